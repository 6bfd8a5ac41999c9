import type { MoneyStep } from '#app/domain/checkout/money-steps.ts'
import { seeded, type Random } from './seeded.ts'

/** The four shops of the world: two that can be paid together, one currency without decimals, one with three. */
export type ShopName = 'dollar' | 'otherDollar' | 'yen' | 'dinar'
export const payments = [
  'card',
  'declinedFirst',
  'bankAgrees',
  'bankRefuses',
  'bankAgreesLate',
  'pressedTwice',
  'paidLate',
  'neverPaid',
  'reservationLost',
] as const
export const voucherNames = ['TEN', 'OFF', 'OURS', 'SHIP'] as const
export type VoucherName = (typeof voucherNames)[number]
export type PaymentKind = (typeof payments)[number]

export type PurchasePlan = {
  readonly shops: readonly ShopName[]
  /** `product` 2 is the scarce one. */
  readonly lines: readonly { readonly shop: ShopName; readonly product: 0 | 1 | 2; readonly quantity: number }[]
  readonly vouchers: readonly VoucherName[]
  /** By somebody in another country, who is shown and charged that country's currency (C8). */
  readonly isAbroad: boolean
  readonly isShown: boolean
  readonly payment: PaymentKind
}

export const deeds = [
  'cancelHere',
  'askToCancel',
  'answerCancelRequest',
  'cancelInShopify',
  'changeAddress',
  'fulfil',
  'fulfilPart',
  'deliver',
  'cancelParcel',
  'refundHere',
  'refundInShopify',
  'requestReturn',
  'openReturn',
  'answerReturn',
  'sendReturn',
  'receiveReturn',
  'inspectReturn',
  'withdrawReturn',
  'returnInShopify',
  'processInShopify',
  'exchangeInShopify',
  'editInShopify',
  'openDispute',
  'decideDispute',
  'holdInShopify',
  'releaseInShopify',
  'reportProgress',
  'splitInShopify',
  'dropStock',
] as const
export type Deed = (typeof deeds)[number]

/** The dice are thrown when the history is planned: what they mean depends on how things stand by then. */
export type Act = { readonly deed: Deed; readonly target: number; readonly dice: readonly number[] }

export type Fault =
  | { readonly at: 'shopify'; readonly kind: string; readonly match: string }
  | { readonly at: 'processor'; readonly kind: string; readonly on: string }
  | { readonly at: 'worker'; readonly diesAfter: MoneyStep }

export type Phase = {
  readonly faults: readonly Fault[]
  readonly acts: readonly Act[]
  /** What goes by afterwards, in minutes. */
  readonly minutes: number
}
export type HistoryPlan = {
  readonly seed: number
  readonly scarceUnits: number
  readonly purchases: readonly PurchasePlan[]
  readonly phases: readonly Phase[]
}

const shopChoices: readonly (readonly ShopName[])[] = [
  ['dollar'],
  ['dollar'],
  ['otherDollar'],
  ['yen'],
  ['dinar'],
  ['dollar', 'otherDollar'],
  ['dollar', 'otherDollar'],
]
const shopifyKinds = ['5xx-before', '5xx-after', 'lost-response', 'http429', 'throttled']
const shopifyCalls = ['orderCreate', 'orderCreate', 'orderCancel', 'refundCreate', 'returnProcess', 'fulfillmentOrder']
const processorKinds = ['5xx-before', '5xx-after', '429', 'duplicate-webhook']
const processorCalls = ['create', 'capture', 'capture', 'void', 'refund']
const steps: readonly MoneyStep[] = [
  'payment begun', 'intent created', 'intent recorded', 'push leased', 'order created in Shopify', 'push recorded',
  'capture decided', 'payment captured', 'capture recorded', 'refund sent', 'payment voided', 'refund written to Shopify',
  'return told to Shopify',
] // prettier-ignore

