import { movedMinorSql } from '#app/domain/commissions/amounts.sql.ts'
import { creatorMoneySql, placesSql, wasOwedSql } from '#app/domain/commissions/creator-money.sql.ts'

/**
 * What a creator has, or all creators of a shop have, by currency and place; and how much of what is held belongs to goods
 * that are not handed over yet, which only lines of those weeks are visited for. Index creator_earnings_by_state.
 * $1 creator, or $1 shop
 */
export const totalsSql = (owner: 'creatorId' | 'shopId') => `
  WITH ${creatorMoneySql(owner)}, estimated AS (
    SELECT commission."currency", sum(${movedMinorSql})::int8 AS "amount"
    FROM "Commission" commission
    JOIN "CommissionEntry" entry ON entry."commissionId" = commission."id"
    JOIN "Posting" posting ON posting."entryId" = entry."ledgerEntryId"
    WHERE commission."${owner}" = $1::text AND commission."creatorId" IS NOT NULL AND commission."state" = 'estimated'
    GROUP BY commission."currency"
  ), place AS (
    SELECT "currency", ${placesSql} FROM money GROUP BY "currency" HAVING ${wasOwedSql}
  )
  SELECT place.*, COALESCE(estimated."amount", 0)::int8 AS "estimatedMinor"
  FROM place LEFT JOIN estimated USING ("currency") ORDER BY place."currency"`
