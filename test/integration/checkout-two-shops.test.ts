import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { addToCart } from '#app/domain/checkout/add-to-cart.server.ts'
import { findCheckout } from '#app/domain/checkout/get-checkout.server.ts'
import { watchMoneySteps, type MoneyStep } from '#app/domain/checkout/money-steps.ts'
import { quoteCheckout } from '#app/domain/checkout/quote-checkout.server.ts'
import { saveCheckoutDetails } from '#app/domain/checkout/save-checkout-details.server.ts'
import { startCheckout } from '#app/domain/checkout/start-checkout.server.ts'
import { refundProblem } from '#app/domain/fulfillment/resolve-problem.server.ts'
import { cancelByShopper } from '#app/domain/orders/cancel-by-shopper.server.ts'
import { getOrderForShopper } from '#app/domain/orders/get-order-for-shopper.server.ts'
import { resumePayment } from '#app/domain/orders/resume-payment.server.ts'
import { expireDueReservations } from '#app/domain/stock/expire-due-reservations.server.ts'
import { handleOrderWebhook } from '#app/jobs/order-webhooks.ts'
import { newId } from '#app/kernel/ids.ts'
import { now } from '#app/platform/clock.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { accepted } from '#test/support/money-world.ts'
import { address, aSellingShop, aVariant, openTill, pay, type Till } from './checkout-bench.ts'
import { refundTold } from './orders-payloads.ts'
import { aShopify, backToNow, letMinutesPass, loseAllJobs, work, type Ports, type Shopify } from './push-bench.ts'

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

/** One unit of 20.00 from the first shop, two from the second, each with 5.00 for sending: 25.00 + 45.00. */
async function atTillOfTwo() {
  const shopperKey = newId('shopper')
  const shops = [await aSellingShop(), await aSellingShop()] as const
  const [first, second] = [await aVariant(shops[0].id), await aVariant(shops[1].id)]
  const who = { shopperKey, country: 'US' }
  const go = () =>
    inTransaction('till', (tx) => startCheckout(tx, { ...who, locale: 'en', shopIds: [shops[0].id, shops[1].id] }))
  const { checkoutId } = await inTransaction('cart', async (tx) => {
    accepted(await addToCart(tx, { ...who, variantId: first.id, quantity: 1 }))
    accepted(await addToCart(tx, { ...who, variantId: second.id, quantity: 2 }))
    const started = accepted(await startCheckout(tx, { ...who, locale: 'en', shopIds: [shops[0].id, shops[1].id] }))
    const details = { ...started, shopperKey, email: 'nour@example.com', address, shippingOptionId: null }
    accepted(await saveCheckoutDetails(tx, details))
    return started
  })
  const { totalMinor } = await quoteCheckout(db, checkoutId)
  const checkout = { checkoutId, shopperKey, shopId: shops[0].id, variantId: first.id, totalMinor }
  return { checkout, shops, first, second, go }
}

async function paidForTwo() {
  const bought = await atTillOfTwo()
  accepted(await pay(till, bought.checkout))
  const { checkoutId, shopperKey } = bought.checkout
  const orders = await db.order.findMany({ where: { checkoutId } })
  const of = (shopId: string) => {
    const order = orders.find((each) => each.shopId === shopId)
    if (!order) throw new Error('no order of this shop')
    return order
  }
  const [one, two] = [of(bought.shops[0].id), of(bought.shops[1].id)]
  const viewOf = (number: string) => getOrderForShopper(db, { number, shopperKey, now: now() })
  return { ...bought, one, two, viewOf, totals: () => till.totalsOf(checkoutId), payment: () => paymentOf(checkoutId) }
}

const paymentOf = (checkoutId: string) =>
  db.payment.findUniqueOrThrow({ where: { checkoutId }, include: { refunds: true } })
const stockOf = (variantId: string) => db.stockLevel.findUniqueOrThrow({ where: { variantId } })
const cancel = (order: { number: string; shopperKey: string }) => cancelByShopper(order)

/** Shopify answers one order with a refusal, whichever of the two is sent first. */
function refuseOrderOf(orderId: string, why: 'INVENTORY_CLAIM_FAILED' | 'INVALID') {
  const { createOrder } = shopify.shopify
  const refusing: Ports['shopify'] = {
    ...shopify.shopify,
    createOrder: async (domain, order) =>
      order.reference === orderId ? { ok: false, code: why, detail: {} } : createOrder(domain, order),
  }
  return { ...ports, shopify: refusing }
}

