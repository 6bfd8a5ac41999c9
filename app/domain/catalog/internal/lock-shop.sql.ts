/** Whoever changes what a shop has only one of waits for the other. $1 shop */
export const lockShopSql = `SELECT "id" FROM "Shop" WHERE "id" = $1 FOR NO KEY UPDATE`
