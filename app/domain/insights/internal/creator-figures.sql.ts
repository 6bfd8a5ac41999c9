import { movedMinorSql } from '#app/domain/commissions/amounts.sql.ts'
import { periodStartSql } from './period.sql.ts'

const since = periodStartSql({ now: '$2::timestamptz', timeZone: '$3::text', days: '$4::int' })

/** People who followed the creator's links in the span, and orders that the creator brought; bots and test orders left out. */
export const creatorCountsSql = `
  SELECT ${since} AS "since",
    (SELECT count(*)::int FROM "Link" link JOIN "Click" click ON click."linkId" = link."id"
      WHERE link."creatorId" = $1::text AND NOT click."isBot" AND click."occurredAt" >= ${since}
        AND click."occurredAt" <= $2::timestamptz) AS "clicks",
    (SELECT count(DISTINCT line."orderId")::int FROM "Commission" commission
      JOIN "OrderLine" line ON line."id" = commission."orderLineId"
      WHERE commission."creatorId" = $1::text AND commission."placedAt" >= ${since}
        AND commission."placedAt" <= $2::timestamptz) AS "orders"`

/** What the sales of the span stand at today, net of what was taken back; index creator_earnings_page. */
export const creatorEarnedSql = `
  SELECT commission."currency", COALESCE(sum(${movedMinorSql}), 0)::int8 AS "earnedMinor"
  FROM "Commission" commission
  JOIN "CommissionEntry" entry ON entry."commissionId" = commission."id"
  JOIN "Posting" posting ON posting."entryId" = entry."ledgerEntryId"
  WHERE commission."creatorId" = $1::text AND commission."placedAt" >= ${since} AND commission."placedAt" <= $2::timestamptz
  GROUP BY commission."currency" ORDER BY commission."currency"`
