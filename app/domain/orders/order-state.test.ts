import { describe, expect, it } from 'vitest'
import { deriveOrderState, troubleOf, type OrderFacts } from './order-state.ts'

const line = { quantity: 2, removedQuantity: 0, shippedQuantity: 0, deliveredQuantity: 0 }
const open = { status: 'OPEN', requestStatus: 'UNSUBMITTED' }
const now = new Date('2026-11-21T10:00:00Z')
const facts: OrderFacts = {
  isCancelled: false,
  hasOpenProblem: false,
  isInShopify: true,
  lines: [line],
  fulfillmentOrders: [open],
  fulfillmentStatuses: [],
  returnWindowEndsAt: null,
  now,
}
const fo = (status: string, requestStatus = 'UNSUBMITTED') => ({ fulfillmentOrders: [{ status, requestStatus }] })
const sent = (shippedQuantity: number, deliveredQuantity = 0) => ({
  lines: [{ ...line, shippedQuantity, deliveredQuantity }],
  fulfillmentStatuses: ['success'],
})

it.each<[string, Partial<OrderFacts>, string]>([
  ['no order in Shopify yet', { isInShopify: false, fulfillmentOrders: [] }, 'pendingPayment'],
  ['a fulfilment order on hold', fo('ON_HOLD'), 'graceHold'],
  ['a fulfilment order scheduled for later', fo('SCHEDULED'), 'graceHold'],
  ['one part on hold, another open', { fulfillmentOrders: [open, { ...open, status: 'ON_HOLD' }] }, 'toFulfil'],
  ['an open fulfilment order', {}, 'toFulfil'],
  ['no fulfilment order heard of yet', { fulfillmentOrders: [] }, 'toFulfil'],
  [
    'held for the grace time, its fulfilment orders not read yet',
    { fulfillmentOrders: [], isGraceHeld: true },
    'graceHold',
  ],
  ['held for the grace time, but one part was let go', { isGraceHeld: true }, 'toFulfil'],
  ['in progress', fo('IN_PROGRESS'), 'inFulfilment'],
  ['submitted to a warehouse', fo('OPEN', 'SUBMITTED'), 'inFulfilment'],
  ['accepted by a warehouse', fo('IN_PROGRESS', 'ACCEPTED'), 'inFulfilment'],
  ['one of two units sent', { ...sent(1), ...fo('IN_PROGRESS') }, 'partiallyShipped'],
  ['all units sent', { ...sent(2), ...fo('CLOSED', 'CLOSED') }, 'shipped'],
  ['one of two delivered', { ...sent(2, 1), ...fo('CLOSED', 'CLOSED') }, 'shipped'],
  ['all delivered', { ...sent(2, 2), returnWindowEndsAt: new Date(now.getTime() + 1) }, 'delivered'],
  ['the return window ends now', { ...sent(2, 2), returnWindowEndsAt: now }, 'completed'],
  ['cancelled', { isCancelled: true }, 'cancelled'],
  ['cancelled before Shopify had it', { isCancelled: true, isInShopify: false }, 'cancelled'],
  ['every unit taken off', { lines: [{ ...line, removedQuantity: 2 }] }, 'cancelled'],
  ['one of two taken off, the other sent', { lines: [{ ...line, removedQuantity: 1, shippedQuantity: 1 }] }, 'shipped'],
  ['the warehouse could not finish', fo('INCOMPLETE'), 'problem'],
  ['the warehouse declined', fo('OPEN', 'REJECTED'), 'problem'],
  ['an open problem', { hasOpenProblem: true }, 'problem'],
  ['an open problem before Shopify had it', { hasOpenProblem: true, isInShopify: false }, 'problem'],
  ['I1: a fulfilment order status nobody knows', fo('TELEPORTING'), 'problem'],
  ['I1: a request status nobody knows', fo('OPEN', 'PONDERING'), 'problem'],
  ['I1: a fulfilment status nobody knows', { fulfillmentStatuses: ['evaporated'] }, 'problem'],
  ['a fulfilment that failed', { fulfillmentStatuses: ['failure'] }, 'problem'],
  ['cancelled comes before trouble', { isCancelled: true, hasOpenProblem: true }, 'cancelled'],
])('%s', (_name, change, state) => {
  expect(deriveOrderState({ ...facts, ...change })).toBe(state)
})

describe('I1: every status a fulfilment order may have, with every request status', () => {
  const requests = [
    'UNSUBMITTED', 'SUBMITTED', 'ACCEPTED', 'REJECTED', 'CANCELLATION_REQUESTED', 'CANCELLATION_ACCEPTED',
    'CANCELLATION_REJECTED', 'CLOSED', 'PONDERING',
  ] // prettier-ignore
  /** The order's state for each request status above, nothing sent: t toFulfil, f inFulfilment, g graceHold, p problem. */
  const table: Readonly<Record<string, string>> = {
    OPEN: 'tffpftftp',
    IN_PROGRESS: 'fffpffffp',
    ON_HOLD: 'gggpggggp',
    SCHEDULED: 'gggpggggp',
    INCOMPLETE: 'ppppppppp',
    CLOSED: 'ttttttttt',
    CANCELLED: 'ttttttttt',
    TELEPORTING: 'ppppppppp',
  }
  const states = { t: 'toFulfil', f: 'inFulfilment', g: 'graceHold', p: 'problem' } as const
  const combinations = Object.entries(table).flatMap(([status, row]) =>
    requests.map((request, index) => [status, request, states[row.charAt(index) as keyof typeof states]] as const),
  )

  it.each(combinations)('%s, %s: %s', (status, requestStatus, state) => {
    expect(deriveOrderState({ ...facts, ...fo(status, requestStatus) })).toBe(state)
  })

  it.each(combinations)(
    '%s, %s, all sent: what is done stays done unless somebody must look (%s)',
    (status, requestStatus, state) => {
      const derived = deriveOrderState({ ...facts, ...fo(status, requestStatus), ...sent(2) })
      expect(derived).toBe(state === 'problem' ? 'problem' : 'shipped')
    },
  )

  it.each([
    ['OPEN', 'UNSUBMITTED', null],
    ['OPEN', 'REJECTED', 'refused'],
    ['INCOMPLETE', 'ACCEPTED', 'refused'],
    ['CLOSED', 'REJECTED', null],
    ['TELEPORTING', 'UNSUBMITTED', 'unknown'],
    ['OPEN', 'PONDERING', 'unknown'],
    ['constructor', 'UNSUBMITTED', 'unknown'],
  ])('%s, %s needs a person: %s', (status, requestStatus, trouble) => {
    expect(troubleOf({ status, requestStatus })).toBe(trouble)
  })
})
