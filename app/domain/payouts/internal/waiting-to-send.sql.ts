import { claimedMinorSql } from './entry-amount.sql.ts'

/** F8: what may leave through the rail that we talk to, by the currency in which it leaves. Index payouts_in_flight */
export const waitingToSendSql = `
  SELECT COALESCE(exchange."toCurrency", payout."currency") AS "currency", count(*)::int AS "payouts",
         sum(COALESCE(exchange."toMinor", ${claimedMinorSql}))::int8 AS "neededMinor"
  FROM "Payout" payout
  JOIN "Funding" funding ON funding."runId" = payout."runId" AND funding."state" = 'paid'
  LEFT JOIN "PayoutExchange" exchange ON exchange."payoutId" = payout."id"
  WHERE payout."rail" = 'stripe' AND payout."state" = 'approved' GROUP BY 1 ORDER BY 1`
