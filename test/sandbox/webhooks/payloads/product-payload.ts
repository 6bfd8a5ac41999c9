import { availableOf } from '../../catalog/visibility.ts'
import { withOffset } from '../../state/clock.ts'
import { previewOf } from '../../catalog/build-product.ts'
import type { Media, Product, Variant } from '../../state/catalog-types.ts'
import { toMoneyText } from '../../state/money.ts'
import { categoryById, categoryGid } from '../../state/taxonomy.ts'
import type { ShopState } from '../../state/shop-state.ts'

/** Big products come with their first variants only; `variant_gids` names them all. */
const VARIANTS_SENT = 100

export function variantPayload(state: ShopState, product: Product, variant: Variant): Record<string, unknown> {
  const { shop } = state
  const [option1 = null, option2 = null, option3 = null] = variant.optionValues
  const compareAt = variant.compareAtPriceMinor
  return {
    admin_graphql_api_id: `gid://shopify/ProductVariant/${variant.id}`,
    barcode: variant.barcode,
    compare_at_price: compareAt === null ? null : toMoneyText(compareAt, shop.currency),
    created_at: withOffset(variant.createdAt, shop.utcOffsetMinutes),
    id: variant.id,
    inventory_policy: variant.inventoryPolicy.toLowerCase(),
    position: product.variants.indexOf(variant) + 1,
    price: toMoneyText(variant.priceMinor, shop.currency),
    product_id: product.id,
    sku: variant.sku,
    taxable: variant.taxable,
    title: variant.title,
    updated_at: withOffset(variant.updatedAt, shop.utcOffsetMinutes),
    option1,
    option2,
    option3,
    image_id: variant.mediaId,
    inventory_item_id: variant.inventoryItemId,
    inventory_quantity: availableOf(variant),
    old_inventory_quantity: availableOf(variant),
  }
}

function imagePayload(state: ShopState, product: Product, image: Media, position: number): Record<string, unknown> {
  const at = withOffset(product.updatedAt, state.shop.utcOffsetMinutes)
  return {
    id: image.id,
    product_id: product.id,
    position,
    alt: image.alt === '' ? null : image.alt,
    width: image.width,
    height: image.height,
    src: image.url,
    variant_ids: product.variants.filter((variant) => variant.mediaId === image.id).map((variant) => variant.id),
    created_at: at,
    updated_at: at,
    admin_graphql_api_id: `gid://shopify/ProductImage/${image.id}`,
  }
}

function mediaPayload(product: Product, media: Media, position: number): Record<string, unknown> {
  const type = media.kind === 'IMAGE' ? 'MediaImage' : media.kind === 'VIDEO' ? 'Video' : 'ExternalVideo'
  const preview = previewOf(media)
  return {
    id: media.id,
    product_id: product.id,
    position,
    alt: media.alt === '' ? null : media.alt,
    status: 'READY',
    media_content_type: media.kind,
    preview_image: preview && { width: preview.width, height: preview.height, src: preview.url, status: 'READY' },
    variant_ids: product.variants.filter((variant) => variant.mediaId === media.id).map((variant) => variant.id),
    admin_graphql_api_id: `gid://shopify/${type}/${media.id}`,
  }
}

function categoryPayload(id: string | null) {
  const category = id === null ? undefined : categoryById(id)
  if (!category) return null
  return { admin_graphql_api_id: categoryGid(category.id), name: category.name, full_name: category.fullName }
}

export function productPayload(state: ShopState, product: Product): Record<string, unknown> {
  const { shop } = state
  const at = (iso: string) => withOffset(iso, shop.utcOffsetMinutes)
  const images = product.media
    .filter((media) => media.kind === 'IMAGE')
    .map((image, index) => imagePayload(state, product, image, index + 1))
  return {
    admin_graphql_api_id: `gid://shopify/Product/${product.id}`,
    body_html: product.descriptionHtml,
    created_at: at(product.createdAt),
    handle: product.handle,
    id: product.id,
    product_type: product.productType,
    published_at: product.status === 'ACTIVE' ? at(product.createdAt) : null,
    template_suffix: null,
    title: product.title,
    updated_at: at(product.updatedAt),
    vendor: product.vendor,
    status: product.status.toLowerCase(),
    published_scope: 'global',
    tags: product.tags.join(', '),
    variants: product.variants.slice(0, VARIANTS_SENT).map((variant) => variantPayload(state, product, variant)),
    options: product.options.map((option, index) => ({
      name: option.name,
      id: option.id,
      product_id: product.id,
      position: index + 1,
      values: option.values.map((value) => value.name),
    })),
    images,
    image: images[0] ?? null,
    media: product.media.map((media, index) => mediaPayload(product, media, index + 1)),
    variant_gids: product.variants.map((variant) => ({
      admin_graphql_api_id: `gid://shopify/ProductVariant/${variant.id}`,
      updated_at: at(variant.updatedAt),
    })),
    has_variants_that_requires_components: product.variants.some((variant) => variant.requiresComponents),
    category: categoryPayload(product.category),
  }
}

export function listingPayload(state: ShopState, product: Product): Record<string, unknown> {
  const { body_html: body, ...rest } = productPayload(state, product)
  return {
    product_listing: {
      product_id: product.id,
      title: rest['title'],
      body_html: body,
      handle: rest['handle'],
      product_type: rest['product_type'],
      vendor: rest['vendor'],
      tags: rest['tags'],
      available: product.variants.some((variant) => !variant.tracked || availableOf(variant) > 0),
      created_at: rest['created_at'],
      updated_at: rest['updated_at'],
      published_at: rest['published_at'],
      images: rest['images'],
      options: rest['options'],
      variants: rest['variants'],
    },
  }
}
