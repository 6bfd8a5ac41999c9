import { listShownProducts } from '#app/domain/catalog/list-shown-products.server.ts'
import type { Audience, ProductCard } from '#app/domain/catalog/product-card.ts'
import type { Page } from '#app/kernel/cursor.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { creatorsSql } from './internal/brands.sql.ts'
import { listBrands, type Brand } from './list-brands.server.ts'

export type FoundCreator = {
  readonly id: string
  readonly handle: string
  readonly displayName: string
  readonly avatarKey: string | null
  readonly avatarUrl: string | null
}

export type SearchResult = {
  readonly products: Page<ProductCard>
  readonly brands: readonly Brand[]
  readonly creators: readonly FoundCreator[]
}

export type SearchWanted = Audience & {
  readonly query: string
  readonly productType?: string | undefined
  readonly cursor?: string | null | undefined
  readonly limit: number
}

const besides = 4

/** Products by keyset page; brands and people only beside the first page and only for a typed query. */
export async function searchShop(db: Reader, wanted: SearchWanted): Promise<SearchResult> {
  const query = wanted.query.trim().toLowerCase().replace(/^@/, '')
  const isFirstPage = !wanted.cursor && query !== ''
  const [products, brands, creators] = await Promise.all([
    listShownProducts(db, { ...wanted, query }),
    isFirstPage ? listBrands(db, { limit: besides, query }) : [],
    isFirstPage ? sql<FoundCreator>(db, creatorsSql, [besides, query]) : [],
  ])
  return { products, brands, creators }
}
