import { optionTermsOf } from '#app/domain/catalog/option-terms.ts'
import { refreshOffers } from '#app/domain/catalog/refresh-offers.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { db } from '#app/platform/db/database.server.ts'
import { inSqlTransaction } from '#app/platform/db/sql.server.ts'
import { aShop } from '#test/support/money-world.ts'

export const aBrand = aShop

type Given = {
  title?: string
  priceMinor?: bigint
  compareAtMinor?: bigint | null
  currency?: string
  departmentId?: string | null
  categoryId?: string | null
  /** Colour names, one variant each; none: a product without options. */
  colours?: readonly string[]
  units?: number
  data?: Record<string, unknown>
}

let serial = 0

/** A product that shoppers see, with its offers made as the catalog makes them. */
export async function aShownProduct(shopId: string, given: Given = {}) {
  const number = ++serial
  const {
    title = `Lamp ${number}`,
    priceMinor = 2000n,
    compareAtMinor = null,
    currency = 'USD',
    colours = [],
    units = 9,
  } = given
  const { departmentId = 'home', categoryId = null, data = {} } = given
  const id = newId('product')
  const options = colours.length > 0 ? [{ name: 'Color', values: [...colours] }] : []
  const product = await db.product.create({
    data: {
      id, shopId, shopifyGid: `gid://shopify/Product/${id}`, handle: `product-${number}`, title, status: 'ACTIVE', isPublished: true,
      currency, sourceUpdatedAt: new Date(), contentHash: id, departmentId, categoryId, options, optionTerms: optionTermsOf(options),
      imageUrl: 'https://cdn.shopify.com/s/files/1/lamp.png',
      images: [{ url: 'https://cdn.shopify.com/s/files/1/lamp.png', width: 900, height: 900, alt: 'A lamp' }],
      descriptionHtml: '<p>Warm &amp; round.</p>', ...data,
    },
  }) // prettier-ignore
  const variantIds: string[] = []
  for (const [position, colour] of (colours.length > 0 ? colours : [null]).entries()) {
    const variantId = newId('variant')
    variantIds.push(variantId)
    const selectedOptions = colour === null ? [] : [{ name: 'Color', value: colour }]
    const facts = { shopId, priceMinor, compareAtMinor, currency, sourceUpdatedAt: new Date() }
    await db.variant.create({
      data: {
        id: variantId,
        productId: id,
        shopifyGid: variantId,
        title: colour ?? 'One',
        position,
        selectedOptions,
        ...facts,
      },
    })
    const stock = { shopId, available: units, sourceUpdatedAt: new Date(), inventoryItemGid: `item-${variantId}` }
    await db.stockLevel.create({ data: { variantId, ...stock } })
  }
  await refreshed(id)
  return { productId: product.id, handle: product.handle, title, variantIds }
}

/** After a product or its variants were changed behind the catalog's back. */
export async function refreshed(...productIds: string[]): Promise<void> {
  await inSqlTransaction('refresh offers', (tx) => refreshOffers(tx, productIds))
}
