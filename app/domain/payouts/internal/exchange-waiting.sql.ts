/**
 * Payouts that arrive in another currency and have no rate, or a published one that a newer table has replaced. Paid by
 * hand, whoever pays knows their own rate. $1 how a published source begins, $2 day of the newest table, $3 after this id,
 * $4 most. Index payouts_in_flight
 */
export const exchangeWaitingSql = `
  SELECT payout."id" AS "payoutId", payout."shopId" FROM "Payout" payout
  JOIN "PayoutMethod" method ON method."id" = payout."methodId" AND method."currency" <> payout."currency"
  LEFT JOIN "PayoutExchange" exchange ON exchange."payoutId" = payout."id"
  WHERE payout."state" IN ('proposed', 'approved') AND payout."rail" <> 'manual' AND payout."id" > $3::text
    AND (exchange."payoutId" IS NULL OR (starts_with(exchange."source", $1::text) AND exchange."quotedAt" < $2::timestamptz))
  ORDER BY payout."id" LIMIT $4::int`
