import type { ActionFunctionArgs } from '@remix-run/node'
import { afterAll, expect, it } from 'vitest'
import { raiseLiveShop } from './live-shop.ts'

const domain = 'aurora-goods.myshopify.com'
const shop = await raiseLiveShop(domain)
const { until, ordersAtShopify, chargeOf, act } = shop
const { noteDispute } = await import('#app/domain/disputes/note-dispute.server.ts')
const { listProblems } = await import('#app/domain/fulfillment/list-problems.server.ts')
const { askToCancel } = await import('#app/domain/orders/ask-to-cancel.server.ts')
const { db } = await import('#app/platform/db/database.server.ts')
const { action } = await import('#app/routes/admin/orders.$number.tsx')

const { variantId } = await shop.aProductAtShopify('Juniper candle', { price: '12.00', quantity: 12 })
afterAll(() => shop.close())

type Bought = Awaited<ReturnType<typeof shop.buy>>

async function aPaidOrder() {
  const bought = await shop.buy(variantId)
  await until('the capture', bought.isCaptured)
  return bought
}

/** What the merchant's page of the order sends when something is pressed on it. */
async function press({ order }: Bought, fields: Record<string, string>) {
  const opened = await shop.adminRequest(domain)
  const headers = new Headers(opened.headers)
  headers.set('authorization', `Bearer ${new URL(opened.url).searchParams.get('id_token') ?? ''}`)
  const url = opened.url.split('?')[0] ?? ''
  const request = new Request(url, { method: 'POST', headers, body: new URLSearchParams(fields) })
  const args: ActionFunctionArgs = { request, params: { number: order.number }, context: {} }
  return action(args)
}

/** The buyer's bank asks for the money back. */
async function aDispute({ checkoutId }: Bought) {
  const { processorRef } = await db.payment.findUniqueOrThrow({ where: { checkoutId } })
  const answer = await fetch(`${process.env.PAYMENTS_URL}/__processor/disputes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ paymentIntent: processorRef, reason: 'product_not_received' }),
  })
  const { id } = (await answer.json()) as { id: string }
  await noteDispute(id)
  return (await db.dispute.findUniqueOrThrow({ where: { processorRef: id } })).id
}

const dispute = (id: string) => db.dispute.findUniqueOrThrow({ where: { id } })
const problems = async () => (await listProblems(db, { shopId: shop.shopId })).items

it('D10: the merchant lets the bank have the money: the dispute is over, and nobody is asked any more', async () => {
  const bought = await aPaidOrder()
  const disputeId = await aDispute(bought)
  expect(await problems()).toMatchObject([{ cause: 'DISPUTE_OPENED', order: { number: bought.order.number } }])
  expect(await press(bought, { intent: 'acceptDispute', disputeId })).toMatchObject({ status: 200 })
  expect(await press(bought, { intent: 'acceptDispute', disputeId })).toMatchObject({ status: 200 })
  expect(await dispute(disputeId)).toMatchObject({ state: 'lost' })
  expect(await problems()).toEqual([])
})

it('D10: the merchant’s account of the sale goes to the bank, which then decides', async () => {
  const bought = await aPaidOrder()
  const disputeId = await aDispute(bought)
  const evidence = { intent: 'submitEvidence', disputeId, text: 'Sent on 3 May, signed for at the door.' }
  expect(await press(bought, { ...evidence, text: ' ' })).toMatchObject({ status: 422 })
  expect(await press(bought, evidence)).toMatchObject({ status: 200 })
  expect(await dispute(disputeId)).toMatchObject({ state: 'underReview' })
  const other = await aPaidOrder()
  expect(await press(other, evidence)).toMatchObject({ status: 404 })
})

it('I6: the merchant grants a cancellation: ended in Shopify, and the money is back', async () => {
  const bought = await aPaidOrder()
  const orderId = bought.order.id
  await db.order.update({ where: { id: orderId }, data: { graceUntil: new Date() } })
  await act(domain, 'releaseHold', await holdOf(orderId))
  await until('the end of the grace time', async () => (await bought.view())?.state === 'toFulfil')
  expect(await askToCancel({ ...bought.owner, reason: 'tooSlow' })).toMatchObject({ value: { done: 'asked' } })
  const { id: requestId } = await db.cancelRequest.findFirstOrThrow({ where: { orderId } })
  expect(await press(bought, { intent: 'grantCancel', requestId })).toMatchObject({ status: 200 })
  await until('the cancellation', async () => (await bought.view())?.state === 'cancelled')
  expect((await ordersAtShopify(orderId))[0]?.cancelledAt).not.toBeNull()
  const isBack = async () => (await chargeOf(bought.checkoutId))?.refundedMinor === '1700'
  await until('the refund', isBack)
  expect(await db.cancelRequest.findUniqueOrThrow({ where: { id: requestId } })).toMatchObject({
    answer: 'granted',
    answeredBy: 'merchant',
  })
})

async function holdOf(orderId: string) {
  const held = { isOurs: true, releasedAt: null, fulfillmentOrder: { orderId } }
  await until('the grace hold', async () => (await db.fulfillmentHold.count({ where: held })) > 0)
  const { fulfillmentOrderGid } = await db.fulfillmentHold.findFirstOrThrow({ where: held })
  return { fulfillmentOrderId: fulfillmentOrderGid.split('/').at(-1) }
}
