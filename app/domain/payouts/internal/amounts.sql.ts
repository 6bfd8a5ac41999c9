import { claimedMinorSql } from './entry-amount.sql.ts'

/** What some payouts claimed, also those that gave it back. $1 payouts */
export const amountsOfPayoutsSql = `
  SELECT payout."id" AS "payoutId", ${claimedMinorSql} AS "amountMinor" FROM "Payout" payout WHERE payout."id" = ANY($1::text[])`

/** What the payouts of a run come to, without those that ended without arriving. $1 runs */
export const runTotalsSql = `
  SELECT payout."runId", count(*)::int AS "count", COALESCE(sum(${claimedMinorSql}), 0)::int8 AS "amountMinor"
  FROM "Payout" payout WHERE payout."runId" = ANY($1::text[]) AND payout."state" NOT IN ('failed', 'cancelled') GROUP BY payout."runId"`

/** F8: what a shop's paid fundings were for and is still needed: arrived, or on its way. $1 shop, $2 currency */
export const neededOfFundedSql = `
  SELECT COALESCE(sum(${claimedMinorSql}), 0)::int8 AS "amountMinor" FROM "Payout" payout
  JOIN "Funding" funding ON funding."runId" = payout."runId" AND funding."state" = 'paid'
  WHERE payout."shopId" = $1::text AND payout."currency" = $2::bpchar AND payout."state" NOT IN ('failed', 'cancelled')`

/** F8: all that a shop brought for payouts, fees apart. $1 shop's funding account, $2 shop's commission account, $3 currency */
export const broughtSql = `
  SELECT COALESCE(sum("amountMinor"), 0)::int8 AS "amountMinor" FROM "Posting"
  WHERE "debitAccount" = $1::text AND "creditAccount" = $2::text AND "currency" = $3::bpchar`
