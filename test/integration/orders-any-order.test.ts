import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { recordCreated } from '#app/domain/fulfillment/record-created.server.ts'
import { getOrderForShopper } from '#app/domain/orders/get-order-for-shopper.server.ts'
import { refundByMerchant } from '#app/domain/orders/refund-by-merchant.server.ts'
import { handleOrderWebhook } from '#app/jobs/order-webhooks.ts'
import { sum } from '#app/kernel/money.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { accepted } from '#test/support/money-world.ts'
import { aCheckout, aSellingShop, aVariant, openTill, pay, type Till } from './checkout-bench.ts'
import {
  carrierTold,
  deletionTold,
  minute,
  orderTold,
  parcelTold,
  refundTold,
  type Subject,
  type Told,
} from './orders-payloads.ts'

let till: Till
let shop: Awaited<ReturnType<typeof aSellingShop>>
let serial = 7_000
beforeAll(async () => {
  till = await openTill()
  shop = await aSellingShop()
})
afterAll(() => till.close())

/** An order that was sent and whose answer is still outstanding, as news about it already arrives. */
async function anOrderOnItsWay() {
  const variant = await aVariant(shop.id)
  const checkout = await aCheckout({ shopId: shop.id, variantId: variant.id, quantity: 2 })
  accepted(await pay(till, checkout))
  const order = await db.order.findFirstOrThrow({ where: { checkoutId: checkout.checkoutId } })
  await db.orderPush.update({ where: { orderId: order.id }, data: { state: 'sending', sentAt: new Date() } })
  await db.payment.update({ where: { checkoutId: checkout.checkoutId }, data: { state: 'captured' } })
  const orderNumber = String(++serial)
  const subject: Subject = { orderNumber, lineNumber: `${orderNumber}00` }
  return { order, checkout, subject, variantGid: variant.shopifyGid }
}
type OnItsWay = Awaited<ReturnType<typeof anOrderOnItsWay>>

type Step = Told | 'answer of orderCreate'

async function play({ order, subject, variantGid }: OnItsWay, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    if (step !== 'answer of orderCreate') await handleOrderWebhook({ shopId: shop.id, ...step })
    else
      await inTransaction('answer', (tx) =>
        recordCreated(tx, order.id, {
          orderGid: `gid://shopify/Order/${subject.orderNumber}`,
          name: `#${subject.orderNumber}`,
          createdAt: new Date(minute(0)),
          cancelledAt: null,
          lines: [{ gid: `gid://shopify/LineItem/${subject.lineNumber}`, variantGid, quantity: 2 }],
        }),
      )
  }
}

/** Everything that must come out the same, without what was made up on the way (ids, our own clock). */
async function outcomeOf({ order, checkout, subject }: OnItsWay) {
  const view = await getOrderForShopper(db, {
    number: order.number,
    shopperKey: checkout.shopperKey,
    now: new Date(minute(60)),
  })
  const refunds = await db.refund.findMany({ where: { orderId: order.id }, include: { lines: true } })
  const promised = await db.paymentRefund.findMany({ where: { payment: { checkoutId: checkout.checkoutId } } })
  const mails = await db.mailMessage.findMany({ where: { key: { startsWith: `order:${order.id}` } } })
  const anonymous = (text: string) => text.replaceAll(subject.orderNumber, 'N').replaceAll(order.id, 'O')
  return {
    state: view?.state,
    cancelledBy: view?.cancelledBy,
    lines: view?.lines.map(({ shippedQuantity, deliveredQuantity, refundedQuantity, removedQuantity }) => [
      shippedQuantity,
      deliveredQuantity,
      refundedQuantity,
      removedQuantity,
    ]),
    parcels: view?.shipments.map(({ id: _id, lines: _lines, ...parcel }) => JSON.stringify(parcel)).sort(),
    timeline: view?.timeline
      .filter(({ kind }) => !['placed', 'accepted'].includes(kind))
      .map(({ kind, at }) => `${kind} ${at}`)
      .sort(),
    refunded: refunds
      .map((refund) => `${refund.amountMinor} ${refund.lines.map((line) => line.quantity).join()}`)
      .sort(),
    promisedMinor: String(sum(promised.map((refund) => refund.amountMinor))),
    mails: mails.map((mail) => anonymous(mail.key)).sort(),
  }
}

