/** Asked for each delivery and each page of a merchant. $1 domain */
export const shopByDomainSql = `SELECT * FROM "Shop" WHERE "domain" = $1`
