import { divideRoundHalfAway } from '#app/kernel/money.ts'

/** A line as it was sold, in one currency. */
export type SoldLine = {
  readonly quantity: number
  readonly unitPriceMinor: bigint
  readonly discountMinor: bigint
  readonly taxMinor: bigint
}

/** What of a line went back before. */
export type BackAlready = { readonly units: number; readonly subtotalMinor: bigint; readonly taxMinor: bigint }

export type RefundShare = { readonly subtotalMinor: bigint; readonly taxMinor: bigint }

/**
 * What `units` more of a line are worth: their share of price, discounts and tax. The shares of a line's units follow
 * the largest remainder, and whoever brings the last one gets all that is left, so that any number of partial refunds
 * sums to the line exactly (C3, D1).
 */
export function refundShare(
  line: SoldLine,
  units: number,
  { before, taxesIncluded }: { readonly before: BackAlready; readonly taxesIncluded: boolean },
): RefundShare {
  const gross = line.unitPriceMinor * BigInt(line.quantity) - line.discountMinor
  const subtotal = atLeastZero(taxesIncluded ? gross - line.taxMinor : gross)
  const share = (total: bigint, already: bigint) => {
    const left = atLeastZero(total - already)
    if (before.units + units >= line.quantity) return left
    const fair = upTo(total, line.quantity, before.units + units) - upTo(total, line.quantity, before.units)
    return fair < left ? fair : left
  }
  return {
    subtotalMinor: share(subtotal, before.subtotalMinor),
    taxMinor: share(line.taxMinor, before.taxMinor),
  }
}

/** Of a total in equal parts, the sum of the first ones: earlier parts take the remainder. */
function upTo(totalMinor: bigint, quantity: number, parts: number): bigint {
  const [each, remainder] = [totalMinor / BigInt(quantity), totalMinor % BigInt(quantity)]
  const extra = BigInt(parts) < remainder ? BigInt(parts) : remainder
  return each * BigInt(parts) + extra
}

function atLeastZero(amountMinor: bigint): bigint {
  return amountMinor > 0n ? amountMinor : 0n
}

export type Rate = { readonly shopTotalMinor: bigint; readonly paidTotalMinor: bigint }

/**
 * C8: an amount in the shop's currency as the card sees it, at the order's own rate. Taken as the difference of two
 * running totals, so that partial refunds sum to what was paid.
 */
export function inPaidCurrency(
  amountMinor: bigint,
  beforeMinor: bigint,
  { shopTotalMinor, paidTotalMinor }: Rate,
): bigint {
  if (shopTotalMinor === paidTotalMinor) return amountMinor
  if (shopTotalMinor <= 0n) return 0n
  const at = (minor: bigint) => divideRoundHalfAway(minor * paidTotalMinor, shopTotalMinor)
  return at(beforeMinor + amountMinor) - at(beforeMinor)
}
