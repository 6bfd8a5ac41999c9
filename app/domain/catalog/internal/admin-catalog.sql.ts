import { sellableUnitsSql } from '../sellable.sql.ts'
import { productIsListedSql, shopIsOpenSql, variantIsOfferedSql } from '../visibility.sql.ts'
import { placedDocumentSql } from './search-document.sql.ts'

/** Each view is read from the index named beside it, newest first. */
export const catalogViewSql = {
  /** admin_catalog_page */
  all: `p."deletedAt" IS NULL`,
  /** product_shown_of_shop */
  live: productIsListedSql,
  /** catalog_needs_attention */
  attention: `(p."deletedAt" IS NULL AND p."isPublished" AND p."problemCount" > 0)`,
  /** catalog_in_review */
  inReview: `(p."deletedAt" IS NULL AND p."reviewState" = 'inReview')`,
  /** catalog_paused */
  paused: `(p."deletedAt" IS NULL AND p."listingState" IN ('pausedByMerchant', 'pausedByPlatform', 'frozen'))`,
  /** catalog_unpublished */
  unpublished: `(p."deletedAt" IS NULL AND NOT p."isPublished")`,
} as const

export type CatalogSelection = {
  readonly shopId: string
  readonly view: keyof typeof catalogViewSql
  /** Words as a tsquery (null: none can be searched for), and the same typed text as a SKU. */
  readonly search: { readonly words: string | null; readonly sku: string } | null
  readonly collectionId: string | null
  readonly categoryIds: readonly string[] | null
  readonly isUncategorised: boolean
  /** A country where shoppers get the product, or where they do not. */
  readonly soldIn: string | null
  readonly notSoldIn: string | null
}

export type PageEdge = { readonly direction: 'after' | 'before'; readonly id: string | null; readonly limit: number }
type Statement = { readonly text: string; readonly values: unknown[] }
/** Gives a value its place among the statement's parameters. */
type Given = (value: unknown) => string
/** Where the ids come from in their order, and what is true of them for that alone. */
type Source = { readonly from: string; readonly id: string; readonly where: readonly string[] }

/**
 * The ids of one page. The narrowest part of the selection leads and is read in id order through its own index, so that
 * a page costs the same at any size of catalog; each branch is cut to the page before they are merged.
 */
export function catalogIdsStatement(selection: CatalogSelection, edge: PageEdge): Statement {
  const values: unknown[] = []
  const given: Given = (value) => `$${values.push(value)}`
  const [shop, limit] = [given(selection.shopId), `${given(edge.limit)}::int`]
  const from = edge.id === null ? null : `${given(edge.id)}::text`
  const [order, past] = edge.direction === 'after' ? ['DESC', '<'] : ['ASC', '>']
  const lead = leadOf(selection)
  const tests = testsOf(selection, lead, shop, given)
  const branches = sourcesOf(selection, lead, shop, given).map(({ from: tables, id, where }) => {
    const conditions = [...where, ...(from ? [`${id} ${past} ${from}`] : []), ...tests].join(' AND ')
    return `(SELECT p."id" FROM ${tables} WHERE ${conditions} ORDER BY ${id} ${order} LIMIT ${limit})`
  })
  return { text: `SELECT "id" FROM (${branches.join(' UNION ')}) page ORDER BY "id" ${order} LIMIT ${limit}`, values }
}

type Lead = 'search' | 'collection' | 'category' | 'view'

function leadOf({ search, collectionId, categoryIds }: CatalogSelection): Lead {
  if (search) return 'search'
  if (collectionId) return 'collection'
  return categoryIds ? 'category' : 'view'
}

