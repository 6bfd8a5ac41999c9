import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { CatalogViewId } from './catalog-views.ts'
import { categoriesOf } from './category-tree.ts'
import { catalogIdsStatement, catalogRowsSql, type CatalogSelection } from './internal/admin-catalog.sql.ts'
import { toEdge, toTwoWayPage, type TwoWayPage } from './internal/two-way-page.ts'
import { toSearchQuery } from './search-query.ts'
import { unlimitedUnits } from './sellable.ts'
import { whyHidden, type HiddenReason } from './visibility.ts'

export { catalogViews } from './catalog-views.ts'

/** Everything that narrows the merchant's list; all of it together. */
export type CatalogFilters = {
  readonly view?: CatalogViewId
  /** Words of the title, or an exact SKU. */
  readonly query?: string
  readonly collectionId?: string | null
  /** A department, one of its categories, or `none`: not in any. */
  readonly categoryId?: string | null
  /** ISO country where shoppers get the product … */
  readonly soldIn?: string | null
  /** … and where they do not. */
  readonly notSoldIn?: string | null
}

export type CatalogRow = {
  readonly productId: string
  readonly shopifyGid: string
  readonly title: string
  readonly imageUrl: string | null
  readonly status: string
  readonly listingState: string
  readonly reviewState: string
  readonly isEditHeld: boolean
  readonly minPriceMinor: bigint | null
  readonly maxPriceMinor: bigint | null
  readonly currency: string
  readonly variantCount: number
  /** Units that may still be sold, of all variants; null: as many as you like. */
  readonly sellable: number | null
  readonly categoryId: string | null
  readonly suggestedCategoryId: string | null
  readonly problemCount: number
  /** The rule of the gravest problem, if there is one. */
  readonly rule: string | null
  readonly detail: Readonly<Record<string, string | number>> | null
  readonly problemCountry: string | null
  readonly isShown: boolean
  readonly whyHidden: HiddenReason | null
  readonly sourceUpdatedAt: Date
}

type Row = Omit<CatalogRow, 'isShown' | 'whyHidden' | 'sellable'> & {
  sellable: bigint
  isPublished: boolean
  isGiftCard: boolean
  requiresSellingPlan: boolean
  requiresComponents: boolean
  isShopOpen: boolean
}

/**
 * The merchant's own products, newest first, each with what stands in its way. Pages go both ways; nothing is counted,
 * and a page is read through the index of its view whatever the size of the catalog.
 */
export async function listCatalogForShop(
  db: Reader,
  wanted: CatalogFilters & { shopId: string; cursor?: string | null; limit: number },
): Promise<TwoWayPage<CatalogRow>> {
  const { limit } = wanted
  const edge = toEdge(wanted.cursor)
  const from = { direction: edge.direction, id: edge.key === null ? null : String(edge.key[0]), limit: limit + 1 }
  const { text, values } = catalogIdsStatement(toSelection(wanted), from)
  const ids = await sql<{ id: string }>(db, text, values)
  const page = toTwoWayPage(ids, { ...edge, limit }, ({ id }) => [id])
  const rows = await sql<Row>(db, catalogRowsSql, [page.items.map(({ id }) => id)])
  return { ...page, items: rows.map(toCatalogRow) }
}

/**
 * The ids of up to `limit` products of a selection after `afterId`, newest first: what a command over "everything in
 * this view" walks through, a batch at a time.
 */
export async function listCatalogIds(
  db: Reader,
  wanted: CatalogFilters & { shopId: string; afterId: string | null; limit: number },
): Promise<string[]> {
  const edge = { direction: 'after', id: wanted.afterId, limit: wanted.limit } as const
  const { text, values } = catalogIdsStatement(toSelection(wanted), edge)
  return (await sql<{ id: string }>(db, text, values)).map(({ id }) => id)
}

function toSelection(wanted: CatalogFilters & { shopId: string }): CatalogSelection {
  const typed = wanted.query?.trim() ?? ''
  const isUncategorised = wanted.categoryId === 'none'
  return {
    shopId: wanted.shopId,
    view: wanted.view ?? 'all',
    search: typed === '' ? null : { words: toSearchQuery(typed), sku: typed },
    collectionId: wanted.collectionId ?? null,
    categoryIds:
      wanted.categoryId && !isUncategorised
        ? [wanted.categoryId, ...categoriesOf(wanted.categoryId).map(({ id }) => id)]
        : null,
    isUncategorised,
    soldIn: wanted.soldIn ?? null,
    notSoldIn: wanted.notSoldIn ?? null,
  }
}

function toCatalogRow(found: Row): CatalogRow {
  const { isPublished, isGiftCard, requiresSellingPlan, requiresComponents, isShopOpen, sellable, ...row } = found
  const sold = { isPublished, isGiftCard, requiresSellingPlan, requiresComponents }
  const facts = { ...sold, status: row.status, listingState: row.listingState, isShopOpen, deletedAt: null }
  const reason = whyHidden(facts)
  const units = sellable >= BigInt(unlimitedUnits) ? null : Number(sellable)
  return { ...row, sellable: units, isShown: reason === null, whyHidden: reason }
}
