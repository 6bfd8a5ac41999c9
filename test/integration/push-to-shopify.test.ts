import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startProcessor } from '#test/processor/start-processor.ts'
import { tokeniseCard } from '#test/processor/tokenise-card.ts'
import { raiseStage } from './shopify-stage.ts'

const stage = await raiseStage()
const keys = {
  secretKey: process.env.PAYMENTS_SECRET_KEY ?? '',
  publishableKey: process.env.PAYMENTS_PUBLISHABLE_KEY ?? '',
  webhookSecret: process.env.PAYMENTS_WEBHOOK_SECRET ?? '',
}
const bank = await startProcessor({ dataDir: mkdtempSync(join(tmpdir(), 'processor-')), latencyMs: 1, ...keys })
process.env.PAYMENTS_URL = bank.url
const { receiveShopifyWebhook } = await import('#app/routes/machine/shopify-webhooks.server.ts')
const { requireMerchant } = await import('#app/web/require-merchant.server.ts')
const { acceptTerms } = await import('#app/domain/shops/accept-terms.server.ts')
const { connectChannel } = await import('#app/domain/shops/connect-channel.server.ts')
const { getOrderForShopper } = await import('#app/domain/orders/get-order-for-shopper.server.ts')
const { payCheckout } = await import('#app/domain/orders/pay-checkout.server.ts')
const { cancelByShopper } = await import('#app/domain/orders/cancel-by-shopper.server.ts')
const { settleBooks } = await import('#app/domain/fulfillment/settle-books.server.ts')
const { db, inTransaction } = await import('#app/platform/db/database.server.ts')
const { drain } = await import('#test/support/drain.ts')
const { aCheckout } = await import('./checkout-bench.ts')

const domain = 'aurora-goods.myshopify.com'
let shopId: string
let variantId: string

type ShopifyOrder = {
  name: string
  sourceIdentifier: string | null
  financialStatus: string
  cancelledAt: string | null
  lines: { id: number }[]
  refunds: unknown[]
}
type Charge = {
  orderReference: string
  captures: number
  capturedMinor: string
  refundedMinor: string
  authorizedMinor: string
}

const ordersAtShopify = async (reference: string) => {
  const { items } = await stage.control<{ items: ShopifyOrder[] }>('GET', `/shops/${domain}/state/orders`)
  return items.filter((order) => order.sourceIdentifier === reference)
}
const chargeOf = async (checkoutId: string) => {
  const answer = await fetch(`${bank.url}/__processor/state`)
  const { orders } = (await answer.json()) as { orders: Charge[] }
  return orders.find((charge) => charge.orderReference === checkoutId)
}

/** Works off jobs and deliveries as they come until the story has got where it should. */
async function until(what: string, isTrue: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 25_000
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`waited too long for ${what}`)
    await drain({ until: new Date(Date.now() + 120_000), retry: true })
    await sleep(25)
  }
}

/** Has a delivery about this order been worked off? */
const wasHeard = async (topic: string, orderId: string) => {
  const { shopifyOrderGid } = await db.order.findUniqueOrThrow({ where: { id: orderId } })
  const digits = shopifyOrderGid?.split('/').at(-1) ?? ''
  const about = { topic, processedAt: { not: null }, rawBody: { contains: digits } }
  return (await db.webhookReceipt.count({ where: about })) > 0
}

beforeAll(async () => {
  stage.deliverTo(receiveShopifyWebhook)
  await stage.control('POST', `/shops/${domain}/install`, {})
  await stage.act(domain, 'createProduct', { title: 'Juniper candle', price: '12.00', quantity: 9, sku: 'JC' })
  shopId = (await requireMerchant(await stage.adminRequest(domain))).shop.id
  await inTransaction('terms', (tx) => acceptTerms(tx, { shopId }))
  expect(await connectChannel(shopId)).toMatchObject({ ok: true })
  const isStocked = async () => (await db.stockLevel.count({ where: { shopId, available: { gt: 0 } } })) > 0
  await until('the catalogue', isStocked)
  variantId = (await db.variant.findFirstOrThrow({ where: { shopId } })).id
})
afterAll(async () => {
  await stage.close()
  await bank.close()
})

async function buy(quantity = 1) {
  const checkout = await aCheckout({ shopId, variantId, quantity })
  const cardToken = await tokeniseCard({ url: bank.url, publishableKey: keys.publishableKey }, '4242424242424242')
  const { checkoutId, shopperKey, totalMinor: confirmedTotalMinor } = checkout
  const paid = await payCheckout({
    checkoutId,
    shopperKey,
    cardToken,
    confirmedTotalMinor,
    returnUrl: 'http://shop.test/',
  })
  expect(paid).toMatchObject({ ok: true, value: { next: 'done' } })
  const order = await db.order.findUniqueOrThrow({ where: { checkoutId } })
  const view = () => getOrderForShopper(db, { number: order.number, shopperKey })
  return { ...checkout, order, view, owner: { number: order.number, shopperKey } }
}
type Bought = Awaited<ReturnType<typeof buy>>