/** Any order, and any of them once more. */
const anyTelling = (count: number) =>
  fc
    .tuple(
      fc.shuffledSubarray([...Array(count).keys()], { minLength: count, maxLength: count }),
      fc.array(fc.nat({ max: count - 1 }), { maxLength: 4 }),
    )
    .map(([order, again]) => [...order, ...again])

const life = ({ subject: of }: OnItsWay): Step[] => [
  'answer of orderCreate',
  orderTold('orders/create', of, 1),
  parcelTold('create', of, { id: 2, at: 2 }),
  parcelTold('update', of, { id: 2, at: 5, tracking: '1Z999' }),
  carrierTold(of, 2, 31, 'in_transit', 6),
  carrierTold(of, 2, 32, 'delivered', 20),
  parcelTold('update', of, { id: 2, at: 22, tracking: '1Z999', shipment: 'delivered' }),
  parcelTold('create', of, { id: 3, at: 8 }),
  refundTold(of, { id: 40, units: 1, amount: '20.00' }),
  orderTold('orders/updated', of, 45, { left: 1, refunded: 1 }),
]

const end = ({ subject: of }: OnItsWay): Step[] => [
  'answer of orderCreate',
  orderTold('orders/create', of, 1),
  refundTold(of, { id: 10, units: 2, amount: '45.00', restock: 'cancel' }),
  orderTold('orders/cancelled', of, 12, { left: 0, refunded: 2, cancelledAt: 11 }),
  orderTold('orders/updated', of, 12, { left: 0, refunded: 2, cancelledAt: 11 }),
]

async function outcomeOfTelling(story: (of: OnItsWay) => Step[], telling: readonly number[]) {
  const onItsWay = await anOrderOnItsWay()
  const steps = story(onItsWay)
  await play(
    onItsWay,
    telling.flatMap((index) => steps[index] ?? []),
  )
  return outcomeOf(onItsWay)
}

it('Z7, D13: news of an order in any order, repeated or early, makes the same order', async () => {
  const inOrder = await outcomeOfTelling(life, [...Array(10).keys()])
  expect(inOrder).toMatchObject({ state: 'shipped', lines: [[2, 1, 1, 0]], promisedMinor: '2000' })
  await fc.assert(
    fc.asyncProperty(anyTelling(10), async (telling) => {
      expect(await outcomeOfTelling(life, telling)).toEqual(inOrder)
    }),
    // The carrier's word waits for a parcel that waits for the order.
    { numRuns: 8, examples: [[[5, 9, 6, 8, 7, 1, 2, 3, 4, 0]]] },
  )
}, 120_000)

it('D9: a cancellation and its refund, in any order and repeated, give the money back exactly once', async () => {
  await fc.assert(
    fc.asyncProperty(anyTelling(5), async (telling) => {
      expect(await outcomeOfTelling(end, telling)).toMatchObject({ state: 'cancelled', promisedMinor: '4500' })
    }),
    { numRuns: 8 },
  )
}, 120_000)

it('what a refund took is no change of the order by the shop; what an edit takes is one, told once', async () => {
  const onItsWay = await anOrderOnItsWay()
  const { order, subject: of } = onItsWay
  await play(onItsWay, ['answer of orderCreate', orderTold('orders/create', of, 1)])
  const line = await db.orderLine.findFirstOrThrow({ where: { orderId: order.id } })
  const lines = [{ lineId: line.id, quantity: 1, restock: true }]
  const wanted = { shopId: shop.id, orderId: order.id, requestKey: 'press', lines }
  accepted(await inTransaction('refund', (tx) => refundByMerchant(tx, wanted)))
  const edits = () => db.orderEvent.findMany({ where: { orderId: order.id, kind: 'edited' } })
  await play(onItsWay, [orderTold('orders/updated', of, 3, { left: 1 })])
  expect(await edits()).toEqual([])
  const taken = orderTold('orders/updated', of, 5, { left: 0, refunded: 1 })
  await play(onItsWay, [taken, taken, orderTold('orders/updated', of, 6, { left: 0, refunded: 1 })])
  expect(await edits()).toMatchObject([{ source: 'merchant', occurredAt: new Date(minute(5)) }])
  // Its money comes after it, as in Shopify: nothing new happened to the goods.
  await play(onItsWay, [orderTold('orders/updated', of, 8, { left: 0, refunded: 2 })])
  expect(await edits()).toHaveLength(1)
})

