import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { mostProducts } from '../bulk-result.ts'
import type { ListingState, ReviewState } from '../listing-state.ts'
import type { CatalogRefusalCode } from '../refusals.ts'
import { chosenProductsSql } from './chosen-products.sql.ts'

export type ChosenProducts = { readonly shopId: string; readonly productIds: readonly string[] }

export type ChosenProduct = {
  id: string
  gid: string
  isPublished: boolean
  listing: ListingState
  review: ReviewState
  taxonomyGid: string | null
  chosenCategoryId: string | null
  suggestedCategoryId: string | null
  categoryId: string | null
}

/** The shop's own among the products asked for, locked; `missing` counts the others. */
export async function loadChosen(
  tx: Tx,
  { shopId, productIds }: ChosenProducts,
): Promise<Outcome<{ readonly rows: ChosenProduct[]; readonly missing: number }, CatalogRefusalCode>> {
  const ids = [...new Set(productIds)]
  if (ids.length === 0) return refuse('NOTHING_CHOSEN')
  if (ids.length > mostProducts) return refuse('TOO_MANY_PRODUCTS', { maximum: mostProducts })
  const rows = await sql<ChosenProduct>(tx, chosenProductsSql, [shopId, ids])
  return accept({ rows, missing: ids.length - rows.length })
}

export function missingOutcomes(missing: number): 'PRODUCT_NOT_FOUND'[] {
  return Array.from({ length: missing }, () => 'PRODUCT_NOT_FOUND')
}
