import { creatorHeldSql, creatorInTransitSql, creatorPayableSql } from '#app/domain/ledger/account-names.sql.ts'
import { accountSumsSql } from '#app/domain/ledger/account-sums.sql.ts'

/** Who may have money with whom: by programs, by what is owed otherwise, and by what was paid. $1 creator, or $1 shop. */
const pairsSql = (owner: 'creatorId' | 'shopId') => `
  SELECT enrollment."creatorId", program."shopId" FROM "Program" program
    JOIN "Enrollment" enrollment ON enrollment."programId" = program."id"
    WHERE ${owner === 'creatorId' ? 'enrollment."creatorId"' : 'program."shopId"'} = $1::text
  UNION SELECT "creatorId", "shopId" FROM "Obligation" WHERE "${owner}" = $1::text
  UNION SELECT "creatorId", "shopId" FROM "Payout" WHERE "${owner}" = $1::text`

/** Paid out or exchanged. Not by their names: nobody is to look for one creator among all that the platform ever paid. */
const isPlatformsSql = (account: string) => `split_part(${account}, ':', 1) = 'platform'`

const column = ['pair."creatorId"', 'pair."shopId"'] as const

/**
 * F1: the money of a creator, or of all creators of a shop, by where it stands, as the common table "money" ("shopId",
 * "place", "currency", "amount"). Sums over indexes, whatever number of lines they come from. C8: what arrived is told in
 * the currency that it was owed in.
 */
export const creatorMoneySql = (owner: 'creatorId' | 'shopId') => `
  pair AS MATERIALIZED (${pairsSql(owner)}), account AS (
    SELECT pair."shopId", 'held' AS "place", ${creatorHeldSql(...column)} AS "name" FROM pair
    UNION ALL SELECT pair."shopId", 'payable', ${creatorPayableSql(...column)} FROM pair
    UNION ALL SELECT pair."shopId", 'inTransit', ${creatorInTransitSql(...column)} FROM pair
  ), money AS MATERIALIZED (
    SELECT account."shopId", account."place", sums."currency", sums."amount"
    FROM account CROSS JOIN LATERAL ${accountSumsSql('account."name"')} AS sums
    UNION ALL
    SELECT account."shopId", 'paid', posting."currency", posting."amountMinor" FROM account
    JOIN "Posting" posting ON posting."debitAccount" = account."name" AND ${isPlatformsSql('posting."creditAccount"')}
    WHERE account."place" = 'inTransit'
    UNION ALL
    SELECT account."shopId", 'paid', posting."currency", -posting."amountMinor" FROM account
    JOIN "Posting" posting ON posting."creditAccount" = account."name" AND ${isPlatformsSql('posting."debitAccount"')}
    WHERE account."place" = 'inTransit'
  )`

/** Sums of "money" by place. */
export const placesSql = (['held', 'payable', 'inTransit', 'paid'] as const)
  .map((place) => `COALESCE(sum("amount") FILTER (WHERE "place" = '${place}'), 0)::int8 AS "${place}Minor"`)
  .join(', ')

/** A currency that money only passed through on its way (C8) is not one that anybody was owed in. */
export const wasOwedSql = `bool_or("place" IN ('held', 'payable'))`
