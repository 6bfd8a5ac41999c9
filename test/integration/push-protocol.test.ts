import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { createWithCustomLine, refundProblem, retryProblem } from '#app/domain/fulfillment/resolve-problem.server.ts'
import { listProblems } from '#app/domain/fulfillment/list-problems.server.ts'
import { pushOrder } from '#app/domain/fulfillment/push-order.server.ts'
import { getOrderForShopper } from '#app/domain/orders/get-order-for-shopper.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { accepted } from '#test/support/money-world.ts'
import { aCheckout, aSellingShop, aVariant, openTill, pay, type AtTill, type Till } from './checkout-bench.ts'
import { aShopify, backToNow, letMinutesPass, passTime, work, type Ports, type Shopify } from './push-bench.ts'

// Minutes of sweeps and jobs go by in these stories; a busy machine needs its time for them.
vi.setConfig({ testTimeout: 90_000 })

let till: Till
let shopify: Shopify
let ports: Ports
beforeAll(async () => void (till = await openTill()))
afterAll(() => till.close())
beforeEach(() => {
  shopify = aShopify()
  ports = { processor: till.processor, shopify: shopify.shopify }
})
afterEach(backToNow)

async function aPaidOrder(more: { customLineAllowed?: boolean } = {}) {
  const shop = await aSellingShop()
  if (more.customLineAllowed) await db.shop.update({ where: { id: shop.id }, data: { customLineAllowed: true } })
  const variant = await aVariant(shop.id)
  const checkout = await aCheckout({ shopId: shop.id, variantId: variant.id, quantity: 2 })
  accepted(await pay(till, checkout))
  const order = await db.order.findFirstOrThrow({ where: { checkoutId: checkout.checkoutId } })
  return { shop, variant, checkout, order }
}

const pushOf = (orderId: string) => db.orderPush.findUniqueOrThrow({ where: { orderId } })
const paymentOf = (checkoutId: string) => db.payment.findUniqueOrThrow({ where: { checkoutId } })
const viewOf = (checkout: AtTill, number: string) =>
  getOrderForShopper(db, { number, shopperKey: checkout.shopperKey, now: now() })
const stockOf = (variantId: string) => db.stockLevel.findUniqueOrThrow({ where: { variantId } })

it('an order reaches Shopify with what was sold, and the money is taken after it', async () => {
  const { order, checkout } = await aPaidOrder()
  await work(ports)
  expect(shopify.of(order.id)).toMatchObject([
    {
      sent: {
        reference: order.id,
        number: order.number,
        currency: 'USD',
        totalMinor: 4500n,
        payment: { kind: 'SALE' },
        shipping: { title: 'Standard', priceMinor: 500n },
        lines: [{ quantity: 2, unitPriceMinor: 2000n, requiresShipping: true }],
        shippingAddress: { countryCode: 'US', provinceCode: 'NY', zip: '10013' },
      },
    },
  ])
  expect(await paymentOf(checkout.checkoutId)).toMatchObject({ state: 'captured' })
  expect(await viewOf(checkout, order.number)).toMatchObject({ state: 'graceHold', paymentState: 'captured' })
})

it('C8: bought in the country’s own currency: Shopify is told both amounts, the shopper pays the one they saw', async () => {
  const shop = await aSellingShop()
  const variant = await aVariant(shop.id)
  const price = { currency: 'EUR', priceMinor: 1800n, priceSince: new Date(), sourceUpdatedAt: new Date() }
  await db.variantPrice.create({ data: { variantId: variant.id, country: 'US', ...price } })
  const checkout = await aCheckout({ shopId: shop.id, variantId: variant.id, quantity: 2 })
  expect(checkout.totalMinor).toBe(4050n)
  const paid = accepted(await pay(till, checkout))
  await work(ports)
  const order = await db.order.findFirstOrThrow({ where: { checkoutId: checkout.checkoutId } })
  expect(shopify.of(order.id)[0]?.sent).toMatchObject({
    currency: 'USD',
    totalMinor: 4500n,
    presentmentCurrency: 'EUR',
    presentmentTotalMinor: 4050n,
    lines: [{ unitPriceMinor: 2000n, presentmentUnitPriceMinor: 1800n }],
    shipping: { priceMinor: 500n, presentmentPriceMinor: 450n },
  })
  expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ currency: 'EUR', capturedMinor: '4050' })
  expect(paid.next === 'done' && (await viewOf(checkout, paid.orderNumber))?.total).toEqual({
    amount: '40.50',
    currency: 'EUR',
  })
})

