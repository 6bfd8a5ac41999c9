export const analyzeSql = `ANALYZE`

/** The least a read can be: one row of five columns by its primary key. */
export const readByKeySql = `SELECT "id", "shopId", "title", "handle", "imageUrl" FROM "Product" WHERE "id" = $1`

export const explainSql = (statement: string) => `EXPLAIN (FORMAT JSON) ${statement}`
