import {
  appPublication,
  availableOf,
  isExcludedIn,
  isForSale,
  isPublishedOn,
  onlineStore,
} from '../../catalog/visibility.ts'
import { collectionsWith, holdsProduct } from '../../catalog/collection-members.ts'
import { currencyFor, variantPriceFor } from '../../catalog/pricing.ts'
import type { Product, ProductOption, Variant } from '../../state/catalog-types.ts'
import { toDecimalText } from '../../state/money.ts'
import { categoryById } from '../../state/taxonomy.ts'
import { compares, holds, parseQuery, type Comparator } from '../../search/parse-query.ts'
import { pageById, pageOfList, type PageArgs } from '../connection.ts'
import { notModelled, topLevel } from '../errors.ts'
import { gid, numberOf } from '../gid.ts'
import { fields, typed, type Rc, type ResolverMap } from '../resolver.ts'
import { asMedia } from './media.ts'
import { contextualPriceOf, type OfVariant } from './variants.ts'
import { isAbsent, isPresent } from '../../present.ts'

type ProductsArgs = PageArgs & { query?: string | null; sortKey?: string | null; savedSearchId?: string | null }

function sameText(actual: string, wanted: string): boolean {
  const [one, other] = [actual.toLowerCase(), wanted.toLowerCase()]
  return other.endsWith('*') ? one.startsWith(other.slice(0, -1)) : one === other
}

