import type { CollectionRule, Product, ProductCollection } from '../state/catalog-types.ts'
import type { ShopState } from '../state/shop-state.ts'

const named = new WeakMap<readonly number[], Set<number>>()

function namedBy(ids: readonly number[]): Set<number> {
  const known = named.get(ids)
  if (known?.size === ids.length) return known
  const fresh = new Set(ids)
  named.set(ids, fresh)
  return fresh
}

function follows(rule: CollectionRule, product: Product): boolean {
  const wanted = rule.condition.toLowerCase()
  const matches = (text: string) =>
    rule.relation === 'EQUALS' ? text.toLowerCase() === wanted : text.toLowerCase().includes(wanted)
  if (rule.column === 'TAG') return product.tags.some(matches)
  if (rule.column === 'TYPE') return matches(product.productType)
  return matches(rule.column === 'VENDOR' ? product.vendor : product.title)
}

export function holdsProduct(collection: ProductCollection, product: Product): boolean {
  return collection.rule ? follows(collection.rule, product) : namedBy(collection.productIds).has(product.id)
}

export function collectionsWith(state: ShopState, product: Product): ProductCollection[] {
  return [...state.productCollections.values()].filter((collection) => holdsProduct(collection, product))
}

const byTitle = (one: Product, other: Product) => (one.title < other.title ? -1 : one.title > other.title ? 1 : 0)
const SORTS: Partial<Record<ProductCollection['sortOrder'], (one: Product, other: Product) => number>> = {
  ALPHA_ASC: byTitle,
  ALPHA_DESC: (one, other) => byTitle(other, one),
  CREATED: (one, other) => one.id - other.id,
  CREATED_DESC: (one, other) => other.id - one.id,
}

/** In the collection's own order. What sells best is not known here: such collections are in the order of creation. */
export function membersOf(state: ShopState, collection: ProductCollection): Product[] {
  const members = collection.rule
    ? [...state.products.values()].filter((product) => holdsProduct(collection, product))
    : collection.productIds.flatMap((id) => state.products.get(id) ?? [])
  const sort = SORTS[collection.sortOrder]
  return sort ? members.sort(sort) : members
}
