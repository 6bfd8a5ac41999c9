import { seeded, type Random } from '../order-histories/seeded.ts'

/** What happens in a history, drawn from its seed: sales of two creators in one shop, and what becomes of them. */

export type LinePlan = {
  readonly unitPriceMinor: bigint
  readonly quantity: number
  readonly discountMinor: bigint
  readonly requiresShipping: boolean
}
export type OrderPlan = {
  readonly mode: 'CHANNEL_MOR' | 'SHOPIFY_CHECKOUT' | 'STOREFRONT'
  readonly creator: number
  readonly lines: readonly LinePlan[]
}

/** Something that becomes true at its own time, and is told later, perhaps more than once. `share` is of ten thousand. */
export type Fact = {
  readonly kind: 'placed' | 'refund' | 'discrepancy' | 'parcel' | 'edit' | 'exchange' | 'return' | 'returnEnds'
    | 'disputed' | 'won' | 'lost' | 'cancelled'
  readonly order: number
  readonly line: number
  readonly units: number
  readonly share: number
  /** Days after the sale. */
  readonly day: number
} // prettier-ignore

/** What people and clocks do besides; `pick` chooses which run or payout. */
export type Act = {
  readonly kind: 'release' | 'propose' | 'approve' | 'fund' | 'confirm' | 'fail' | 'cancel' | 'object' | 'decide'
  readonly pick: number
}

export type Terms = 'percent' | 'fixed' | 'storefront' | 'flash' | 'cap'
export type Step = { readonly fact: number } | { readonly act: Act }

export type Plan = {
  readonly seed: number
  /**
   * Told in any order it ends alike: there is no cap, of which whoever is heard first has more (B8), and nobody objects, which
   * only goes before a line is payable (E5).
   */
  readonly hasTwin: boolean
  readonly currency: string
  readonly terms: Terms
  readonly orders: readonly OrderPlan[]
  readonly facts: readonly Fact[]
  readonly steps: readonly Step[]
  /** The same facts told in another order, some again, some late. */
  readonly shuffled: readonly Step[]
}

/** Facts are true by the tenth day; they are heard from the eleventh to the sixtieth. */
export const lastFactDay = 10
export const heardDays = [11, 60] as const

export function planHistory(seed: number): Plan {
  const random = seeded(seed)
  const currency = random.pick(['JPY', 'USD', 'KWD'])
  const hasTwin = seed % 2 === 0
  const pickTerms = (): Terms => random.pick<Terms>(['percent', 'percent', 'fixed', 'storefront', 'flash', 'cap'])
  let terms = pickTerms()
  while (hasTwin && terms === 'cap') terms = pickTerms()
  const orders = Array.from({ length: 1 + random.below(3) }, () => anOrder(random))
  const placed = orders.map((_, order): Fact => ({ ...aFact(random, orders), kind: 'placed', order, day: 0 }))
  const others = Array.from({ length: 2 + random.below(6) }, () => aFact(random, orders))
  const facts = [...placed, ...possible(others, orders)]
    .flatMap((fact) => withEnd(random, fact))
    .sort((a, b) => a.day - b.day)
  const told = facts.map((_, fact): Step => ({ fact }))
  const acts = Array.from({ length: 6 + random.below(10) }, (): Step => ({ act: anAct(random, hasTwin) }))
  return {
    seed, hasTwin, currency, terms, orders, facts,
    steps: mix(random, told, acts),
    shuffled: mix(random, random.shuffle([...told, ...told.filter(() => random.chance(0.6))]), acts),
  } // prettier-ignore
}

function anOrder(random: Random): OrderPlan {
  const lines = Array.from({ length: 1 + random.below(2) }, () => {
    const unitPriceMinor = BigInt(1_001 + random.below(90_000))
    const quantity = 1 + random.below(3)
    const discountMinor = random.chance(0.3) ? BigInt(random.below(Number(unitPriceMinor))) : 0n
    return { unitPriceMinor, quantity, discountMinor, requiresShipping: random.chance(0.4) }
  })
  return { mode: random.pick(['CHANNEL_MOR', 'SHOPIFY_CHECKOUT', 'STOREFRONT']), creator: random.below(2), lines }
}

const happenings: readonly Fact['kind'][] = [
  'refund', 'refund', 'refund', 'discrepancy', 'parcel', 'parcel', 'edit', 'exchange', 'return', 'disputed', 'cancelled',
] // prettier-ignore

function aFact(random: Random, orders: readonly OrderPlan[]): Fact {
  const order = random.below(orders.length)
  return {
    kind: random.pick(happenings),
    order,
    line: random.below(orders[order]?.lines.length ?? 1),
    units: random.below(3),
    share: random.below(10_001),
    day: 0.5 + random.below(16) / 2,
  }
}

/** An order is cancelled once and disputed once, a line comes back once, and no more units of it than were sold. */
function possible(facts: readonly Fact[], orders: readonly OrderPlan[]): Fact[] {
  const times = new Map<string, number>()
  const isFirst = (key: string, most = 1) => {
    const before = times.get(key) ?? 0
    times.set(key, before + 1)
    return before < most
  }
  return facts.filter(({ kind, order, line }) => {
    const sold = orders[order]?.lines[line]?.quantity ?? 0
    if (kind === 'cancelled' || kind === 'disputed') return isFirst(`${kind} ${order}`)
    if (kind === 'return' && !isFirst(`return ${order} ${line}`)) return false
    return kind === 'return' || kind === 'exchange' ? isFirst(`back ${order} ${line}`, sold) : true
  })
}

/** What was opened is mostly closed again. */
function withEnd(random: Random, fact: Fact): Fact[] {
  const day = fact.day + 1
  if (fact.kind === 'return' && random.chance(0.8)) return [fact, { ...fact, kind: 'returnEnds', day }]
  if (fact.kind !== 'disputed' || random.chance(0.2)) return [fact]
  return [fact, { ...fact, kind: random.chance(0.5) ? 'won' : 'lost', day }]
}

const kinds: readonly Act['kind'][] = [
  'release', 'release', 'propose', 'propose', 'approve', 'fund', 'confirm', 'confirm', 'fail', 'cancel', 'object', 'decide',
] // prettier-ignore

function anAct(random: Random, hasTwin: boolean): Act {
  const fitting = hasTwin ? kinds.filter((kind) => kind !== 'object' && kind !== 'decide') : kinds
  return { kind: random.pick(fitting), pick: random.below(1_000) }
}

/** The second among the first, each list in its own order. */
function mix(random: Random, first: readonly Step[], second: readonly Step[]): Step[] {
  const mixed: Step[] = []
  let [a, b] = [0, 0]
  while (a < first.length || b < second.length) {
    const takesFirst = b >= second.length || (a < first.length && random.below(first.length + second.length) < first.length)
    const next = takesFirst ? first[a++] : second[b++]
    if (next) mixed.push(next)
  }
  return mixed
} // prettier-ignore
