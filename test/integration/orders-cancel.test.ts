import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { cancelByShopper } from '#app/domain/orders/cancel-by-shopper.server.ts'
import { getOrderForShopper } from '#app/domain/orders/get-order-for-shopper.server.ts'
import { assumeDelivered } from '#app/domain/orders/assume-delivered.server.ts'
import { handleOrderWebhook } from '#app/jobs/order-webhooks.ts'
import { refuse } from '#app/kernel/outcome.ts'
import { now } from '#app/platform/clock.server.ts'
import { db } from '#app/platform/db/database.server.ts'
import { accepted } from '#test/support/money-world.ts'
import { aCheckout, aSellingShop, aVariant, openTill, pay, type Till } from './checkout-bench.ts'
import { parcelTold, refundTold, type Subject } from './orders-payloads.ts'
import { aShopify, backToNow, letMinutesPass, passTime, work, type Ports, type Shopify } from './push-bench.ts'

// Minutes of sweeps and jobs go by in these stories; a busy machine needs its time for them.
vi.setConfig({ testTimeout: 90_000 })

let till: Till
let shopify: Shopify
let ports: Ports
let shop: Awaited<ReturnType<typeof aSellingShop>>
beforeAll(async () => {
  till = await openTill()
  shop = await aSellingShop()
})
afterAll(() => till.close())
beforeEach(() => {
  shopify = aShopify()
  ports = { processor: till.processor, shopify: shopify.shopify }
})
afterEach(backToNow)

async function aPaidOrder() {
  const variant = await aVariant(shop.id)
  const checkout = await aCheckout({ shopId: shop.id, variantId: variant.id, quantity: 2 })
  accepted(await pay(till, checkout))
  const order = await db.order.findFirstOrThrow({ where: { checkoutId: checkout.checkoutId } })
  const owner = { number: order.number, shopperKey: checkout.shopperKey }
  return { order, checkout, owner, variant }
}

const view = (owner: { number: string; shopperKey: string }) => getOrderForShopper(db, { ...owner, now: now() })

function subjectOf(orderId: string): Subject {
  const [kept] = shopify.of(orderId)
  const digits = (gid: string | undefined) => gid?.split('/').at(-1) ?? ''
  return { orderNumber: digits(kept?.orderGid), lineNumber: digits(kept?.lines[0]?.gid) }
}

it('cancelled before it left: it never reaches Shopify, the money is released, the units are free', async () => {
  const { order, checkout, owner, variant } = await aPaidOrder()
  expect(accepted(await cancelByShopper(owner))).toEqual({ done: 'cancelled' })
  await work(ports)
  expect(shopify.of(order.id)).toEqual([])
  expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ captures: 0, authorizedMinor: '0' })
  const stock = await db.stockLevel.findUniqueOrThrow({ where: { variantId: variant.id } })
  expect(stock).toMatchObject({ available: 5, reserved: 0, awaitingPush: 0 })
  expect(await view(owner)).toMatchObject({ state: 'cancelled', cancelledBy: 'shopper', cancellableUntil: null })
})

it('cancelled in the grace time, already in Shopify: cancelled there, then paid back once', async () => {
  const { order, checkout, owner } = await aPaidOrder()
  await work(ports)
  expect(accepted(await cancelByShopper(owner))).toEqual({ done: 'requested' })
  expect(await view(owner)).toMatchObject({ isCancelRequested: true, state: 'graceHold' })
  expect(await cancelByShopper(owner)).toMatchObject({ code: 'CANCELLATION_UNDER_WAY' })
  await work(ports)
  expect(shopify.of(order.id)[0]?.cancelledAt).not.toBeNull()
  expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ captures: 1, refundedMinor: '4500' })
  expect(await view(owner)).toMatchObject({ state: 'cancelled', cancelledBy: 'shopper', refunded: { amount: '45.00' } })
  expect(await cancelByShopper(owner)).toMatchObject({ code: 'ALREADY_CANCELLED' })
  await letMinutesPass(ports, 2)
  expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ refundedMinor: '4500' })
})

it('cancelled while nobody knows whether Shopify has it: it ends there as soon as it is found', async () => {
  const { order, checkout, owner } = await aPaidOrder()
  shopify.faults.push('answer lost')
  await work(ports)
  expect(accepted(await cancelByShopper(owner))).toEqual({ done: 'requested' })
  await letMinutesPass(ports, 3)
  expect(shopify.of(order.id)).toHaveLength(1)
  expect(shopify.of(order.id)[0]?.cancelledAt).not.toBeNull()
  expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ captures: 0, authorizedMinor: '0' })
})