it('news about orders that are not ours is ignored, not kept', async () => {
  const other = await aSellingShop()
  const of: Subject = { orderNumber: '999001', lineNumber: '99900100' }
  await handleOrderWebhook({ shopId: other.id, ...orderTold('orders/create', of, 1) })
  await handleOrderWebhook({ shopId: other.id, ...parcelTold('create', of, { id: 2, at: 2 }) })
  expect(await db.parkedOrderEvent.count({ where: { shopId: other.id } })).toBe(0)
})

it('Shopify’s own notice ends the doubt about a push whose answer was lost', async () => {
  const onItsWay = await anOrderOnItsWay()
  const { order, subject } = onItsWay
  await play(onItsWay, [orderTold('orders/create', { ...subject, reference: order.id }, 1)])
  const settled = await db.order.findUniqueOrThrow({ where: { id: order.id }, include: { push: true, lines: true } })
  expect(settled).toMatchObject({
    shopifyOrderGid: `gid://shopify/Order/${subject.orderNumber}`,
    push: { state: 'created' },
    lines: [{ shopifyLineGid: `gid://shopify/LineItem/${subject.lineNumber}` }],
  })
})

it('I1: a fulfilment status that nobody knows is a problem to see, not a crash', async () => {
  const onItsWay = await anOrderOnItsWay()
  const { subject: of } = onItsWay
  await play(onItsWay, ['answer of orderCreate', parcelTold('create', of, { id: 2, at: 2, status: 'beamed' })])
  expect(await outcomeOf(onItsWay)).toMatchObject({ state: 'problem' })
})

it('a cancelled parcel takes its units back', async () => {
  const onItsWay = await anOrderOnItsWay()
  const { subject: of } = onItsWay
  const sent = parcelTold('create', of, { id: 2, at: 2, quantity: 2 })
  await play(onItsWay, ['answer of orderCreate', sent])
  expect(await outcomeOf(onItsWay)).toMatchObject({ state: 'shipped' })
  await play(onItsWay, [parcelTold('update', of, { id: 2, at: 3, quantity: 2, status: 'cancelled' }), sent])
  expect(await outcomeOf(onItsWay)).toMatchObject({ state: 'toFulfil', lines: [[0, 0, 0, 0]] })
})

const deleted = ({ subject: of }: OnItsWay): Step[] => [
  'answer of orderCreate',
  orderTold('orders/create', of, 1),
  orderTold('orders/updated', of, 12),
  deletionTold(of),
]

it('D13: an order that its merchant deleted ends with its money back, in any order of the news', async () => {
  const states = async (telling: readonly number[]) => {
    const { state, cancelledBy, promisedMinor, mails } = await outcomeOfTelling(deleted, telling)
    return { state, cancelledBy, promisedMinor, mails: mails.filter((key) => key.includes('cancelled')).length }
  }
  const over = { state: 'cancelled', cancelledBy: 'merchant', promisedMinor: '4500', mails: 1 }
  await fc.assert(
    fc.asyncProperty(anyTelling(4), async (telling) => {
      expect(await states(telling)).toEqual(over)
    }),
    { numRuns: 6, examples: [[[3, 2, 1, 0]], [[3, 0, 1, 2]]] },
  )
}, 120_000)

it('an order of which something has left is deleted to tidy up: its sale stands', async () => {
  const onItsWay = await anOrderOnItsWay()
  const parcel = parcelTold('create', onItsWay.subject, { id: 2, at: 2, quantity: 2 })
  await play(onItsWay, ['answer of orderCreate', parcel, deletionTold(onItsWay.subject)])
  expect(await outcomeOf(onItsWay)).toMatchObject({ state: 'shipped', promisedMinor: '0' })
})