describe('paying several shops at once', () => {
  it('one till with a part for each shop, one payment, one order for each of them, each with its own share', async () => {
    const { checkout, shops } = await atTillOfTwo()
    const view = await findCheckout(db, { ...checkout, language: 'en' })
    expect(view).toMatchObject({
      canPay: true,
      total: { amount: '70.00' },
      parts: [
        { shop: { id: shops[0].id }, shipping: { amount: '5.00' }, total: { amount: '25.00' } },
        { shop: { id: shops[1].id }, shipping: { amount: '5.00' }, total: { amount: '45.00' } },
      ],
    })
    const paid = accepted(await pay(till, checkout))
    expect(paid).toMatchObject({ next: 'done', orderNumbers: [expect.any(String), expect.any(String)] })
    await work(ports)
    expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ intents: 1, captures: 1, capturedMinor: '7000' })
    expect(shopify.orders.map((order) => order.sent.totalMinor).sort()).toEqual([2500n, 4500n])
    expect(await db.cartLine.count({ where: { cart: { shopperKey: checkout.shopperKey } } })).toBe(0)
  })

  it('two tabs get the same till, and paying in both at once charges once', async () => {
    const { checkout, go } = await atTillOfTwo()
    expect(accepted(await go()).checkoutId).toBe(checkout.checkoutId)
    const results = await Promise.all([1, 2, 3, 4].map(() => pay(till, checkout)))
    expect(results.every((result) => result.ok)).toBe(true)
    expect(await db.order.count({ where: { checkoutId: checkout.checkoutId } })).toBe(2)
    expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ intents: 1, authorizedMinor: '7000' })
  })

  it('what was bought for both shops cannot be bought again at a till of one of them', async () => {
    const { checkout, shops } = await atTillOfTwo()
    const who = { shopperKey: checkout.shopperKey, country: 'US', locale: 'en' }
    const alone = accepted(await inTransaction('alone', (tx) => startCheckout(tx, { ...who, shopIds: [shops[1].id] })))
    expect(alone.checkoutId).not.toBe(checkout.checkoutId)
    accepted(await pay(till, checkout))
    const other = await db.checkout.findUniqueOrThrow({ where: { id: alone.checkoutId } })
    expect(other.state).toBe('abandoned')
  })

  it('shops that charge in different currencies are not paid together', async () => {
    const { checkout, shops, second, go } = await atTillOfTwo()
    const price = { currency: 'EUR', priceMinor: 1800n, priceSince: new Date(), sourceUpdatedAt: new Date() }
    await db.variantPrice.create({ data: { variantId: second.id, country: 'US', ...price } })
    expect(await go()).toMatchObject({ ok: false, code: 'CURRENCIES_DIFFER' })
    expect(await pay(till, checkout)).toMatchObject({ ok: false, code: 'CURRENCIES_DIFFER' })
    await db.channelConnection.updateMany({ where: { shopId: shops[0].id }, data: { mode: 'SHOPIFY_CHECKOUT' } })
    expect(await go()).toMatchObject({ ok: false, code: 'PAID_AT_SHOPIFY' })
  })

  it('H5: paid late with one part sold out meanwhile: no order at all, nothing charged, no unit kept', async () => {
    const { checkout, first, second } = await atTillOfTwo()
    const sent = accepted(await pay(till, checkout, '4000000000003220'))
    if (sent.next !== 'challenge') throw new Error('expected a challenge')
    await db.reservation.updateMany({ where: { checkoutId: checkout.checkoutId }, data: { expiresAt: new Date(0) } })
    await inTransaction('expire', expireDueReservations)
    await db.stockLevel.update({ where: { variantId: second.id }, data: { available: 1 } })
    await fetch(sent.url, { method: 'POST', body: new URLSearchParams({ decision: 'approve' }), redirect: 'manual' })
    const result = await resumePayment(checkout.checkoutId, till.processor)
    expect(result).toMatchObject({ ok: false, code: 'SOLD_OUT_DURING_PAYMENT' })
    await work(ports)
    expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({ captures: 0, authorizedMinor: '0' })
    expect(await db.order.count({ where: { checkoutId: checkout.checkoutId } })).toBe(0)
    expect(await stockOf(first.id)).toMatchObject({ available: 5, reserved: 0, awaitingPush: 0 })
    expect(await stockOf(second.id)).toMatchObject({ available: 1, reserved: 0, awaitingPush: 0 })
  })
})

