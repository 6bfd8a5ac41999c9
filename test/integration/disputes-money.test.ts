import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { noteDispute } from '#app/domain/disputes/note-dispute.server.ts'
import { acknowledgeProblem, retryProblem } from '#app/domain/fulfillment/resolve-problem.server.ts'
import { listProblems } from '#app/domain/fulfillment/list-problems.server.ts'
import { findCheckout } from '#app/domain/checkout/get-checkout.server.ts'
import { refundByMerchant } from '#app/domain/orders/refund-by-merchant.server.ts'
import { applyRefund } from '#app/domain/orders/apply-refund.server.ts'
import { applyCancellation } from '#app/domain/orders/apply-cancellation.server.ts'
import { refuse } from '#app/kernel/outcome.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import type { CaptureRefusal, PaymentProcessor, RefundRefusal } from '#app/platform/payments/processor.ts'
import { refundPayload } from '#app/shopify/webhooks/refund.ts'
import { accepted } from '#test/support/money-world.ts'
import { aCheckout, aSellingShop, aVariant, openTill, pay, type Till } from './checkout-bench.ts'
import { aShopify, backToNow, letMinutesPass, work, type Ports, type Shopify } from './push-bench.ts'

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

async function aPaidOrder() {
  const shop = await aSellingShop()
  const variant = await aVariant(shop.id)
  const checkout = await aCheckout({ shopId: shop.id, variantId: variant.id, quantity: 2 })
  accepted(await pay(till, checkout))
  const order = await db.order.findFirstOrThrow({ where: { checkoutId: checkout.checkoutId } })
  return { shop, checkout, order }
}

/** 45.00 taken, the order in Shopify. */
async function aTakenOrder() {
  const sale = await aPaidOrder()
  await work(ports)
  const order = await db.order.findUniqueOrThrow({ where: { id: sale.order.id } })
  const payment = await db.payment.findUniqueOrThrow({ where: { checkoutId: sale.checkout.checkoutId } })
  return { ...sale, order, ref: payment.processorRef ?? '' }
}
type Sale = Awaited<ReturnType<typeof aTakenOrder>>

async function disputed(sale: Sale, more: Record<string, unknown> = {}) {
  const { id } = (await till.dispute(sale.ref, { reason: 'product_not_received', ...more })).body
  const note = () => noteDispute(id, till.processor)
  await note()
  const decided = async (verdict: 'won' | 'lost') => {
    await till.decide(id, verdict)
    await note()
    await note()
    await work(ports)
  }
  return { decided }
}

let presses = 0
const refund = ({ shop, order }: Sale, adjustmentMinor: bigint) =>
  inTransaction('refund', (tx) =>
    refundByMerchant(tx, {
      shopId: shop.id,
      orderId: order.id,
      requestKey: `p${++presses}`,
      lines: [],
      adjustmentMinor,
    }),
  )
const cancel = ({ shop, order }: Sale) =>
  inTransaction('cancel', (tx) =>
    applyCancellation(tx, shop.id, { orderGid: order.shopifyOrderGid ?? '', at: tx.now, reason: null }),
  )
const refundsOf = ({ order }: Sale) =>
  db.paymentRefund.findMany({ where: { orderId: order.id }, orderBy: { createdAt: 'asc' } })
const causesOf = async (shopId: string) => (await listProblems(db, { shopId })).items.map(({ cause }) => cause).sort()

