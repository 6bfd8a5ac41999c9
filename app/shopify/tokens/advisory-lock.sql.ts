/** Session-level locks: the work under them is a network call, so no transaction may be open meanwhile. */
export const lockSql = `SELECT pg_advisory_lock(hashtextextended($1::text, 0))`
export const unlockSql = `SELECT pg_advisory_unlock(hashtextextended($1::text, 0))`
