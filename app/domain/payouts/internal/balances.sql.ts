import { creatorHeldSql, creatorInTransitSql, creatorPayableSql } from '#app/domain/ledger/account-names.sql.ts'
import { claimedMinorSql } from './entry-amount.sql.ts'

/**
 * A creator's money by shop and currency; indexes posting_balance_debit and posting_balance_credit. The shops are those
 * of their programs and of what they are owed otherwise. $1 creator
 */
export const balancesOfCreatorSql = `
  WITH shop AS (
    SELECT DISTINCT program."shopId" FROM "Enrollment" enrollment JOIN "Program" program ON program."id" = enrollment."programId"
    WHERE enrollment."creatorId" = $1::text
    UNION SELECT "shopId" FROM "Obligation" WHERE "creatorId" = $1::text
    UNION SELECT "shopId" FROM "Payout" WHERE "creatorId" = $1::text
  ), account AS (
    SELECT "shopId", 'held' AS place, ${creatorHeldSql('$1::text', '"shopId"')} AS name FROM shop
    UNION ALL SELECT "shopId", 'payable', ${creatorPayableSql('$1::text', '"shopId"')} FROM shop
    UNION ALL SELECT "shopId", 'inTransit', ${creatorInTransitSql('$1::text', '"shopId"')} FROM shop
  ), movement AS (
    SELECT account."shopId", account.place, posting."currency", posting."amountMinor" AS amount
    FROM account JOIN "Posting" posting ON posting."creditAccount" = account.name
    UNION ALL
    SELECT account."shopId", account.place, posting."currency", -posting."amountMinor"
    FROM account JOIN "Posting" posting ON posting."debitAccount" = account.name
    UNION ALL
    SELECT payout."shopId", 'paid', payout."currency", ${claimedMinorSql} FROM "Payout" payout
    WHERE payout."creatorId" = $1::text AND payout."state" = 'paid'
  )
  SELECT movement."shopId", movement."currency", "Shop"."name" AS "shopName", "Shop"."handle" AS "shopHandle", "Shop"."country",
         COALESCE(sum(amount) FILTER (WHERE place = 'held'), 0)::int8 AS "heldMinor",
         COALESCE(sum(amount) FILTER (WHERE place = 'payable'), 0)::int8 AS "payableMinor",
         COALESCE(sum(amount) FILTER (WHERE place = 'inTransit'), 0)::int8 AS "inTransitMinor",
         COALESCE(sum(amount) FILTER (WHERE place = 'paid'), 0)::int8 AS "paidMinor"
  FROM movement JOIN "Shop" ON "Shop"."id" = movement."shopId"
  GROUP BY movement."shopId", movement."currency", "Shop"."name", "Shop"."handle", "Shop"."country"
  ORDER BY "Shop"."name", movement."currency"`

/**
 * What a shop owes by where it stands: earned and held, payable, claimed by payouts, arrived. From the entries of its
 * commissions and its obligations. $1 shop
 */
export const liabilityOfShopSql = `
  WITH account AS (
    SELECT DISTINCT "creatorId" FROM "Commission" WHERE "shopId" = $1::text AND "creatorId" IS NOT NULL
    UNION SELECT "creatorId" FROM "Obligation" WHERE "shopId" = $1::text
  ), place AS (
    SELECT 'held' AS place, ${creatorHeldSql('"creatorId"', '$1::text')} AS name FROM account
    UNION ALL SELECT 'payable', ${creatorPayableSql('"creatorId"', '$1::text')} FROM account
    UNION ALL SELECT 'inTransit', ${creatorInTransitSql('"creatorId"', '$1::text')} FROM account
  ), movement AS (
    SELECT place.place, posting."currency", posting."amountMinor" AS amount
    FROM place JOIN "Posting" posting ON posting."creditAccount" = place.name
    UNION ALL
    SELECT place.place, posting."currency", -posting."amountMinor"
    FROM place JOIN "Posting" posting ON posting."debitAccount" = place.name
    UNION ALL
    SELECT 'paid', payout."currency", ${claimedMinorSql} FROM "Payout" payout WHERE payout."shopId" = $1::text AND payout."state" = 'paid'
  )
  SELECT "currency", COALESCE(sum(amount) FILTER (WHERE place = 'held'), 0)::int8 AS "heldMinor",
         COALESCE(sum(amount) FILTER (WHERE place = 'payable'), 0)::int8 AS "payableMinor",
         COALESCE(sum(amount) FILTER (WHERE place = 'inTransit'), 0)::int8 AS "inTransitMinor",
         COALESCE(sum(amount) FILTER (WHERE place = 'paid'), 0)::int8 AS "paidMinor"
  FROM movement GROUP BY "currency" ORDER BY "currency"`

/** Shops and currencies with something that a run could claim. */
export const poolsToPaySql = `
  SELECT "shopId", "currency" FROM "Commission" WHERE "state" = 'payable' AND "creatorId" IS NOT NULL GROUP BY 1, 2
  UNION SELECT "shopId", "currency" FROM "Obligation" WHERE "payoutId" IS NULL GROUP BY 1, 2`
