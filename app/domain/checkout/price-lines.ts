/** A line's price as the catalog gives it: for the shopper's country, and in the shop's own currency. */
export type Priced = {
  readonly priceMinor: bigint
  readonly currency: string
  readonly shopPriceMinor: bigint
  readonly shopCurrency: string
}

export type PriceBasis = { readonly currency: string; readonly isShopCurrency: boolean }

/**
 * One purchase is charged in one currency: the country's if the catalog has that country's price for every line,
 * else the shop's own. Lines that are all free in either currency say nothing about the rate between the two, so what the
 * shop charges for sending them stays in its own.
 */
export function priceBasisOf(lines: readonly Priced[]): PriceBasis {
  const first = lines[0]
  if (!first) return { currency: 'USD', isShopCurrency: true }
  const hasRate = lines.some((line) => line.priceMinor > 0n) && lines.some((line) => line.shopPriceMinor > 0n)
  const isShared = hasRate && lines.every((line) => line.currency === first.currency)
  const currency = isShared ? first.currency : first.shopCurrency
  return { currency, isShopCurrency: currency === first.shopCurrency }
}

export function unitPriceOf(line: Priced, basis: PriceBasis): bigint {
  return line.currency === basis.currency ? line.priceMinor : line.shopPriceMinor
}
