/** Batches of one shop's deliveries touch the same products: side by side they would only wait for each other. $1 shop */
export const oneAtATimeSql = `SELECT pg_advisory_xact_lock(hashtextextended('feeds:' || $1::text, 0))`
