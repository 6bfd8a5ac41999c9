/** One installation of a shop at a time: a frame's first page asks for several loaders at once. Released at the end of the transaction. */
export const lockDomainSql = `SELECT pg_advisory_xact_lock(hashtextextended('install ' || $1::text, 0))::text AS locked`
