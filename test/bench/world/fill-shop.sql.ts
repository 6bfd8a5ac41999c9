/*
 * A shop tab of any size, the same every time: $1 first number, $2 last number. Skewed as catalogues are: few shops have
 * much, few categories are full, few products are popular, one in ten is sold out, one in fifty is not shown.
 */

/** Repeatable, and spread like chance: 0 <= x < 1. */
export const createChanceSql = `
  CREATE FUNCTION bench_chance(number bigint, salt int) RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (hashint8(number * 1009 + salt)::bigint & 2147483647) / 2147483648.0`

const skewed = (salt: number, count: string) => `(1 + floor(power(bench_chance(n, ${salt}), 2) * ${count}))::int`
const word = (salt: number) => `($3::text[])[1 + floor(bench_chance(n, ${salt}) * cardinality($3::text[]))::int]`
const productId = `'prd_' || lpad(n::text, 26, '0')`
const variantId = `'var_' || lpad(n::text, 24, '0') || '_' || size`
const price = `(500 + floor(power(bench_chance(n, 8), 3) * 29500))::bigint`

/** $3 words, $4 shop ids, $5 category ids, $6 their departments */
export const fillProductsSql = `
  INSERT INTO "Product" ("id", "shopId", "shopifyGid", "handle", "title", "descriptionHtml", "vendor", "productType", "tags", "status",
    "isPublished", "options", "images", "imageUrl", "minPriceMinor", "maxPriceMinor", "currency", "listingState", "reviewState",
    "sourceUpdatedAt", "contentHash", "popularity", "departmentId", "categoryId", "optionTerms", "searchDocument")
  SELECT row."id", row."shopId", 'gid://shopify/Product/' || n, 'product-' || n, "title", "description", "vendor", "type",
    ARRAY["type"], CASE WHEN bench_chance(n, 9) < 0.02 THEN 'DRAFT' ELSE 'ACTIVE' END, true,
    jsonb_build_array(jsonb_build_object('name', 'Size', 'values', '["S","M","L"]'::jsonb), jsonb_build_object('name', 'Color', 'values', jsonb_build_array("color"))),
    jsonb_build_array(jsonb_build_object('url', 'https://cdn.example/' || n || '.jpg', 'width', 1200, 'height', 1500, 'alt', '')),
    'https://cdn.example/' || n || '.jpg', "price", "price" + 400, 'USD', 'live', 'approved', timestamptz '2026-11-01', 'bench',
    "popularity", ($6::text[])["place"], ($5::text[])["place"], ARRAY['size:s', 'size:m', 'size:l', 'color:' || lower("color")],
    search_document("title", "vendor" || ' ' || "type", "description")
  FROM (
    SELECT n, ${productId} AS "id", ($4::text[])[${skewed(1, 'cardinality($4::text[])')}] AS "shopId",
      initcap(${word(2)}) || ' ' || ${word(3)} || ' ' || ${word(4)} || ' ' || ${word(5)} AS "title",
      (SELECT string_agg(($3::text[])[1 + floor(bench_chance(n, 100 + salt) * cardinality($3::text[]))::int], ' ') FROM generate_series(1, 40) AS salt) AS "description",
      initcap(${word(6)}) AS "vendor", ${word(7)} AS "type", ${price} AS "price", ${skewed(10, 'cardinality($5::text[])')} AS "place",
      ('{Red,Blue,Green,Black,White,Grey,Beige,Pink}'::text[])[${skewed(11, '8')}] AS "color",
      CASE WHEN bench_chance(n, 12) < 0.8 THEN 0 ELSE floor(power(bench_chance(n, 13), 4) * 500)::int END AS "popularity"
    FROM generate_series($1::int, $2::int) AS n
  ) AS row`

export const fillTextsSql = `
  INSERT INTO "ProductText" ("productId", "language", "title", "descriptionHtml", "sourceUpdatedAt")
  SELECT ${productId}, 'ar', 'منتج ' || n, '', timestamptz '2026-11-01'
  FROM generate_series($1::int, $2::int) AS n WHERE bench_chance(n, 14) < 0.3`

export const fillVariantsSql = `
  INSERT INTO "Variant" ("id", "shopId", "productId", "shopifyGid", "title", "sku", "position", "selectedOptions", "priceMinor", "currency",
    "sourceUpdatedAt")
  SELECT ${variantId}, p."shopId", p."id", 'gid://shopify/ProductVariant/' || n * 10 + size, size::text, 'SKU-' || n || '-' || size, size,
    jsonb_build_array(jsonb_build_object('name', 'Size', 'value', ('{S,M,L}'::text[])[size])), p."minPriceMinor" + (size - 1) * 200, 'USD',
    timestamptz '2026-11-01'
  FROM generate_series($1::int, $2::int) AS n JOIN "Product" p ON p."id" = ${productId} CROSS JOIN generate_series(1, 3) AS size`

export const fillPricesSql = `
  INSERT INTO "VariantPrice" ("variantId", "country", "currency", "priceMinor", "priceSince", "sourceUpdatedAt")
  SELECT ${variantId}, place."country", place."currency", ${price} * place."rate" / 100 + (size - 1) * 200, timestamptz '2026-11-01', timestamptz '2026-11-01'
  FROM generate_series($1::int, $2::int) AS n CROSS JOIN generate_series(1, 3) AS size
  CROSS JOIN (VALUES ('US', 'USD', 100), ('DE', 'EUR', 95)) AS place("country", "currency", "rate")`

export const fillStockSql = `
  INSERT INTO "StockLevel" ("variantId", "shopId", "available", "sourceUpdatedAt")
  SELECT ${variantId}, p."shopId", CASE WHEN bench_chance(n, 15) < 0.1 THEN 0 ELSE 20 END, timestamptz '2026-11-01'
  FROM generate_series($1::int, $2::int) AS n JOIN "Product" p ON p."id" = ${productId} CROSS JOIN generate_series(1, 3) AS size`

export const fillOffersSql = `
  INSERT INTO "ProductOffer" ("productId", "country", "shopId", "departmentId", "categoryId", "currency", "minPriceMinor", "maxPriceMinor",
    "variantCount", "notIn")
  SELECT p."id", place."country", p."shopId", p."departmentId", p."categoryId", place."currency", ${price} * place."rate" / 100,
    ${price} * place."rate" / 100 + 400, 3, CASE WHEN place."country" = 'ZZ' THEN '{DE,US}'::text[] ELSE '{}' END
  FROM generate_series($1::int, $2::int) AS n JOIN "Product" p ON p."id" = ${productId} AND p."status" = 'ACTIVE'
  CROSS JOIN (VALUES ('US', 'USD', 100), ('DE', 'EUR', 95), ('ZZ', 'USD', 100)) AS place("country", "currency", "rate")`

/** $1 words, $2 how often each is used */
export const fillWordsSql = `
  INSERT INTO "SearchWord" ("word", "frequency") SELECT word, $2::int FROM unnest($1::text[]) AS word
  ON CONFLICT ("word") DO UPDATE SET "frequency" = excluded."frequency"`

export const shownProductIdsSql = `
  SELECT "productId", "categoryId", "departmentId" FROM "ProductOffer" WHERE "country" = 'US' ORDER BY bench_chance(hashtext("productId"), 1) LIMIT 500`

/** As the clock of a real server would have done by now. */
export const vacuumSql = `VACUUM ANALYZE`
