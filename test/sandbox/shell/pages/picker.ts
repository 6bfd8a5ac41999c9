import { availableOf } from '../../catalog/visibility.ts'
import type { Product, Variant } from '../../state/catalog-types.ts'
import type { ShopState } from '../../state/shop-state.ts'
import { toMoneyText } from '../../state/money.ts'
import { count, money } from '../parts.ts'
import type { Answer, Visit } from '../visit.ts'
import { findProducts } from './product-list.ts'

const PAGE = 30

/** What the resource picker lists, in the shape the bridge hands to the app. */
export function listForPicker({ state, url }: Visit): Answer {
  const query = url.searchParams
  const type = query.get('type') === 'variant' ? 'variant' : 'product'
  const wanted = query.get('ids')
  const products = wanted
    ? [...state.products.values()]
    : findProducts(state, query).filter((one) => isAllowed(one, query))
  const every =
    type === 'product'
      ? products.map((one) => productItem(state, one))
      : products.flatMap((one) => variantItems(state, one))
  const items = wanted ? every.filter((item) => wanted.split(',').includes(item.id)) : every
  const after = Number(query.get('after') ?? 0) || 0
  const end = wanted ? items.length : after + PAGE
  return { json: { items: items.slice(after, end), next: end < items.length ? end : 0 } }
}

function isAllowed(product: Product, query: URLSearchParams): boolean {
  if (query.get('draft') === '0' && product.status === 'DRAFT') return false
  return !(query.get('archived') === '0' && product.status === 'ARCHIVED')
}

function images(product: Product) {
  return product.media
    .filter((one) => one.kind === 'IMAGE')
    .map((one) => ({ id: `gid://shopify/ProductImage/${one.id}`, altText: one.alt, originalSrc: one.url }))
}

function variantFields(state: ShopState, product: Product, variant: Variant) {
  return {
    id: `gid://shopify/ProductVariant/${variant.id}`,
    title: variant.title,
    displayName: `${product.title} - ${variant.title}`,
    sku: variant.sku,
    barcode: variant.barcode,
    price: toMoneyText(variant.priceMinor, state.shop.currency),
    compareAtPrice:
      variant.compareAtPriceMinor === null ? null : toMoneyText(variant.compareAtPriceMinor, state.shop.currency),
    inventoryQuantity: availableOf(variant),
    inventoryPolicy: variant.inventoryPolicy,
    inventoryItem: { id: `gid://shopify/InventoryItem/${variant.inventoryItemId}` },
    selectedOptions: variant.optionValues.map((value) => ({ value })),
    product: { id: `gid://shopify/Product/${product.id}` },
  }
}

function productItem(state: ShopState, product: Product) {
  return {
    id: `gid://shopify/Product/${product.id}`,
    title: product.title,
    handle: product.handle,
    status: product.status,
    vendor: product.vendor,
    productType: product.productType,
    tags: product.tags,
    descriptionHtml: product.descriptionHtml,
    totalVariants: product.variants.length,
    totalInventory: product.variants.reduce((sum, variant) => sum + availableOf(variant), 0),
    hasOnlyDefaultVariant: product.variants.length === 1 && product.variants[0]?.title === 'Default Title',
    options: product.options.map((option, position) => ({
      id: `gid://shopify/ProductOption/${option.id}`,
      name: option.name,
      position: position + 1,
      values: option.values.map((value) => value.name),
    })),
    images: images(product),
    variants: product.variants.map((variant) => variantFields(state, product, variant)),
    facts: product.status === 'ACTIVE' ? count(product.variants.length, 'variant') : product.status.toLowerCase(),
  }
}

function variantItems(state: ShopState, product: Product) {
  return product.variants.map((variant) => ({
    ...variantFields(state, product, variant),
    images: images(product),
    facts: money(variant.priceMinor, state.shop.currency),
  }))
}
