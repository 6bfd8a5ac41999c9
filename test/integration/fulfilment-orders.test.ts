import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { listProblems } from '#app/domain/fulfillment/list-problems.server.ts'
import { rereadFulfillmentOrders } from '#app/domain/fulfillment/reread-order.server.ts'
import { getOrderForShop } from '#app/domain/orders/get-order-for-shop.server.ts'
import { getOrderForShopper } from '#app/domain/orders/get-order-for-shopper.server.ts'
import { handleOrderWebhook } from '#app/jobs/order-webhooks.ts'
import { addDays } from '#app/kernel/clock.ts'
import { now } from '#app/platform/clock.server.ts'
import { db } from '#app/platform/db/database.server.ts'
import { accepted } from '#test/support/money-world.ts'
import { aCheckout, aSellingShop, aVariant, openTill, pay, type Till } from './checkout-bench.ts'
import { carrierTold, parcelTold } from './orders-payloads.ts'
import { aShopify, work, type Shopify } from './push-bench.ts'

vi.setConfig({ testTimeout: 60_000 })

let till: Till
let shopify: Shopify
let shop: Awaited<ReturnType<typeof aSellingShop>>
beforeAll(async () => void (till = await openTill()))
afterAll(() => till.close())
beforeEach(async () => {
  shop = await aSellingShop()
  shopify = aShopify()
})

/** An order in Shopify that could not be held, so that its fulfilment order stands as Shopify has it. */
async function anOrder() {
  const variant = await aVariant(shop.id)
  const checkout = await aCheckout({ shopId: shop.id, variantId: variant.id, quantity: 2 })
  accepted(await pay(till, checkout))
  const order = await db.order.findFirstOrThrow({ where: { checkoutId: checkout.checkoutId } })
  shopify.table.faults.push('not holdable')
  await work({ processor: till.processor, shopify: shopify.shopify })
  const kept = shopify.of(order.id)[0]
  const gid = kept?.orderGid ?? ''
  const digits = (text: string | undefined) => text?.split('/').at(-1) ?? ''
  const subject = { orderNumber: digits(gid), lineNumber: digits(kept?.lines[0]?.gid) }
  const owner = { number: order.number, shopperKey: checkout.shopperKey }
  const [first] = shopify.table.shelf(gid) ?? []
  return {
    order,
    subject,
    /** The order as both sides see it after Shopify's fulfilment orders were read again. */
    reread: async () => {
      await rereadFulfillmentOrders(order.id, shopify.shopify)
      const forShop = await getOrderForShop(db, { shopId: shop.id, number: order.number })
      return { shop: forShop, shopper: await getOrderForShopper(db, owner) }
    },
    first: first ?? never(),
    shelf: () => shopify.table.shelf(gid) ?? [],
    change: (changes: object) => shopify.table.change(first?.gid ?? '', changes),
    causes: async () => (await listProblems(db, { shopId: shop.id })).items.map(({ cause }) => cause),
  }
}
const never = (): never => {
  throw new Error('the bench has a fulfilment order for every order')
}

it('what is left to send, from where and by when is kept with the order', async () => {
  const { reread, change, first } = await anOrder()
  const fulfillBy = addDays(now(), 3)
  change({ fulfillBy, deliveryMethod: 'LOCAL', locationName: 'Harbour depot' })
  expect((await reread()).shop?.fulfillmentOrders).toMatchObject([
    {
      gid: first.gid,
      locationName: 'Harbour depot',
      deliveryMethod: 'LOCAL',
      fulfillBy: fulfillBy.toISOString(),
      lines: [{ total: 2, remaining: 2 }],
    },
  ])
})

it('split and sent in part: each part keeps its own remainder', async () => {
  const { reread, change, first, shelf } = await anOrder()
  const [line] = first.lines
  if (!line) return never()
  change({ status: 'IN_PROGRESS', lines: [{ ...line, total: 1, remaining: 0 }] })
  const rest = {
    ...first,
    gid: `${first.gid}2`,
    status: 'OPEN',
    lines: [{ ...line, gid: `${line.gid}2`, total: 1, remaining: 1 }],
  }
  shelf().push(rest)
  const seen = await reread()
  expect(seen.shop?.fulfillmentOrders.map(({ status, lines }) => [status, lines[0]?.remaining])).toEqual([
    ['IN_PROGRESS', 0],
    ['OPEN', 1],
  ])
  expect(seen.shopper?.state).toBe('inFulfilment')
})

it('moved to another location: the old one is closed, the new one open', async () => {
  const { reread, change, first, shelf } = await anOrder()
  shelf().push({ ...first, gid: `${first.gid}3`, locationName: 'North depot', lines: [] })
  change({ status: 'CLOSED', lines: [] })
  expect((await reread()).shopper?.state).toBe('toFulfil')
  expect(await db.fulfillmentOrderLine.count({ where: { fulfillmentOrderGid: first.gid } })).toBe(0)
})

