/**
 * Prices of one or more countries, each guarded by its own version (J5). When a price changes, the one that held goes to
 * PriceHistory, and what shoppers may be shown beside the new one is the lowest of the 30 days before it began (H9): the
 * twin of `lowest-prior-price.ts`. A former price set by the shop (compare-at) is no price, nor is one at which nothing was
 * offered; another currency begins anew.
 * `rows`: a query with "variantId", "country", "currency", "priceMinor", "compareAtMinor", "isOffered", "version".
 * Returns the products whose offers moved.
 */
export function writePricesSql(rows: string): string {
  const begins = `("VariantPrice"."priceMinor", "VariantPrice"."currency", "VariantPrice"."availableForSale")
        IS DISTINCT FROM (excluded."priceMinor", excluded."currency", excluded."availableForSale")`
  return `
  WITH incoming AS MATERIALIZED (${rows}), before AS (
    SELECT price.*, incoming."version" AS "nextSince", incoming."currency" AS "nextCurrency" FROM incoming
    JOIN "VariantPrice" price ON price."variantId" = incoming."variantId" AND price."country" = incoming."country"
    WHERE price."sourceUpdatedAt" < incoming."version"
      AND (price."priceMinor", price."currency"::text, price."availableForSale")
        IS DISTINCT FROM (incoming."priceMinor", incoming."currency"::text, incoming."isOffered")
  ), kept AS (
    INSERT INTO "PriceHistory" ("variantId", "country", "currency", "priceMinor", "startedAt", "endedAt")
    SELECT "variantId", "country", "currency", "priceMinor", "priceSince", "nextSince" FROM before
    WHERE "availableForSale" AND "priceSince" < "nextSince"
  ), lowest AS (
    SELECT before."variantId", before."country",
      CASE WHEN before."currency" = before."nextCurrency" THEN LEAST(CASE WHEN before."availableForSale" THEN before."priceMinor" END, (
        SELECT min(past."priceMinor") FROM "PriceHistory" past
        WHERE past."variantId" = before."variantId" AND past."country" = before."country" AND past."currency" = before."currency"
          AND past."endedAt" > before."nextSince" - interval '30 days')) END AS "priorMinor"
    FROM before
  ), written AS (
    INSERT INTO "VariantPrice" ("variantId", "country", "currency", "priceMinor", "compareAtMinor", "availableForSale", "priceSince",
      "lowestPriorMinor", "sourceUpdatedAt")
    SELECT incoming."variantId", incoming."country", incoming."currency", incoming."priceMinor", incoming."compareAtMinor",
      incoming."isOffered", incoming."version", lowest."priorMinor", incoming."version"
    FROM incoming LEFT JOIN lowest ON lowest."variantId" = incoming."variantId" AND lowest."country" = incoming."country"
    ORDER BY incoming."variantId", incoming."country"
    ON CONFLICT ("variantId", "country") DO UPDATE SET
      "currency" = excluded."currency", "priceMinor" = excluded."priceMinor", "compareAtMinor" = excluded."compareAtMinor",
      "availableForSale" = excluded."availableForSale", "sourceUpdatedAt" = excluded."sourceUpdatedAt",
      "priceSince" = CASE WHEN ${begins}
        THEN excluded."priceSince" ELSE "VariantPrice"."priceSince" END,
      "lowestPriorMinor" = CASE WHEN ${begins}
        THEN excluded."lowestPriorMinor" ELSE "VariantPrice"."lowestPriorMinor" END
    WHERE "VariantPrice"."sourceUpdatedAt" < excluded."sourceUpdatedAt"
    RETURNING "variantId", "country", "currency", "priceMinor", "compareAtMinor", "availableForSale"
  )
  -- What was before is still to be seen: all parts of a statement look at the same snapshot.
  SELECT DISTINCT v."productId" FROM written JOIN "Variant" v ON v."id" = written."variantId"
  LEFT JOIN "VariantPrice" old ON old."variantId" = written."variantId" AND old."country" = written."country"
  WHERE (old."currency", old."priceMinor", old."compareAtMinor", old."availableForSale")
    IS DISTINCT FROM (written."currency", written."priceMinor", written."compareAtMinor", written."availableForSale")`
}
