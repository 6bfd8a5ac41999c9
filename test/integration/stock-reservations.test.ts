import { beforeEach, describe, expect, it } from 'vitest'
import { addMilliseconds } from '#app/kernel/clock.ts'
import { now, useClock } from '#app/platform/clock.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { convertReservations } from '#app/domain/stock/convert-reservations.server.ts'
import { expireDueReservations } from '#app/domain/stock/expire-due-reservations.server.ts'
import { abandonPush, markPushed } from '#app/domain/stock/mark-pushed.server.ts'
import { releaseReservations } from '#app/domain/stock/release-reservations.server.ts'
import { reserve, type Reserve } from '#app/domain/stock/reserve.server.ts'
import { sellableOf } from '#app/domain/stock/sellable-of.server.ts'
import { applyFeed, feedProduct, feedVariant, getVariant, givenShop } from './catalog-world.ts'

const ttlSeconds = 300
let variantId: string
let shop: Awaited<ReturnType<typeof givenShop>>
let story = 0
/** Each test has checkouts of its own: the file shares one database. */
const chk = (name: number) => `chk_${story}_${name}`

beforeEach(async () => {
  story += 1
  shop = await givenShop()
  await applyFeed(shop.id, [feedProduct(1, { variants: [feedVariant(10, { quantityAvailable: 5 })] })])
  variantId = (await getVariant(shop.id, 10)).id
})

const hold = (changes: Partial<Reserve> = {}) =>
  inTransaction('reserve', (tx) =>
    reserve(tx, { shopperKey: 'spk_1', checkoutId: chk(1), variantId, quantity: 1, ttlSeconds, ...changes }),
  )
const convert = (checkoutId = chk(1)) => inTransaction('convert', (tx) => convertReservations(tx, checkoutId))
const expire = () => inTransaction('expire', (tx) => expireDueReservations(tx))
const left = async () => (await sellableOf(db, [variantId])).get(variantId)
const states = async () =>
  (await db.reservation.findMany({ where: { variantId }, orderBy: { id: 'asc' } })).map((one) => one.state)

async function later<Result>(seconds: number, work: () => Promise<Result>): Promise<Result> {
  const instant = addMilliseconds(now(), seconds * 1_000)
  const back = useClock({ now: () => instant })
  return work().finally(back)
}

describe('holding stock', () => {
  it('H1: a hold takes units off what is sellable, its release gives them back', async () => {
    expect(await hold({ quantity: 2 })).toMatchObject({ ok: true })
    expect(await left()).toBe(3)
    await inTransaction('release', (tx) => releaseReservations(tx, chk(1), 'CHECKOUT_ENDED'))
    await inTransaction('release again', (tx) => releaseReservations(tx, chk(1), 'CHECKOUT_ENDED'))
    expect(await left()).toBe(5)
  })

  it('H3: a shopper holds a variant once; the same hold again is the same hold, another one is refused', async () => {
    const first = await hold({ quantity: 2 })
    expect(await hold({ quantity: 2 })).toEqual(first)
    expect(await hold({ quantity: 3 })).toMatchObject({ ok: false, code: 'ALREADY_RESERVED' })
    expect(await hold({ checkoutId: chk(2) })).toMatchObject({ ok: false, code: 'ALREADY_RESERVED' })
    expect(await left()).toBe(3)
  })

  it('says how many are left, or that none is', async () => {
    expect(await hold({ quantity: 9 })).toEqual({ ok: false, code: 'NOT_ENOUGH', detail: { left: 5 } })
    await hold({ quantity: 5 })
    expect(await hold({ shopperKey: 'spk_2', checkoutId: chk(2) })).toMatchObject({ code: 'SOLD_OUT' })
  })

  it('H3: a hold whose time is over does not keep the next shopper out, swept or not', async () => {
    await hold({ quantity: 5 })
    const second = await later(301, () => hold({ shopperKey: 'spk_2', checkoutId: chk(2), quantity: 5 }))
    expect(second).toMatchObject({ ok: true })
    expect(await states()).toEqual(['expired', 'active'])
  })
})

describe('paying for held stock', () => {
  it('H4: a converted hold does not expire, an expired one gives its units back once', async () => {
    await hold({ quantity: 2 })
    await hold({ shopperKey: 'spk_2', checkoutId: chk(2), quantity: 1 })
    expect(await convert(chk(1))).toMatchObject({ ok: true })
    await later(301, expire)
    await later(302, expire)
    expect(await states()).toEqual(['converted', 'expired'])
    expect(await left()).toBe(3)
  })

  it('H4: converting twice moves the units once', async () => {
    await hold({ quantity: 2 })
    await convert()
    expect(await convert()).toMatchObject({ ok: true })
    expect(await db.stockLevel.findUnique({ where: { variantId } })).toMatchObject({ reserved: 0, awaitingPush: 2 })
  })

  it('H5: a payment after expiry takes the units if they are still there', async () => {
    await hold({ quantity: 2 })
    await later(301, expire)
    expect(await convert()).toMatchObject({ ok: true })
    expect(await convert()).toMatchObject({ ok: true })
    expect(await db.stockLevel.findUnique({ where: { variantId } })).toMatchObject({ reserved: 0, awaitingPush: 2 })
  })

  it('H5: a payment after expiry never oversells', async () => {
    await hold({ quantity: 2 })
    await later(301, expire)
    await hold({ shopperKey: 'spk_2', checkoutId: chk(2), quantity: 4 })
    expect(await convert()).toMatchObject({ ok: false, code: 'SOLD_OUT' })
    expect(await left()).toBe(1)
  })

  it('nothing held is nothing to convert', async () => {
    expect(await convert('chk_unknown')).toMatchObject({ ok: false, code: 'NOTHING_RESERVED' })
  })

  it('H1: sold units stay off sale until Shopify has taken them off, then its own figure is lower', async () => {
    await hold({ quantity: 2 })
    await convert()
    expect(await left()).toBe(3)
    await inTransaction('pushed', (tx) => markPushed(tx, { checkoutId: chk(1), shopId: shop.id }))
    await inTransaction('pushed again', (tx) => markPushed(tx, { checkoutId: chk(1), shopId: shop.id }))
    expect(await db.stockLevel.findUnique({ where: { variantId } })).toMatchObject({ available: 3, awaitingPush: 0 })
    expect(await left()).toBe(3)
  })

  it('an order that Shopify refused gives its units back', async () => {
    await hold({ quantity: 2 })
    await convert()
    await inTransaction('abandon', (tx) => abandonPush(tx, { checkoutId: chk(1), shopId: shop.id }))
    expect(await left()).toBe(5)
  })
})
