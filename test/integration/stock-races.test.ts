import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMilliseconds } from '#app/kernel/clock.ts'
import { now, useClock } from '#app/platform/clock.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { inSqlTransaction } from '#app/platform/db/sql.server.ts'
import { applyInventoryLevel, mapInventoryItems } from '#app/domain/stock/apply-inventory.server.ts'
import { convertReservations } from '#app/domain/stock/convert-reservations.server.ts'
import { expireDueReservations } from '#app/domain/stock/expire-due-reservations.server.ts'
import { abandonPush, markPushed } from '#app/domain/stock/mark-pushed.server.ts'
import { releaseReservations } from '#app/domain/stock/release-reservations.server.ts'
import { reserve } from '#app/domain/stock/reserve.server.ts'
import { applyFeed, at, feedProduct, feedVariant, getVariant, givenShop } from './catalog-world.ts'

async function givenVariant(quantityAvailable: number) {
  const shop = await givenShop()
  await applyFeed(shop.id, [feedProduct(1, { variants: [feedVariant(10, { quantityAvailable })] })])
  return { shop, variantId: (await getVariant(shop.id, 10)).id }
}

const hold = (variantId: string, checkoutId: string, quantity = 1, ttlSeconds = 300) =>
  inTransaction('reserve', (tx) =>
    reserve(tx, { shopperKey: `spk_${checkoutId}`, checkoutId, variantId, quantity, ttlSeconds }),
  )
const convert = (checkoutId: string) => inTransaction('convert', (tx) => convertReservations(tx, checkoutId))
const expire = () => inTransaction('expire', (tx) => expireDueReservations(tx))

/** Z3: the counters are the sums of the reservations, whatever happened. */
async function assertCountersAreSums(variantId: string) {
  const [stock, reservations] = await Promise.all([
    db.stockLevel.findUniqueOrThrow({ where: { variantId } }),
    db.reservation.findMany({ where: { variantId } }),
  ])
  const units = (isCounted: (one: (typeof reservations)[number]) => boolean) =>
    reservations.filter(isCounted).reduce((sum, one) => sum + one.quantity, 0)
  expect(stock.reserved).toBe(units((one) => one.state === 'active'))
  expect(stock.awaitingPush).toBe(units((one) => one.state === 'converted' && one.pushedAt === null))
  for (const one of reservations) expect(one.settledAt === null).toBe(one.state === 'active')
  return stock
}

describe('many at once', () => {
  it('H1: fifty shoppers for five units: five get one', async () => {
    const { shop, variantId } = await givenVariant(5)
    const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => hold(variantId, `${shop.id}_${index}`)))
    expect(answers.filter((one) => one.ok)).toHaveLength(5)
    expect(answers.filter((one) => !one.ok && one.code === 'SOLD_OUT')).toHaveLength(45)
    expect(await assertCountersAreSums(variantId)).toMatchObject({ reserved: 5, available: 5 })
  })

  it('H3: one shopper in ten windows holds it once', async () => {
    const { shop, variantId } = await givenVariant(5)
    const one = (index: number) =>
      inTransaction('reserve', (tx) =>
        reserve(tx, {
          shopperKey: `spk_${shop.id}`,
          checkoutId: `${shop.id}_${index}`,
          variantId,
          quantity: 1,
          ttlSeconds: 300,
        }),
      )
    const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => one(index)))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    await assertCountersAreSums(variantId)
  })

  it('H4: payment and expiry at the same instant: one of them wins, no unit is lost or doubled', async () => {
    for (let round = 0; round < 12; round++) {
      const { shop, variantId } = await givenVariant(1)
      await hold(variantId, shop.id, 1, 1)
      const instant = addMilliseconds(now(), 5_000)
      const back = useClock({ now: () => instant })
      const rival = `${shop.id}_rival`
      await Promise.all([convert(shop.id), expire(), hold(variantId, rival), convert(shop.id), expire()]).finally(back)
      const stock = await assertCountersAreSums(variantId)
      expect(stock.reserved + stock.awaitingPush).toBe(1)
    }
  })

  it('two checkouts with the same two variants never wait for each other in a circle', async () => {
    const shop = await givenShop()
    await applyFeed(shop.id, [feedProduct(1, { variants: [feedVariant(10), feedVariant(11)] })])
    const ids = [(await getVariant(shop.id, 10)).id, (await getVariant(shop.id, 11)).id]
    for (const [index, checkout] of ['a', 'b', 'c'].entries()) {
      for (const id of index % 2 ? [...ids].reverse() : ids) await hold(id, `${shop.id}${checkout}`)
    }
    const answers = await Promise.all(
      ['a', 'b', 'c', 'a', 'b', 'c'].map((checkout) => convert(`${shop.id}${checkout}`)),
    )
    expect(answers.every((one) => one.ok)).toBe(true)
    for (const id of ids) expect(await assertCountersAreSums(id)).toMatchObject({ awaitingPush: 3 })
  })
})

