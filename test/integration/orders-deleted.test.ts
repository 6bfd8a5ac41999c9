import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { listProblems } from '#app/domain/fulfillment/list-problems.server.ts'
import { listReconciliations } from '#app/domain/fulfillment/list-reconciliations.server.ts'
import { pushOrder } from '#app/domain/fulfillment/push-order.server.ts'
import { reconcileOrders } from '#app/domain/fulfillment/reconcile-orders.server.ts'
import { refundProblem, retryProblem } from '#app/domain/fulfillment/resolve-problem.server.ts'
import { cancelByShopper } from '#app/domain/orders/cancel-by-shopper.server.ts'
import { getOrderForShopper } from '#app/domain/orders/get-order-for-shopper.server.ts'
import { handleOrderWebhook } from '#app/jobs/order-webhooks.ts'
import { now } from '#app/platform/clock.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { ProcessorUnreachable } from '#app/platform/payments/processor.ts'
import { accepted } from '#test/support/money-world.ts'
import { aCheckout, aSellingShop, aVariant, openTill, pay, type Till } from './checkout-bench.ts'
import { deletionTold } from './orders-payloads.ts'
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

async function aPaidOrder() {
  const variant = await aVariant(shop.id)
  const checkout = await aCheckout({ shopId: shop.id, variantId: variant.id, quantity: 2 })
  accepted(await pay(till, checkout))
  const order = await db.order.findFirstOrThrow({ where: { checkoutId: checkout.checkoutId } })
  await work(ports)
  return { order, checkout, owner: { number: order.number, shopperKey: checkout.shopperKey } }
}

async function compare() {
  passTime(15 * 60_000)
  await reconcileOrders(shop.id, shopify.shopify)
  const [latest] = (await listReconciliations(db, { shopId: shop.id })).items
  return latest
}

const problems = async () => (await listProblems(db, { shopId: shop.id })).items
/** The merchant's answer to the one open problem. */
async function settle(command: typeof retryProblem | typeof refundProblem) {
  const [problem] = await problems()
  const ref = { shopId: shop.id, problemId: problem?.id ?? '' }
  accepted(await inTransaction('settle', (tx) => command(tx, ref)))
}
const view = (owner: { number: string; shopperKey: string }) => getOrderForShopper(db, { ...owner, now: now() })

it('I3: gone there, and the notice of it lost: never sent again by itself; the merchant is asked once', async () => {
  const { order, checkout } = await aPaidOrder()
  const names = shopify.of(order.id).map(({ name }) => name)
  shopify.orders.length = 0
  expect(await compare()).toMatchObject({ findings: [{ what: 'deleted', number: order.number, names }] })
  expect(await compare()).toMatchObject({ findings: [{ what: 'deleted' }] })
  await letMinutesPass(ports, 6)
  expect(shopify.of(order.id)).toEqual([])
  expect(await problems()).toMatchObject([
    {
      cause: 'DELETED_IN_SHOPIFY',
      canRetry: true,
      canRefund: true,
      canAcknowledge: false,
      nextStep: { kind: 'refund' },
    },
  ])
  expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ capturedMinor: '4500', refundedMinor: '0' })
})

it('I3: deleted by mistake, says the merchant: looked for, then sent again through the protocol, once', async () => {
  const { order, checkout } = await aPaidOrder()
  shopify.orders.length = 0
  await compare()
  await settle(retryProblem)
  expect(shopify.of(order.id)).toEqual([])
  await letMinutesPass(ports, 6)
  expect(shopify.of(order.id)).toHaveLength(1)
  const again = await db.order.findUniqueOrThrow({ where: { id: order.id }, include: { push: true } })
  expect(again).toMatchObject({ shopifyOrderGid: shopify.of(order.id)[0]?.orderGid, push: { state: 'created' } })
  expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ captures: 1, capturedMinor: '4500' })
  expect(await problems()).toEqual([])
})

it('deleted on purpose, says the merchant: ended and paid back', async () => {
  const { checkout, owner } = await aPaidOrder()
  shopify.orders.length = 0
  await compare()
  await settle(refundProblem)
  await work(ports)
  const ended = { state: 'cancelled', cancelledBy: 'merchant', cancelReason: 'deletedInShopify' }
  expect(await view(owner)).toMatchObject(ended)
  expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ capturedMinor: '4500', refundedMinor: '4500' })
})

