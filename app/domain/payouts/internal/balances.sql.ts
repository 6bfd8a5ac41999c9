import { creatorMoneySql, placesSql, wasOwedSql } from '#app/domain/commissions/creator-money.sql.ts'

/** A creator's money by shop and currency. $1 creator */
export const balancesOfCreatorSql = `
  WITH ${creatorMoneySql('creatorId')}
  SELECT money."shopId", money."currency", shop."name" AS "shopName", shop."handle" AS "shopHandle", shop."country", ${placesSql}
  FROM money JOIN "Shop" shop ON shop."id" = money."shopId"
  GROUP BY money."shopId", money."currency", shop."name", shop."handle", shop."country" HAVING ${wasOwedSql}
  ORDER BY shop."name", money."currency"`

/** What a shop owes its creators, by where it stands. $1 shop */
export const liabilityOfShopSql = `
  WITH ${creatorMoneySql('shopId')}
  SELECT "currency", ${placesSql} FROM money GROUP BY "currency" HAVING ${wasOwedSql} ORDER BY "currency"`

/**
 * Shops and currencies with something that a run could claim: each is found by one step along commissions_payable, however
 * many lines wait there.
 */
export const poolsToPaySql = `
  WITH RECURSIVE pool AS (
    (SELECT "shopId", "currency" FROM "Commission" WHERE "state" = 'payable' ORDER BY "shopId", "currency" LIMIT 1)
    UNION ALL
    SELECT following.* FROM pool CROSS JOIN LATERAL (
      SELECT "shopId", "currency" FROM "Commission"
      WHERE "state" = 'payable' AND ("shopId", "currency") > (pool."shopId", pool."currency")
      ORDER BY "shopId", "currency" LIMIT 1) AS following
  )
  SELECT "shopId", "currency" FROM pool
  UNION SELECT "shopId", "currency" FROM "Obligation" WHERE "payoutId" IS NULL GROUP BY 1, 2`
