import { divideRoundHalfAway } from '#app/kernel/money.ts'

export type ExchangedLine = {
  readonly id: string
  readonly position: number
  readonly quantity: number
  /** D8: the line that this one was given for; null: it was bought. */
  readonly exchangeForLineId: string | null
  readonly baseMinor: bigint
}

/**
 * D8: what each line of an order earns from, in minor units. A line given in exchange earns from no more than the units
 * that it replaces did, unless the shopper paid more for it: `paidMoreMinor`, what was paid on top for all of them.
 * Several for one line share what that had, and all of them what was paid more, the earlier in the order first.
 */
export function exchangeBases(lines: readonly ExchangedLine[], paidMoreMinor = 0n): Map<string, bigint> {
  const ordered = [...lines].sort((a, b) => a.position - b.position)
  const bases = new Map<string, bigint>()
  const given = new Map<string, bigint>()
  let more = positive(paidMoreMinor)
  for (const line of ordered) {
    const original = ordered.find(({ id }) => id === line.exchangeForLineId)
    if (!original || original.position >= line.position) {
      bases.set(line.id, line.baseMinor)
      continue
    }
    const whole = positive(bases.get(original.id) ?? 0n)
    const used = given.get(original.id) ?? 0n
    const ofUnits = shareOf(whole, Math.min(line.quantity, original.quantity), original.quantity)
    const replaced = smallest(positive(line.baseMinor), ofUnits, whole - used)
    const paid = smallest(positive(line.baseMinor) - replaced, more)
    given.set(original.id, used + replaced)
    more -= paid
    bases.set(line.id, replaced + paid)
  }
  return bases
}

function shareOf(whole: bigint, units: number, of: number): bigint {
  return of > 0 ? divideRoundHalfAway(whole * BigInt(units), BigInt(of)) : 0n
}

const positive = (amount: bigint) => (amount > 0n ? amount : 0n)
const smallest = (...amounts: bigint[]) => amounts.reduce((least, one) => (one < least ? one : least))
