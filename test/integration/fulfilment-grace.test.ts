import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { listProblems } from '#app/domain/fulfillment/list-problems.server.ts'
import { acknowledgeProblem, retryProblem } from '#app/domain/fulfillment/resolve-problem.server.ts'
import { cancelByShopper } from '#app/domain/orders/cancel-by-shopper.server.ts'
import { changeAddress } from '#app/domain/orders/change-address.server.ts'
import { getOrderForShop } from '#app/domain/orders/get-order-for-shop.server.ts'
import { getOrderForShopper } from '#app/domain/orders/get-order-for-shopper.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { accepted } from '#test/support/money-world.ts'
import { aCheckout, address, aSellingShop, aVariant, openTill, pay, type Till } from './checkout-bench.ts'
import {
  aShopify,
  backToNow,
  letMinutesPass,
  loseAllJobs,
  passTime,
  work,
  type Ports,
  type Shopify,
} from './push-bench.ts'

vi.setConfig({ testTimeout: 90_000 })

let till: Till
let shopify: Shopify
let ports: Ports
let shop: Awaited<ReturnType<typeof aSellingShop>>
beforeAll(async () => {
  till = await openTill()
  shop = await aSellingShop()
})
afterAll(() => till.close())
beforeEach(() => {
  shopify = aShopify()
  ports = { processor: till.processor, shopify: shopify.shopify }
})
afterEach(backToNow)

const hour = 3_600_000

async function aPaidOrder() {
  const variant = await aVariant(shop.id)
  const checkout = await aCheckout({ shopId: shop.id, variantId: variant.id, quantity: 2 })
  accepted(await pay(till, checkout))
  const order = await db.order.findFirstOrThrow({ where: { checkoutId: checkout.checkoutId } })
  const owner = { number: order.number, shopperKey: checkout.shopperKey }
  return { order, checkout, owner }
}

const read = (id: string) => db.order.findUniqueOrThrow({ where: { id } })
const view = (owner: { number: string; shopperKey: string }) => getOrderForShopper(db, { ...owner, now: now() })
const shelfOf = (orderId: string) => shopify.table.shelf(shopify.of(orderId)[0]?.orderGid ?? '') ?? []
const openProblems = async () => (await listProblems(db, { shopId: shop.id })).items
const newAddress = { ...address, line1: '9 Mercer Street', postalCode: '10014' }

it('an order is held in Shopify for its hour, then let go, and the ship-by clock starts there', async () => {
  const { order, owner } = await aPaidOrder()
  await work(ports)
  expect(shelfOf(order.id)).toMatchObject([
    { status: 'ON_HOLD', holds: [{ handle: 'vitrine-grace', reason: 'OTHER' }] },
  ])
  expect(shelfOf(order.id)[0]?.holds[0]?.notes).toContain((await read(order.id)).graceUntil?.toISOString())
  expect(await view(owner)).toMatchObject({ state: 'graceHold', isHeldByMerchant: false })
  const { graceUntil, placedAt, shipBy, cancelBy } = await read(order.id)
  const since = (at: Date | null) => (at?.getTime() ?? 0) - (graceUntil?.getTime() ?? 0)
  expect((graceUntil?.getTime() ?? 0) - placedAt.getTime()).toBe(hour)
  expect([since(shipBy), since(cancelBy)]).toEqual([5 * 24 * hour, 10 * 24 * hour])
  passTime(hour)
  await letMinutesPass(ports, 1)
  expect(shelfOf(order.id)).toMatchObject([{ status: 'OPEN', holds: [] }])
  expect(await read(order.id)).toMatchObject({ graceHold: 'released' })
  expect(await view(owner)).toMatchObject({ state: 'toFulfil', cancellableUntil: null, addressFixedAt: null })
})

it('the answer to the hold is lost: asked again, held once, released whole', async () => {
  const { order } = await aPaidOrder()
  shopify.table.faults.push('answer lost')
  await work(ports, 3)
  await letMinutesPass(ports, 2)
  expect(shelfOf(order.id)[0]?.holds).toHaveLength(1)
  expect(shopify.table.calls.hold).toBe(2)
  expect(await read(order.id)).toMatchObject({ graceHold: 'held' })
  passTime(hour)
  await letMinutesPass(ports, 1)
  expect(shelfOf(order.id)[0]?.holds).toEqual([])
})

it('the hold was taken and nobody ever heard: it is released at its time all the same', async () => {
  const { order } = await aPaidOrder()
  await work(ports)
  await db.order.update({ where: { id: order.id }, data: { graceHold: 'asked', graceHoldGid: null } })
  await loseAllJobs()
  passTime(hour)
  await letMinutesPass(ports, 1)
  expect(shelfOf(order.id)).toMatchObject([{ status: 'OPEN', holds: [] }])
})

it('all jobs are lost: the sweep asks for the hold and releases it', async () => {
  const { order } = await aPaidOrder()
  await work(ports)
  await db.order.update({ where: { id: order.id }, data: { graceHold: 'asked' } })
  for (const one of shelfOf(order.id)) shopify.table.change(one.gid, { holds: [], status: 'OPEN' })
  await loseAllJobs()
  await letMinutesPass(ports, 1)
  expect(shelfOf(order.id)).toMatchObject([{ status: 'ON_HOLD' }])
  await loseAllJobs()
  passTime(hour)
  await letMinutesPass(ports, 1)
  expect(shelfOf(order.id)).toMatchObject([{ status: 'OPEN' }])
})

