import { movedMinorSql } from '#app/domain/commissions/amounts.sql.ts'
import { periodStartSql } from './period.sql.ts'

const since = periodStartSql({ now: '$2::timestamptz', timeZone: '$3::text', days: '$4::int' })
const dayOf = (column: string) => `to_char(${column} AT TIME ZONE $3::text, 'YYYY-MM-DD')`

/** Every day of the span with its views, clicks of people, and orders. $1 creator, $2 now, $3 time zone, $4 days */
export const creatorDaysSql = `
  WITH span AS (
    SELECT to_char(day, 'YYYY-MM-DD') AS "day" FROM generate_series(
      date_trunc('day', $2::timestamptz AT TIME ZONE $3::text) - ($4::int - 1) * interval '1 day',
      date_trunc('day', $2::timestamptz AT TIME ZONE $3::text), interval '1 day') day
  ), viewed AS (
    SELECT to_char(seen."day", 'YYYY-MM-DD') AS "day", sum(seen."views")::int AS "views"
    FROM "Post" post JOIN "PostDay" seen ON seen."postId" = post."id"
    WHERE post."creatorId" = $1::text AND seen."day" >= (${since})::date GROUP BY 1
  ), clicked AS (
    SELECT ${dayOf('click."occurredAt"')} AS "day", count(*)::int AS "clicks"
    FROM "Link" link JOIN "Click" click ON click."linkId" = link."id"
    WHERE link."creatorId" = $1::text AND NOT click."isBot" AND click."occurredAt" >= ${since}
      AND click."occurredAt" <= $2::timestamptz GROUP BY 1
  ), sold AS (
    SELECT ${dayOf('commission."placedAt"')} AS "day", count(DISTINCT line."orderId")::int AS "orders"
    FROM "Commission" commission JOIN "OrderLine" line ON line."id" = commission."orderLineId"
    WHERE commission."creatorId" = $1::text AND commission."placedAt" >= ${since}
      AND commission."placedAt" <= $2::timestamptz GROUP BY 1
  )
  SELECT span."day", COALESCE(viewed."views", 0) AS "views", COALESCE(clicked."clicks", 0) AS "clicks",
         COALESCE(sold."orders", 0) AS "orders"
  FROM span LEFT JOIN viewed USING ("day") LEFT JOIN clicked USING ("day") LEFT JOIN sold USING ("day") ORDER BY span."day"`

/** What the sales of each day stand at now, net of what was taken back; index creator_earnings_page. */
export const creatorEarnedDaysSql = `
  SELECT ${dayOf('commission."placedAt"')} AS "day", commission."currency", COALESCE(sum(${movedMinorSql}), 0)::int8 AS "earnedMinor"
  FROM "Commission" commission
  JOIN "CommissionEntry" entry ON entry."commissionId" = commission."id"
  JOIN "Posting" posting ON posting."entryId" = entry."ledgerEntryId"
  WHERE commission."creatorId" = $1::text AND commission."placedAt" >= ${since} AND commission."placedAt" <= $2::timestamptz
  GROUP BY 1, commission."currency" ORDER BY 1, commission."currency"`
