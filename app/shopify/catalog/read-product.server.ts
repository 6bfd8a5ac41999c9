import { adminRequest } from '../admin-client.server.ts'
import { ReadProductDocument, type ReadProductQuery } from '../generated/operations.ts'
import type { FeedProduct, FeedVariant } from '../webhooks/product-feed.ts'
import { toStatus } from '../webhooks/product.ts'
import type { ProductAtShopify } from './bulk-rows.ts'

type Product = NonNullable<ReadProductQuery['product']>
type Variant = Product['variants']['nodes'][number]

export type ProductRead = {
  readonly product: FeedProduct
  readonly facts: ProductAtShopify
  readonly variants: readonly {
    readonly gid: string
    readonly itemGid: string
    readonly policy: 'DENY' | 'CONTINUE'
    readonly tracked: boolean
    readonly taxable: boolean
  }[]
}

/** A product as it stands now, in the shop's own currency and language. Null if it is gone. */
export async function readProduct(
  shopDomain: string,
  gid: string,
  publicationGid: string,
): Promise<ProductRead | null> {
  const variants: Variant[] = []
  let product: Product | null = null
  let currency = ''
  for (let after: string | null = null; ;) {
    const page: ReadProductQuery = await adminRequest(shopDomain, ReadProductDocument, {
      id: gid,
      publicationId: publicationGid,
      variantsAfter: after,
    })
    if (!page.product) return null
    product = page.product
    currency = page.shop.currencyCode
    variants.push(...page.product.variants.nodes)
    if (!page.product.variants.pageInfo.hasNextPage) break
    after = page.product.variants.pageInfo.endCursor ?? null
  }
  return {
    product: toFeedProduct(product, variants, currency),
    facts: {
      gid,
      updatedAt: new Date(product.updatedAt),
      status: toStatus(product.status),
      isGiftCard: product.isGiftCard,
      requiresSellingPlan: product.requiresSellingPlan,
      descriptionHtml: product.descriptionHtml,
      isPublished: product.publishedOnPublication,
    },
    variants: variants.map(({ id, inventoryItem, inventoryPolicy, taxable }) => ({
      gid: id,
      itemGid: inventoryItem.id,
      policy: inventoryPolicy,
      tracked: inventoryItem.tracked,
      taxable,
    })),
  }
}

function toFeedProduct(product: Product, variants: readonly Variant[], currency: string): FeedProduct {
  return {
    gid: product.id,
    version: new Date(product.updatedAt),
    title: product.title,
    handle: product.handle,
    description: { kind: 'html', value: product.descriptionHtml },
    vendor: product.vendor,
    productType: product.productType,
    tags: product.tags,
    options: product.options.map(({ name, optionValues }) => ({ name, values: optionValues.map((one) => one.name) })),
    images: product.media.nodes.flatMap(({ alt, preview }) => {
      const image = preview?.image
      return image ? [{ url: image.url, width: image.width ?? null, height: image.height ?? null, alt: alt ?? '' }] : []
    }),
    isPublished: product.publishedOnPublication && product.status === 'ACTIVE',
    variants: variants.map((variant) => toFeedVariant(variant, currency)),
  }
}

function toFeedVariant(variant: Variant, currency: string): FeedVariant {
  return {
    gid: variant.id,
    title: variant.title,
    sku: variant.sku ?? null,
    barcode: variant.barcode ?? null,
    price: { amount: variant.price, currency },
    compareAt: variant.compareAtPrice ? { amount: variant.compareAtPrice, currency } : null,
    availableForSale: variant.availableForSale,
    quantityAvailable: variant.inventoryQuantity ?? 0,
    policy: variant.inventoryPolicy,
    requiresShipping: variant.inventoryItem.requiresShipping,
    weightGrams: null,
    selectedOptions: variant.selectedOptions,
    imageUrl: null,
  }
}
