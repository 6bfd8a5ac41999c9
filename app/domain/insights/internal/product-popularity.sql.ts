/** Points by what happened; what happened ten days ago counts half as much as today. */
const unitPoints = 20
const showcasePoints = 6
const touchPoints = 2
const halfLifeDays = 10
const days = 30

const fadingSql = (column: string) =>
  `power(0.5, GREATEST(0, EXTRACT(EPOCH FROM $1::timestamptz - ${column})) / ${halfLifeDays * 86_400})`

const lately = (column: string) => `${column} > $1::timestamptz - interval '${days} days'`

/**
 * Units sold and not cancelled, additions to showcases, taps on tags and links, of the last 30 days. Test orders count
 * for nothing. Indexes orders_by_time, touches_by_time, showcase_by_time. $1 now
 */
export const productPopularitySql = `
  SELECT "productId", ceil(sum("points"))::int AS "score" FROM (
    SELECT line."productId", ${unitPoints} * GREATEST(0, line."quantity" - line."removedQuantity") * ${fadingSql('sale."placedAt"')} AS "points"
    FROM "Order" sale JOIN "OrderLine" line ON line."orderId" = sale."id"
    WHERE ${lately('sale."placedAt"')} AND sale."cancelledAt" IS NULL AND NOT sale."isTest"
    UNION ALL
    SELECT touch."productId", ${touchPoints} * ${fadingSql('touch."occurredAt"')} FROM "Touch" touch WHERE ${lately('touch."occurredAt"')}
    UNION ALL
    SELECT item."productId", ${showcasePoints} * ${fadingSql('item."addedAt"')}
    FROM "ShowcaseItem" item WHERE ${lately('item."addedAt"')} AND item."removedAt" IS NULL
  ) happened WHERE "productId" IS NOT NULL AND "points" > 0
  GROUP BY "productId"`
