import { expect, it } from 'vitest'
import { getOrderForShopper } from '#app/domain/orders/get-order-for-shopper.server.ts'
import { listOrdersForShop } from '#app/domain/orders/list-orders-for-shop.server.ts'
import { orderStateSql } from '#app/domain/orders/internal/orders-of-view.sql.ts'
import { orderFactsInclude } from '#app/domain/orders/internal/order-rows.server.ts'
import { stateOf } from '#app/domain/orders/internal/to-facts.ts'
import { viewPolicyFor } from '#app/domain/orders/internal/view-policy.server.ts'
import { type ordersViewNames } from '#app/domain/orders/orders-view-names.ts'
import { addDays, addMilliseconds } from '#app/kernel/clock.ts'
import { db } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { anOrder, aShop } from '#test/support/money-world.ts'

const now = new Date('2026-06-20T12:00:00Z')
let serial = 0
/** Always the same figures, so that a failure can be looked at again. */
function seeded(seed: number) {
  let state = seed
  return <Item>(items: readonly Item[]): Item => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return items[Math.floor((state / 2_147_483_648) * items.length)] as Item
  }
}
type Pick = ReturnType<typeof seeded>

const statuses = ['OPEN', 'IN_PROGRESS', 'ON_HOLD', 'SCHEDULED', 'CLOSED', 'CANCELLED', 'INCOMPLETE', 'TOMORROW']
const requests = ['UNSUBMITTED', 'SUBMITTED', 'ACCEPTED', 'REJECTED', 'CANCELLATION_ACCEPTED', 'CLOSED', 'TOMORROW']
const often = <Item>(usual: Item, ...others: Item[]) => [usual, usual, usual, usual, ...others]

async function aRandomOrder(shopId: string, pick: Pick) {
  const lines = pick([1, 2]) === 1 ? [{ quantity: 2 }] : [{ quantity: 3 }, { quantity: 1 }]
  const order = await anOrder({ shopId, shopperKey: 'spk_random', placedAt: addDays(now, -pick([1, 20, 40])), lines })
  await db.order.update({
    where: { id: order.id },
    data: {
      shopifyOrderGid: pick(often<string | null>(`gid://shopify/Order/${++serial}-${order.id}`, null)),
      cancelledAt: pick(often<Date | null>(null, now)),
      graceHold: pick(['none', 'held', 'released']),
      graceUntil: pick([null, addMilliseconds(now, -1), addMilliseconds(now, 60_000)]),
    },
  })
  for (const line of order.lines) {
    await db.orderLine.update({ where: { id: line.id }, data: { removedQuantity: pick(often(0, 1, line.quantity)) } })
  }
  await parcelsOf(order, pick)
  await workOf(order.id, pick)
  await refundsOf(order, pick)
  const cause = pick(often<string | null>(null, null, 'VARIANT_GONE', 'SHIP_BY_MISSED'))
  if (cause) {
    await db.problem.create({
      data: { id: `prb_${order.id}`, shopId, orderId: order.id, cause, openedAt: now, subjectKey: order.id, resolvedAt: pick([null, now]) },
    }) // prettier-ignore
  }
  return order.id
}

type Placed = Awaited<ReturnType<typeof anOrder>>

async function parcelsOf(order: Placed, pick: Pick) {
  for (const index of pick([[], [0], [0, 1]])) {
    const id = `ful_${order.id}_${index}`
    const lines = order.lines.map(({ id: orderLineId, quantity }) => ({ orderLineId, quantity: pick([1, quantity]) }))
    await db.fulfillment.create({
      data: {
        id, orderId: order.id, shopifyGid: id, status: pick(often('success', 'cancelled', 'open', 'melted')),
        shippedAt: addDays(now, -50), deliveredAt: pick([null, addDays(now, -1), addDays(now, -45), addDays(now, -30)]),
        sourceUpdatedAt: now, lines: { create: lines },
      },
    }) // prettier-ignore
  }
}

async function workOf(orderId: string, pick: Pick) {
  for (const index of pick([[], [0], [0], [0, 1]])) {
    const shopifyGid = `fo_${orderId}_${index}`
    const holds = pick([[], [], [true], [true, false]]).map((isOurs, at) => ({
      ...{ shopifyGid: `${shopifyGid}_${at}`, reason: 'OTHER', isOurs, heldAt: now },
      releasedAt: pick(often<Date | null>(null, now)),
    }))
    const words = {
      status: pick(often('OPEN', 'ON_HOLD', ...statuses)),
      requestStatus: pick(often('UNSUBMITTED', ...requests)),
    }
    await db.fulfillmentOrder.create({
      data: { shopifyGid, orderId, updatedAt: now, ...words, holds: { create: holds } },
    })
  }
}

async function refundsOf(order: Placed, pick: Pick) {
  const restockType = pick(often<string | null | undefined>(undefined, 'return', 'cancel', null))
  const [line] = order.lines
  if (restockType === undefined || !line) return
  await db.refund.create({
    data: {
      id: `ref_${order.id}`, orderId: order.id, createdAt: now, amountMinor: 0n, currency: 'USD', initiator: 'shopify',
      lines: { create: [{ orderLineId: line.id, quantity: pick([1, line.quantity]), subtotalMinor: 0n, restockType }] },
    },
  }) // prettier-ignore
}

