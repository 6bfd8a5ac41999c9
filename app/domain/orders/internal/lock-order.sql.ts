/** The order as it stands, and nobody else's until the transaction ends. $1 order */
export const lockOrderSql = `SELECT * FROM "Order" WHERE "id" = $1 FOR UPDATE`

/** The same by Shopify's name for it. $1 shop, $2 gid */
export const lockOrderByGidSql = `SELECT * FROM "Order" WHERE "shopId" = $1 AND "shopifyOrderGid" = $2 FOR UPDATE`
