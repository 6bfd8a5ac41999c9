import { afterAll, expect, it } from 'vitest'
import { raiseLiveShop } from './live-shop.ts'

const domain = 'aurora-goods.myshopify.com'
const shop = await raiseLiveShop(domain)
const { until, ordersAtShopify, chargeOf, wasHeard, act, control, drain } = shop
const { cancelByShopper } = await import('#app/domain/orders/cancel-by-shopper.server.ts')
const { changeAddress } = await import('#app/domain/orders/change-address.server.ts')
const { reconcileOrders } = await import('#app/domain/fulfillment/reconcile-orders.server.ts')
const { settleBooks } = await import('#app/domain/fulfillment/settle-books.server.ts')
const { db } = await import('#app/platform/db/database.server.ts')

const { variantId } = await shop.aProductAtShopify('Juniper candle', { price: '12.00', quantity: 12 })
const buy = (quantity = 1) => shop.buy(variantId, quantity)
afterAll(() => shop.close())

it('an order travels to Shopify, is sent, delivered and partly refunded there, and the shopper sees it all', async () => {
  const bought = await buy(2)
  await until('the capture', bought.isCaptured)
  expect(await ordersAtShopify(bought.order.id)).toMatchObject([{ financialStatus: 'PAID' }])
  const held = { isOurs: true, releasedAt: null, fulfillmentOrder: { orderId: bought.order.id } }
  await until('the grace hold', async () => (await db.fulfillmentHold.count({ where: held })) > 0)
  expect(await bought.view()).toMatchObject({ state: 'graceHold', paymentState: 'captured' })
  const orderId = bought.order.id
  const hold = await db.fulfillmentHold.findFirstOrThrow({ where: held })
  await act(domain, 'releaseHold', { fulfillmentOrderId: hold.fulfillmentOrderGid.split('/').at(-1) })
  await until('the merchant’s release', async () => (await bought.view())?.state === 'toFulfil')
  const tracking = { company: 'UPS', number: '1Z999', url: 'https://track.test/1' }
  await act(domain, 'fulfil', { orderId, tracking })
  await until('the parcel', async () => (await bought.view())?.state === 'shipped')
  expect((await bought.view())?.shipments).toMatchObject([{ carrier: 'UPS', trackingNumber: '1Z999' }])
  const parcel = await db.fulfillment.findFirstOrThrow({ where: { orderId } })
  const fulfillmentId = parcel.shopifyGid.split('/').at(-1)
  await act(domain, 'addFulfillmentEvent', { fulfillmentId, status: 'delivered' })
  await until('the arrival', async () => (await bought.view())?.state === 'delivered')
  const [sold] = await ordersAtShopify(orderId)
  await act(domain, 'refund', {
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
  await control('POST', '/faults', { kind: 'lost-response', match: 'orderCreate' })
  const bought = await buy()
  await until('the capture', bought.isCaptured)
  expect(await ordersAtShopify(bought.order.id)).toHaveLength(1)
  expect(await chargeOf(bought.checkoutId)).toMatchObject({ captures: 1, capturedMinor: '1700', authorizedMinor: '0' })
})

it('the shopper cancels in the grace time: cancelled in Shopify, paid back once', async () => {
  const bought = await buy()
  await until('the capture', bought.isCaptured)
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
  await until('the capture', bought.isCaptured)
  await act(domain, 'cancelOrder', { orderId: order.id, refund: true })
  await until('the refund', async () => (await chargeOf(checkoutId))?.refundedMinor === '1700')
  await until('the cancellation', async () => (await bought.view())?.state === 'cancelled')
  await until('the notice', () => wasHeard('refunds/create', order.id))
  await settleBooks(order.id)
  await drain({ retry: true })
  expect((await ordersAtShopify(order.id))[0]?.refunds).toHaveLength(1)
  expect(await db.refund.findMany({ where: { orderId: order.id } })).toMatchObject([{ initiator: 'shopify' }])
  expect(await chargeOf(checkoutId)).toMatchObject({ captures: 1, refundedMinor: '1700' })
})

it('the shopper’s new address reaches Shopify, and the daily comparison finds what nobody told us', async () => {
  const bought = await buy()
  await until('the capture', bought.isCaptured)
  const { shippingAddress } = bought.order
  const address = { ...(shippingAddress as Record<string, string>), line1: '9 Mercer Street' }
  expect(await changeAddress({ ...bought.owner, address })).toMatchObject({ ok: true })
  const orderId = bought.order.id
  const row = () => db.order.findUniqueOrThrow({ where: { id: orderId } })
  await until('the address', async () => (await row()).addressSentAt !== null)
  expect(JSON.stringify(await ordersAtShopify(orderId))).toContain('9 Mercer Street')
  await reconcileOrders(shop.shopId)
  const run = await db.orderReconciliation.findFirstOrThrow({ where: { shopId: shop.shopId } })
  expect(run).toMatchObject({ failure: null, findings: [] })
  expect(run.comparedCount).toBeGreaterThan(0)
  expect((await row()).reconciledAt).toEqual(run.startedAt)
  await db.orderPush.update({
    where: { orderId },
    data: { state: 'unknown', leasedUntil: new Date(Date.now() + 90_000) },
  })
  await reconcileOrders(shop.shopId)
  const again = await db.orderReconciliation.findFirstOrThrow({ orderBy: { startedAt: 'desc' } })
  expect(again.findings).toMatchObject([{ what: 'answerLost', number: bought.order.number }])
})
