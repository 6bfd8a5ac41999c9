/** A price that held from `startedAt` until just before `endedAt`. */
export type PastPrice = {
  readonly currency: string
  readonly priceMinor: bigint
  readonly startedAt: Date
  readonly endedAt: Date
}

const thirtyDaysMilliseconds = 30 * 24 * 60 * 60 * 1000

/**
 * H9: what may stand, struck through, beside a price: the lowest (minor units) that held in the 30 days before that price
 * began, whatever the shop calls its former price. Null when none is known in the currency: then nothing is shown. After
 * a rise it lies below the price, and nothing is shown either. `write-prices.sql.ts` says the same to the database.
 */
export function lowestPriorPrice(
  past: readonly PastPrice[],
  current: { readonly currency: string; readonly since: Date },
): bigint | null {
  const from = current.since.getTime() - thirtyDaysMilliseconds
  let lowest: bigint | null = null
  for (const { currency, priceMinor, startedAt, endedAt } of past) {
    if (currency !== current.currency || endedAt.getTime() <= from || startedAt >= current.since) continue
    if (lowest === null || priceMinor < lowest) lowest = priceMinor
  }
  return lowest
}