it.each(['no scope', 'not holdable'] as const)(
  'a shop where it cannot be held (%s) goes on without, and cancelling stays free',
  async (fault) => {
    const { order, owner } = await aPaidOrder()
    shopify.table.faults.push(fault)
    await work(ports)
    expect(await read(order.id)).toMatchObject({ graceHold: 'refused' })
    expect(await view(owner)).toMatchObject({ state: 'toFulfil' })
    expect(await openProblems()).toEqual([])
    expect(accepted(await cancelByShopper(owner))).toEqual({ done: 'requested' })
  },
)

it('a merchant’s own hold stays when ours ends', async () => {
  const { order, owner } = await aPaidOrder()
  await work(ports)
  const [one] = shelfOf(order.id)
  const theirs = {
    gid: 'gid://shopify/FulfillmentHold/9',
    reason: 'HIGH_RISK_OF_FRAUD',
    notes: 'call first',
    handle: null,
  }
  shopify.table.change(one?.gid ?? '', { holds: [...(one?.holds ?? []), { ...theirs, isOurs: false }] })
  passTime(hour)
  await letMinutesPass(ports, 1)
  const seen = await view(owner)
  expect(seen).toMatchObject({ state: 'graceHold', isHeldByMerchant: true, cancellableUntil: null })
  expect(JSON.stringify(seen?.timeline)).not.toContain('FRAUD')
  expect(await getOrderForShop(db, { shopId: shop.id, number: order.number, now: now() })).toMatchObject({
    fulfillmentOrders: [
      { status: 'ON_HOLD', holds: [{ reason: 'HIGH_RISK_OF_FRAUD', notes: 'call first', isOurs: false }] },
    ],
  })
})

it('the shopper changes the address in the grace time: Shopify is told once, whatever gets lost', async () => {
  const { order, owner } = await aPaidOrder()
  await work(ports)
  shopify.table.faults.push('request lost')
  expect(accepted(await changeAddress({ ...owner, address: newAddress }))).toEqual({ changed: true })
  expect(accepted(await changeAddress({ ...owner, address: newAddress }))).toEqual({ changed: false })
  await work(ports, 2)
  await letMinutesPass(ports, 2)
  const gid = shopify.of(order.id)[0]?.orderGid ?? ''
  expect(shopify.table.addresses.get(gid)).toMatchObject([{ address1: '9 Mercer Street', zip: '10014' }])
  const { addressChangedAt, addressSentAt } = await read(order.id)
  expect(addressSentAt).toEqual(addressChangedAt)
  expect((await view(owner))?.timeline.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['addressChanged', 'addressSent']),
  )
})

it('an address changed before Shopify has the order travels with it', async () => {
  const { order, owner } = await aPaidOrder()
  accepted(await changeAddress({ ...owner, address: newAddress }))
  passTime(1_000)
  await work(ports)
  expect(shopify.of(order.id)).toMatchObject([{ sent: { shippingAddress: { address1: '9 Mercer Street' } } }])
  expect(shopify.table.addresses.size).toBe(0)
  const { addressChangedAt, addressSentAt } = await read(order.id)
  expect(addressSentAt).toEqual(addressChangedAt)
})

it('Shopify refuses the address: the merchant is told, nothing leaves, and both ways out end the hold', async () => {
  for (const [wayOut, sentTo] of [
    [retryProblem, 1],
    [acknowledgeProblem, 0],
  ] as const) {
    const { order, owner } = await aPaidOrder()
    await work(ports)
    shopify.table.faults.push('no address')
    accepted(await changeAddress({ ...owner, address: newAddress }))
    await work(ports)
    passTime(hour)
    await letMinutesPass(ports, 2)
    expect(shelfOf(order.id)).toMatchObject([{ status: 'ON_HOLD' }])
    const [problem] = await openProblems()
    expect(problem).toMatchObject({ cause: 'ADDRESS_NOT_SENT', canRetry: true, canAcknowledge: true })
    accepted(await inTransaction('way out', (tx) => wayOut(tx, { shopId: shop.id, problemId: problem?.id ?? '' })))
    await letMinutesPass(ports, 2)
    expect(shelfOf(order.id)).toMatchObject([{ status: 'OPEN', holds: [] }])
    const gid = shopify.of(order.id)[0]?.orderGid ?? ''
    expect(shopify.table.addresses.get(gid) ?? []).toHaveLength(sentTo)
    expect(await openProblems()).toEqual([])
    backToNow()
  }
})

it('an address stays in its country, complete, in its time, and the shopper’s own', async () => {
  const { owner } = await aPaidOrder()
  const abroad = { ...address, country: 'DE', region: '', postalCode: '10115', city: 'Berlin' }
  expect(await changeAddress({ ...owner, address: abroad })).toMatchObject({ code: 'COUNTRY_FIXED' })
  expect(await changeAddress({ ...owner, address: { ...address, city: '', postalCode: 'x' } })).toMatchObject({
    code: 'ADDRESS_INCOMPLETE',
    detail: { fields: ['city', 'postalCode'] },
  })
  expect(await changeAddress({ ...owner, shopperKey: 'spk_stranger', address })).toMatchObject({
    code: 'ORDER_NOT_FOUND',
  })
  passTime(hour)
  expect(await changeAddress({ ...owner, address: newAddress })).toMatchObject({ code: 'ADDRESS_FIXED' })
  await work(ports)
})