function productField(product: Product, name: string, comparator: Comparator, value: string): boolean {
  const time = (actual: string) => compares(comparator, Date.parse(actual) - Date.parse(value))
  switch (name) {
    case 'id':
      return compares(comparator, product.id - Number(value.replace(/^.*\//, '')))
    case 'status':
      return value.split(',').some((one) => sameText(product.status, one))
    case 'title':
      return product.title.toLowerCase().includes(value.toLowerCase().replace(/\*$/, ''))
    case 'vendor':
      return sameText(product.vendor, value)
    case 'product_type':
      return sameText(product.productType, value)
    case 'handle':
      return sameText(product.handle, value)
    case 'tag':
      return product.tags.some((tag) => sameText(tag, value))
    case 'sku':
      return product.variants.some((variant) => sameText(variant.sku, value))
    case 'barcode':
      return product.variants.some((variant) => sameText(variant.barcode ?? '', value))
    case 'updated_at':
      return time(product.updatedAt)
    case 'created_at':
      return time(product.createdAt)
    case 'inventory_total':
      return compares(comparator, product.variants.reduce((sum, one) => sum + availableOf(one), 0) - Number(value))
    default:
      throw notModelled(`products(query:) field ${name}`)
  }
}

export function productMatcher(_rc: Rc, query: string | null | undefined): (product: Product) => boolean {
  if (isAbsent(query) || query.trim() === '') return () => true
  const parsed = parseQuery(query)
  return (product) =>
    holds(
      parsed,
      (name, comparator, value) => productField(product, name, comparator, value),
      (word) =>
        `${product.title} ${product.vendor} ${product.tags.join(' ')}`
          .toLowerCase()
          .includes(word.toLowerCase().replace(/\*$/, '')),
    )
}

const SORTS: Readonly<Record<string, (product: Product) => string>> = {
  TITLE: (product) => product.title.toLowerCase(),
  UPDATED_AT: (product) => product.updatedAt,
  CREATED_AT: (product) => product.createdAt,
  VENDOR: (product) => product.vendor.toLowerCase(),
  PRODUCT_TYPE: (product) => product.productType.toLowerCase(),
}

function listProducts(args: ProductsArgs, rc: Rc) {
  if (isPresent(args.savedSearchId)) throw notModelled('QueryRoot.products(savedSearchId:)')
  const matches = productMatcher(rc, args.query)
  const key = args.sortKey ?? 'ID'
  if (key === 'ID' || key === 'RELEVANCE') return pageById(rc.state.products, args, rc, matches)
  const sort = SORTS[key]
  if (!sort) throw notModelled(`QueryRoot.products(sortKey: ${key})`)
  const found = [...rc.state.products.values()].filter(matches)
  found.sort((one, other) => (sort(one) < sort(other) ? -1 : sort(one) > sort(other) ? 1 : one.id - other.id))
  return pageOfList(found, args, rc, (product) => product.id)
}

export function countOf(rc: Rc, matches: (product: Product) => boolean, limit: number | null | undefined) {
  let count = 0
  for (const product of rc.state.products.values()) if (matches(product)) count++
  return isPresent(limit) && count > limit ? { count: limit, precision: 'AT_LEAST' } : { count, precision: 'EXACT' }
}

export function ofVariant(product: Product, variant: Variant): OfVariant {
  return typed('ProductVariant', { product, variant })
}

function priceRange(product: Product, currency: string, priceOf: (variant: Variant) => number) {
  const prices = product.variants.map(priceOf)
  const money = (minor: number) => ({ amount: toDecimalText(minor, currency), currencyCode: currency })
  return { minVariantPrice: money(Math.min(...prices)), maxVariantPrice: money(Math.max(...prices)) }
}

function publicationsOf(product: Product, rc: Rc) {
  return rc.state.shop.publications
    .filter((publication) => !product.hiddenOn.includes(publication.id))
    .map((publication) => ({
      id: publication.id,
      publication,
      publishable: typed('Product', product),
      isPublished: isPublishedOn(product, publication.id),
      publishDate: product.createdAt > publication.createdAt ? product.createdAt : publication.createdAt,
    }))
}

export const productResolvers: ResolverMap = {
  QueryRoot: fields<unknown>({
    product: (_, args: { id: string }, rc) => rc.state.products.get(numberOf(args.id, 'Product') ?? -1) ?? null,
    productByHandle: (_, args: { handle: string }, rc) => rc.state.productByHandle(args.handle) ?? null,
    productByIdentifier: (_, { identifier }: { identifier: { id?: string; handle?: string } }, rc) => {
      if (isPresent(identifier.handle)) return rc.state.productByHandle(identifier.handle) ?? null
      if (isAbsent(identifier.id)) throw notModelled('productByIdentifier(identifier: {customId})')
      return rc.state.products.get(numberOf(identifier.id, 'Product') ?? -1) ?? null
    },
    products: (_, args: ProductsArgs, rc) => listProducts(args, rc),
    productsCount: (_, args: { query?: string | null; limit?: number | null }, rc) =>
      countOf(rc, productMatcher(rc, args.query), args.limit),
  }),
  Product: fields<Product>({
    id: (product) => gid('Product', product.id),
    legacyResourceId: (product) => String(product.id),
    title: (product) => product.title,
    handle: (product) => product.handle,
    description: (product, args: { truncateAt?: number | null }) => {
      const text = product.descriptionHtml
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
      return isAbsent(args.truncateAt) ? text : text.slice(0, args.truncateAt)
    },
    descriptionHtml: (product) => product.descriptionHtml,
    bodyHtml: (product) => product.descriptionHtml,
    vendor: (product) => product.vendor,
    productType: (product) => product.productType,
    status: (product) => product.status,
    tags: (product) => product.tags,
    templateSuffix: () => null,
    seo: (product) => ({ title: product.seoTitle, description: product.seoDescription }),
    category: (product) => (product.category === null ? null : (categoryById(product.category) ?? null)),
    isGiftCard: (product) => product.isGiftCard,
    requiresSellingPlan: (product) => product.requiresSellingPlan,
    hasOnlyDefaultVariant: (product) => product.variants.length === 1 && product.variants[0]?.title === 'Default Title',
    hasOutOfStockVariants: (product, _, rc) => product.variants.some((variant) => !isForSale(rc.state.shop, variant)),
    hasVariantsThatRequiresComponents: (product) => product.variants.some((variant) => variant.requiresComponents),
    options: (product, args: { first?: number | null }) =>
      product.options.slice(0, args.first ?? undefined).map((option) => ({ product, option })),
    media: (product, args: PageArgs, rc) => pageOfList(product.media, args, rc, (one) => one.id, asMedia),
    images: (product, args: PageArgs, rc) =>
      pageOfList(
        product.media.filter((one) => one.kind === 'IMAGE'),
        args,
        rc,
        (one) => one.id,
      ),
    featuredMedia: (product) => (product.media[0] ? asMedia(product.media[0]) : null),
    mediaCount: (product) => ({ count: product.media.length, precision: 'EXACT' }),
    variants: (product, args: PageArgs, rc) =>
      pageOfList(
        product.variants,
        args,
        rc,
        (one) => one.id,
        (one) => ofVariant(product, one),
      ),
    variantsCount: (product) => ({ count: product.variants.length, precision: 'EXACT' }),
    totalInventory: (product) => product.variants.reduce((sum, one) => sum + (one.tracked ? availableOf(one) : 0), 0),
    tracksInventory: (product) => product.variants.some((one) => one.tracked),
    priceRangeV2: (product, _, rc) => priceRange(product, rc.state.shop.currency, (variant) => variant.priceMinor),
    contextualPricing: (product, { context }: { context: { country?: string | null } }, rc) => {
      const country = context.country ?? rc.state.shop.country
      const currency = currencyFor(rc.state.shop, country)
      const priceOf = (variant: Variant) => variantPriceFor(rc.state.shop, variant, country).minor
      const sorted = [...product.variants].sort((one, other) => priceOf(one) - priceOf(other))
      return {
        fixedQuantityRulesCount: 0,
        priceRange: priceRange(product, currency, priceOf),
        minVariantPricing: sorted[0] ? contextualPriceOf(rc, sorted[0], country) : null,
        maxVariantPricing:
          sorted.length > 0 ? contextualPriceOf(rc, sorted[sorted.length - 1] as Variant, country) : null,
      }
    },
    onlineStoreUrl: (product, _, rc) => {
      const store = onlineStore(rc.state.shop)
      return store && isPublishedOn(product, store.id)
        ? `https://${rc.state.shop.domain}/products/${product.handle}`
        : null
    },
    onlineStorePreviewUrl: (product, _, rc) => `https://${rc.state.shop.domain}/products/${product.handle}`,
    publishedAt: (product) => (product.status === 'ACTIVE' ? product.createdAt : null),
    publishedOnPublication: (product, args: { publicationId: string }) =>
      isPublishedOn(product, numberOf(args.publicationId, 'Publication') ?? -1),
    publishedOnCurrentPublication: (product, _, rc) => {
      const publication = appPublication(rc.state.shop)
      if (!publication) throw topLevel('Channel does not exist', 'NOT_FOUND')
      return isPublishedOn(product, publication.id)
    },
    publishedInContext: (product, { context }: { context: { country?: string | null } }, rc) =>
      product.status === 'ACTIVE' && !isExcludedIn(rc.state.shop, product, context.country ?? rc.state.shop.country),
    resourcePublications: (product, args: PageArgs, rc) =>
      pageOfList(publicationsOf(product, rc), args, rc, (one) => one.id),
    resourcePublicationsV2: (product, args: PageArgs, rc) =>
      pageOfList(publicationsOf(product, rc), args, rc, (one) => one.id),
    resourcePublicationsCount: (product, _, rc) => ({ count: publicationsOf(product, rc).length, precision: 'EXACT' }),
    translations: (product, args: { locale: string }) =>
      Object.entries(product.translations[args.locale] ?? {}).map(([key, value]) => ({
        key,
        value,
        locale: args.locale,
        outdated: false,
        market: null,
        updatedAt: product.updatedAt,
      })),
    collections: (product, args: PageArgs, rc) =>
      pageOfList(collectionsWith(rc.state, product), args, rc, (one) => one.id),
    inCollection: (product, args: { id: string }, rc) => {
      const collection = rc.state.productCollections.get(numberOf(args.id, 'Collection') ?? -1)
      return collection !== undefined && holdsProduct(collection, product)
    },
    sellingPlanGroups: (_, args: PageArgs, rc) => pageOfList<Product>([], args, rc, (one) => one.id),
    feedback: () => null,
    createdAt: (product) => product.createdAt,
    updatedAt: (product) => product.updatedAt,
  }),
  ProductOption: fields<{ product: Product; option: ProductOption }>({
    id: ({ option }) => gid('ProductOption', option.id),
    name: ({ option }) => option.name,
    position: ({ product, option }) => product.options.indexOf(option) + 1,
    values: ({ option }) => option.values.map((value) => value.name),
    optionValues: ({ product, option }) =>
      option.values.map((value) => ({
        id: gid('ProductOptionValue', value.id),
        name: value.name,
        linkedMetafieldValue: null,
        swatch: null,
        hasVariants: product.variants.some((variant) => variant.optionValues.includes(value.name)),
      })),
  }),
}