describe('Shopify sells elsewhere', () => {
  const level = (shopId: string, available: number, minute: number) =>
    inSqlTransaction('level', (tx) =>
      applyInventoryLevel(tx, shopId, {
        inventoryItemGid: 'gid://shopify/InventoryItem/10',
        locationGid: 'gid://shopify/Location/1',
        available,
        updatedAt: at(minute),
      }),
    )

  it('H13: the newest holds end first, and their checkouts are told', async () => {
    const { shop, variantId } = await givenVariant(5)
    await inSqlTransaction('map', (tx) =>
      mapInventoryItems(tx, shop.id, [
        { variantGid: 'gid://shopify/ProductVariant/10', itemGid: 'gid://shopify/InventoryItem/10' },
      ]),
    )
    for (const name of ['first', 'second', 'third']) await hold(variantId, `${shop.id}_${name}`)
    await convert(`${shop.id}_first`)
    await level(shop.id, 2, 5)
    const states = await db.reservation.findMany({ where: { variantId }, orderBy: { createdAt: 'asc' } })
    expect(states.map((one) => one.state)).toEqual(['converted', 'active', 'released'])
    await assertCountersAreSums(variantId)
    const event = await db.outboxEvent.findFirst({
      where: { type: 'reservation.released' },
      orderBy: { occurredAt: 'desc' },
    })
    expect(event?.payload).toMatchObject({ checkoutId: `${shop.id}_third`, reason: 'STOCK_DROPPED' })
  })

  it('H13: among several holds of different sizes the newest go first, no more of them than it takes', async () => {
    const { shop, variantId } = await givenVariant(9)
    await inSqlTransaction('map', (tx) =>
      mapInventoryItems(tx, shop.id, [
        { variantGid: 'gid://shopify/ProductVariant/10', itemGid: 'gid://shopify/InventoryItem/10' },
      ]),
    )
    const sizes = { a: 1, b: 3, c: 1, d: 2, e: 1 }
    for (const [name, units] of Object.entries(sizes)) await hold(variantId, `${shop.id}_${name}`, units)
    const alive = async () => {
      const found = await db.reservation.findMany({
        where: { variantId, state: 'active' },
        orderBy: { createdAt: 'asc' },
      })
      return found.map(({ checkoutId }) => checkoutId?.split('_').at(-1)).join('')
    }
    const told = async () => {
      const events = await db.outboxEvent.findMany({ where: { type: 'reservation.released' } })
      const payloads = events.map(({ payload }) => payload as { checkoutId: string; variantId: string })
      const own = payloads.filter((one) => one.variantId === variantId)
      return own
        .map(({ checkoutId }) => checkoutId.split('_').at(-1))
        .sort()
        .join('')
    }
    const seen: string[] = []
    for (const [minute, available] of [8, 7, 5, 4, 3, 0].entries()) {
      await level(shop.id, available, minute + 5)
      seen.push(`${available} ${await alive()} told ${await told()}`)
      await assertCountersAreSums(variantId)
    }
    expect(seen).toEqual([
      '8 abcde told ',
      '7 abcd told e',
      '5 abc told de',
      '4 ab told cde',
      '3 a told bcde',
      '0  told abcde',
    ])
  })

  it('J5: an older figure does not undo a newer one; locations add up', async () => {
    const { shop, variantId } = await givenVariant(5)
    await inSqlTransaction('map', (tx) =>
      mapInventoryItems(tx, shop.id, [
        { variantGid: 'gid://shopify/ProductVariant/10', itemGid: 'gid://shopify/InventoryItem/10' },
      ]),
    )
    await level(shop.id, 9, 7)
    await level(shop.id, 3, 6)
    expect((await db.stockLevel.findUniqueOrThrow({ where: { variantId } })).available).toBe(9)
  })
})

describe('any history', () => {
  type Step = {
    act: 'hold' | 'convert' | 'release' | 'expire' | 'push' | 'abandon'
    checkout: number
    quantity: number
  }
  const step: fc.Arbitrary<Step> = fc.record({
    act: fc.constantFrom('hold', 'hold', 'hold', 'convert', 'convert', 'release', 'expire', 'push', 'abandon'),
    checkout: fc.integer({ min: 1, max: 4 }),
    quantity: fc.integer({ min: 1, max: 3 }),
  })

  async function take({ act, checkout, quantity }: Step, scope: string, variantId: string): Promise<void> {
    const checkoutId = `${scope}_${checkout}`
    if (act === 'hold') await hold(variantId, checkoutId, quantity)
    else if (act === 'convert') await convert(checkoutId)
    else if (act === 'release')
      await inTransaction('release', (tx) => releaseReservations(tx, checkoutId, 'CHECKOUT_ENDED'))
    else if (act === 'push') await inTransaction('push', (tx) => markPushed(tx, { checkoutId, shopId: scope }))
    else if (act === 'abandon') await inTransaction('abandon', (tx) => abandonPush(tx, { checkoutId, shopId: scope }))
    else {
      const instant = addMilliseconds(now(), 3_600_000)
      const back = useClock({ now: () => instant })
      await expire().finally(back)
    }
  }

  it('Z3: counters are sums, and never more is promised than there is', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        const { shop, variantId } = await givenVariant(4)
        for (const one of steps) {
          await take(one, shop.id, variantId)
          const stock = await assertCountersAreSums(variantId)
          expect(stock.reserved + stock.awaitingPush).toBeLessThanOrEqual(stock.available)
        }
      }),
      { numRuns: 20 },
    )
  })
})
