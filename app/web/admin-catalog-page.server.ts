import type { Shop } from '@prisma/client'
import { findCollectionTitle } from '#app/domain/catalog/find-collection-title.server.ts'
import { listCatalogForShop, type CatalogRow } from '#app/domain/catalog/list-catalog-for-shop.server.ts'
import { toMoneyView } from '#app/kernel/money.ts'
import type { CatalogRowView, CatalogView } from './admin-catalog-view.ts'
import { toCatalogFilters, toSelectionFilters } from './admin-catalog-filters.ts'
import { readPublishing } from './admin-publishing.server.ts'
import { db } from './database.server.ts'

const rowsPerPage = 50

/** One page of the merchant's catalog as the address asks for it. */
export async function readCatalogPage(shop: Shop, search: URLSearchParams): Promise<CatalogView> {
  const asked = toCatalogFilters(search)
  const cursor = search.get('cursor')
  const [page, { publishing, countries }, collectionTitle] = await Promise.all([
    listCatalogForShop(db, { shopId: shop.id, ...toSelectionFilters(asked), cursor, limit: rowsPerPage }),
    readPublishing(shop),
    asked.collection ? findCollectionTitle(db, { shopId: shop.id, collectionId: asked.collection }) : null,
  ])
  return {
    filters: { ...asked, collectionTitle: collectionTitle ?? '' },
    rows: page.items.map(toRowView),
    nextCursor: page.nextCursor,
    previousCursor: page.previousCursor,
    publishing,
    countries,
    timeZone: shop.timeZone,
  }
}

function toRowView({ minPriceMinor, maxPriceMinor, currency, sourceUpdatedAt: _, isShown: __, ...row }: CatalogRow) {
  const view: CatalogRowView = {
    ...row,
    detail: row.detail ?? {},
    lowest: minPriceMinor === null ? null : toMoneyView(minPriceMinor, currency),
    hasRange: minPriceMinor !== maxPriceMinor,
  }
  return view
}
