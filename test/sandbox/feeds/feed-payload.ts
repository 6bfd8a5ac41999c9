import { priceFor } from '../catalog/pricing.ts'
import {
  availableOf,
  isForSale,
  isOnChannel,
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
    isPublished: isOnChannel(shop, product),
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
  const money = (minor: number) => {
    const price = priceFor(shop, minor, feed.country)
    return { amount: toDecimalText(price.minor, price.currency), currencyCode: price.currency }
  }
  const image = product.media.find((media) => media.id === variant.mediaId)
  return {
    id: gid('ProductVariant', variant.id),
    title: variant.title,
    price: money(variant.priceMinor),
    compareAtPrice: variant.compareAtPriceMinor === null ? null : money(variant.compareAtPriceMinor),
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

/** What `truncatedFields` announces is missing from the payload. */
export function truncate(product: Record<string, unknown>): string[] {
  product['variants'] = { edges: [] }
  product['description'] = ''
  return ['variants', 'description']
}
