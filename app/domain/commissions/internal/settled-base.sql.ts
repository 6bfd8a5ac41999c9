import { netBaseSql } from '#app/domain/commissions/amounts.sql.ts'

/**
 * B6: what is left of the bases of a creator's lines of a span, by placement, that are past their hold: an open return cannot
 * move anybody up. Index creator_earnings_page. $1 creator, $2 program, $3 from, $4 until
 */
export const settledBaseSql = `
  SELECT COALESCE(sum(${netBaseSql}), 0)::int8 AS "settledMinor" FROM "Commission" commission
  WHERE commission."creatorId" = $1::text AND commission."programId" = $2::text AND commission."reasonCode" = 'ATTRIBUTED'
    AND commission."placedAt" >= $3::timestamptz AND commission."placedAt" < $4::timestamptz
    AND commission."state" IN ('payable', 'inPayout', 'paid')`
