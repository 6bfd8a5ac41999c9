import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { listProblems } from '#app/domain/fulfillment/list-problems.server.ts'
import { listReconciliations } from '#app/domain/fulfillment/list-reconciliations.server.ts'
import {
  reconcileOrders,
  reconcileOrdersEverywhere,
  requestOrderReconciliation,
} from '#app/domain/fulfillment/reconcile-orders.server.ts'
import { acknowledgeProblem, retryProblem } from '#app/domain/fulfillment/resolve-problem.server.ts'
import { getOrderForShopper } from '#app/domain/orders/get-order-for-shopper.server.ts'
import { refundPayload } from '#app/shopify/webhooks/refund.ts'
import type { OrderOfOurs } from '#app/shopify/orders/page-orders.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { accepted } from '#test/support/money-world.ts'
import { aCheckout, aSellingShop, aVariant, openTill, pay, type Till } from './checkout-bench.ts'
import { refundTold } from './orders-payloads.ts'
import { aShopify, backToNow, passTime, work, type Ports, type Shopify } from './push-bench.ts'

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

async function aPaidOrder() {
  const variant = await aVariant(shop.id)
  const checkout = await aCheckout({ shopId: shop.id, variantId: variant.id, quantity: 2 })
  accepted(await pay(till, checkout))
  const order = await db.order.findFirstOrThrow({ where: { checkoutId: checkout.checkoutId } })
  await work(ports)
  return { order, checkout, owner: { number: order.number, shopperKey: checkout.shopperKey } }
}

/** An order as Shopify lists it to the comparison, true unless changed. */
function listed(orderId: string, changes: Partial<OrderOfOurs> = {}): OrderOfOurs {
  const [kept] = shopify.of(orderId)
  const cancelReason = kept?.cancelledAt ? 'customer' : null
  return {
    orderGid: kept?.orderGid ?? '', name: kept?.name ?? '', reference: orderId, createdAt: now(), currency: 'USD',
    cancelledAt: kept?.cancelledAt ?? null, cancelReason, totalMinor: 4500n, refundGids: [], ...changes,
  } // prettier-ignore
}

async function compare() {
  passTime(15 * 60_000)
  await reconcileOrders(shop.id, shopify.shopify)
  const [latest] = (await listReconciliations(db, { shopId: shop.id })).items
  return latest
}

const problems = async () => (await listProblems(db, { shopId: shop.id })).items
const view = (owner: { number: string; shopperKey: string }) => getOrderForShopper(db, { ...owner, now: now() })

it('everything agrees: nothing is found, every order is marked as seen, pages of any number', async () => {
  const orders = [await aPaidOrder(), await aPaidOrder(), await aPaidOrder(), await aPaidOrder(), await aPaidOrder()]
  shopify.table.told.push(...orders.map(({ order }) => listed(order.id)))
  expect(await compare()).toMatchObject({ comparedCount: 5, findings: [], hasFailed: false })
  expect(shopify.table.calls.pages).toBe(3)
  const seen = await db.order.findMany({ where: { shopId: shop.id }, select: { reconciledAt: true } })
  expect(seen.every(({ reconciledAt }) => reconciledAt !== null)).toBe(true)
  expect(await problems()).toEqual([])
})

it('left out by the search but there: only looked up, not sent again', async () => {
  const { order } = await aPaidOrder()
  expect(await compare()).toMatchObject({ comparedCount: 0, findings: [] })
  expect(shopify.calls.create).toBe(1)
  expect((await db.order.findUniqueOrThrow({ where: { id: order.id } })).reconciledAt).not.toBeNull()
})

it('I3: there, and its answer was lost: taken as the answer', async () => {
  const variant = await aVariant(shop.id)
  const checkout = await aCheckout({ shopId: shop.id, variantId: variant.id, quantity: 2 })
  accepted(await pay(till, checkout))
  const { id } = await db.order.findFirstOrThrow({ where: { checkoutId: checkout.checkoutId } })
  shopify.faults.push('answer lost')
  await work(ports, 2)
  shopify.table.told.push(listed(id))
  expect(await compare()).toMatchObject({ findings: [{ what: 'answerLost' }] })
  expect(await db.orderPush.findUniqueOrThrow({ where: { orderId: id } })).toMatchObject({ state: 'created' })
  expect(shopify.calls.create).toBe(1)
})

it('I3: there twice: the merchant is told both names, once', async () => {
  const { order } = await aPaidOrder()
  const double = listed(order.id, { orderGid: 'gid://shopify/Order/99', name: '#99' })
  shopify.table.told.push(listed(order.id), double)
  const names = [shopify.of(order.id)[0]?.name, '#99']
  expect(await compare()).toMatchObject({ findings: [{ what: 'doubled', names }] })
  await compare()
  expect(await problems()).toMatchObject([{ cause: 'ORDER_DOUBLED', canAcknowledge: true }])
  const { detail } = await db.problem.findFirstOrThrow({ where: { orderId: order.id } })
  expect(detail).toEqual({ names })
})