describe('each order has its own fate', () => {
  it('one shop’s Shopify has sold out: its order ends, its share is never taken, the other goes on', async () => {
    const { one, two, totals, viewOf, payment, first, second } = await paidForTwo()
    await work(refuseOrderOf(two.id, 'INVENTORY_CLAIM_FAILED'))
    expect(await totals()).toMatchObject({
      captures: 1,
      capturedMinor: '2500',
      authorizedMinor: '0',
      refundedMinor: '0',
    })
    expect(await payment()).toMatchObject({ state: 'captured', capturedMinor: 2500n })
    expect(await viewOf(one.number)).toMatchObject({ paymentState: 'captured', total: { amount: '25.00' } })
    expect(await viewOf(two.number)).toMatchObject({ state: 'cancelled', refunds: [] })
    expect(await stockOf(first.id)).toMatchObject({ available: 4, awaitingPush: 0 })
    expect(await stockOf(second.id)).toMatchObject({ available: 5, awaitingPush: 0 })
  })

  it('both refuse: nothing is taken', async () => {
    const { two, totals, payment } = await paidForTwo()
    shopify.faults.push('INVENTORY_CLAIM_FAILED', 'INVENTORY_CLAIM_FAILED')
    await work(refuseOrderOf(two.id, 'INVENTORY_CLAIM_FAILED'))
    expect(await totals()).toMatchObject({ captures: 0, authorizedMinor: '0' })
    expect((await payment()).state).toBe('voided')
  })

  it('an order whose problem waits for a person keeps the money of both waiting; paid back, only the other is taken', async () => {
    const { two, totals } = await paidForTwo()
    await work(refuseOrderOf(two.id, 'INVALID'))
    expect(await totals()).toMatchObject({ captures: 0, authorizedMinor: '7000' })
    const problem = await db.problem.findFirstOrThrow({ where: { orderId: two.id } })
    const ref = { shopId: two.shopId, problemId: problem.id }
    accepted(await inTransaction('pay back', (tx) => refundProblem(tx, ref)))
    await work(ports)
    expect(await totals()).toMatchObject({
      captures: 1,
      capturedMinor: '2500',
      authorizedMinor: '0',
      refundedMinor: '0',
    })
  })

  it('cancelled in the grace time before anything was sent: left out of what is taken', async () => {
    const { two, totals } = await paidForTwo()
    expect(accepted(await cancel(two)).done).toBe('cancelled')
    await work(ports)
    expect(await totals()).toMatchObject({ captures: 1, capturedMinor: '2500', refundedMinor: '0' })
    expect(shopify.of(two.id)).toHaveLength(0)
  })

  it('cancelled after the money was taken: its own share goes back, the other’s stays', async () => {
    const { one, two, totals, viewOf } = await paidForTwo()
    await work(ports)
    accepted(await cancel(one))
    await work(ports)
    expect(await totals()).toMatchObject({ captures: 1, capturedMinor: '7000', refundedMinor: '2500' })
    expect(await viewOf(one.number)).toMatchObject({ state: 'cancelled', refunded: { amount: '25.00' } })
    expect(await viewOf(two.number)).toMatchObject({ refunded: { amount: '0.00' }, refunds: [] })
  })

  it('a refund in one shop never touches the other’s share, however large it is told', async () => {
    const { one, two, totals } = await paidForTwo()
    await work(ports)
    const gid = shopify.of(one.id)[0]?.orderGid ?? ''
    const of = {
      orderNumber: gid.split('/').at(-1) ?? '',
      lineNumber: shopify.of(one.id)[0]?.lines[0]?.gid.split('/').at(-1) ?? '',
    }
    await handleOrderWebhook({ shopId: one.shopId, ...refundTold(of, { id: 30, units: 1, amount: '60.00' }) })
    await work(ports)
    expect(await totals()).toMatchObject({ capturedMinor: '7000', refundedMinor: '2500' })
    accepted(await cancel(two))
    await work(ports)
    expect(await totals()).toMatchObject({ refundedMinor: '7000' })
  })
})

describe.each(['kept', 'lost'] as const)('the worker is killed, its jobs are %s', (jobs) => {
  it.each(['capture decided', 'payment captured', 'capture recorded'] as const)(
    'after "%s" while one part is left out: taken once, for the other alone',
    async (step: MoneyStep) => {
      const { two, totals, payment } = await paidForTwo()
      accepted(await cancel(two))
      let isDead = false
      const stop = watchMoneySteps((reached) => {
        if (reached !== step || isDead) return
        isDead = true
        throw new Error(`killed after ${step}`)
      })
      await work(ports)
      stop()
      expect(isDead).toBe(true)
      if (jobs === 'lost') await loseAllJobs()
      await letMinutesPass(ports, 3)
      expect(await totals()).toMatchObject({
        captures: 1,
        capturedMinor: '2500',
        authorizedMinor: '0',
        refundedMinor: '0',
      })
      expect(await payment()).toMatchObject({ state: 'captured', capturedMinor: 2500n })
    },
  )

  it('after "capture decided", and the other is cancelled before the money is taken: it comes back from what was taken', async () => {
    const { one, two, totals } = await paidForTwo()
    const stop = watchMoneySteps((reached) => {
      if (reached === 'capture decided') throw new Error('killed')
    })
    await work(ports, 4)
    stop()
    if (jobs === 'lost') await loseAllJobs()
    accepted(await cancel(one))
    await letMinutesPass(ports, 4)
    expect(await totals()).toMatchObject({ captures: 1, capturedMinor: '7000', refundedMinor: '2500' })
    expect(await db.order.findUniqueOrThrow({ where: { id: two.id } })).toMatchObject({ cancelledAt: null })
  })
})
