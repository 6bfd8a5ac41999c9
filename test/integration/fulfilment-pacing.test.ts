import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { pushOrder } from '#app/domain/fulfillment/push-order.server.ts'
import type { ShopifyOrders } from '#app/domain/fulfillment/shopify-orders.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { db } from '#app/platform/db/database.server.ts'
import { refuse } from '#app/kernel/outcome.ts'
import { newId } from '#app/kernel/ids.ts'
import { anOrder } from '#test/support/money-world.ts'
import { aSellingShop, openTill, type Till } from './checkout-bench.ts'
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

vi.setConfig({ testTimeout: 120_000 })

let till: Till
let shopify: Shopify
let ports: Ports
/** When each order was sent, by our clock. */
let sentAt: { id: string; at: number }[]
/** Orders of the story at hand; the sweep finds those of earlier ones too. */
let mine: Set<string>
beforeAll(async () => void (till = await openTill()))
afterAll(() => till.close())
beforeEach(() => {
  shopify = aShopify()
  sentAt = []
  mine = new Set()
  const createOrder: ShopifyOrders['createOrder'] = (domain, order) => {
    if (mine.has(order.reference)) sentAt.push({ id: order.reference, at: now().getTime() })
    return shopify.shopify.createOrder(domain, order)
  }
  ports = { processor: till.processor, shopify: { ...shopify.shopify, createOrder } }
})
afterEach(backToNow)

/** Orders of one shop that wait to be sent, oldest first. Nothing is enqueued: the sweep finds them. */
async function waitingOrders(shopId: string, count: number): Promise<string[]> {
  const ids: string[] = []
  const first = now().getTime() - 60_000
  for (let index = 0; index < count; index++) {
    const placedAt = new Date(first + index * 10)
    const order = await anOrder({
      shopId,
      shopperKey: newId('shopper'),
      placedAt,
      lines: [{ requiresShipping: false }],
    })
    await db.orderPush.create({ data: { orderId: order.id, sourceIdentifier: order.id, state: 'new' } })
    ids.push(order.id)
    mine.add(order.id)
  }
  return ids
}

const countOf = (shopId: string, state: string) => db.orderPush.count({ where: { state, order: { shopId } } })
/** The most that was sent within any 60 seconds. */
const mostInAMinute = () =>
  Math.max(...sentAt.map(({ at }) => sentAt.filter((other) => other.at >= at && other.at < at + 60_000).length))

async function letSecondsPass(seconds: number, step = 3): Promise<void> {
  for (let second = 0; second < seconds; second += step) {
    passTime(step * 1_000)
    await work(ports, 4)
  }
}

it('a trial shop never gets more than five orders in any minute, whoever pushes, and the oldest first', async () => {
  const shop = await aSellingShop()
  await db.shop.update({ where: { id: shop.id }, data: { isDevelopment: true } })
  const ids = await waitingOrders(shop.id, 9)
  await letMinutesPass(ports, 1)
  await letSecondsPass(120)
  expect(sentAt.map(({ id }) => id)).toEqual(ids)
  expect(mostInAMinute()).toBeLessThanOrEqual(5)
  expect(mostInAMinute()).toBeGreaterThanOrEqual(4)
  expect(await countOf(shop.id, 'created')).toBe(9)
})

it('two workers asking at the same instant share one count', async () => {
  const shop = await aSellingShop()
  await db.shop.update({ where: { id: shop.id }, data: { isDevelopment: true } })
  const ids = await waitingOrders(shop.id, 6)
  for (let second = 0; second < 90; second += 6) {
    await Promise.all([...ids, ...ids].map((id) => pushOrder(id, ports.shopify)))
    passTime(6_000)
  }
  expect(new Set(sentAt.map(({ id }) => id)).size).toBe(sentAt.length)
  expect(mostInAMinute()).toBeLessThanOrEqual(5)
  expect(sentAt).toHaveLength(6)
  await loseAllJobs()
})

it('an order that waits is asked about when it is its turn, not again and again', async () => {
  const shop = await aSellingShop()
  await db.shop.update({ where: { id: shop.id }, data: { isDevelopment: true } })
  const ids = await waitingOrders(shop.id, 4)
  for (const id of ids) await pushOrder(id, ports.shopify)
  const waiting = await db.orderPush.findMany({
    where: { orderId: { in: ids }, state: 'new' },
    orderBy: { leasedUntil: 'asc' },
  })
  expect(waiting.map((push) => push.orderId)).toEqual(ids.slice(1))
  const gaps = waiting.map((push) => Math.round(((push.leasedUntil?.getTime() ?? 0) - (sentAt[0]?.at ?? 0)) / 1_000))
  expect(gaps).toEqual([12, 24, 36])
  await loseAllJobs()
})

