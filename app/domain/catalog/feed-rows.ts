import { newId } from '#app/kernel/ids.ts'
import { parseDecimal } from '#app/kernel/money.ts'
import type { FeedProduct, FeedVariant } from '#app/shopify/webhooks/product-feed.ts'
import { sanitiseDescription } from './sanitise-description.ts'

/** Rows for the bulk statements: plain JSON, amounts as text because JSON has no bigint. */
export type ProductRow = ReturnType<typeof toProductRow>
export type VariantRow = ReturnType<typeof toVariantRow>
export type FeedRows = { readonly product: ProductRow; readonly variants: readonly VariantRow[] }

/** Throws if an amount is not one: such a delivery is refused, the others are applied. */
export function toFeedRows(product: FeedProduct): FeedRows {
  const variants = product.variants.map((variant, index) => toVariantRow(product, variant, index + 1))
  return { product: toProductRow(product, variants), variants }
}

function toProductRow(product: FeedProduct, variants: readonly VariantRow[]) {
  const { gid, version, images } = product
  const prices = variants.map((variant) => BigInt(variant.priceMinor))
  return {
    id: newId('product'),
    gid,
    handle: product.handle,
    title: product.title,
    descriptionHtml: sanitiseDescription(product.description),
    vendor: product.vendor,
    productType: product.productType,
    tags: product.tags,
    isPublished: product.isPublished,
    options: product.options,
    images,
    imageUrl: images[0]?.url ?? null,
    minPriceMinor: smallest(prices)?.toString() ?? null,
    maxPriceMinor: largest(prices)?.toString() ?? null,
    /** null: the shop's own */
    currency: variants[0]?.currency ?? null,
    version: version.toISOString(),
  }
}

function toVariantRow(product: FeedProduct, variant: FeedVariant, position: number) {
  const { amount, currency } = variant.price
  return {
    id: newId('variant'),
    productGid: product.gid,
    gid: variant.gid,
    title: variant.title,
    sku: variant.sku,
    barcode: variant.barcode,
    position,
    selectedOptions: variant.selectedOptions,
    imageUrl: variant.imageUrl,
    priceMinor: parseDecimal(amount, currency).toString(),
    compareAtMinor: variant.compareAt
      ? parseDecimal(variant.compareAt.amount, variant.compareAt.currency).toString()
      : null,
    currency,
    requiresShipping: variant.requiresShipping,
    weightGrams: variant.weightGrams,
    version: product.version.toISOString(),
    policy: variant.policy,
    // For sale with nothing in stock and no overselling: its stock is not counted.
    tracked: !(variant.availableForSale && variant.quantityAvailable <= 0 && variant.policy === 'DENY'),
    available: variant.quantityAvailable,
  }
}

function smallest(values: readonly bigint[]): bigint | undefined {
  return values.reduce<bigint | undefined>(
    (least, value) => (least === undefined || value < least ? value : least),
    undefined,
  )
}

function largest(values: readonly bigint[]): bigint | undefined {
  return values.reduce<bigint | undefined>(
    (most, value) => (most === undefined || value > most ? value : most),
    undefined,
  )
}

/** A batch may hold several versions of one product; only the newest counts (J5). */
export function newestOfEach(products: readonly FeedProduct[]): FeedProduct[] {
  const newest = new Map<string, FeedProduct>()
  for (const product of products) {
    const other = newest.get(product.gid)
    if (!other || other.version < product.version) newest.set(product.gid, product)
  }
  return [...newest.values()]
}
