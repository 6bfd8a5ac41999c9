import { disputeClosed, disputeOpened } from '#app/domain/disputes/events.ts'
import { orderRefunded } from '#app/domain/orders/events.ts'
import { applyReturnAtShopify } from '#app/domain/returns/apply-return-at-shopify.server.ts'
import { handleOrderWebhook } from '#app/jobs/order-webhooks.ts'
import { addMilliseconds } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { allocate } from '#app/kernel/money.ts'
import { db } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import type { ReturnAtShopify } from '#app/shopify/returns/return-at-shopify.ts'
import { aRefund } from '#test/support/money-world.ts'
import { run } from '#test/support/sale.ts'
import type { Told } from '../orders-payloads.ts'
import { unitMinor, units, wholeOf, type Mode, type Sold } from './stage.ts'
import { orderTold, refundTold } from './told.ts'

/** What goes back: so many units, and what they cost. */
export type Back = { readonly quantity: number; readonly worthMinor: bigint }
type Step = (sold: Sold, at: Date) => Promise<unknown>

export type Path = {
  readonly name: string
  readonly mode?: Mode
  readonly hasPayment?: boolean
  /** A cancellation takes the whole order. */
  readonly isForAllOnly?: boolean
  readonly steps: (back: Back) => readonly Step[]
}

const tell = ({ shopId }: Sold, told: Told) => handleOrderWebhook({ shopId, ...told })

function refund(back: Back, refundNumber = 1, restock = 'no_restock'): Step {
  const { quantity, worthMinor: subtotalMinor } = back
  return (sold, at) => tell(sold, refundTold({ ...sold, refundNumber, quantity, subtotalMinor, restock, at }))
}

/** Unit by unit, or one unit in three amounts that belong to no unit. */
function thirds({ quantity, worthMinor }: Back): Back[] {
  const isByUnit = quantity === units
  return allocate(worthMinor, [1n, 1n, 1n]).map((each) => ({ quantity: isByUnit ? 1 : 0, worthMinor: each }))
}

const edit =
  ({ quantity }: Back): Step =>
  (sold, at) => {
    const whole = wholeOf(sold, at)
    const lines = whole.lines.map((line) => ({ ...line, left: units - quantity }))
    return tell(sold, orderTold('orders/updated', { ...whole, lines }))
  }

const cancel: Step = (sold, at) => {
  const whole = wholeOf(sold, at)
  const lines = whole.lines.map((line) => ({ ...line, left: 0 }))
  return tell(sold, orderTold('orders/cancelled', { ...whole, lines, cancelledAt: at }))
}

/** What is given for something else, at the same price. */
const givenLine = ({ orderNumber }: Sold) => `${orderNumber}01`

const addGiven =
  ({ quantity }: Back): Step =>
  (sold, at) => {
    const whole = wholeOf(sold, at)
    const given = { lineNumber: givenLine(sold), variantGid: sold.variantGid, quantity, left: quantity }
    return tell(sold, orderTold('orders/updated', { ...whole, lines: [...whole.lines, given] }))
  }

type Told3 = Pick<ReturnAtShopify, 'status' | 'exchangeLineGids' | 'refunds'>

function returned({ quantity }: Back, said: (sold: Sold) => Told3): Step {
  return async (sold, at) => {
    const { orderNumber, lineNumber, shopId } = sold
    const { status, ...more } = said(sold)
    const isClosed = status === 'CLOSED'
    const lineGid = `gid://shopify/LineItem/${lineNumber}`
    const refundedQuantity = more.refunds.length > 0 ? quantity : 0
    const line = {
      gid: `gid://shopify/ReturnLineItem/${orderNumber}`, lineGid, quantity, refundedQuantity, reason: '', note: null,
      processedQuantity: isClosed ? quantity : 0,
    } // prettier-ignore
    const theirs: ReturnAtShopify = {
      gid: `gid://shopify/Return/${orderNumber}`, name: `#${orderNumber}-R1`, lines: [line], status, declineNote: null,
      orderGid: `gid://shopify/Order/${orderNumber}`, createdAt: at, closedAt: isClosed ? at : null, extraPayments: [],
      ...more,
    } // prettier-ignore
    await run((tx) => applyReturnAtShopify(tx, shopId, theirs))
  }
}

const exchanged = (back: Back) =>
  returned(back, (sold) => ({
    status: 'CLOSED', refunds: [], exchangeLineGids: [`gid://shopify/LineItem/${givenLine(sold)}`],
  })) // prettier-ignore

const refundGiven = ({ quantity, worthMinor: subtotalMinor }: Back): Step => (sold, at) =>
  tell(sold, refundTold({ ...sold, lineNumber: givenLine(sold), refundNumber: 1, quantity, subtotalMinor, restock: 'return', at })) // prettier-ignore

