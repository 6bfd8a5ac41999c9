import { newId } from '#app/kernel/ids.ts'
import { db } from '#app/platform/db/database.server.ts'
import { inSqlTransaction } from '#app/platform/db/sql.server.ts'
import { applyFeedProducts, type FeedBatch } from '#app/domain/catalog/apply-feed-products.server.ts'
import type { FeedProduct, FeedVariant } from '#app/shopify/webhooks/product-feed.ts'

let count = 0

/** An installed shop in the US with a connected channel. */
export async function givenShop(changes: { currency?: string; country?: string; safetyStock?: number } = {}) {
  count += 1
  const id = newId('shop')
  const domain = `shop-${count}-${id.slice(-6)}.myshopify.com`
  const shop = await db.shop.create({
    data: {
      id,
      domain,
      name: `Shop ${count}`,
      handle: id,
      currency: 'USD',
      country: 'US',
      installedAt: new Date(),
      ...changes,
    },
  })
  await db.channelConnection.create({
    data: {
      id: `con_${id}`,
      shopId: id,
      specificationHandle: 'vitrine-us',
      accountId: id,
      accountName: shop.name,
      channelGid: `gid://shopify/Channel/${count}`,
      publicationGid: `gid://shopify/Publication/${count}`,
      status: 'connected',
    },
  })
  return shop
}

export const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute))

export function feedVariant(number: number, changes: Partial<FeedVariant> = {}): FeedVariant {
  return {
    gid: `gid://shopify/ProductVariant/${number}`,
    title: `Size ${number}`,
    sku: `SKU-${number}`,
    barcode: null,
    price: { amount: '19.99', currency: 'USD' },
    compareAt: null,
    availableForSale: true,
    quantityAvailable: 5,
    policy: 'DENY',
    requiresShipping: true,
    weightGrams: 200,
    selectedOptions: [{ name: 'Size', value: String(number) }],
    imageUrl: null,
    ...changes,
  }
}

export function feedProduct(number: number, changes: Partial<FeedProduct> = {}): FeedProduct {
  return {
    gid: `gid://shopify/Product/${number}`,
    version: at(1),
    title: `Silk scarf ${number}`,
    handle: `silk-scarf-${number}`,
    description: { kind: 'text', value: 'Soft and light.' },
    vendor: 'Atelier',
    productType: 'Scarves',
    tags: ['silk', 'summer'],
    options: [{ name: 'Size', values: ['S', 'M'] }],
    images: [{ url: 'https://cdn.example/scarf.jpg', width: 800, height: 800, alt: '' }],
    isPublished: true,
    variants: [feedVariant(number * 10)],
    ...changes,
  }
}

export function applyFeed(shopId: string, products: FeedProduct[], changes: Partial<FeedBatch> = {}) {
  const batch = {
    shopId,
    country: 'US',
    language: 'en',
    isBase: true,
    isHome: true,
    ownLanguage: 'en',
    products,
    ...changes,
  }
  return inSqlTransaction('apply feed', (tx) => applyFeedProducts(tx, batch))
}

export function getVariant(shopId: string, number: number) {
  return db.variant.findUniqueOrThrow({
    where: { shopId_shopifyGid: { shopId, shopifyGid: `gid://shopify/ProductVariant/${number}` } },
    include: { product: true, stock: true, prices: true },
  })
}
