/** Steps of one run come one after the other. */
export const lockRunSql = `SELECT "id" FROM "PayoutRun" WHERE "id" = $1::text FOR UPDATE`

/** Steps of one payout come one after the other. */
export const lockPayoutsSql = `SELECT "id" FROM "Payout" WHERE "id" = ANY($1::text[]) ORDER BY "id" FOR UPDATE`

/** Everything of a run, before it is decided what becomes of it. $1 run */
export const lockPayoutsOfRunSql = `SELECT "state" FROM "Payout" WHERE "runId" = $1::text ORDER BY "id" FOR UPDATE`

/** Numbers without gaps: documents of one shop's payouts are made one transaction after the other. */
export const lockDocumentsSql = `SELECT pg_advisory_xact_lock(hashtextextended('payout documents of ' || $1::text, 0))::text AS locked`

/** Money that a shop brings is counted by one at a time. */
export const lockFundingSql = `SELECT pg_advisory_xact_lock(hashtextextended('funding of ' || $1::text, 0))::text AS locked`
