import { allocate, divideRoundHalfAway, sum } from '#app/kernel/money.ts'

/** A line or the shipping as it was sold and what of it went back; amounts in the order's currency, without tax. */
export type SoldPart = {
  /** After discounts. */
  readonly netMinor: bigint
  readonly quantity: number
  readonly unitsBack: number
  readonly backMinor: bigint
}

export type VoucherOrder = {
  readonly isCancelled: boolean
  readonly lines: readonly (SoldPart & { readonly lineId: string })[]
  readonly shipping: { readonly netMinor: bigint; readonly backMinor: bigint }
  /** D3: given back for no line in particular. */
  readonly discrepancyMinor: bigint
}

/** A voucher's part of a line, or of the shipping if it names none. */
export type VoucherPart = { readonly lineId: string | null; readonly amountMinor: bigint }

/**
 * H14: of what a voucher paid, the part whose goods are still sold: in proportion to the money that was not given back, or
 * to the units where the voucher paid for all of them. Reckoned from the whole order, so that partial refunds in any order
 * end at the same amount, and a full one at nothing.
 */
export function voucherLeft(order: VoucherOrder, parts: readonly VoucherPart[]): bigint {
  if (order.isCancelled) return 0n
  const left = leftOfLines(order)
  const isAllBack = order.lines.every((line) => left.get(line.lineId)?.minor === 0n)
  return sum(
    parts.map(({ lineId, amountMinor }) => {
      if (lineId === null) return isAllBack ? 0n : shareOf(amountMinor, leftOfShipping(order.shipping))
      const of = left.get(lineId)
      return of ? shareOf(amountMinor, of) : 0n
    }),
  )
}

type Fraction = { readonly minor: bigint; readonly ofMinor: bigint }

function shareOf(amountMinor: bigint, { minor, ofMinor }: Fraction): bigint {
  return divideRoundHalfAway(amountMinor * minor, ofMinor)
}

function leftOfShipping({ netMinor, backMinor }: VoucherOrder['shipping']): Fraction {
  if (netMinor <= 0n) return { minor: 1n, ofMinor: 1n }
  return { minor: atLeastZero(netMinor - backMinor), ofMinor: netMinor }
}

function leftOfLines({ lines, discrepancyMinor }: VoucherOrder): Map<string, Fraction> {
  const left = lines.map(leftOfLine)
  const weights = left.map(({ minor }, index) => ((lines[index]?.netMinor ?? 0n) > 0n ? minor : 0n))
  const whole = sum(weights)
  const spread = discrepancyMinor < whole ? discrepancyMinor : whole
  const shares = spread > 0n ? allocate(spread, weights) : weights.map(() => 0n)
  return new Map(
    lines.map(({ lineId }, index) => {
      const { minor = 0n, ofMinor = 1n } = left[index] ?? {}
      return [lineId, { minor: minor - (shares[index] ?? 0n), ofMinor }]
    }),
  )
}

function leftOfLine({ netMinor, quantity, unitsBack, backMinor }: SoldPart): Fraction {
  if (unitsBack >= quantity) return { minor: 0n, ofMinor: 1n }
  if (netMinor <= 0n) return { minor: BigInt(quantity - unitsBack), ofMinor: BigInt(quantity) }
  return { minor: atLeastZero(netMinor - backMinor), ofMinor: netMinor }
}

function atLeastZero(amountMinor: bigint): bigint {
  return amountMinor > 0n ? amountMinor : 0n
}
