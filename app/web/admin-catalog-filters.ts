import { catalogViews } from '#app/domain/catalog/catalog-views.ts'
import type { CatalogFilterView } from './admin-catalog-view.ts'

type Asked = Omit<CatalogFilterView, 'collectionTitle'>

/** What an address or a form asks the catalog for; anything that cannot be asked for is left out. */
export function toCatalogFilters(asked: { get(name: string): unknown }): Asked {
  const read = (name: string) => {
    const value = asked.get(name)
    return typeof value === 'string' ? value.slice(0, 200) : ''
  }
  const country = (name: string) => (/^[A-Z]{2}$/.test(read(name)) ? read(name) : '')
  const view = catalogViews.find((one) => one === read('view')) ?? 'all'
  return {
    view,
    q: read('q'),
    collection: read('collection'),
    category: read('category'),
    sold: country('sold'),
    unsold: country('unsold'),
  }
}

/** The same as the catalog's reader takes it. */
export function toSelectionFilters({ view, q, collection, category, sold, unsold }: Asked) {
  return {
    view,
    query: q,
    collectionId: collection || null,
    categoryId: category || null,
    soldIn: sold || null,
    notSoldIn: unsold || null,
  }
}
