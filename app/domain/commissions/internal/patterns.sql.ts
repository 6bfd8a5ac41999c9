/** A place, written the same however it was spelled: letters and digits of street, postal code and country. */
const placeSql = `lower(regexp_replace(concat_ws('|', sale."shippingAddress"->>'line1', sale."shippingAddress"->>'postalCode',
  sale."shippingAddress"->>'country'), '[^[:alnum:]|]', '', 'g'))`

const waiting = `commission."state" IN ('estimated', 'held')`

/**
 * E10: many orders that one creator brought went to one address lately. Gives those that are not decided yet and were not
 * raised before. $1 since, $2 now, $3 how many make a pattern, $4 at most
 */
export const manyToOneAddressSql = `
  WITH recent AS (
    SELECT commission."id", commission."shopId", commission."creatorId", commission."state", sale."id" AS "orderId",
           ${placeSql} AS "place"
    FROM "Commission" commission JOIN "OrderLine" line ON line."id" = commission."orderLineId"
    JOIN "Order" sale ON sale."id" = line."orderId"
    WHERE commission."placedAt" >= $1::timestamptz AND commission."placedAt" <= $2::timestamptz
      AND commission."reasonCode" IN ('ATTRIBUTED', 'RESELLER_MARGIN') AND sale."shippingAddress"->>'line1' <> ''
  ), crowded AS (
    SELECT "creatorId", "shopId", "place", count(DISTINCT "orderId")::int AS "orders" FROM recent
    GROUP BY 1, 2, 3 HAVING count(DISTINCT "orderId") >= $3::int
  )
  SELECT commission."id", commission."shopId", crowded."orders" AS "count" FROM recent commission
  JOIN crowded USING ("creatorId", "shopId", "place")
  WHERE ${waiting} AND NOT EXISTS (
    SELECT 1 FROM "RiskFinding" f WHERE f."commissionId" = commission."id" AND f."rule" = 'MANY_TO_ONE_ADDRESS')
  ORDER BY commission."id" LIMIT $4::int`

/** E10: the same buyer's bank asked for the money of several orders lately. The same four. */
export const ordersThenDisputesSql = `
  WITH disputed AS (
    SELECT lower(sale."email") AS "email", count(DISTINCT dispute."id")::int AS "disputes"
    FROM "Dispute" dispute JOIN "Payment" payment ON payment."id" = dispute."paymentId"
    JOIN "Order" sale ON sale."checkoutId" = payment."checkoutId"
    WHERE dispute."openedAt" >= $1::timestamptz AND dispute."openedAt" <= $2::timestamptz
    GROUP BY 1 HAVING count(DISTINCT dispute."id") >= $3::int
  )
  SELECT commission."id", commission."shopId", disputed."disputes" AS "count"
  FROM "Commission" commission JOIN "OrderLine" line ON line."id" = commission."orderLineId"
  JOIN "Order" sale ON sale."id" = line."orderId" JOIN disputed ON disputed."email" = lower(sale."email")
  WHERE commission."placedAt" >= $1::timestamptz AND commission."placedAt" <= $2::timestamptz
    AND commission."reasonCode" IN ('ATTRIBUTED', 'RESELLER_MARGIN') AND ${waiting} AND NOT EXISTS (
      SELECT 1 FROM "RiskFinding" f WHERE f."commissionId" = commission."id" AND f."rule" = 'ORDERS_THEN_DISPUTES')
  ORDER BY commission."id" LIMIT $4::int`

/** E11: accounts that more than one creator is paid to, which nobody has looked at yet. */
export const sharedAccountsSql = `
  SELECT method."detailsHash", count(DISTINCT method."creatorId")::int AS "creators" FROM "PayoutMethod" method
  WHERE method."archivedAt" IS NULL AND method."flagResolvedAt" IS NULL
  GROUP BY 1 HAVING count(DISTINCT method."creatorId") > 1`

/** E11: both are flagged, the one who was first too. $1 account, $2 now */
export const flagAccountSql = `
  UPDATE "PayoutMethod" SET "flaggedAt" = $2::timestamptz
  WHERE "detailsHash" = $1::text AND "archivedAt" IS NULL AND "flaggedAt" IS NULL`

/** What waits of creators who are paid to a shared account. $1 account, $2 at most */
export const ofSharedAccountSql = `
  SELECT commission."id", commission."shopId" FROM "Commission" commission
  WHERE commission."creatorId" IN (
      SELECT method."creatorId" FROM "PayoutMethod" method WHERE method."detailsHash" = $1::text AND method."archivedAt" IS NULL)
    AND commission."reasonCode" IN ('ATTRIBUTED', 'RESELLER_MARGIN') AND ${waiting} AND NOT EXISTS (
      SELECT 1 FROM "RiskFinding" f WHERE f."commissionId" = commission."id" AND f."rule" = 'SHARED_PAYOUT_ACCOUNT')
  ORDER BY commission."id" LIMIT $2::int`