it('I4: the merchant says nothing: paid back within a day, and never sent', async () => {
  const { order, checkout, owner } = await aPaidOrder()
  shopify.orders.length = 0
  await compare()
  passTime(25 * 3_600_000)
  await letMinutesPass(ports, 2)
  expect(await view(owner)).toMatchObject({ state: 'cancelled', cancelledBy: 'platform' })
  expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ refundedMinor: '4500' })
  expect(shopify.of(order.id)).toEqual([])
})

it('the notice comes after all: ended by it, and nobody is asked any more', async () => {
  const { order, owner } = await aPaidOrder()
  const digits = shopify.of(order.id)[0]?.orderGid.split('/').at(-1) ?? ''
  shopify.orders.length = 0
  await compare()
  await handleOrderWebhook({ shopId: shop.id, ...deletionTold({ orderNumber: digits }) })
  await letMinutesPass(ports, 1)
  expect(await view(owner)).toMatchObject({ state: 'cancelled', cancelReason: 'deletedInShopify' })
  expect(await problems()).toEqual([])
})

it('the shopper cancels what Shopify does not have any more: ended and paid back', async () => {
  const { order, checkout, owner } = await aPaidOrder()
  shopify.orders.length = 0
  accepted(await cancelByShopper(owner))
  await letMinutesPass(ports, 1)
  expect(await view(owner)).toMatchObject({ state: 'cancelled', cancelledBy: 'shopper' })
  expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ refundedMinor: '4500' })
  expect(await db.problem.count({ where: { orderId: order.id } })).toBe(0)
})

it('I3: gone while its money is being taken: sent again once, as the merchant asks, by however many workers, nothing doubles', async () => {
  const variant = await aVariant(shop.id)
  const checkout = await aCheckout({ shopId: shop.id, variantId: variant.id, quantity: 2 })
  accepted(await pay(till, checkout))
  const silent = { ...till.processor, capture: () => Promise.reject(new ProcessorUnreachable('planned')) }
  await work({ ...ports, processor: silent }, 2)
  const { id } = await db.order.findFirstOrThrow({ where: { checkoutId: checkout.checkoutId } })
  const paymentState = async () =>
    (await db.payment.findUniqueOrThrow({ where: { checkoutId: checkout.checkoutId } })).state
  const stock = () => db.stockLevel.findUniqueOrThrow({ where: { variantId: variant.id } })
  const before = await stock()
  expect(await paymentState()).toBe('capturing')
  const [lost] = shopify.orders.splice(0)
  await compare()
  await settle(retryProblem)
  for (let look = 0; look < 6; look++) {
    passTime(60_000)
    await Promise.all([pushOrder(id, shopify.shopify), pushOrder(id, shopify.shopify)])
  }
  expect(shopify.of(id)).toHaveLength(1)
  await letMinutesPass(ports, 2)
  await compare()
  expect(shopify.of(id)).toHaveLength(1)
  expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ captures: 1, capturedMinor: '4500' })
  const { available, reserved, awaitingPush } = before
  expect(await stock()).toMatchObject({ available, reserved, awaitingPush })
  expect(await db.mailMessage.count({ where: { key: `order:${id}:confirmed` } })).toBe(1)
  // Late news of the one that was lost is nobody's.
  const digits = lost?.orderGid.split('/').at(-1) ?? ''
  await handleOrderWebhook({ shopId: shop.id, ...deletionTold({ orderNumber: digits }) })
  expect(await db.order.findUniqueOrThrow({ where: { id } })).toMatchObject({ cancelledAt: null })
})

it('deleted by the merchant: ended, paid back, and never sent again', async () => {
  const { order, checkout, owner } = await aPaidOrder()
  const digits = shopify.of(order.id)[0]?.orderGid.split('/').at(-1) ?? ''
  shopify.orders.length = 0
  const deletion = deletionTold({ orderNumber: digits })
  for (const told of [deletion, deletion]) await handleOrderWebhook({ shopId: shop.id, ...told })
  expect(await compare()).toMatchObject({ findings: [] })
  await letMinutesPass(ports, 6)
  expect(shopify.of(order.id)).toEqual([])
  expect(await view(owner)).toMatchObject({
    state: 'cancelled',
    cancelledBy: 'merchant',
    cancelReason: 'deletedInShopify',
  })
  expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ capturedMinor: '4500', refundedMinor: '4500' })
})
