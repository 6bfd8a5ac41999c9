import { holdsProduct, membersOf } from '../../catalog/collection-members.ts'
import { isAbsent, isPresent } from '../../present.ts'
import { compares, holds, parseQuery } from '../../search/parse-query.ts'
import type { ProductCollection } from '../../state/catalog-types.ts'
import { pageById, pageOfList, type PageArgs } from '../connection.ts'
import { notModelled } from '../errors.ts'
import { gid, numberOf } from '../gid.ts'
import { fields, type Rc, type ResolverMap } from '../resolver.ts'

type ListArgs = PageArgs & { query?: string | null; sortKey?: string | null; savedSearchId?: string | null }

function matcher(query: string | null | undefined): (one: ProductCollection) => boolean {
  if (isAbsent(query) || query.trim() === '') return () => true
  const parsed = parseQuery(query)
  return (one) =>
    holds(
      parsed,
      (name, comparator, value) => {
        if (name === 'id') return compares(comparator, one.id - Number(value.replace(/^.*\//, '')))
        if (name === 'title') return one.title.toLowerCase().includes(value.toLowerCase().replace(/\*$/, ''))
        if (name === 'handle') return one.handle === value
        if (name === 'updated_at') return compares(comparator, Date.parse(one.updatedAt) - Date.parse(value))
        if (name === 'collection_type') return value.toLowerCase() === (one.rule ? 'smart' : 'custom')
        throw notModelled(`collections(query:) field ${name}`)
      },
      (word) => one.title.toLowerCase().includes(word.toLowerCase().replace(/\*$/, '')),
    )
}

function list(args: ListArgs, rc: Rc) {
  if (isPresent(args.savedSearchId)) throw notModelled('QueryRoot.collections(savedSearchId:)')
  const key = args.sortKey ?? 'ID'
  const { productCollections } = rc.state
  if (rc.bulk || key === 'ID' || key === 'RELEVANCE') return pageById(productCollections, args, rc, matcher(args.query))
  const textOf = key === 'TITLE' ? (one: ProductCollection) => one.title : (one: ProductCollection) => one.updatedAt
  const found = [...productCollections.values()].filter(matcher(args.query))
  found.sort((one, other) => textOf(one).localeCompare(textOf(other)) || one.id - other.id)
  return pageOfList(found, args, rc, (one) => one.id)
}

function membersFor(one: ProductCollection, sortKey: string | null | undefined, rc: Rc) {
  const members = membersOf(rc.state, one)
  if (isAbsent(sortKey) || ['COLLECTION_DEFAULT', 'MANUAL', 'BEST_SELLING', 'RELEVANCE'].includes(sortKey))
    return members
  if (sortKey === 'TITLE') return members.sort((a, b) => a.title.localeCompare(b.title) || a.id - b.id)
  if (sortKey === 'ID' || sortKey === 'CREATED') return members.sort((a, b) => a.id - b.id)
  throw notModelled(`Collection.products(sortKey: ${sortKey})`)
}

export const collectionResolvers: ResolverMap = {
  QueryRoot: fields<unknown>({
    collection: (_, args: { id: string }, rc) =>
      rc.state.productCollections.get(numberOf(args.id, 'Collection') ?? -1) ?? null,
    collectionByHandle: (_, args: { handle: string }, rc) =>
      rc.state.productCollections.find((one) => one.handle === args.handle) ?? null,
    collections: (_, args: ListArgs, rc) => list(args, rc),
    collectionsCount: (_, args: { query?: string | null }, rc) => ({
      count: [...rc.state.productCollections.values()].filter(matcher(args.query)).length,
      precision: 'EXACT',
    }),
  }),
  Collection: fields<ProductCollection>({
    id: (one) => gid('Collection', one.id),
    legacyResourceId: (one) => String(one.id),
    title: (one) => one.title,
    handle: (one) => one.handle,
    description: (one) =>
      one.descriptionHtml
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    descriptionHtml: (one) => one.descriptionHtml,
    image: (one) => one.image,
    sortOrder: (one) => one.sortOrder,
    templateSuffix: () => null,
    seo: () => ({ title: null, description: null }),
    ruleSet: ({ rule }) => rule && { appliedDisjunctively: false, rules: [{ ...rule, conditionObject: null }] },
    products: (one, args: PageArgs & { sortKey?: string | null }, rc) =>
      pageOfList(membersFor(one, args.sortKey, rc), args, rc, (product) => product.id),
    productsCount: (one, _, rc) => ({ count: membersOf(rc.state, one).length, precision: 'EXACT' }),
    hasProduct: (one, args: { id: string }, rc) => {
      const product = rc.state.products.get(numberOf(args.id, 'Product') ?? -1)
      return product !== undefined && holdsProduct(one, product)
    },
    publishedOnPublication: () => true,
    translations: () => [],
    feedback: () => null,
    updatedAt: (one) => one.updatedAt,
  }),
}