it('I3: two workers with one order send it once', async () => {
  const { order } = await aPaidOrder()
  await Promise.all(Array.from({ length: 6 }, () => pushOrder(order.id, shopify.shopify)))
  expect(shopify.calls.create).toBe(1)
  expect(shopify.of(order.id)).toHaveLength(1)
})

it('I3: the answer is lost after Shopify took the order: it is found, not sent again', async () => {
  const { order } = await aPaidOrder()
  shopify.faults.push('answer lost')
  await work(ports)
  expect(await pushOf(order.id)).toMatchObject({ state: 'unknown' })
  await letMinutesPass(ports, 1)
  expect(await pushOf(order.id)).toMatchObject({ state: 'created' })
  expect(shopify.calls.create).toBe(1)
})

it('I3: the request is lost: it is sent again only after two looks and the grace period', async () => {
  const { order } = await aPaidOrder()
  shopify.faults.push('request lost')
  await work(ports)
  await letMinutesPass(ports, 1)
  expect(shopify.calls).toMatchObject({ create: 1 })
  expect(await pushOf(order.id)).toMatchObject({ state: 'unknown', lookups: 1 })
  await letMinutesPass(ports, 3)
  expect(shopify.calls.create).toBe(2)
  expect(shopify.of(order.id)).toHaveLength(1)
})

it('Shopify is down for ten minutes: nothing is lost, the order is being confirmed, then it arrives once', async () => {
  const orders = [await aPaidOrder(), await aPaidOrder(), await aPaidOrder()]
  shopify.setDown(true)
  await work(ports)
  await letMinutesPass(ports, 10)
  for (const { order, checkout } of orders) {
    expect(await viewOf(checkout, order.number)).toMatchObject({ state: 'pendingPayment', paymentState: 'authorized' })
  }
  shopify.setDown(false)
  await letMinutesPass(ports, 6)
  for (const { order, checkout } of orders) {
    expect(shopify.of(order.id)).toHaveLength(1)
    expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ captures: 1, capturedMinor: '4500' })
  }
})

it('a processor that does not answer while money is taken is asked again with the same key', async () => {
  const { checkout } = await aPaidOrder()
  await till.fault('timeout-after', { on: 'capture' })
  await work(ports, 3)
  await letMinutesPass(ports, 2)
  expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ captures: 1, capturedMinor: '4500' })
  expect(await paymentOf(checkout.checkoutId)).toMatchObject({ state: 'captured' })
})

it('H5: sold out at Shopify: the money is released, the shopper told, nothing oversold', async () => {
  const { order, checkout, variant } = await aPaidOrder()
  shopify.faults.push('INVENTORY_CLAIM_FAILED')
  await work(ports)
  expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ captures: 0, authorizedMinor: '0' })
  expect(await paymentOf(checkout.checkoutId)).toMatchObject({ state: 'voided' })
  expect(await viewOf(checkout, order.number)).toMatchObject({ state: 'cancelled', cancelledBy: 'platform' })
  expect(await db.mailMessage.count({ where: { key: `order:${order.id}:soldOut` } })).toBe(1)
  expect(await stockOf(variant.id)).toMatchObject({ reserved: 0, awaitingPush: 0 })
})

it('a shop that counts orders by the minute is left alone until it may be asked again', async () => {
  const { order } = await aPaidOrder()
  shopify.faults.push('RATE_LIMITED')
  await work(ports)
  expect(await pushOf(order.id)).toMatchObject({ state: 'new', failure: 'RATE_LIMITED' })
  expect(shopify.calls.create).toBe(1)
  await letMinutesPass(ports, 2)
  expect(shopify.of(order.id)).toHaveLength(1)
})

it('I4: the variant vanished: with the merchant’s leave it goes as a custom line', async () => {
  const { order } = await aPaidOrder({ customLineAllowed: true })
  shopify.faults.push('VARIANT_GONE')
  await work(ports)
  expect(shopify.of(order.id)).toMatchObject([{ sent: { lines: [{ variantGid: null, unitPriceMinor: 2000n }] } }])
  expect(await pushOf(order.id)).toMatchObject({ state: 'created', customLines: true })
})