it('Shopify will not cancel, because it is being sent: the shopper is told and the money is taken', async () => {
  const { checkout, owner, order } = await aPaidOrder()
  await work({ ...ports, processor: { ...till.processor, capture: async () => refuseForNow() } }, 2).catch(() => {})
  expect(accepted(await cancelByShopper(owner))).toEqual({ done: 'requested' })
  const stubborn = { ...shopify.shopify, cancelOrder: async () => refuse('NOT_CANCELLABLE', { message: 'fulfilled' }) }
  await work({ ...ports, shopify: stubborn })
  expect(await view(owner)).toMatchObject({ isCancelRequested: false, state: 'graceHold' })
  expect(await db.mailMessage.count({ where: { key: `order:${order.id}:cancelDeclined` } })).toBe(1)
  await letMinutesPass(ports, 1)
  expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ captures: 1, refundedMinor: '0' })
})

const refuseForNow = (): never => {
  throw new Error('planned: the capture is still to come')
}

it('after the grace time, or once it is shipped, the shopper has to ask', async () => {
  const late = await aPaidOrder()
  passTime(61 * 60_000)
  expect(await cancelByShopper(late.owner)).toMatchObject({ code: 'GRACE_OVER', detail: { minutes: 60 } })
  backToNow()
  const sent = await aPaidOrder()
  await work(ports)
  const parcel = parcelTold('create', subjectOf(sent.order.id), { id: 2, at: 2, quantity: 2 })
  await handleOrderWebhook({ shopId: shop.id, ...parcel })
  expect(await cancelByShopper(sent.owner)).toMatchObject({ code: 'ALREADY_SHIPPED' })
  expect(await cancelByShopper({ ...sent.owner, shopperKey: 'spk_stranger' })).toMatchObject({
    code: 'ORDER_NOT_FOUND',
  })
})

it('a refund in Shopify pays back through our processor, once, and the shopper reads the amount', async () => {
  const { order, checkout, owner } = await aPaidOrder()
  await work(ports)
  const refund = refundTold(subjectOf(order.id), { id: 30, units: 1, amount: '20.00' })
  await Promise.all([1, 2, 3].map(() => handleOrderWebhook({ shopId: shop.id, ...refund })))
  await work(ports)
  expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ capturedMinor: '4500', refundedMinor: '2000' })
  expect(await view(owner)).toMatchObject({
    refunded: { amount: '20.00', currency: 'USD' },
    refunds: [{ isSettled: true }],
    lines: [{ refundedQuantity: 1 }],
  })
  const mails = await db.mailMessage.findMany({ where: { template: 'order.refunded', key: { contains: order.id } } })
  expect(mails.map((mail) => mail.text)).toEqual([expect.stringContaining('$20.00')])
})

it('a refund whose answer is lost is sent again with the same key', async () => {
  const { order, checkout } = await aPaidOrder()
  await work(ports)
  await till.fault('timeout-after', { on: 'refund' })
  const refund = refundTold(subjectOf(order.id), { id: 30, units: 1, amount: '20.00' })
  await handleOrderWebhook({ shopId: shop.id, ...refund })
  await work(ports, 3)
  await letMinutesPass(ports, 2)
  expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ refundedMinor: '2000' })
})

it('I2: delivery is assumed only some days after the parcel was handed over', async () => {
  const { order, owner } = await aPaidOrder()
  await work(ports)
  const parcel = parcelTold('create', subjectOf(order.id), { id: 2, at: 2, quantity: 2 })
  await handleOrderWebhook({ shopId: shop.id, ...parcel })
  const { shippedAt } = await db.fulfillment.findFirstOrThrow({ where: { orderId: order.id } })
  const day = (days: number) => new Date(shippedAt.getTime() + days * 86_400_000)
  await assumeDelivered(db, new Date(day(14).getTime() - 1))
  expect(await view(owner)).toMatchObject({ state: 'shipped' })
  await assumeDelivered(db, day(14))
  const delivered = await getOrderForShopper(db, { ...owner, now: day(15) })
  expect(delivered).toMatchObject({ state: 'delivered', shipments: [{ deliveredAt: day(14).toISOString() }] })
})
