/** From `fromValue` (grams, or minor units of merchandise) on this price counts; null: not sent from there on. */
export type ShippingBand = { readonly fromValue: bigint; readonly priceMinor: bigint | null }

/** A way of sending, as the shop has agreed it with us. Prices are in the shop's currency. */
export type ShippingOffer = {
  readonly id: string
  readonly title: string
  readonly priceMinor: bigint
  readonly freeFromMinor: bigint | null
  readonly countries: readonly string[]
  readonly minDays: number
  readonly maxDays: number
  /** flat | weight | price: what the bands measure. */
  readonly basis?: string
  readonly bands?: readonly ShippingBand[]
}

/** What is to be sent: its merchandise after discounts in the shop's currency, and its weight. */
export type Parcel = { readonly shopMerchandiseMinor: bigint; readonly grams: bigint }

export type PricedShipping = Pick<ShippingOffer, 'id' | 'title' | 'minDays' | 'maxDays'> & {
  readonly shopPriceMinor: bigint
}

/** What may be chosen for a country, with free shipping from its threshold on. Order is the merchant's. */
export function shippingFor(offers: readonly ShippingOffer[], country: string, parcel: Parcel): PricedShipping[] {
  return offers
    .filter((offer) => offer.countries.length === 0 || offer.countries.includes(country))
    .flatMap((offer) => {
      const priceMinor = priceOf(offer, parcel)
      if (priceMinor === null) return []
      const { id, title, minDays, maxDays, freeFromMinor } = offer
      const isFree = freeFromMinor !== null && parcel.shopMerchandiseMinor >= freeFromMinor
      return [{ id, title, minDays, maxDays, shopPriceMinor: isFree ? 0n : priceMinor }]
    })
}

/** Null: this parcel is not sent this way. */
function priceOf({ basis = 'flat', bands = [], priceMinor }: ShippingOffer, parcel: Parcel): bigint | null {
  if (basis === 'flat') return priceMinor
  const value = basis === 'weight' ? parcel.grams : parcel.shopMerchandiseMinor
  return bandOf(bands, value)?.priceMinor ?? null
}

function bandOf(bands: readonly ShippingBand[], value: bigint): ShippingBand | null {
  return bands.reduce<ShippingBand | null>(
    (best, band) => (band.fromValue <= value && (!best || band.fromValue > best.fromValue) ? band : best),
    null,
  )
}
