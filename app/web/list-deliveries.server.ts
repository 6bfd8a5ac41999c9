import { listShippingOptions, type ShippingOptionWithBands } from '#app/domain/shops/shipping-options.server.ts'
import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import { now } from '#app/platform/clock.server.ts'
import { db } from './database.server.ts'

export type DeliveryView = {
  readonly id: string
  readonly title: string
  /** Days in UTC, "2026-03-09", if the order is placed today. */
  readonly earliest: string
  readonly latest: string
  /** null: the shop's price is in another currency than the shopper's; the till shows it. Zero: free. */
  readonly price: MoneyView | null
  /** The price depends on what is sent; `price` is the lowest. */
  readonly isFrom: boolean
  readonly freeFrom: MoneyView | null
}

const dayMilliseconds = 86_400_000

/** How the shop sends to a country, as an estimate for one product's page. Empty: it does not. */
export async function listDeliveries(wanted: {
  shopId: string
  country: string
  currency: string
}): Promise<DeliveryView[]> {
  const options = await listShippingOptions(db, wanted.shopId, wanted.country)
  const today = now().getTime()
  const dayAfter = (days: number) => new Date(today + days * dayMilliseconds).toISOString().slice(0, 10)
  return options.map((option) => {
    const { id, title, minDays, maxDays, freeFromMinor, currency } = option
    const isSame = currency === wanted.currency
    const { priceMinor, isFrom } = lowestOf(option)
    const isAlwaysFree = priceMinor === 0n && !isFrom
    return {
      id,
      title,
      earliest: dayAfter(minDays),
      latest: dayAfter(maxDays),
      isFrom,
      price: isSame || isAlwaysFree ? toMoneyView(priceMinor, currency) : null,
      freeFrom: isSame && !isAlwaysFree && freeFromMinor !== null ? toMoneyView(freeFromMinor, currency) : null,
    }
  })
}

/** A banded option costs at least its cheapest band that is sent at all. */
function lowestOf({ basis, priceMinor, bands }: ShippingOptionWithBands) {
  const prices = bands.flatMap((band) => (band.priceMinor === null ? [] : [band.priceMinor]))
  if (basis === 'flat' || prices.length === 0) return { priceMinor, isFrom: false }
  const lowest = prices.reduce((least, price) => (price < least ? price : least))
  return { priceMinor: lowest, isFrom: prices.some((price) => price !== lowest) }
}
