/** Changes of one creator's accounts happen one after the other; rows that point at them are written meanwhile. $1 creator */
export const lockCreatorSql = `SELECT "id" FROM "Creator" WHERE "id" = $1::text FOR NO KEY UPDATE`