it('I1: the views derive the state in the database as the order derives its own, whatever was reported', async () => {
  const shop = await aShop()
  const pick = seeded(20_261_121)
  const seen = new Map<string, string>()
  for (let count = 0; count < 160; count++) {
    const id = await aRandomOrder(shop.id, pick)
    const row = await db.order.findUniqueOrThrow({ where: { id }, include: orderFactsInclude })
    const expected = stateOf(row, await viewPolicyFor(db, row, now))
    const [found] = await sql<{ state: string }>(db, orderStateSql, [id, now])
    expect(
      found?.state,
      JSON.stringify(row, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)),
    ).toBe(expected)
    seen.set(id, expected)
  }
  expect(new Set(seen.values()).size).toBe(10)
  const idsOf = async (view: (typeof ordersViewNames)[number]) =>
    (await listOrdersForShop(db, { shopId: shop.id, view, limit: 200, now })).items.map(({ id }) => id)
  const statesOf = async (view: (typeof ordersViewNames)[number]) =>
    [...new Set((await idsOf(view)).map((id) => seen.get(id)))].sort()
  expect(await idsOf('all')).toHaveLength(160)
  expect(await statesOf('cancelled')).toEqual(['cancelled'])
  expect(await statesOf('inGrace')).toEqual(['graceHold'])
  expect(await idsOf('completed')).toHaveLength([...seen.values()].filter((state) => state === 'completed').length)
})

it('I7: an order that arrived in the season stays open until the season ends, in the list as on its page', async () => {
  const shop = await aShop()
  const placedAt = new Date('2026-10-20T00:00:00Z')
  const order = await anOrder({ shopId: shop.id, shopperKey: 'spk_season', placedAt, lines: [{}] })
  const arrivals = [new Date('2026-10-31T12:00:00Z'), new Date('2026-11-02T12:00:00Z')]
  const halves = await anOrder({ shopId: shop.id, shopperKey: 'spk_season', placedAt, lines: [{ quantity: 2 }] })
  const numberOf = (orderId: string) => (orderId === order.id ? 'V-SEASN2' : 'V-SEASN3')
  const parcels = [[order, arrivals[0]], [halves, arrivals[0]], [halves, arrivals[1]]] as const // prettier-ignore
  for (const [index, [{ id: orderId, lines }, deliveredAt]] of parcels.entries()) {
    const told = { shopifyOrderGid: `gid://shopify/Order/season-${orderId}`, number: numberOf(orderId) }
    await db.order.update({ where: { id: orderId }, data: told })
    const id = `ful_season_${index}`
    const sent = [{ orderLineId: lines[0]?.id ?? '', quantity: 1 }]
    await db.fulfillment.create({
      data: { id, orderId, shopifyGid: id, status: 'success', shippedAt: placedAt, deliveredAt, sourceUpdatedAt: placedAt, lines: { create: sent } },
    }) // prettier-ignore
  }
  const statesAt = async (at: string) => {
    const listed = await listOrdersForShop(db, { shopId: shop.id, now: new Date(at) })
    const completed = await listOrdersForShop(db, { shopId: shop.id, view: 'completed', now: new Date(at) })
    const pages = await Promise.all(
      [order, halves].map(({ id }) =>
        getOrderForShopper(db, { number: numberOf(id), shopperKey: 'spk_season', now: new Date(at) }),
      ),
    )
    const states = [order, halves].map(({ id }) => listed.items.find((one) => one.id === id)?.state)
    expect(pages.map((page) => page?.state)).toEqual(states)
    expect(completed.items.map(({ id }) => id).sort()).toEqual(
      listed.items.filter(({ state }) => state === 'completed').map(({ id }) => id).sort(),
    ) // prettier-ignore
    return states
  }
  expect(await statesAt('2026-11-30T11:59:59Z'), 'thirty days').toEqual(['delivered', 'delivered'])
  expect(await statesAt('2026-11-30T12:00:00Z'), 'the other half came in the season').toEqual([
    'completed',
    'delivered',
  ])
  expect(await statesAt('2027-01-31T23:59:59Z')).toEqual(['completed', 'delivered'])
  expect(await statesAt('2027-02-01T00:00:00Z')).toEqual(['completed', 'completed'])
})

it('a view, a search and a country narrow together, and pages of a view are whole', async () => {
  const shop = await aShop()
  const other = await aShop()
  for (let day = 0; day < 7; day++) {
    const address = {
      firstName: 'Nour',
      lastName: day % 2 ? 'Haddad' : 'Aziz',
      line1: 'x',
      city: 'x',
      postalCode: '1',
      country: 'US',
    }
    const order = await anOrder({ shopId: shop.id, shopperKey: 'spk_x', placedAt: addDays(now, -day), lines: [{}], shippingAddress: address }) // prettier-ignore
    const data = { shopifyOrderGid: `gid://shopify/Order/${++serial}-view`, country: day === 3 ? 'CA' : 'US' }
    await db.order.update({ where: { id: order.id }, data: { ...data, cancelledAt: day === 1 ? now : null } })
  }
  const foreign = await anOrder({ shopId: other.id, shopperKey: 'spk_x', placedAt: now, lines: [{}] })
  const ask = (more: object) => listOrdersForShop(db, { shopId: shop.id, limit: 3, now, ...more })
  const first = await ask({ view: 'toFulfil' })
  const second = await ask({ view: 'toFulfil', cursor: first.nextCursor })
  expect([first.items.length, second.items.length, second.nextCursor]).toEqual([3, 3, null])
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(6)
  expect((await ask({ query: 'haddad' })).items).toHaveLength(3)
  expect((await ask({ query: 'NOUR HADDAD', view: 'cancelled' })).items).toHaveLength(1)
  expect((await ask({ country: 'CA' })).items).toMatchObject([{ country: 'CA', state: 'toFulfil' }])
  expect((await ask({ query: foreign.number })).items).toEqual([])
  expect((await ask({ query: "'; DROP TABLE x --%_" })).items).toEqual([])
})
