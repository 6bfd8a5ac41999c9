import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { endShipBy } from '#app/domain/fulfillment/end-ship-by.server.ts'
import { listProblems } from '#app/domain/fulfillment/list-problems.server.ts'
import { answerCancelRequest } from '#app/domain/orders/answer-cancel-request.server.ts'
import { askToCancel } from '#app/domain/orders/ask-to-cancel.server.ts'
import { cancelByShopper } from '#app/domain/orders/cancel-by-shopper.server.ts'
import { cancelRestByShopper } from '#app/domain/orders/cancel-rest-by-shopper.server.ts'
import { getOrderForShopper } from '#app/domain/orders/get-order-for-shopper.server.ts'
import { handleOrderWebhook } from '#app/jobs/order-webhooks.ts'
import { now } from '#app/platform/clock.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { accepted } from '#test/support/money-world.ts'
import { aCheckout, aSellingShop, aVariant, openTill, pay, type Till } from './checkout-bench.ts'
import { parcelTold, type Subject } from './orders-payloads.ts'
import { aShopify, backToNow, letMinutesPass, passTime, work, type Ports, type Shopify } from './push-bench.ts'

vi.setConfig({ testTimeout: 90_000 })

let till: Till
let shopify: Shopify
let ports: Ports
let shop: Awaited<ReturnType<typeof aSellingShop>>
beforeAll(async () => void (till = await openTill()))
afterAll(() => till.close())
beforeEach(async () => {
  shop = await aSellingShop()
  shopify = aShopify()
  ports = { processor: till.processor, shopify: shopify.shopify }
})
afterEach(backToNow)

const hour = 3_600_000
const day = 24 * hour

/** An order that Shopify has and whose grace time is over. */
async function anOrderPastGrace() {
  const variant = await aVariant(shop.id)
  const checkout = await aCheckout({ shopId: shop.id, variantId: variant.id, quantity: 2 })
  accepted(await pay(till, checkout))
  const order = await db.order.findFirstOrThrow({ where: { checkoutId: checkout.checkoutId } })
  await work(ports)
  passTime(hour)
  await letMinutesPass(ports, 1)
  const owner = { number: order.number, shopperKey: checkout.shopperKey }
  return { order, checkout, owner, ask: () => askToCancel({ ...owner, reason: 'changedMind', note: 'Sorry' }) }
}

const view = (owner: { number: string; shopperKey: string }) => getOrderForShopper(db, { ...owner, now: now() })
const requestOf = (orderId: string) => db.cancelRequest.findFirstOrThrow({ where: { orderId } })
const mails = (orderId: string, kind: string) =>
  db.mailMessage.count({ where: { key: { startsWith: `order:${orderId}:${kind}` } } })
const answer = (requestId: string, given: { answer: 'grant' | 'decline'; reason?: string }, shopId = shop.id) =>
  inTransaction('answer', (tx) => answerCancelRequest(tx, { shopId, requestId, ...given }))

async function ship(orderId: string, quantity = 2) {
  const [kept] = shopify.of(orderId)
  const digits = (gid: string | undefined) => gid?.split('/').at(-1) ?? ''
  const subject: Subject = { orderNumber: digits(kept?.orderGid), lineNumber: digits(kept?.lines[0]?.gid) }
  const parcel = parcelTold('create', subject, { id: 2, at: 2, quantity })
  await handleOrderWebhook({ shopId: shop.id, ...parcel })
}

it('I6: asked for after the grace time and granted: cancelled in Shopify, paid back once', async () => {
  const { order, checkout, owner, ask } = await anOrderPastGrace()
  expect(await cancelByShopper(owner)).toMatchObject({ code: 'GRACE_OVER' })
  expect(await view(owner)).toMatchObject({ canAskToCancel: true, cancelRequest: null })
  expect(accepted(await ask())).toEqual({ done: 'asked' })
  expect(accepted(await ask())).toEqual({ done: 'asked' })
  expect(await db.cancelRequest.count({ where: { orderId: order.id } })).toBe(1)
  const request = await requestOf(order.id)
  expect(request.answerBy.getTime() - request.requestedAt.getTime()).toBe(48 * hour)
  expect(await view(owner)).toMatchObject({ canAskToCancel: false, cancelRequest: { answer: null, note: 'Sorry' } })
  expect(await answer(request.id, { answer: 'grant' }, 'shop_of_somebody_else')).toMatchObject({
    code: 'REQUEST_NOT_FOUND',
  })
  accepted(await answer(request.id, { answer: 'grant' }))
  expect(await answer(request.id, { answer: 'grant' })).toMatchObject({ code: 'ALREADY_ANSWERED' })
  await letMinutesPass(ports, 1)
  expect(shopify.of(order.id)[0]?.cancelledAt).not.toBeNull()
  expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ captures: 1, refundedMinor: '4500' })
  expect(await view(owner)).toMatchObject({ state: 'cancelled', cancelledBy: 'shopper' })
})