/** Chains that belong together; single deeds stand between them. */
const plots: readonly (readonly Deed[])[] = [
  ['fulfil', 'deliver', 'requestReturn', 'answerReturn', 'sendReturn', 'receiveReturn', 'inspectReturn'],
  ['fulfil', 'deliver', 'openReturn', 'receiveReturn', 'inspectReturn'],
  ['fulfil', 'deliver', 'returnInShopify', 'processInShopify'],
  ['fulfil', 'deliver', 'exchangeInShopify'],
  ['fulfilPart', 'refundHere', 'fulfil', 'deliver', 'refundInShopify'],
  ['fulfilPart', 'deliver', 'editInShopify', 'refundInShopify'],
  ['fulfil', 'cancelParcel', 'fulfil', 'deliver', 'refundHere', 'refundHere'],
  ['askToCancel', 'answerCancelRequest'],
  ['openDispute', 'fulfil', 'decideDispute', 'refundHere'],
  ['cancelInShopify', 'refundHere'],
  ['holdInShopify', 'cancelHere', 'releaseInShopify', 'fulfil'],
  ['splitInShopify', 'fulfil', 'deliver', 'fulfil', 'deliver', 'openReturn', 'inspectReturn'],
  ['splitInShopify', 'fulfilPart', 'cancelInShopify', 'fulfil'],
  ['fulfil', 'deliver', 'exchangeInShopify', 'refundInShopify', 'openDispute', 'decideDispute'],
  ['reportProgress', 'askToCancel', 'fulfilPart', 'fulfil', 'deliver'],
  ['changeAddress', 'cancelHere'],
  ['refundInShopify', 'cancelInShopify'],
]

/** One seed, one history: what is bought, what everybody does then, and what goes wrong meanwhile. */
export function planHistory(seed: number): HistoryPlan {
  const random = seeded(seed)
  const purchases = Array.from({ length: 1 + random.below(2) }, () => planPurchase(random))
  const faultShare = random.pick([0, 0.3, 0.7])
  const first = { faults: planFaults(random, faultShare), acts: [], minutes: random.pick([1, 5, 30]) }
  const actsToDo = Array.from({ length: 1 + random.below(2) }, () => planPlot(random)).flat()
  const phases: Phase[] = [{ ...first, minutes: random.pick([1, 30, 70, 70]) }]
  while (actsToDo.length > 0) {
    const acts = actsToDo.splice(0, random.pick([1, 1, 2]))
    const minutes = random.pick([1, 2, 70, 60 * 26, 60 * 24 * 9])
    phases.push({ faults: planFaults(random, faultShare / 2), acts, minutes })
  }
  return { seed, scarceUnits: 1 + random.below(4), purchases, phases }
}

function planPurchase(random: Random): PurchasePlan {
  const shops = random.pick(shopChoices)
  const lines = shops.flatMap((shop) =>
    random
      .shuffle([0, 1, 2] as const)
      .slice(0, 1 + random.below(2))
      .map((product) => ({ shop, product, quantity: 1 + random.below(product === 2 ? 2 : 3) })),
  )
  const codes = random.shuffle(voucherNames).slice(0, random.pick([0, 0, 1, 2]))
  const payment = random.chance(0.5) ? 'card' : random.pick(payments)
  const isAbroad = shops.length === 1 && random.chance(0.3)
  return { shops, lines, vouchers: codes, isAbroad, isShown: random.chance(0.7), payment }
}

/** A chain of deeds done to one order, and perhaps something else in between. */
function planPlot(random: Random): Act[] {
  const target = random.below(6)
  const toAct = (deed: Deed, to: number): Act => ({
    deed,
    target: to,
    dice: [random.below(100), random.below(100), random.below(100)],
  })
  return random.pick(plots).flatMap((deed) => {
    const act = toAct(deed, target)
    return random.chance(0.15) ? [act, toAct(random.pick(deeds), random.below(6))] : [act]
  })
}

function planFaults(random: Random, share: number): Fault[] {
  if (!random.chance(share)) return []
  return Array.from({ length: 1 + random.below(2) }, (): Fault => {
    const where = random.below(3)
    if (where === 0) return { at: 'shopify', kind: random.pick(shopifyKinds), match: random.pick(shopifyCalls) }
    if (where === 1) return { at: 'processor', kind: random.pick(processorKinds), on: random.pick(processorCalls) }
    return { at: 'worker', diesAfter: random.pick(steps) }
  })
}
