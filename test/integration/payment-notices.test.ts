import { afterAll, beforeAll, expect, it } from 'vitest'
import { noteReturnedRefund } from '#app/domain/fulfillment/note-returned-refund.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { db } from '#app/platform/db/database.server.ts'
import { receivePaymentWebhook } from '#app/routes/machine/payment-webhooks.server.ts'
import { signNotice } from '#test/processor/sign-notice.ts'
import { accepted } from '#test/support/money-world.ts'
import { aCheckout, aSellingShop, aVariant, openTill, pay, type Till } from './checkout-bench.ts'

let till: Till
beforeAll(async () => {
  till = await openTill()
})
afterAll(() => till.close())

const jobsAbout = async (text: string) =>
  (await db.$queryRaw<{ key: string }[]>`select key from graphile_worker._private_jobs where key like ${`%${text}%`}`)
    .map(({ key }) => key)
    .sort()

function notice(type: string, object: Record<string, unknown>, secret = 'whsec_test_processor_secret'): Request {
  const body = JSON.stringify({ id: 'evt_1', type, createdAt: new Date().toISOString(), object })
  const signature = signNotice(body, secret, Math.floor(Date.now() / 1000))
  const headers = { 'content-type': 'application/json', 'vitrine-processor-signature': signature }
  return new Request('http://localhost:3999/webhooks/payments', { method: 'POST', body, headers })
}

it('K10: a notice of a dispute becomes a job before it is answered, one however often it comes', async () => {
  const id = `dp_${Date.now()}`
  const about = { id, orderReference: newId('checkout'), paymentIntent: 'pi_1' }
  for (const type of ['dispute.created', 'dispute.funds_withdrawn', 'dispute.created']) {
    expect((await receivePaymentWebhook(notice(type, about))).status).toBe(200)
  }
  expect(await jobsAbout(id)).toEqual([`note-dispute:${id}`])
})

it('K10: a forged notice is refused and leaves nothing', async () => {
  const id = `dp_forged_${Date.now()}`
  const about = { id, orderReference: newId('checkout'), paymentIntent: 'pi_1' }
  expect((await receivePaymentWebhook(notice('dispute.created', about, 'whsec_of_somebody_else'))).status).toBe(401)
  expect(await jobsAbout(id)).toEqual([])
})

it('a notice of a refund has the refund and its purchase looked at', async () => {
  const [id, checkoutId] = [`re_${Date.now()}`, newId('checkout')]
  const about = { id, orderReference: checkoutId, paymentIntent: 'pi_1' }
  expect((await receivePaymentWebhook(notice('refund.failed', about))).status).toBe(200)
  expect(await jobsAbout(id)).toEqual([`note-returned-refund:${id}`])
  expect(await jobsAbout(checkoutId)).toEqual([`resume-checkout:${checkoutId}`])
})

it('a refund that the bank sent back is in the merchant’s inbox, once', async () => {
  const shop = await aSellingShop()
  const { id: variantId } = await aVariant(shop.id)
  const checkout = await aCheckout({ shopId: shop.id, variantId })
  await pay(till, checkout)
  const payment = await db.payment.findUniqueOrThrow({ where: { checkoutId: checkout.checkoutId } })
  const order = await db.order.findFirstOrThrow({ where: { checkoutId: checkout.checkoutId } })
  const ref = payment.processorRef ?? ''
  accepted(await till.processor.capture(ref, payment.amountMinor, 'take'))
  const refund = accepted(await till.processor.refund(ref, 500n, 'back'))
  await db.paymentRefund.create({
    data: {
      id: newId('paymentRefund'), paymentId: payment.id, orderId: order.id, idempotencyKey: `back:${order.id}`,
      amountMinor: 500n, currency: 'USD', state: 'succeeded', processorRef: refund.ref, createdAt: new Date(),
    },
  }) // prettier-ignore
  const row = () => db.paymentRefund.findFirstOrThrow({ where: { processorRef: refund.ref } })
  await noteReturnedRefund(refund.ref, till.processor)
  expect(await row()).toMatchObject({ state: 'succeeded' })
  await till.call('POST', '/__processor/refunds/fail', { refund: refund.ref })
  for (let time = 0; time < 2; time += 1) await noteReturnedRefund(refund.ref, till.processor)
  expect(await row()).toMatchObject({ state: 'failed', failure: 'RETURNED_BY_BANK' })
  const problems = await db.problem.findMany({ where: { orderId: order.id, cause: 'REFUND_REFUSED' } })
  expect(problems).toMatchObject([{ resolvedAt: null, detail: { amountMinor: '500', currency: 'USD' } }])
})
