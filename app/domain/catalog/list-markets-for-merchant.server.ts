import type { Reader } from '#app/platform/db/database.server.ts'

export type MerchantMarket = {
  readonly name: string
  readonly countries: readonly string[]
  /** Null: Shopify names none, and the shop's own stands in. */
  readonly currency: string | null
}

/** The markets a shop sells in and, in `countries`, every country that its products can be asked for by. */
export async function listMarketsForMerchant(
  db: Reader,
  shopId: string,
): Promise<{ markets: MerchantMarket[]; countries: string[] }> {
  const [shop, markets, feeds] = await Promise.all([
    db.shop.findUniqueOrThrow({ where: { id: shopId }, select: { country: true } }),
    db.market.findMany({
      where: { shopId, isEnabled: true },
      orderBy: [{ isPrimary: 'desc' }, { name: 'asc' }],
      select: { name: true, countries: true, currency: true },
    }),
    db.productFeed.findMany({ where: { connection: { shopId } }, distinct: ['country'], select: { country: true } }),
  ])
  const known = [shop.country, ...markets.flatMap((market) => market.countries), ...feeds.map((feed) => feed.country)]
  return { markets, countries: [...new Set(known)].sort() }
}