it('an older reading changes nothing', async () => {
  const { reread, change } = await anOrder()
  change({ status: 'IN_PROGRESS' })
  await reread()
  change({ status: 'OPEN', updatedAt: new Date(0), holds: [], lines: [] })
  const { shop: seen } = await reread()
  expect(seen?.fulfillmentOrders).toMatchObject([{ status: 'IN_PROGRESS', lines: [{ total: 2 }] }])
})

it('I1: a word nobody knows is in the inbox while it lasts, and never crashes', async () => {
  const { reread, change, causes } = await anOrder()
  change({ status: 'TELEPORTING' })
  expect((await reread()).shopper?.state).toBe('problem')
  expect(await causes()).toEqual(['FULFILLMENT_UNKNOWN'])
  change({ status: 'OPEN', requestStatus: 'PONDERING' })
  await reread()
  expect(await causes()).toEqual(['FULFILLMENT_UNKNOWN'])
  change({ status: 'OPEN', requestStatus: 'UNSUBMITTED' })
  expect((await reread()).shopper?.state).toBe('toFulfil')
  expect(await causes()).toEqual([])
})

it('a location that declines is in the inbox until the order has been moved', async () => {
  const { reread, change, causes } = await anOrder()
  change({ requestStatus: 'REJECTED' })
  expect((await reread()).shopper?.state).toBe('problem')
  expect(await causes()).toEqual(['FULFILLMENT_REFUSED'])
  change({ status: 'CLOSED' })
  await reread()
  expect(await causes()).toEqual([])
})

it('a hold of the merchant comes and goes; the shopper reads that, not why', async () => {
  const { reread, change } = await anOrder()
  const hold = {
    gid: 'gid://shopify/FulfillmentHold/5',
    reason: 'INVENTORY_OUT_OF_STOCK',
    notes: 'Monday',
    handle: null,
  }
  change({ status: 'ON_HOLD', holds: [{ ...hold, isOurs: false }] })
  const held = await reread()
  expect(held.shopper).toMatchObject({ state: 'graceHold', isHeldByMerchant: true })
  expect(JSON.stringify(held.shopper)).not.toContain('OUT_OF_STOCK')
  expect(held.shop?.fulfillmentOrders[0]?.holds).toMatchObject([{ reason: 'INVENTORY_OUT_OF_STOCK', notes: 'Monday' }])
  expect(held.shop?.timeline).toContainEqual(
    expect.objectContaining({ kind: 'held', source: 'merchant', detail: { reason: 'INVENTORY_OUT_OF_STOCK' } }),
  )
  change({ status: 'OPEN', holds: [] })
  expect((await reread()).shopper).toMatchObject({ state: 'toFulfil', isHeldByMerchant: false })
})

it('I10: what is planned for a later day cannot miss an earlier one', async () => {
  const { order, reread, change } = await anOrder()
  const fulfillAt = addDays(now(), 30)
  change({ status: 'SCHEDULED', fulfillAt })
  await reread()
  const { shipBy, cancelBy } = await db.order.findUniqueOrThrow({ where: { id: order.id } })
  expect([shipBy, cancelBy]).toEqual([addDays(fulfillAt, 5), addDays(fulfillAt, 10)])
})

it('each parcel has its own timeline, its carrier by name, and the latest day promised', async () => {
  const { subject, reread } = await anOrder()
  const tell = (told: { topic: string; payload: Record<string, never> }) =>
    handleOrderWebhook({ shopId: shop.id, ...told })
  await tell(parcelTold('create', subject, { id: 2, at: 2, tracking: '1Z999' }))
  await tell(parcelTold('create', subject, { id: 3, at: 3 }))
  const promised = (day: string) => ({ estimated_delivery_at: `2026-06-${day}T12:00:00Z` })
  for (const [id, status, day] of [
    [31, 'in_transit', '09'],
    [32, 'out_for_delivery', '07'],
  ] as const) {
    const told = carrierTold(subject, 2, id, status, id)
    await tell({ ...told, payload: { ...told.payload, ...promised(day) } as never })
  }
  const { shopper } = await reread()
  expect(shopper?.shipments).toMatchObject([
    { carrier: 'UPS', carrierCode: 'ups', estimatedAt: '2026-06-09T12:00:00.000Z' },
    { carrier: null, trackingUrl: null, estimatedAt: null },
  ])
  expect(shopper?.shipments.map(({ events }) => events.map(({ kind }) => kind))).toEqual([
    ['shipped', 'inTransit', 'outForDelivery'],
    ['shipped'],
  ])
  const sources = new Map(shopper?.timeline.map(({ kind, source }) => [kind, source]))
  expect(Object.fromEntries(sources)).toMatchObject({
    placed: 'shopper',
    accepted: 'shopify',
    shipped: 'merchant',
    inTransit: 'carrier',
  })
})
