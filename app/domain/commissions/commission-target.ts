import { applyBasisPoints, divideRoundHalfAway } from '#app/kernel/money.ts'

/** B5: what a line's commission is reckoned by, as snapshotted when it was decided. Amounts in the line's currency. */
export type Terms = {
  readonly rateBps: number
  /** B1: what all units together were promised in fixed amounts, for the whole base. */
  readonly fixedMinor: bigint | null
  /** B6: the rate that the closed period reached, or that a decided objection gave; in place of `rateBps`. */
  readonly tierBps: number | null
  /** B8: no more than this was left of the plan's cap. */
  readonly limitMinor: bigint | null
  /** C1: the base at placement, which the fixed amount stands for. */
  readonly baseMinor: bigint
}

/** D1: what a line earns from what is left of its base, each part rounded by itself (C4); never negative (C9). */
export function targetOf(terms: Terms, netBaseMinor: bigint): bigint {
  const { rateBps, fixedMinor, tierBps, limitMinor, baseMinor } = terms
  if (netBaseMinor <= 0n || baseMinor <= 0n) return 0n
  const share = applyBasisPoints(netBaseMinor, tierBps ?? rateBps)
  const fixed = fixedMinor === null ? 0n : divideRoundHalfAway(fixedMinor * netBaseMinor, baseMinor)
  const whole = share + fixed
  return limitMinor !== null && limitMinor < whole ? limitMinor : whole
}
