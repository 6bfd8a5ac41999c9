import type { Reader } from '#app/platform/db/database.server.ts'
import type { ShippingOffer } from '../shipping-choice.ts'
import type { StoredTaxRate } from '../tax-rules-for.ts'

export type ShopTerms = {
  readonly id: string
  readonly name: string
  readonly handle: string
  readonly currency: string
  readonly shippingOffers: readonly ShippingOffer[]
  /** All countries'; `taxRulesFor` picks where the goods go. */
  readonly taxRates: readonly StoredTaxRate[]
}

/** Currency, agreed shipping and taxes of the shops in a cart. */
export async function listShopTerms(db: Reader, shopIds: readonly string[]): Promise<Map<string, ShopTerms>> {
  const shops = await db.shop.findMany({
    where: { id: { in: [...shopIds] } },
    select: {
      id: true,
      name: true,
      handle: true,
      currency: true,
      shippingOptions: {
        where: { archivedAt: null },
        include: { bands: true },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
      },
      taxRates: { where: { archivedAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
    },
  })
  return new Map(shops.map(({ shippingOptions, ...shop }) => [shop.id, { ...shop, shippingOffers: shippingOptions }]))
}
