/**
 * A8: what creators' codes took off each line of an order, with what A5 and A13 ask of them at its own time: a code of ours
 * by its voucher, or by its text where the order was bought at Shopify. Index OrderDiscount_orderId_idx. $1 order,
 * $2 placed at
 */
export const codesOfOrderSql = `
  SELECT discount."orderLineId", upper(discount."code") AS "code", COALESCE(own."id", voucher."id") AS "id", creator."id" AS "creatorId",
         creator."bannedAt" AS "creatorBannedAt", LEAST(own."endedAt", voucher."endsAt", voucher."archivedAt") AS "endedAt",
         sum(discount."amountMinor")::int8 AS "discountMinor", member."programId", member."inactiveFrom" AS "enrollmentInactiveFrom",
         sale."shopId", checkout."voucherCodes" AS "typed"
  FROM "OrderDiscount" discount
  JOIN "Order" sale ON sale."id" = discount."orderId"
  LEFT JOIN "Checkout" checkout ON checkout."id" = sale."checkoutId"
  LEFT JOIN LATERAL (
    SELECT code."id", code."creatorId", code."programId", code."endedAt", code."voucherId" FROM "CreatorCode" code
    WHERE code."voucherId" = discount."voucherId"
      OR (discount."voucherId" IS NULL AND code."shopId" = sale."shopId" AND code."code" = upper(discount."code"))
  ) own ON true
  LEFT JOIN "Voucher" voucher ON voucher."id" = COALESCE(discount."voucherId", own."voucherId")
  JOIN "Creator" creator ON creator."id" = COALESCE(own."creatorId", voucher."creatorId")
  LEFT JOIN LATERAL (
    SELECT program."id" AS "programId",
           CASE WHEN COALESCE(step."toStatus", enrollment."status") = 'active' THEN NULL
             ELSE COALESCE(step."effectiveAt", enrollment."inactiveFrom", enrollment."enrolledAt") END AS "inactiveFrom"
    FROM "Enrollment" enrollment JOIN "Program" program ON program."id" = enrollment."programId"
    LEFT JOIN LATERAL (
      SELECT event."toStatus", event."effectiveAt" FROM "EnrollmentEvent" event
      WHERE event."enrollmentId" = enrollment."id" AND event."effectiveAt" <= $2::timestamptz
      ORDER BY event."effectiveAt" DESC, event."at" DESC, event."id" DESC LIMIT 1
    ) step ON true
    WHERE enrollment."creatorId" = creator."id" AND program."shopId" = sale."shopId"
      AND program."id" = COALESCE(own."programId", program."id") AND program."status" <> 'paused'
      AND program."startsAt" <= $2::timestamptz AND (program."endsAt" IS NULL OR program."endsAt" > $2::timestamptz)
      AND COALESCE(step."toStatus", enrollment."status") IN ('active', 'paused', 'left', 'banned')
    ORDER BY (COALESCE(step."toStatus", enrollment."status") = 'active') DESC, enrollment."enrolledAt", enrollment."id" LIMIT 1
  ) member ON true
  WHERE discount."orderId" = $1::text AND discount."orderLineId" IS NOT NULL
  GROUP BY discount."orderLineId", upper(discount."code"), COALESCE(own."id", voucher."id"), creator."id", own."endedAt",
    voucher."endsAt", voucher."archivedAt", member."programId", member."inactiveFrom", sale."shopId", checkout."voucherCodes"`
