import { membersOf } from '../catalog/collection-members.ts'
import { variantPriceFor } from '../catalog/pricing.ts'
import { appPublication, isExcludedIn, isOnChannel, isVariantPublishedOn } from '../catalog/visibility.ts'
import { gid } from '../graphql/gid.ts'
import type { Product, Variant } from '../state/catalog-types.ts'
import { toDecimalText, toMoneyText } from '../state/money.ts'
import type { ShopState } from '../state/shop-state.ts'
import { categoryGid } from '../state/taxonomy.ts'

const DEFAULT_LIMIT = 50
const MAX_LIMIT = 1000

function variantTruth(state: ShopState, product: Product, variant: Variant, index: number) {
  const { shop } = state
  const publication = appPublication(shop)
  const money = (minor: number | null) => (minor === null ? null : toMoneyText(minor, shop.currency))
  return {
    gid: gid('ProductVariant', variant.id),
    title: variant.title,
    sku: variant.sku,
    price: money(variant.priceMinor),
    compareAt: money(variant.compareAtPriceMinor),
    position: index + 1,
    isPublished: publication !== undefined && isVariantPublishedOn(product, variant, publication.id),
    available: Object.fromEntries(variant.levels.map((level) => [gid('Location', level.locationId), level.available])),
  }
}

/** By country of an active feed; a country whose market leaves the product out is absent. */
function pricesOf(state: ShopState, product: Product) {
  const { shop } = state
  const countries = new Set(shop.feeds.filter((feed) => feed.status === 'ACTIVE').map((feed) => feed.country))
  const shown = [...countries].sort().filter((country) => !isExcludedIn(shop, product, country))
  const ofCountry = (country: string) =>
    Object.fromEntries(
      product.variants.map((variant) => {
        const { minor, compareAtMinor, currency } = variantPriceFor(shop, variant, country)
        const compareAt = compareAtMinor === null ? null : toDecimalText(compareAtMinor, currency)
        return [gid('ProductVariant', variant.id), { amount: toDecimalText(minor, currency), currency, compareAt }]
      }),
    )
  return Object.fromEntries(shown.map((country) => [country, ofCountry(country)]))
}

function translationsOf(state: ShopState, product: Product) {
  const published = state.shop.locales.filter((one) => one.published && !one.primary)
  const known = published.flatMap(({ locale }) => {
    const texts = product.translations[locale]
    return texts ? [[locale, texts] as const] : []
  })
  return Object.fromEntries(known)
}

function productTruth(state: ShopState, product: Product) {
  return {
    id: product.id,
    gid: gid('Product', product.id),
    title: product.title,
    handle: product.handle,
    descriptionHtml: product.descriptionHtml,
    vendor: product.vendor,
    productType: product.productType,
    status: product.status,
    tags: [...product.tags].sort(),
    isPublished: isOnChannel(state.shop, product),
    category: product.category === null ? null : categoryGid(product.category),
    options: product.options.map(({ name, values }) => ({ name, values: values.map((value) => value.name) })),
    imageUrls: product.media.filter(({ kind }) => kind === 'IMAGE').map(({ url }) => url),
    variants: product.variants.map((variant, index) => variantTruth(state, product, variant, index)),
    prices: pricesOf(state, product),
    translations: translationsOf(state, product),
    updatedAt: product.updatedAt,
  }
}

function collectionTruths(state: ShopState) {
  return [...state.productCollections.values()].map((one) => ({
    gid: gid('Collection', one.id),
    title: one.title,
    handle: one.handle,
    imageUrl: one.image?.url ?? null,
    members: membersOf(state, one).map((product) => gid('Product', product.id)),
  }))
}

/** What a perfect copy of the catalog would hold, page by page; the collections stand on the first page. */
export function readCatalogTruth(state: ShopState, query: URLSearchParams) {
  const limit = Math.min(MAX_LIMIT, Number(query.get('limit') ?? DEFAULT_LIMIT))
  const after = Number(query.get('after') ?? 0)
  const ids = state.products.ids()
  const first = ids.findIndex((id) => id > after)
  const page = first < 0 ? [] : ids.slice(first, first + limit)
  const last = page[page.length - 1]
  return {
    total: state.products.size,
    items: page.flatMap((id) => {
      const product = state.products.get(id)
      return product ? [productTruth(state, product)] : []
    }),
    next: last !== undefined && last !== ids[ids.length - 1] ? last : null,
    ...(after === 0 ? { collections: collectionTruths(state) } : {}),
  }
}