it('a shop that answers a look-up answers: its other orders do not wait for the one in doubt', async () => {
  const shop = await aSellingShop()
  const [doubted = '', ...others] = await waitingOrders(shop.id, 3)
  const later = new Date(now().getTime() + 60_000)
  const silent = { failure: 'SHOPIFY_UNREACHABLE', state: 'unknown', attempts: 2, sentAt: now() }
  await db.orderPush.update({ where: { orderId: doubted }, data: silent })
  const waits = { failure: 'WAITS_FOR_SHOP', leasedUntil: later }
  await db.orderPush.updateMany({ where: { orderId: { in: others } }, data: waits })
  await pushOrder(doubted, ports.shopify)
  expect(await db.orderPush.findUniqueOrThrow({ where: { orderId: doubted } })).toMatchObject({
    state: 'unknown',
    lookups: 1,
  })
  for (const id of others) await pushOrder(id, ports.shopify)
  expect(sentAt.map(({ id }) => id)).toEqual(others)
  await loseAllJobs()
})

it('a shop that says "too many" is counted from then on; any other is not slowed down', async () => {
  const [counted, free] = [await aSellingShop(), await aSellingShop()]
  const [first] = await waitingOrders(counted.id, 1)
  const tooMany = { ...ports.shopify, createOrder: async () => refuse('RATE_LIMITED') }
  const refusedAt = now().getTime()
  await pushOrder(first ?? '', tooMany)
  const more = await waitingOrders(counted.id, 5)
  const others = await waitingOrders(free.id, 12)
  await letMinutesPass(ports, 1)
  expect(await countOf(free.id, 'created')).toBe(others.length)
  sentAt = sentAt.filter(({ id }) => !others.includes(id))
  expect(sentAt.filter(({ at }) => at < refusedAt + 65_000)).toEqual([])
  await letMinutesPass(ports, 1)
  await letSecondsPass(90)
  expect(sentAt.map(({ id }) => id)).toEqual([first, ...more])
  expect(mostInAMinute()).toBeLessThanOrEqual(5)
})

it('Shopify was down: one order of a shop asks, the others wait, and all leave in order when it answers', async () => {
  const shop = await aSellingShop()
  const ids = await waitingOrders(shop.id, 40)
  shopify.setDown(true)
  await letMinutesPass(ports, 10)
  expect(shopify.calls.create).toBeLessThan(100)
  expect(await countOf(shop.id, 'created')).toBe(0)
  shopify.setDown(false)
  sentAt = []
  await letMinutesPass(ports, 6)
  expect(await countOf(shop.id, 'created')).toBe(40)
  for (const id of ids) expect(shopify.of(id)).toHaveLength(1)
  const [, ...rest] = sentAt.map(({ id }) => id)
  expect(rest).toEqual(ids.filter((id) => rest.includes(id)))
})

it('a thousand waiting orders of many shops get their jobs in one sweep, oldest first', async () => {
  const shops = await Promise.all([1, 2, 3, 4].map(() => aSellingShop()))
  const placedAt = new Date(now().getTime() - 120_000)
  const orders = Array.from({ length: 1_000 }, (_, index) => ({
    id: newId('order'), number: `V-W${index}-${Date.now()}`, shopId: shops[index % 4]?.id ?? '', shopperKey: 'spk_1',
    email: 'a@example.com', country: 'US', currency: 'USD', placedAt: new Date(placedAt.getTime() + index),
  })) // prettier-ignore
  await db.order.createMany({ data: orders })
  await db.orderPush.createMany({
    data: orders.map(({ id }) => ({ orderId: id, sourceIdentifier: id, state: 'new' })),
  })
  const { sweepUnfinished } = await import('#app/domain/fulfillment/sweep.server.ts')
  const { inTransaction } = await import('#app/platform/db/database.server.ts')
  expect(await inTransaction('sweep', sweepUnfinished)).toBeGreaterThanOrEqual(1_000)
  await loseAllJobs()
  await db.orderPush.deleteMany({ where: { orderId: { in: orders.map(({ id }) => id) } } })
})
