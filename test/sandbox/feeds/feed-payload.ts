import { variantPriceFor } from '../catalog/pricing.ts'
import {
  availableOf,
  isForSale,
  isOnChannel,
  isOnChannelIn,
  onlineStore,
  appPublication,
  isVariantPublishedOn,
} from '../catalog/visibility.ts'
import { gid } from '../graphql/gid.ts'
import type { Product, Variant } from '../state/catalog-types.ts'
import { toDecimalText } from '../state/money.ts'
import type { ProductFeed, Shop } from '../state/shop-types.ts'

export function feedHeader(shop: Shop, feed: ProductFeed): Record<string, unknown> {
  return {
    id: gid('ProductFeed', feed.id),
    shop_id: gid('Shop', shop.id),
    country: feed.country,
    language: feed.language,
  }
}

/** A product as one feed carries it: prices in the country's currency, texts in the feed's language. */
export function feedProduct(shop: Shop, feed: ProductFeed, product: Product): Record<string, unknown> {
  const texts = product.translations[feed.language.toLowerCase()] ?? {}
  const html = texts['body_html'] ?? product.descriptionHtml
  const store = onlineStore(shop)
  const images = product.media.filter((media) => media.kind === 'IMAGE')
  const publication = appPublication(shop)
  const variants = product.variants.filter(
    (variant) => !publication || isVariantPublishedOn(product, variant, publication.id) || !isOnChannel(shop, product),
  )
  return {
    id: gid('Product', product.id),
    title: texts['title'] ?? product.title,
    description: html
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
    onlineStoreUrl:
      store && !product.hiddenOn.includes(store.id) ? `https://${shop.domain}/products/${product.handle}` : null,
    createdAt: product.createdAt,
    updatedAt: product.updatedAt,
    isPublished: isOnChannelIn(shop, product, feed.country),
    publishedAt: product.createdAt,
    productType: product.productType,
    vendor: product.vendor,
    handle: product.handle,
    images: {
      edges: images.map(({ id, url, width, height }) => ({
        node: { id: gid('ProductImage', id), url, width, height },
      })),
    },
    options: product.options.map((option) => ({ name: option.name, values: option.values.map((value) => value.name) })),
    seo: { title: product.seoTitle, description: product.seoDescription },
    tags: product.tags,
    variants: { edges: variants.map((variant) => ({ node: feedVariant(shop, feed, product, variant) })) },
  }
}

function feedVariant(shop: Shop, feed: ProductFeed, product: Product, variant: Variant): Record<string, unknown> {
  const price = variantPriceFor(shop, variant, feed.country)
  const money = (minor: number) => ({ amount: toDecimalText(minor, price.currency), currencyCode: price.currency })
  const image = product.media.find((media) => media.id === variant.mediaId)
  return {
    id: gid('ProductVariant', variant.id),
    title: variant.title,
    price: money(price.minor),
    compareAtPrice: price.compareAtMinor === null ? null : money(price.compareAtMinor),
    sku: variant.sku,
    barcode: variant.barcode,
    quantityAvailable: availableOf(variant),
    availableForSale: isForSale(shop, variant),
    weight: variant.weightGrams,
    weightUnit: 'GRAMS',
    requireShipping: variant.requiresShipping,
    inventoryPolicy: variant.inventoryPolicy,
    createdAt: variant.createdAt,
    updatedAt: variant.updatedAt,
    image: image
      ? { id: gid('ProductImage', image.id), url: image.url, width: image.width, height: image.height }
      : null,
    selectedOptions: product.options.map((option, index) => ({
      name: option.name,
      value: variant.optionValues[index],
    })),
  }
}

const MOST_IN_PAYLOAD = 250

/** Big products come cut of their own accord: with no variants above 250 of them, with no images above 250 of those. */
export function cutIfBig(source: Product, product: Record<string, unknown>): string[] {
  const cut: string[] = []
  if (source.variants.length > MOST_IN_PAYLOAD) cut.push('variants')
  if (source.media.filter((media) => media.kind === 'IMAGE').length > MOST_IN_PAYLOAD) cut.push('images')
  for (const field of cut) product[field] = { edges: [] }
  return cut
}

/** What `truncatedFields` announces is missing from the payload. */
export function truncate(product: Record<string, unknown>): string[] {
  product['variants'] = { edges: [] }
  product['description'] = ''
  return ['variants', 'description']
}
