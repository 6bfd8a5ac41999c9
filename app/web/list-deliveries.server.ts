import { listShippingOptions } from '#app/domain/shops/shipping-options.server.ts'
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
  return options.map(({ id, title, minDays, maxDays, priceMinor, freeFromMinor, currency }) => {
    const isSame = currency === wanted.currency
    const isAlwaysFree = priceMinor === 0n
    return {
      id,
      title,
      earliest: dayAfter(minDays),
      latest: dayAfter(maxDays),
      price: isSame || isAlwaysFree ? toMoneyView(priceMinor, currency) : null,
      freeFrom: isSame && !isAlwaysFree && freeFromMinor !== null ? toMoneyView(freeFromMinor, currency) : null,
    }
  })
}
