import { netBaseSql } from '#app/domain/commissions/amounts.sql.ts'

/**
 * B6: what is left of the bases of a creator's lines of a span, by placement: past their hold, and still in it. Index
 * creator_earnings_page. $1 creator, $2 program, $3 from, $4 until
 */
export const tierProgressSql = `
  SELECT COALESCE(sum(${netBaseSql}) FILTER (WHERE commission."state" IN ('payable', 'inPayout', 'paid')), 0)::int8 AS "settledMinor",
         COALESCE(sum(${netBaseSql}) FILTER (WHERE commission."state" IN ('estimated', 'held', 'disputed', 'frozen')), 0)::int8 AS "waitingMinor"
  FROM "Commission" commission
  WHERE commission."creatorId" = $1::text AND commission."programId" = $2::text AND commission."reasonCode" = 'ATTRIBUTED'
    AND commission."placedAt" >= $3::timestamptz AND commission."placedAt" < $4::timestamptz`
