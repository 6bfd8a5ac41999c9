import type { Resale } from '#app/domain/attribution/list-resales.server.ts'
import { resellerPrice } from '#app/domain/attribution/reseller-price.ts'
import type { Priced } from './price-lines.ts'

/** Whose price a line has, and what of one unit's price is theirs: for the shopper's country, and in the shop's currency. */
export type UnitResale = Pick<Resale, 'shareSetId' | 'creatorId' | 'handle' | 'displayName' | 'marginBps'> & {
  readonly marginMinor: bigint
  readonly shopMarginMinor: bigint
}

/** The same for all units of a line, in the shop's currency: what the order keeps of it. */
export type LineResale = Pick<UnitResale, 'shareSetId' | 'creatorId' | 'handle' | 'displayName'> & {
  readonly shopMarginMinor: bigint
}

/** The price with the reseller's margin on it, reckoned in each currency by itself. */
export function atResellerPrice<Line extends Priced>(
  line: Line,
  { shareSetId, creatorId, handle, displayName, marginBps }: Omit<UnitResale, 'marginMinor' | 'shopMarginMinor'>,
): Line & { readonly resale: UnitResale } {
  const { priceMinor, marginMinor } = resellerPrice(line.priceMinor, marginBps)
  const { priceMinor: shopPriceMinor, marginMinor: shopMarginMinor } = resellerPrice(line.shopPriceMinor, marginBps)
  const resale = { shareSetId, creatorId, handle, displayName, marginBps, marginMinor, shopMarginMinor }
  return { ...line, priceMinor, shopPriceMinor, resale }
}

export function resaleOfLine(unit: UnitResale, quantity: number): LineResale {
  const { shareSetId, creatorId, handle, displayName, shopMarginMinor } = unit
  return { shareSetId, creatorId, handle, displayName, shopMarginMinor: shopMarginMinor * BigInt(quantity) }
}
