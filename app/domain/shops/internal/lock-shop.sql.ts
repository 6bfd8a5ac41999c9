/** Settings that are judged together change one after another. */
export const lockShopSql = `SELECT "id" FROM "Shop" WHERE "id" = $1 FOR NO KEY UPDATE`
