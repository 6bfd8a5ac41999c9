import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { catalogCountsSql, catalogPageSql } from './internal/admin-catalog.sql.ts'
import { whyHidden, type HiddenReason } from './visibility.ts'

/** `attention`: published to our channel, and hidden all the same; `unpublished`: the merchant's own choice. */
export type CatalogFilter = 'all' | 'shown' | 'attention' | 'unpublished'
export type CatalogRow = {
  readonly productId: string
  readonly shopifyGid: string
  readonly title: string
  readonly imageUrl: string | null
  readonly status: string
  readonly minPriceMinor: bigint | null
  readonly maxPriceMinor: bigint | null
  readonly currency: string
  readonly variantCount: number
  readonly sellable: number
  readonly isShown: boolean
  readonly whyHidden: HiddenReason | null
  readonly sourceUpdatedAt: Date
}

type Row = Omit<CatalogRow, 'isShown' | 'whyHidden'> & {
  isPublished: boolean
  isGiftCard: boolean
  requiresSellingPlan: boolean
  listingState: string
  isShopOpen: boolean
}

/** The merchant's own products, newest first, with the reason when shoppers do not see one. */
export async function listCatalogForShop(
  db: Reader,
  wanted: { shopId: string; filter?: CatalogFilter; query?: string | undefined; cursor?: string | null; limit: number },
): Promise<Page<CatalogRow>> {
  const [after = null] = decodeCursor(wanted.cursor, 1) ?? []
  const query = wanted.query?.trim() ? `%${wanted.query.trim().replace(/[%_\\]/g, '\\$&')}%` : null
  const { shopId, filter = 'all', limit } = wanted
  const rows = await sql<Row>(db, catalogPageSql, [shopId, after, limit + 1, filter, query])
  return toPage(rows.map(toCatalogRow), limit, (row) => [row.productId])
}

export type CatalogCounts = {
  readonly total: number
  readonly shown: number
  readonly attention: number
  readonly unpublished: number
}

/** How many products the shop has here, and how many of them shoppers can see (5.7.4 of the review list). */
export async function countCatalog(db: Reader, shopId: string): Promise<CatalogCounts> {
  const [counts] = await sql<CatalogCounts>(db, catalogCountsSql, [shopId])
  return counts ?? { total: 0, shown: 0, attention: 0, unpublished: 0 }
}

function toCatalogRow({
  isPublished,
  isGiftCard,
  requiresSellingPlan,
  listingState,
  isShopOpen,
  ...row
}: Row): CatalogRow {
  const facts = {
    status: row.status,
    isPublished,
    isGiftCard,
    requiresSellingPlan,
    listingState,
    isShopOpen,
    deletedAt: null,
  }
  const reason = whyHidden(facts)
  return { ...row, isShown: reason === null, whyHidden: reason }
}
