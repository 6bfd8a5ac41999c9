import { netBaseSql } from '#app/domain/commissions/amounts.sql.ts'

/** The length of a scheme's period, and where the period of an instant begins, in UTC. */
const lengthSql = `CASE scheme."period" WHEN 'quarter' THEN interval '3 months' ELSE interval '1 month' END`
const periodOfSql = `date_trunc(scheme."period", commission."placedAt", 'UTC')`

/**
 * B6: periods of retroactive schemes that are over, in which nothing of the creator still waits, and what they came to.
 * Index Commission_shopId_placedAt_idx. $1 now, $2 how many
 */
export const periodsToCloseSql = `
  SELECT scheme."id" AS "schemeId", scheme."steps", commission."creatorId", ${periodOfSql} AS "periodStart",
         sum(CASE WHEN commission."state" IN ('payable', 'inPayout', 'paid') THEN ${netBaseSql} ELSE 0 END)::int8 AS "settledMinor"
  FROM "TierScheme" scheme
  JOIN "Program" program ON program."id" = scheme."programId"
  JOIN "Commission" commission ON commission."shopId" = program."shopId" AND commission."programId" = program."id"
    AND commission."placedAt" >= scheme."startsAt" AND commission."placedAt" < COALESCE(scheme."endsAt", 'infinity'::timestamptz)
  WHERE scheme."mode" = 'retroactive' AND commission."creatorId" IS NOT NULL AND commission."reasonCode" = 'ATTRIBUTED'
    AND NOT EXISTS (SELECT 1 FROM "TierClosing" closing WHERE closing."schemeId" = scheme."id"
      AND closing."creatorId" = commission."creatorId" AND closing."periodStart" = ${periodOfSql})
  GROUP BY scheme."id", scheme."steps", commission."creatorId", ${periodOfSql}, scheme."period"
  HAVING ${periodOfSql} + ${lengthSql} <= $1::timestamptz
    AND bool_and(commission."state" NOT IN ('estimated', 'held', 'frozen', 'disputed'))
  ORDER BY 4, 1, 3 LIMIT $2::int`

/** B6: settled lines of closed periods that were not measured by the tier yet. $1 closed since, $2 how many */
export const linesToAdjustSql = `
  SELECT commission."id", closing."schemeId", closing."periodStart", closing."rateBps"
  FROM "TierClosing" closing
  JOIN "TierScheme" scheme ON scheme."id" = closing."schemeId"
  JOIN "Commission" commission ON commission."creatorId" = closing."creatorId" AND commission."programId" = scheme."programId"
    AND commission."placedAt" >= GREATEST(closing."periodStart", scheme."startsAt")
    AND commission."placedAt" < LEAST(closing."periodStart" + ${lengthSql}, COALESCE(scheme."endsAt", 'infinity'::timestamptz))
  WHERE closing."rateBps" > 0 AND closing."closedAt" >= $1::timestamptz AND commission."reasonCode" = 'ATTRIBUTED'
    AND commission."tierBps" IS NULL AND commission."state" IN ('payable', 'inPayout', 'paid')
  ORDER BY commission."id" LIMIT $2::int`
