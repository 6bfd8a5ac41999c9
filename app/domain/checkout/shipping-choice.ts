/** A way of sending, as the shop has agreed it with us. Prices are in the shop's currency. */
export type ShippingOffer = {
  readonly id: string
  readonly title: string
  readonly priceMinor: bigint
  readonly freeFromMinor: bigint | null
  readonly countries: readonly string[]
  readonly minDays: number
  readonly maxDays: number
}

export type PricedShipping = Omit<ShippingOffer, 'priceMinor' | 'countries' | 'freeFromMinor'> & {
  readonly shopPriceMinor: bigint
}

/** What may be chosen for a country, with free shipping from its threshold on. Order is the merchant's. */
export function shippingFor(
  offers: readonly ShippingOffer[],
  country: string,
  shopMerchandiseMinor: bigint,
): PricedShipping[] {
  return offers
    .filter((offer) => offer.countries.length === 0 || offer.countries.includes(country))
    .map(({ id, title, minDays, maxDays, priceMinor, freeFromMinor }) => {
      const isFree = freeFromMinor !== null && shopMerchandiseMinor >= freeFromMinor
      return { id, title, minDays, maxDays, shopPriceMinor: isFree ? 0n : priceMinor }
    })
}
