/** The youngest of what we hold about a product, whoever told it. $1 shop, $2 gid */
export const storedVersionSql = `
  SELECT GREATEST(p."sourceUpdatedAt", p."adminUpdatedAt", max(words."sourceUpdatedAt"), (
    SELECT max(GREATEST(v."sourceUpdatedAt", price."sourceUpdatedAt")) FROM "Variant" v
    LEFT JOIN "VariantPrice" price ON price."variantId" = v."id" WHERE v."productId" = p."id"
  )) AS "version"
  FROM "Product" p LEFT JOIN "ProductText" words ON words."productId" = p."id"
  WHERE p."shopId" = $1 AND p."shopifyGid" = $2 GROUP BY p."id"`
