/** $1 shop, $2 gids */
export const productIdsSql = `SELECT "id" FROM "Product" WHERE "shopId" = $1 AND "shopifyGid" = ANY($2::text[])`