it('I6: declined with a reason: the shopper reads it, and cannot ask again', async () => {
  const { order, owner, ask } = await anOrderPastGrace()
  accepted(await ask())
  const { id } = await requestOf(order.id)
  expect(await answer(id, { answer: 'decline', reason: '  ' })).toMatchObject({ code: 'REASON_NEEDED' })
  accepted(await answer(id, { answer: 'decline', reason: 'It is made to measure.' }))
  expect(await view(owner)).toMatchObject({
    state: 'toFulfil',
    cancelRequest: { answer: 'declined', declineReason: 'It is made to measure.' },
  })
  expect(await mails(order.id, 'cancelNotGranted')).toBe(1)
  expect(await ask()).toMatchObject({ code: 'ALREADY_DECLINED' })
})

it('I6: nobody answers in 48 hours and nothing was sent: granted, not a minute before', async () => {
  const { order, checkout, owner, ask } = await anOrderPastGrace()
  accepted(await ask())
  passTime(48 * hour - 2 * 60_000)
  await letMinutesPass(ports, 1)
  expect(await requestOf(order.id)).toMatchObject({ answer: null })
  await letMinutesPass(ports, 2)
  expect(await requestOf(order.id)).toMatchObject({ answer: 'granted', answeredBy: 'platform' })
  expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ refundedMinor: '4500' })
  expect(await view(owner)).toMatchObject({ state: 'cancelled' })
})

it('I6: it is sent before anybody answers: the wish lapses and the shopper is told', async () => {
  const { order, owner, ask } = await anOrderPastGrace()
  accepted(await ask())
  await ship(order.id)
  const request = await requestOf(order.id)
  expect(request).toMatchObject({ answer: 'lapsed' })
  expect(await answer(request.id, { answer: 'grant' })).toMatchObject({ code: 'ALREADY_ANSWERED' })
  expect(await view(owner)).toMatchObject({ state: 'shipped', canAskToCancel: false })
  expect(await ask()).toMatchObject({ code: 'ALREADY_SHIPPED' })
  expect(await mails(order.id, 'cancelDeclined')).toBe(1)
})

it('in the grace time asking is cancelling', async () => {
  const variant = await aVariant(shop.id)
  const checkout = await aCheckout({ shopId: shop.id, variantId: variant.id, quantity: 1 })
  accepted(await pay(till, checkout))
  const { id, number } = await db.order.findFirstOrThrow({ where: { checkoutId: checkout.checkoutId } })
  const asked = await askToCancel({ number, shopperKey: checkout.shopperKey, reason: 'orderedTwice' })
  expect(accepted(asked)).toEqual({ done: 'cancelled' })
  expect(await db.cancelRequest.count({ where: { orderId: id } })).toBe(0)
})

it('I10: the ship-by day is missed: the merchant hears it once, the shopper may cancel free at once', async () => {
  const { order, checkout, owner } = await anOrderPastGrace()
  passTime(5 * day)
  await letMinutesPass(ports, 2)
  expect((await listProblems(db, { shopId: shop.id })).items).toMatchObject([
    { cause: 'SHIP_BY_MISSED', canAcknowledge: true, nextStep: { kind: 'cancel' } },
  ])
  expect(await view(owner)).toMatchObject({ state: 'toFulfil', isShipByMissed: true, canAskToCancel: false })
  expect(await mails(order.id, 'shipByMissed')).toBe(1)
  expect(accepted(await cancelByShopper(owner))).toEqual({ done: 'requested' })
  await letMinutesPass(ports, 1)
  expect(await view(owner)).toMatchObject({ state: 'cancelled', cancelledBy: 'shopper' })
  expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ refundedMinor: '4500' })
  await letMinutesPass(ports, 1)
  expect((await listProblems(db, { shopId: shop.id })).items).toEqual([])
})

it('I10: nobody sends it and nobody cancels: it ends by itself, with the reason', async () => {
  const { order, checkout, owner } = await anOrderPastGrace()
  passTime(10 * day - 3 * 60_000)
  await letMinutesPass(ports, 1)
  expect(await view(owner)).toMatchObject({ state: 'toFulfil' })
  await letMinutesPass(ports, 3)
  expect(await view(owner)).toMatchObject({
    state: 'cancelled',
    cancelledBy: 'platform',
    cancelReason: 'notShippedInTime',
  })
  expect(shopify.of(order.id)[0]?.cancelledAt).not.toBeNull()
  expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ refundedMinor: '4500' })
})