const isCaptured = async ({ checkoutId }: Bought) => (await chargeOf(checkoutId))?.captures === 1

it('an order travels to Shopify, is sent, delivered and partly refunded there, and the shopper sees it all', async () => {
  const bought = await buy(2)
  await until('the capture', () => isCaptured(bought))
  expect(await ordersAtShopify(bought.order.id)).toMatchObject([{ financialStatus: 'PAID' }])
  await until(
    'the fulfilment order',
    async () => (await db.fulfillmentOrder.count({ where: { orderId: bought.order.id } })) > 0,
  )
  expect(await bought.view()).toMatchObject({ state: 'toFulfil', paymentState: 'captured' })
  const orderId = bought.order.id
  const tracking = { company: 'UPS', number: '1Z999', url: 'https://track.test/1' }
  await stage.act(domain, 'fulfil', { orderId, tracking })
  await until('the parcel', async () => (await bought.view())?.state === 'shipped')
  expect((await bought.view())?.shipments).toMatchObject([{ carrier: 'UPS', trackingNumber: '1Z999' }])
  const parcel = await db.fulfillment.findFirstOrThrow({ where: { orderId } })
  const fulfillmentId = parcel.shopifyGid.split('/').at(-1)
  await stage.act(domain, 'addFulfillmentEvent', { fulfillmentId, status: 'delivered' })
  await until('the arrival', async () => (await bought.view())?.state === 'delivered')
  const [sold] = await ordersAtShopify(orderId)
  await stage.act(domain, 'refund', {
    orderId,
    lines: [{ id: sold?.lines[0]?.id, quantity: 1, restockType: 'RETURN' }],
  })
  await until('the refund', async () => (await chargeOf(bought.checkoutId))?.refundedMinor === '1200')
  expect(await bought.view()).toMatchObject({
    state: 'delivered',
    refunded: { amount: '12.00', currency: 'USD' },
    lines: [{ shippedQuantity: 2, deliveredQuantity: 2, refundedQuantity: 1 }],
  })
})

it('I3: the answer of orderCreate is lost: still one order in Shopify and one charge', async () => {
  await stage.control('POST', '/faults', { kind: 'lost-response', match: 'orderCreate' })
  const bought = await buy()
  await until('the capture', () => isCaptured(bought))
  expect(await ordersAtShopify(bought.order.id)).toHaveLength(1)
  expect(await chargeOf(bought.checkoutId)).toMatchObject({ captures: 1, capturedMinor: '1700', authorizedMinor: '0' })
})

it('the shopper cancels in the grace time: cancelled in Shopify, paid back once', async () => {
  const bought = await buy()
  await until('the capture', () => isCaptured(bought))
  expect(await cancelByShopper(bought.owner)).toMatchObject({ ok: true, value: { done: 'requested' } })
  await until('the refund', async () => (await chargeOf(bought.checkoutId))?.refundedMinor === '1700')
  expect((await ordersAtShopify(bought.order.id))[0]?.cancelledAt).not.toBeNull()
  expect(await bought.view()).toMatchObject({ state: 'cancelled', cancelledBy: 'shopper' })
  const { order, checkoutId } = bought
  await until('Shopify’s books', async () => (await ordersAtShopify(order.id))[0]?.financialStatus === 'REFUNDED')
  const ours = { orderId: order.id, initiator: 'vitrine', amountMinor: 1700n }
  await until('our entry come back', () => wasHeard('refunds/create', order.id))
  await settleBooks(order.id)
  await drain({ retry: true })
  expect((await ordersAtShopify(order.id))[0]?.refunds).toHaveLength(1)
  expect(await db.refund.findMany({ where: { orderId: order.id } })).toMatchObject([ours])
  expect(await chargeOf(checkoutId)).toMatchObject({ captures: 1, refundedMinor: '1700' })
  expect(await bought.view()).toMatchObject({ refunds: [{ isSettled: true }], refunded: { amount: '17.00' } })
  expect(await db.mailMessage.count({ where: { template: 'order.refunded', key: { contains: order.id } } })).toBe(0)
})

it('a cancellation with refund in Shopify is paid back once and not written to its books again', async () => {
  const bought = await buy()
  const { order, checkoutId } = bought
  await until('the capture', () => isCaptured(bought))
  await stage.act(domain, 'cancelOrder', { orderId: order.id, refund: true })
  await until('the refund', async () => (await chargeOf(checkoutId))?.refundedMinor === '1700')
  await until('the cancellation', async () => (await bought.view())?.state === 'cancelled')
  await until('the notice', () => wasHeard('refunds/create', order.id))
  await settleBooks(order.id)
  await drain({ retry: true })
  expect((await ordersAtShopify(order.id))[0]?.refunds).toHaveLength(1)
  expect(await db.refund.findMany({ where: { orderId: order.id } })).toMatchObject([{ initiator: 'shopify' }])
  expect(await chargeOf(checkoutId)).toMatchObject({ captures: 1, refundedMinor: '1700' })
})