describe('D10: what the bank has cannot be given back as well', () => {
  it('a dispute shrinks what is left; one that was won gives it back', async () => {
    const sale = await aTakenOrder()
    const { decided } = await disputed(sale, { amountMinor: '4000' })
    expect(await refund(sale, 501n)).toMatchObject({ code: 'MORE_THAN_LEFT', detail: { left: '5.00' } })
    await decided('won')
    expect(await refund(sale, 4500n)).toMatchObject({ ok: true })
  })

  it('a lost one shrinks it for good', async () => {
    const sale = await aTakenOrder()
    const { decided } = await disputed(sale)
    await decided('lost')
    expect(await refund(sale, 1n)).toMatchObject({ code: 'NOTHING_LEFT' })
  })

  it.each(['won', 'lost'] as const)(
    'an order that ends while the bank decides is paid back once: %s',
    async (verdict) => {
      const sale = await aTakenOrder()
      const { decided } = await disputed(sale)
      await cancel(sale)
      await work(ports)
      expect(await refundsOf(sale)).toEqual([])
      await decided(verdict)
      const back = (await refundsOf(sale)).map(({ amountMinor, state }) => ({ amountMinor, state }))
      expect(back).toEqual(verdict === 'won' ? [{ amountMinor: 4500n, state: 'succeeded' }] : [])
      const totals = await till.totalsOf(sale.checkout.checkoutId)
      expect(totals).toMatchObject({ refundedMinor: verdict === 'won' ? '4500' : '0' })
    },
  )

  it('a refund that the bank overtook waits for its word, and goes when it is won', async () => {
    const sale = await aTakenOrder()
    accepted(await refund(sale, 1000n))
    const { id } = (await till.dispute(sale.ref, {})).body
    await work(ports)
    expect(await refundsOf(sale)).toMatchObject([{ state: 'failed', failure: 'DISPUTED' }])
    expect(await causesOf(sale.shop.id)).toEqual(['REFUND_DISPUTED'])
    await noteDispute(id, till.processor)
    expect(await causesOf(sale.shop.id)).toEqual(['DISPUTE_OPENED', 'REFUND_DISPUTED'])
    await till.decide(id, 'won')
    await noteDispute(id, till.processor)
    await work(ports)
    expect(await refundsOf(sale)).toMatchObject([{ state: 'succeeded', amountMinor: 1000n }])
    expect(await causesOf(sale.shop.id)).toEqual([])
  })

  it.each(['won', 'lost'] as const)(
    'what Shopify gave back while the bank has it goes when it is won, and only then: %s',
    async (verdict) => {
      const sale = await aTakenOrder()
      const { decided } = await disputed(sale, { amountMinor: '4000' })
      const { shop, order } = sale
      const orderId = order.shopifyOrderGid?.split('/').at(-1)
      const transactions = [{ id: 77, kind: 'refund', status: 'success', amount: '45.00' }]
      const told = { id: `7${orderId}`, order_id: orderId, created_at: order.placedAt.toISOString(), transactions }
      for (let times = 0; times < 2; times++) {
        await inTransaction('told', (tx) => applyRefund(tx, shop.id, refundPayload.parse(told)))
      }
      await work(ports)
      const totals = () => till.totalsOf(sale.checkout.checkoutId)
      expect(await totals()).toMatchObject({ refundedMinor: '0' })
      await decided(verdict)
      expect(await totals()).toMatchObject({ refundedMinor: verdict === 'won' ? '4500' : '0' })
    },
  )
})

/** The till's processor, refusing one thing until told otherwise. */
function stubborn(refusals: { capture?: CaptureRefusal; refund?: RefundRefusal }) {
  const current = { ...refusals }
  const processor: PaymentProcessor = {
    ...till.processor,
    capture: (...asked) =>
      current.capture ? Promise.resolve(refuse(current.capture)) : till.processor.capture(...asked),
    refund: (...asked) => (current.refund ? Promise.resolve(refuse(current.refund)) : till.processor.refund(...asked)),
  }
  return { current, processor }
}

describe('C6: an amount that cannot be moved is a problem, not a loss', () => {
  it.each(['AMOUNT_UNPAYABLE', 'EXCEEDS_AUTHORIZED'] as const)(
    'a capture refused as %s ends nothing: told, tried again, taken',
    async (capture) => {
      const { current, processor } = stubborn({ capture })
      const { shop, checkout, order } = await aPaidOrder()
      await work({ ...ports, processor })
      const paymentOf = () => db.payment.findUniqueOrThrow({ where: { checkoutId: checkout.checkoutId } })
      expect(await paymentOf()).toMatchObject({ state: 'capturing' })
      expect(await db.order.findUniqueOrThrow({ where: { id: order.id } })).toMatchObject({ cancelRequestedAt: null })
      const [problem] = (await listProblems(db, { shopId: shop.id })).items
      expect(problem).toMatchObject({ cause: 'CAPTURE_FAILED', canRetry: true })
      delete current.capture
      await letMinutesPass({ ...ports, processor }, 1)
      expect(await paymentOf()).toMatchObject({ state: 'captured' })
      expect(await causesOf(shop.id)).toEqual([])
    },
  )

  it('a refund refused as unpayable can be tried again or settled by hand', async () => {
    const sale = await aTakenOrder()
    const { current, processor } = stubborn({ refund: 'AMOUNT_UNPAYABLE' })
    accepted(await refund(sale, 1000n))
    await work({ ...ports, processor })
    const [problem] = (await listProblems(db, { shopId: sale.shop.id })).items
    expect(problem).toMatchObject({ cause: 'REFUND_UNPAYABLE', canRetry: true, canAcknowledge: true })
    const ref = { shopId: sale.shop.id, problemId: problem?.id ?? '' }
    delete current.refund
    accepted(await inTransaction('retry', (tx) => retryProblem(tx, ref)))
    await work({ ...ports, processor })
    expect(await refundsOf(sale)).toMatchObject([{ state: 'succeeded' }])
    expect(await inTransaction('seen', (tx) => acknowledgeProblem(tx, ref))).toMatchObject({ code: 'ALREADY_RESOLVED' })
  })

  it('a total that no card can pay is said to be one before a card is asked for', async () => {
    const shop = await aSellingShop()
    const variant = await aVariant(shop.id)
    const checkout = await aCheckout({ shopId: shop.id, variantId: variant.id })
    const see = (problem: ReturnType<PaymentProcessor['amountProblem']>) =>
      findCheckout(db, { ...checkout, language: 'en' }, { amountProblem: () => problem })
    expect(await see('AMOUNT_NOT_ROUND')).toMatchObject({ canPay: false, failure: 'AMOUNT_UNPAYABLE' })
    expect(await see(null)).toMatchObject({ canPay: true, failure: null })
  })
})
