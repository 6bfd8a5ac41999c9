/** What an order is, in the words of RULES section 9. Derived every time, stored nowhere (I1). */
export const orderStates = [
  'pendingPayment',
  'graceHold',
  'toFulfil',
  'inFulfilment',
  'partiallyShipped',
  'shipped',
  'delivered',
  'completed',
  'cancelled',
  'problem',
] as const
export type OrderState = (typeof orderStates)[number]

export type LineFacts = {
  readonly quantity: number
  /** Units taken off before anything was sent. */
  readonly removedQuantity: number
  readonly shippedQuantity: number
  readonly deliveredQuantity: number
}

export type OrderFacts = {
  readonly isCancelled: boolean
  readonly hasOpenProblem: boolean
  /** Does Shopify hold the order? Until then it is being confirmed. */
  readonly isInShopify: boolean
  /** We asked Shopify to keep it back for the shopper's grace time, and that time is not over. */
  readonly isGraceHeld?: boolean
  readonly lines: readonly LineFacts[]
  readonly fulfillmentOrders: readonly { readonly status: string; readonly requestStatus: string }[]
  readonly fulfillmentStatuses: readonly string[]
  /** Null until everything has arrived. */
  readonly returnWindowEndsAt: Date | null
  readonly now: Date
}

export type Meaning = 'open' | 'held' | 'working' | 'done' | 'trouble'

/** Shopify's words about a fulfilment order, and what each means for the order; the list page asks the same in SQL. */
export const statusMeaning: Readonly<Record<string, Meaning>> = {
  OPEN: 'open',
  IN_PROGRESS: 'working',
  ON_HOLD: 'held',
  SCHEDULED: 'held',
  CLOSED: 'done',
  CANCELLED: 'done',
  INCOMPLETE: 'trouble',
}

export const requestMeaning: Readonly<Record<string, Meaning>> = {
  UNSUBMITTED: 'open',
  SUBMITTED: 'working',
  ACCEPTED: 'working',
  REJECTED: 'trouble',
  CANCELLATION_REQUESTED: 'working',
  CANCELLATION_ACCEPTED: 'done',
  CANCELLATION_REJECTED: 'working',
  CLOSED: 'done',
}

export const knownFulfillmentStatuses: readonly string[] = ['success', 'cancelled', 'open', 'pending']

export function deriveOrderState(facts: OrderFacts): OrderState {
  const toSend = count(facts.lines, (line) => line.quantity - line.removedQuantity)
  if (facts.isCancelled || toSend <= 0) return 'cancelled'
  if (facts.hasOpenProblem) return 'problem'
  if (!facts.isInShopify) return 'pendingPayment'
  const meanings = facts.fulfillmentOrders.map(meaningOf)
  if (meanings.includes('trouble') || !facts.fulfillmentStatuses.every(isKnown)) return 'problem'
  const shipped = count(facts.lines, (line) => line.shippedQuantity)
  if (count(facts.lines, (line) => line.deliveredQuantity) >= toSend) return isOver(facts) ? 'completed' : 'delivered'
  if (shipped >= toSend) return 'shipped'
  if (shipped > 0) return 'partiallyShipped'
  if (meanings.includes('working')) return 'inFulfilment'
  if (meanings.length === 0) return facts.isGraceHeld ? 'graceHold' : 'toFulfil'
  return meanings.includes('held') && !meanings.includes('open') ? 'graceHold' : 'toFulfil'
}

/** What about a fulfilment order a person has to see: a word nobody knows (I1), or that nobody will send it. */
export function troubleOf(one: { status: string; requestStatus: string }): 'unknown' | 'refused' | null {
  const isKnownWord = Object.hasOwn(statusMeaning, one.status) && Object.hasOwn(requestMeaning, one.requestStatus)
  if (!isKnownWord) return 'unknown'
  return meaningOf(one) === 'trouble' ? 'refused' : null
}

/** I1: a value that Shopify invents tomorrow is trouble for a person to see, never a crash. */
function meaningOf({ status, requestStatus }: { status: string; requestStatus: string }): Meaning {
  const byStatus = statusMeaning[status] ?? 'trouble'
  const byRequest = requestMeaning[requestStatus] ?? 'trouble'
  if (byStatus === 'done' || byStatus === 'trouble') return byStatus
  if (byRequest === 'trouble') return 'trouble'
  if (byStatus === 'held') return 'held'
  return byStatus === 'working' || byRequest === 'working' ? 'working' : 'open'
}

function isKnown(status: string): boolean {
  return knownFulfillmentStatuses.includes(status)
}

function isOver({ returnWindowEndsAt, now }: OrderFacts): boolean {
  return returnWindowEndsAt !== null && now >= returnWindowEndsAt
}

function count(lines: readonly LineFacts[], of: (line: LineFacts) => number): number {
  return lines.reduce((total, line) => total + of(line), 0)
}