const disputeOf = ({ orderId }: Sold) => `dsp_${orderId}`

const openDispute =
  (amountMinor: bigint): Step =>
  async (sold, at) => {
    const { currency, paymentId } = sold
    const id = disputeOf(sold)
    const facts = { amountMinor, currency, reason: 'fraudulent', state: 'open', openedAt: at, sourceUpdatedAt: at }
    await db.dispute.create({ data: { id, paymentId: paymentId ?? '', processorRef: id, ...facts } })
    await run((tx) => publish(tx, disputeOpened({ disputeId: id, paymentId: paymentId ?? '' })))
  }

const closeDispute =
  (outcome: 'won' | 'lost'): Step =>
  async (sold, at) => {
    const id = disputeOf(sold)
    await db.dispute.update({ where: { id }, data: { state: outcome, closedAt: at, sourceUpdatedAt: at } })
    await run((tx) => publish(tx, disputeClosed({ disputeId: id, paymentId: sold.paymentId ?? '', outcome })))
  }

/** Made here, with its money already on its way. */
const refundHere =
  ({ quantity, worthMinor }: Back): Step =>
  async ({ orderId, lineId, currency }, at) => {
    const lines = [{ orderLineId: lineId, quantity, subtotalMinor: worthMinor }]
    const changes = { currency, shopifyRefundGid: `gid://shopify/Refund/${newId('refund')}` }
    const { id: refundId } = await aRefund({ orderId, createdAt: at, lines, ...changes })
    await run((tx) => publish(tx, orderRefunded({ orderId, refundId })))
  }

const all: Back = { quantity: units, worthMinor: unitMinor * BigInt(units) }

/** The ways in which what was sold goes back. However it does, the same is left of the commission. */
export const paths: readonly Path[] = [
  { name: 'a refund without restock', steps: (back) => [refund(back)] },
  { name: 'a refund with restock', steps: (back) => [refund(back, 1, 'return')] },
  { name: 'three partial refunds', steps: (back) => thirds(back).map((part, index) => refund(part, index + 1)) },
  { name: 'cancelled, then refunded', isForAllOnly: true, steps: () => [cancel, refund(all, 1, 'cancel')] },
  { name: 'refunded, then cancelled', isForAllOnly: true, steps: () => [refund(all, 1, 'cancel'), cancel] },
  { name: 'taken off by an edit', steps: (back) => [edit(back)] },
  { name: 'exchanged, then refunded', steps: (back) => [addGiven(back), exchanged(back), refundGiven(back)] },
  {
    name: 'a return with a refund',
    steps: (back) => [
      returned(back, () => ({ status: 'OPEN', exchangeLineGids: [], refunds: [] })),
      refund(back, 1, 'return'),
      returned(back, ({ orderNumber }) => ({
        status: 'CLOSED', exchangeLineGids: [], refunds: [{ gid: `gid://shopify/Refund/${orderNumber}1`, note: null }],
      })), // prettier-ignore
    ],
  },
  {
    name: 'a chargeback that is lost',
    hasPayment: true,
    steps: ({ worthMinor }) => [openDispute(worthMinor), closeDispute('lost')],
  },
  {
    name: 'a chargeback that is won, then a refund',
    hasPayment: true,
    steps: (back) => [openDispute(all.worthMinor), closeDispute('won'), refundHere(back)],
  },
  { name: 'a refund of a storefront order', mode: 'storefront', steps: (back) => [refund(back)] },
  { name: 'a refund of an order of Shopify’s checkout', mode: 'Shopify checkout', steps: (back) => [refund(back)] },
]

/** Ways after which nothing has gone back. */
export const roundabouts: readonly Path[] = [
  { name: 'nothing at all', steps: () => [] },
  { name: 'a chargeback that is won', hasPayment: true, steps: () => [openDispute(all.worthMinor), closeDispute('won')] },
  { name: 'an exchange for the same price', steps: (back) => [addGiven(back), exchanged(back)] },
  {
    name: 'a return that is called off',
    steps: (back) => [
      returned(back, () => ({ status: 'OPEN', exchangeLineGids: [], refunds: [] })),
      returned(back, () => ({ status: 'CANCELED', exchangeLineGids: [], refunds: [] })),
    ],
  },
  { name: 'an order of the storefront', mode: 'storefront', steps: () => [] },
  { name: 'an order of Shopify’s checkout', mode: 'Shopify checkout', steps: () => [] },
] // prettier-ignore

export const backs: Readonly<Record<'all' | 'one of three', Back>> = {
  all,
  'one of three': { quantity: 1, worthMinor: unitMinor },
}

/** Each step an hour after the one before, whichever path it belongs to. */
export const stepAt = (from: Date, round: number) => addMilliseconds(from, round * 3_600_000)
