/** Ids in the order of time: $2 is the first signs of a transition's id. */
const idSql = `$2::text || right(replace(gen_random_uuid()::text, '-', ''), 16)`

/**
 * E1: the commissions that these payouts claimed and that wait for them, with a transition each.
 * $1 payouts, $2 head of ids, $3 new state, $4 who, $5 reason, $6 now. Index entries_of_payout.
 */
export const moveCommissionsSql = `
  WITH moved AS (
    UPDATE "Commission" SET "state" = $3::text WHERE "state" = 'inPayout'
      AND "id" IN (SELECT "commissionId" FROM "CommissionEntry" WHERE "payoutId" = ANY($1::text[])) RETURNING "id"
  ), told AS (
    INSERT INTO "CommissionTransition" ("id", "commissionId", "fromState", "toState", "actor", "reasonCode", "at")
    SELECT ${idSql}, "id", 'inPayout', $3::text, $4::text, $5::text, $6::timestamptz FROM moved
  )
  SELECT count(*) AS "moved" FROM moved`

/** F5: everything goes back to where it can be claimed again. $1 payouts */
export const giveBackEntriesSql = `UPDATE "CommissionEntry" SET "payoutId" = NULL WHERE "payoutId" = ANY($1::text[])`
export const giveBackObligationsSql = `UPDATE "Obligation" SET "payoutId" = NULL WHERE "payoutId" = ANY($1::text[])`
