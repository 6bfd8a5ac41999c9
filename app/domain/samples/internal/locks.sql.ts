/** Steps of one request happen one after the other. */
export const lockRequestSql = `SELECT "id" FROM "SampleRequest" WHERE "id" = $1::text FOR NO KEY UPDATE`

/** G1: what one creator asks for is counted one after the other. */
export const lockCreatorSql = `SELECT "id" FROM "Creator" WHERE "id" = $1::text FOR NO KEY UPDATE`

export const lockOrderSql = `SELECT "id" FROM "Order" WHERE "id" = $1::text FOR UPDATE`
