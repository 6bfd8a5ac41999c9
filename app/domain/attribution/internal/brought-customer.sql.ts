/** What A13 asks of the creator of an earlier sale to this shopper, on this browser or signed in (A12). */
const earlierSaleSql = (days: string) => `
  SELECT commission."id", commission."creatorId", commission."programId", commission."placedAt" AS "broughtAt",
         ${days} AS "days", creator."bannedAt" AS "creatorBannedAt",
         COALESCE(touch."surface", CASE commission."reasonCode" WHEN 'RESELLER_MARGIN' THEN 'LINK' ELSE 'CODE' END) AS "surface",
         CASE WHEN enrollment."status" = 'active' THEN NULL ELSE enrollment."inactiveFrom" END AS "enrollmentInactiveFrom"
  FROM (
    SELECT "id" FROM "Order" WHERE "shopperKey" = $1::text AND "shopId" = $3::text AND "placedAt" < $4::timestamptz
    UNION
    SELECT "id" FROM "Order" WHERE "accountId" = $2::text AND "shopId" = $3::text AND "placedAt" < $4::timestamptz
  ) sale
  JOIN "OrderLine" line ON line."orderId" = sale."id"
  JOIN "Commission" commission ON commission."orderLineId" = line."id"
  JOIN "Program" program ON program."id" = commission."programId"
  JOIN "Creator" creator ON creator."id" = commission."creatorId"
  LEFT JOIN "Enrollment" enrollment ON enrollment."programId" = program."id" AND enrollment."creatorId" = creator."id"
  LEFT JOIN "Touch" touch ON touch."id" = commission."touchId"
  WHERE commission."reasonCode" IN ('ATTRIBUTED', 'RESELLER_MARGIN') AND commission."placedAt" < $4::timestamptz`

const earliestSql = 'ORDER BY commission."placedAt", commission."id" LIMIT 1'

/**
 * A9: the first sale to this shopper that a creator of a program with a lifetime brought. Indexes on "Order" by shopper and by
 * account. $1 shopper, $2 account, $3 shop, $4 placed at
 */
export const broughtCustomerSql = `${earlierSaleSql('program."lifetimeDays"')}
    AND program."lifetimeDays" IS NOT NULL ${earliestSql}`

/** C10: the first sale of what a subscription orders again, of a program that pays renewals. $5 products, $6 days it counts for */
export const firstOfSubscriptionSql = `${earlierSaleSql('$6::int')}
    AND program."paysRenewals" AND line."productId" = ANY($5::text[]) ${earliestSql}`
