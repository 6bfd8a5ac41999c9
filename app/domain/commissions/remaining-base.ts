import { allocate, divideRoundHalfAway, sum } from '#app/kernel/money.ts'

export type RefundFacts = {
  /** Shopify's id where there is one: the same refund sorts the same way wherever and whenever it arrived. */
  readonly key: string
  readonly createdAt: Date
  /** More than its lines say: money given back for no line in particular (D3). Negative: kept back, which earns nothing. */
  readonly discrepancyMinor: bigint
  readonly lines: readonly { readonly lineId: string; readonly quantity: number; readonly subtotalMinor: bigint }[]
  /** D10: taken back by the buyer's bank. It may meet goods that were paid back already, which is nobody's mistake. */
  readonly isChargeback?: boolean
}

export type LineBase = {
  readonly lineId: string
  readonly position: number
  readonly quantity: number
  /** Units taken off by an order edit. Shopify reports most of them as a refund as well; those count once. */
  readonly removedQuantity: number
  readonly baseMinor: bigint
}

export type RemainingBase = {
  readonly netBaseMinor: bigint
  readonly refundedMinor: bigint
  readonly removedMinor: bigint
  readonly discrepancyMinor: bigint
  /** D12: asked back beyond what the line had; shown to a person, never booked. */
  readonly excessMinor: bigint
}

type Running = {
  line: LineBase
  left: bigint
  refunded: bigint
  removed: bigint
  discrepancy: bigint
  excess: bigint
  units: number
}

/**
 * D1 and D3: what is left of each line's base after every refund known of the order. Computed from the whole set in the
 * order of the refunds' own times, so that arrival order, repetition and delay change nothing (D13, Z7).
 */
export function remainingBases(
  lines: readonly LineBase[],
  refunds: readonly RefundFacts[],
): Map<string, RemainingBase> {
  const running = [...lines].sort((a, b) => a.position - b.position).map(start)
  const byId = new Map(running.map((one) => [one.line.lineId, one]))
  for (const refund of [...refunds].sort(byOwnTime)) {
    for (const { lineId, quantity, subtotalMinor } of refund.lines) {
      const one = byId.get(lineId)
      if (one) takeBack(one, quantity, subtotalMinor)
    }
    if (refund.discrepancyMinor > 0n) spread(running, refund.discrepancyMinor, refund.isChargeback ?? false)
  }
  for (const one of running) takeRemovedUnits(one)
  return new Map(running.map((one) => [one.line.lineId, finish(one)]))
}

function start(line: LineBase): Running {
  const left = line.baseMinor > 0n ? line.baseMinor : 0n
  return { line, left, refunded: 0n, removed: 0n, discrepancy: 0n, excess: 0n, units: 0 }
}

function byOwnTime(a: RefundFacts, b: RefundFacts): number {
  return a.createdAt.getTime() - b.createdAt.getTime() || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
}

function takeBack(one: Running, quantity: number, subtotalMinor: bigint): void {
  one.units += quantity
  // When the last unit is back nothing is left, whatever rounding of included tax did on the way.
  const isAllBack = quantity > 0 && one.units >= one.line.quantity
  const taken = isAllBack || subtotalMinor > one.left ? one.left : subtotalMinor
  const beyond = subtotalMinor - taken
  // One minor unit per piece can be rounding of included tax; more is a mistake that somebody has to see.
  if (beyond > BigInt(Math.max(quantity, 1))) one.excess += beyond
  one.left -= taken
  one.refunded += taken
}

function spread(running: readonly Running[], discrepancyMinor: bigint, isChargeback: boolean): void {
  const available = sum(running.map(({ left }) => left))
  const spreadable = discrepancyMinor < available ? discrepancyMinor : available
  const shares = allocate(
    spreadable,
    running.map(({ left }) => left),
  )
  running.forEach((one, index) => {
    const share = shares[index] ?? 0n
    one.left -= share
    one.discrepancy += share
  })
  const first = running[0]
  if (first && !isChargeback) first.excess += discrepancyMinor - spreadable
}

/** D11: removing units is a refund of them. */
function takeRemovedUnits(one: Running): void {
  const { quantity, removedQuantity, baseMinor } = one.line
  const units = Math.min(quantity, removedQuantity) - one.units
  if (units <= 0 || baseMinor <= 0n) return
  const share = divideRoundHalfAway(baseMinor * BigInt(units), BigInt(quantity))
  const taken = removedQuantity >= quantity || share > one.left ? one.left : share
  one.left -= taken
  one.removed += taken
}

function finish({ left, refunded, removed, discrepancy, excess }: Running): RemainingBase {
  return {
    netBaseMinor: left,
    refundedMinor: refunded,
    removedMinor: removed,
    discrepancyMinor: discrepancy,
    excessMinor: excess,
  }
}
