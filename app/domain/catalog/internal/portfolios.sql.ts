import { mayBeShownSql } from '../visibility.sql.ts'
import { cardColumns, cardJoins } from './product-cards.sql.ts'
import { offerInSql } from './refresh-offers.sql.ts'

/** One writer of a shop's portfolios at a time. $1 shop */
export const lockPortfoliosSql = `SELECT "id" FROM "Shop" WHERE "id" = $1::text FOR NO KEY UPDATE`

/** Puts one portfolio at an index (0 = first) among its shop's; beyond the end means last. $1 shop, $2 portfolio, $3 index */
export const movePortfolioSql = `
  WITH others AS (
    SELECT "id", row_number() OVER (ORDER BY "position", "id") - 1 AS "place"
    FROM "Portfolio" WHERE "shopId" = $1::text AND "archivedAt" IS NULL AND "id" <> $2::text
  ), placed AS (
    SELECT "id", CASE WHEN "place" < $3::int THEN "place" ELSE "place" + 1 END AS "place" FROM others
    UNION ALL
    SELECT $2::text, LEAST($3::int, (SELECT count(*) FROM others))
  )
  UPDATE "Portfolio" p SET "position" = placed."place"::int FROM placed
  WHERE p."id" = placed."id" AND p."position" <> placed."place"::int`

/** How many of the collection's products there are, and how many may be shown to anybody. */
const membersSql = `(SELECT count(*)::int FROM "CollectionProduct" member JOIN "Product" p ON p."id" = member."productId"
  WHERE member."collectionId" = collection."id" AND p."deletedAt" IS NULL)`
const shownMembersSql = `(SELECT count(*)::int FROM "CollectionProduct" member JOIN "Product" p ON p."id" = member."productId"
  WHERE member."collectionId" = collection."id" AND EXISTS (SELECT 1 FROM "ProductOffer" offer WHERE offer."productId" = p."id"))`

/** The merchant's, in their order. $1 shop */
export const portfoliosOfShopSql = `
  SELECT portfolio."id" AS "portfolioId", portfolio."collectionId", portfolio."title", portfolio."startsAt", portfolio."endsAt",
         portfolio."countries", collection."title" AS "collectionTitle", collection."imageUrl",
         collection."deletedAt" IS NOT NULL AS "isCollectionGone", ${membersSql} AS "productCount", ${shownMembersSql} AS "shownCount"
  FROM "Portfolio" portfolio JOIN "Collection" collection ON collection."id" = portfolio."collectionId"
  WHERE portfolio."shopId" = $1::text AND portfolio."archivedAt" IS NULL
  ORDER BY portfolio."position", portfolio."id"`

/** In force at $3 for the country $2, in the merchant's order. $1 shop */
export const shownPortfoliosSql = `
  SELECT portfolio."id" AS "portfolioId", portfolio."collectionId", COALESCE(portfolio."title", collection."title") AS "title"
  FROM "Portfolio" portfolio JOIN "Collection" collection ON collection."id" = portfolio."collectionId"
  WHERE portfolio."shopId" = $1::text AND portfolio."archivedAt" IS NULL AND collection."deletedAt" IS NULL
    AND (portfolio."startsAt" IS NULL OR portfolio."startsAt" <= $3::timestamptz)
    AND (portfolio."endsAt" IS NULL OR portfolio."endsAt" > $3::timestamptz)
    AND (cardinality(portfolio."countries") = 0 OR $2::text = ANY(portfolio."countries"))
  ORDER BY portfolio."position", portfolio."id"`

/**
 * Cards of what the country's shoppers may see of a collection, in its order. Index collection_in_order.
 * $1 country, $2 language, $3 collection, $4 position and $5 id to go on after, $6 limit
 */
export const collectionCardsSql = `
  SELECT ${cardColumns}, page."position"
  FROM (
    SELECT p."id", member."position"
    FROM "CollectionProduct" member JOIN "Product" p ON p."id" = member."productId" JOIN "Shop" shop ON shop."id" = p."shopId"
    WHERE member."collectionId" = $3::text AND ($4::int IS NULL OR (member."position", member."productId") > ($4::int, $5::text))
      AND ${mayBeShownSql} AND EXISTS (SELECT 1 FROM ${offerInSql('$1::text')} offer)
    ORDER BY member."position", member."productId" LIMIT $6::int
  ) page ${cardJoins}
  ORDER BY page."position", page."id"`

/** By title, then id; the searched text anywhere in the title. $1 shop, $2 text or null, $3 title and $4 id to go on after, $5 limit */
export const collectionsSql = `
  SELECT collection."id" AS "collectionId", collection."shopifyGid", collection."title", collection."imageUrl",
         ${membersSql} AS "productCount",
         (SELECT portfolio."id" FROM "Portfolio" portfolio WHERE portfolio."shopId" = collection."shopId"
            AND portfolio."collectionId" = collection."id" AND portfolio."archivedAt" IS NULL) AS "portfolioId"
  FROM "Collection" collection
  WHERE collection."shopId" = $1::text AND collection."deletedAt" IS NULL
    AND ($2::text IS NULL OR position(lower($2::text) IN lower(collection."title")) > 0)
    AND ($3::text IS NULL OR (collection."title", collection."id") > ($3::text, $4::text))
  ORDER BY collection."title", collection."id" LIMIT $5::int`