it('I4: the variant vanished and nobody decides: the shopper is paid back within a day', async () => {
  const { order, checkout, shop } = await aPaidOrder()
  shopify.faults.push('VARIANT_GONE')
  await work(ports)
  const { items } = await listProblems(db, { shopId: shop.id })
  expect(items).toMatchObject([{ cause: 'VARIANT_GONE', canRetry: true, canUseCustomLine: true, canRefund: true }])
  expect(await viewOf(checkout, order.number)).toMatchObject({ state: 'problem', paymentState: 'authorized' })
  passTime(23 * 3_600_000)
  await letMinutesPass(ports, 1)
  expect(await paymentOf(checkout.checkoutId)).toMatchObject({ state: 'authorized' })
  passTime(3_600_000)
  await letMinutesPass(ports, 1)
  expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ captures: 0, authorizedMinor: '0' })
  expect(await viewOf(checkout, order.number)).toMatchObject({ state: 'cancelled' })
  expect((await listProblems(db, { shopId: shop.id })).items).toEqual([])
})

it.each([
  ['try again', retryProblem, { sent: 1, captures: 1 }],
  ['a custom line', createWithCustomLine, { sent: 1, captures: 1 }],
  ['pay back', (tx: never, ref: never) => refundProblem(tx, ref), { sent: 0, captures: 0 }],
] as const)('problem inbox: %s', async (_name, command, expected) => {
  const { order, checkout, shop } = await aPaidOrder()
  shopify.faults.push('VARIANT_GONE')
  await work(ports)
  const [problem] = (await listProblems(db, { shopId: shop.id })).items
  const ref = { shopId: shop.id, problemId: problem?.id ?? '' }
  accepted(await inTransaction('resolve', (tx) => command(tx as never, ref as never)))
  await work(ports)
  expect(shopify.of(order.id)).toHaveLength(expected.sent)
  expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ captures: expected.captures, authorizedMinor: '0' })
  const again = await inTransaction('resolve', (tx) => command(tx as never, ref as never))
  expect(again).toMatchObject({ ok: false, code: 'ALREADY_RESOLVED' })
  const foreign = { shopId: 'shop_of_somebody_else', problemId: ref.problemId }
  expect(await inTransaction('resolve', (tx) => command(tx as never, foreign as never))).toMatchObject({
    code: 'PROBLEM_NOT_FOUND',
  })
})

it('the bank lets the reservation go before it is taken: nothing is sent for nothing', async () => {
  const { order, checkout, shop } = await aPaidOrder()
  const payment = await paymentOf(checkout.checkoutId)
  await till.call('POST', '/__processor/expire', { paymentIntent: payment.processorRef })
  await work(ports)
  expect(await paymentOf(checkout.checkoutId)).toMatchObject({ state: 'voided' })
  expect(shopify.of(order.id)[0]?.cancelledAt).not.toBeNull()
  expect(await viewOf(checkout, order.number)).toMatchObject({ state: 'cancelled', cancelledBy: 'platform' })
  expect((await listProblems(db, { shopId: shop.id })).items).toMatchObject([{ cause: 'CAPTURE_REFUSED' }])
})

it('I4: how long a problem may wait is the policy of its market when it was opened', async () => {
  const { order, shop } = await aPaidOrder()
  shopify.faults.push('VARIANT_GONE')
  const general = await db.policyVersion.findUniqueOrThrow({ where: { id: 'pol_default_1' } })
  const values = general.values as { orders: object }
  const orders = { ...values.orders, refundAfterHours: 2 }
  await db.policyVersion.create({
    data: { id: 'pol_us_hasty', market: 'US', values: { ...values, orders }, effectiveFrom: new Date('2025-01-01') },
  })
  await work(ports)
  const [problem] = (await listProblems(db, { shopId: shop.id })).items
  const wait = Date.parse(problem?.refundsAt ?? '') - Date.parse(problem?.openedAt ?? '')
  expect(wait).toBe(2 * 3_600_000)
  passTime(2 * 3_600_000)
  await letMinutesPass(ports, 1)
  await db.policyVersion.delete({ where: { id: 'pol_us_hasty' } })
  expect(await db.order.findUniqueOrThrow({ where: { id: order.id } })).toMatchObject({ cancelledBy: 'platform' })
})