it('a double that is cancelled already is nobody’s work', async () => {
  const { order } = await aPaidOrder()
  const double = { orderGid: 'gid://shopify/Order/98', name: '#98', cancelledAt: now() }
  shopify.table.told.push(listed(order.id), listed(order.id, double))
  expect(await compare()).toMatchObject({ findings: [] })
})

it('another total there: the merchant compares; an edited order has another by right', async () => {
  const [wrong, edited] = [await aPaidOrder(), await aPaidOrder()]
  const key = { orderId: edited.order.id, key: 'edited:1', kind: 'edited', occurredAt: now() }
  await db.orderEvent.create({ data: key })
  shopify.table.told.push(listed(wrong.order.id, { totalMinor: 4400n }), listed(edited.order.id, { totalMinor: 9900n }))
  expect(await compare()).toMatchObject({ findings: [{ what: 'amount', number: wrong.order.number }] })
  expect(await problems()).toMatchObject([{ cause: 'AMOUNT_DIFFERS' }])
})

it('cancelled there without our hearing: applied here, the money goes back', async () => {
  const { order, checkout, owner } = await aPaidOrder()
  shopify.table.told.push(listed(order.id, { cancelledAt: now(), cancelReason: 'customer' }))
  expect(await compare()).toMatchObject({ findings: [{ what: 'cancelled' }] })
  await work(ports)
  expect(await view(owner)).toMatchObject({ state: 'cancelled', cancelledBy: 'merchant' })
  expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ refundedMinor: '4500' })
})

it('cancelled here and alive there: cancelled there too', async () => {
  const { order } = await aPaidOrder()
  await db.order.update({ where: { id: order.id }, data: { cancelledAt: now(), cancelledBy: 'platform' } })
  shopify.table.told.push(listed(order.id))
  expect(await compare()).toMatchObject({ findings: [{ what: 'notCancelledThere' }] })
  await work(ports)
  expect(shopify.of(order.id)[0]?.cancelledAt).not.toBeNull()
})

it('D2: refunded there without our hearing: paid back once, also when the notice comes after all', async () => {
  const { order, checkout } = await aPaidOrder()
  const [kept] = shopify.of(order.id)
  const digits = (gid: string | undefined) => gid?.split('/').at(-1) ?? ''
  const subject = { orderNumber: digits(kept?.orderGid), lineNumber: digits(kept?.lines[0]?.gid) }
  const notice = refundPayload.parse(refundTold(subject, { id: 30, units: 1, amount: '20.00' }).payload)
  shopify.table.refunds.push(notice)
  shopify.table.told.push(listed(order.id, { refundGids: [notice.gid] }))
  expect(await compare()).toMatchObject({ findings: [{ what: 'refunded' }] })
  expect(await compare()).toMatchObject({ findings: [] })
  await work(ports)
  expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ refundedMinor: '2000' })
})

it('an order with our mark that we do not know is written down', async () => {
  shopify.table.told.push(listed('ord_of_nobody', { name: '#77', orderGid: 'gid://shopify/Order/77' }))
  expect(await compare()).toMatchObject({ findings: [{ what: 'unknown', orderId: null, names: ['#77'] }] })
  const [problem] = await problems()
  expect(problem).toMatchObject({ cause: 'ORDER_UNKNOWN', subject: '#77', order: null, canRetry: false })
  const ref = { shopId: shop.id, problemId: problem?.id ?? '' }
  const answer = (command: typeof acknowledgeProblem, of = ref) => inTransaction('answer', (tx) => command(tx, of))
  expect(await answer(retryProblem)).toMatchObject({ code: 'NOT_FOR_THIS_PROBLEM' })
  const foreign = { ...ref, shopId: 'shop_of_somebody_else' }
  expect(await answer(acknowledgeProblem, foreign)).toMatchObject({ code: 'PROBLEM_NOT_FOUND' })
  accepted(await answer(acknowledgeProblem))
  expect(await answer(acknowledgeProblem)).toMatchObject({ code: 'ALREADY_RESOLVED' })
  // Seen once is seen: the next day finds it again and asks nobody.
  await compare()
  expect(await problems()).toEqual([])
})

it('Shopify does not answer: the comparison says so and the next one starts afresh', async () => {
  const failing = { ...shopify.shopify, pageOrdersOfOurs: () => Promise.reject(new Error('planned')) }
  await expect(reconcileOrders(shop.id, failing)).rejects.toThrow('planned')
  expect((await listReconciliations(db, { shopId: shop.id })).items).toMatchObject([{ hasFailed: true }])
  expect(await compare()).toMatchObject({ hasFailed: false })
})

it('every shop that sold lately has its comparison each day, and on demand', async () => {
  await aPaidOrder()
  expect(await inTransaction('everywhere', reconcileOrdersEverywhere)).toBeGreaterThanOrEqual(1)
  await inTransaction('on demand', (tx) => requestOrderReconciliation(tx, shop.id))
  await work(ports)
  expect((await listReconciliations(db, { shopId: shop.id })).items).toHaveLength(1)
})