/** What every branch has to hold beside what its own source says already. */
function testsOf(selection: CatalogSelection, lead: Lead, shop: string, given: Given): string[] {
  const { collectionId, categoryIds, isUncategorised, soldIn, notSoldIn } = selection
  const tests = [`p."shopId" = ${shop}`, catalogViewSql[selection.view]]
  if (collectionId && lead !== 'collection')
    tests.push(`EXISTS (SELECT 1 FROM "CollectionProduct" member
      WHERE member."collectionId" = ${given(collectionId)} AND member."productId" = p."id")`)
  if (isUncategorised) tests.push(`p."categoryId" IS NULL`)
  if (categoryIds && lead !== 'category') tests.push(`p."categoryId" = ANY(${given(categoryIds)}::text[])`)
  if (soldIn) tests.push(`${soldSql(`${given(soldIn)}::text`)} IS NOT NULL`)
  if (notSoldIn) tests.push(`${soldSql(`${given(notSoldIn)}::text`)} IS NULL`)
  return tests
}

/** A value, not an EXISTS: asked of each row in turn until the page is full, never joined with all offers beforehand. */
const soldSql = (country: string) => `(SELECT sold."productId" FROM "ProductOffer" sold WHERE sold."productId" = p."id"
  AND (sold."country" = ${country} OR (sold."country" = 'ZZ' AND NOT ${country} = ANY(sold."notIn"))) LIMIT 1)`

const products = { from: '"Product" p', id: 'p."id"', where: [] } satisfies Source

function sourcesOf(selection: CatalogSelection, lead: Lead, shop: string, given: Given): readonly Source[] {
  switch (lead) {
    case 'search':
      return searchSources(selection, shop, given)
    case 'collection':
      return [
        {
          from: `"CollectionProduct" member JOIN "Product" p ON p."id" = member."productId"`,
          id: 'member."productId"',
          where: [`member."collectionId" = ${given(selection.collectionId)}`],
        },
      ]
    case 'category':
      return (selection.categoryIds ?? []).map((id) => ({ ...products, where: [`p."categoryId" = ${given(id)}`] }))
    case 'view':
      return [products]
  }
}

/** product_search and variant_by_sku: one word may be in many products, a SKU is in few. */
function searchSources({ search }: CatalogSelection, shop: string, given: Given): readonly Source[] {
  const sku = given(search?.sku ?? '')
  const bySku = {
    ...products,
    where: [
      `p."id" IN (SELECT v."productId" FROM "Variant" v WHERE v."shopId" = ${shop} AND v."sku" = ${sku} AND v."deletedAt" IS NULL)`,
    ],
  }
  if (!search?.words) return [bySku]
  return [
    bySku,
    {
      ...products,
      where: [`${placedDocumentSql} @@ ${given(search.words)}::tsquery`],
    },
  ]
}

/** What the table shows of each product. $1 product ids */
export const catalogRowsSql = `
  SELECT p."id" AS "productId", p."shopifyGid", p."title", p."imageUrl", p."status", p."isPublished", p."isGiftCard",
         p."requiresSellingPlan", p."requiresComponents", p."listingState", p."reviewState", p."problemCount", p."categoryId", p."suggestedCategoryId",
         p."heldContent" IS NOT NULL AS "isEditHeld", p."minPriceMinor", p."maxPriceMinor", p."currency", p."sourceUpdatedAt",
         ${shopIsOpenSql} AS "isShopOpen", offer."variantCount", offer."sellable", worst."rule", worst."detail",
         worst."country"::text AS "problemCountry"
  FROM "Product" p JOIN "Shop" shop ON shop."id" = p."shopId"
  LEFT JOIN LATERAL (
    SELECT count(*)::int AS "variantCount", COALESCE(sum(${sellableUnitsSql}), 0)::bigint AS "sellable"
    FROM "Variant" v LEFT JOIN "StockLevel" stock ON stock."variantId" = v."id"
    WHERE v."productId" = p."id" AND ${variantIsOfferedSql}
  ) offer ON true
  LEFT JOIN LATERAL (
    SELECT found."rule", found."detail", found."country" FROM "ProductProblem" found WHERE found."productId" = p."id"
    ORDER BY found."severity", found."field", found."id" LIMIT 1
  ) worst ON true
  WHERE p."id" = ANY($1::text[]) ORDER BY p."id" DESC`
