/** In one go as many as asked for. $1 shop, $2 countries that are covered, $3 limit */
export const dropMarketPricesSql = `
  WITH stale AS (
    SELECT price."variantId", price."country", v."productId" FROM "Variant" v
    JOIN "VariantPrice" price ON price."variantId" = v."id"
    WHERE v."shopId" = $1 AND NOT price."country" = ANY($2::text[]) LIMIT $3::int
  ), dropped AS (
    DELETE FROM "VariantPrice" price USING stale WHERE price."variantId" = stale."variantId" AND price."country" = stale."country"
  )
  SELECT "productId" FROM stale`
