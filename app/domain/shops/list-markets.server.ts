import type { Reader } from '#app/platform/db/database.server.ts'

export type MarketView = {
  readonly shopifyGid: string
  readonly name: string
  readonly handle: string
  readonly isEnabled: boolean
  /** Covers the shop's own country. */
  readonly isPrimary: boolean
  readonly countries: readonly string[]
  /** What its shoppers pay in: its own, or the shop's where it names none. */
  readonly currency: string
  /** False: the shop's currency stands in, and the merchant should be told. */
  readonly hasOwnCurrency: boolean
}

/** The shop's markets as Shopify last told, the primary one first, then by name. */
export async function listMarkets(db: Reader, shopId: string): Promise<MarketView[]> {
  const { currency: shopCurrency, markets } = await db.shop.findUniqueOrThrow({
    where: { id: shopId },
    select: { currency: true, markets: { orderBy: [{ isPrimary: 'desc' }, { name: 'asc' }, { shopifyGid: 'asc' }] } },
  })
  return markets.map(({ shopifyGid, name, handle, isEnabled, isPrimary, countries, currency }) => ({
    ...{ shopifyGid, name, handle, isEnabled, isPrimary, countries },
    currency: currency ?? shopCurrency,
    hasOwnCurrency: currency !== null,
  }))
}