it('I10: what was sent in time is left alone, and what is sent late settles the problem', async () => {
  const inTime = await anOrderPastGrace()
  await ship(inTime.order.id)
  passTime(5 * day)
  await letMinutesPass(ports, 1)
  expect((await listProblems(db, { shopId: shop.id })).items).toEqual([])
  backToNow()
  const late = await anOrderPastGrace()
  passTime(6 * day)
  await letMinutesPass(ports, 1)
  expect((await listProblems(db, { shopId: shop.id })).items).toHaveLength(1)
  await ship(late.order.id)
  await letMinutesPass(ports, 1)
  expect((await listProblems(db, { shopId: shop.id })).items).toEqual([])
})

it('I10: one of two left in time: the merchant hears of the rest, which is paid back in the end', async () => {
  const { order, checkout, owner } = await anOrderPastGrace()
  await ship(order.id, 1)
  const open = await db.fulfillmentOrder.findFirstOrThrow({ where: { orderId: order.id } })
  await db.fulfillmentOrderLine.updateMany({
    where: { fulfillmentOrderGid: open.shopifyGid },
    data: { remainingQuantity: 1 },
  })
  passTime(5 * day)
  await letMinutesPass(ports, 2)
  expect((await listProblems(db, { shopId: shop.id })).items).toMatchObject([{ cause: 'SHIP_BY_MISSED' }])
  // Cancelling everything at once is not offered: something is on its way.
  expect(await mails(order.id, 'shipByMissed')).toBe(0)
  passTime(5 * day)
  await letMinutesPass(ports, 2)
  expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ refundedMinor: '2000' })
  const lines = await db.refundLine.findMany({ where: { refund: { orderId: order.id } } })
  expect(lines).toMatchObject([{ quantity: 1, restockType: 'cancel' }])
  expect(await view(owner)).toMatchObject({ refunded: { amount: '20.00' } })
  expect((await listProblems(db, { shopId: shop.id })).items).toEqual([])
})

it('I10: one of two left in time: after the day that was missed, the shopper gives up the other one alone', async () => {
  const { order, checkout, owner } = await anOrderPastGrace()
  await ship(order.id, 1)
  await db.fulfillmentOrderLine.updateMany({
    where: { fulfillmentOrder: { orderId: order.id } },
    data: { remainingQuantity: 1 },
  })
  expect(await view(owner)).toMatchObject({ state: 'partiallyShipped', lateRest: [] })
  expect(await cancelRestByShopper(owner)).toMatchObject({ code: 'REST_STAYS' })
  expect(await cancelByShopper(owner)).toMatchObject({ code: 'ALREADY_SHIPPED' })
  passTime(5 * day)
  await letMinutesPass(ports, 2)
  expect(await view(owner)).toMatchObject({ state: 'partiallyShipped', lateRest: [{ units: 1 }] })
  expect(await cancelRestByShopper({ ...owner, shopperKey: 'spk_somebody_else' })).toMatchObject({
    code: 'ORDER_NOT_FOUND',
  })
  expect(accepted(await cancelRestByShopper(owner))).toEqual({ done: 'restCancelled' })
  expect(accepted(await cancelRestByShopper(owner)), 'pressed twice').toEqual({ done: 'restCancelled' })
  await letMinutesPass(ports, 2)
  expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ refundedMinor: '2000' })
  expect(await db.refundLine.findMany({ where: { refund: { orderId: order.id } } })).toMatchObject([
    { quantity: 1, restockType: 'cancel' },
  ])
  expect(await view(owner)).toMatchObject({
    lines: [{ quantity: 2, shippedQuantity: 1, removedQuantity: 1 }],
    lateRest: [],
    refunded: { amount: '20.00' },
  })
  expect((await listProblems(db, { shopId: shop.id })).items).toEqual([])
  passTime(5 * day)
  await letMinutesPass(ports, 2)
  expect(await till.totalsOf(checkout.checkoutId), 'and not once more at the end').toMatchObject({
    refundedMinor: '2000',
  })
})

it('I10: however many orders with nothing left to end come first, the ones behind them end in time', async () => {
  const sale = async () => {
    const one = await anOrderPastGrace()
    await ship(one.order.id, 1)
    const where = { fulfillmentOrder: { orderId: one.order.id } }
    await db.fulfillmentOrderLine.updateMany({ where, data: { remainingQuantity: 1 } })
    return one
  }
  const [first, second] = [await sale(), await sale()]
  passTime(5 * day)
  accepted(await cancelRestByShopper(first.owner))
  passTime(5 * day)
  await endShipBy(now(), { pageSize: 1 })
  const promised = (orderId: string) => db.paymentRefund.count({ where: { orderId } })
  expect([await promised(first.order.id), await promised(second.order.id)]).toEqual([1, 1])
})
