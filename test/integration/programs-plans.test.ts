import { beforeEach, describe, expect, it } from 'vitest'
import { listAuditEntries } from '#app/domain/shops/list-audit-entries.server.ts'
import { addFlashRate } from '#app/domain/programs/add-flash-rate.server.ts'
import { addPlan } from '#app/domain/programs/add-plan.server.ts'
import { addToShowcase } from '#app/domain/programs/add-to-showcase.server.ts'
import { archivePlan } from '#app/domain/programs/archive-plan.server.ts'
import { cancelFlashRate } from '#app/domain/programs/cancel-flash-rate.server.ts'
import { cancelPlannedRate } from '#app/domain/programs/cancel-planned-rate.server.ts'
import { changeRate } from '#app/domain/programs/change-rate.server.ts'
import { getProgramForShop } from '#app/domain/programs/get-program-for-shop.server.ts'
import { listFlashRates } from '#app/domain/programs/list-flash-rates.server.ts'
import { listPlans } from '#app/domain/programs/list-plans.server.ts'
import { rateFor } from '#app/domain/programs/rate-for.server.ts'
import { setPlanCap } from '#app/domain/programs/set-plan-cap.server.ts'
import { addDays, addMilliseconds } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { useClock } from '#app/platform/clock.server.ts'
import { db, inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { accepted, aMember, aProduct, aProgram, aShop } from '#test/support/money-world.ts'

const start = new Date('2026-06-01T00:00:00Z')
let today = start
useClock({ now: () => today })
beforeEach(() => (today = start))

const run = <Result>(work: (tx: Tx) => Promise<Result>) => inTransaction('test', work)
const day = (n: number) => addDays(start, n)

async function aCollection(shopId: string, productIds: string[]) {
  const id = newId('collection')
  const facts = { shopifyGid: `gid://shopify/Collection/${id}`, title: 'Summer', handle: id, sourceUpdatedAt: start }
  await db.collection.create({ data: { id, shopId, ...facts } })
  await db.collectionProduct.createMany({
    data: productIds.map((productId, position) => ({ collectionId: id, productId, position })),
  })
  return id
}

async function aShopWithProgram(rateBps = 1000) {
  const { id: shopId } = await aShop()
  const { programId, planId } = await aProgram(shopId, rateBps)
  const { id: productId } = await aProduct(shopId)
  return { shopId, programId, planId, productId }
}

const line = { currency: 'USD', baseMinor: 2000n, quantity: 1, isStorefront: false }

describe('plans of every scope', () => {
  it('B2: collection plans stand between product plans and the default, and only for what is in the collection', async () => {
    const { shopId, programId, productId } = await aShopWithProgram()
    const other = await aProduct(shopId)
    const collectionId = await aCollection(shopId, [productId])
    accepted(await run((tx) => addPlan(tx, { programId, shopId, rateBps: 1500, collectionId })))
    const rateOf = async (id: string) =>
      (await rateFor(db, { programId, creatorId: null, productId: id, at: today }))?.rateBps
    expect(await rateOf(productId)).toBe(1500)
    expect(await rateOf(other.id)).toBe(1000)
    accepted(await run((tx) => addPlan(tx, { programId, shopId, rateBps: 2000, productId })))
    expect(await rateOf(productId)).toBe(2000)
    expect((await getProgramForShop(db, shopId))?.otherPlans).toHaveLength(2)
  })

  it('B1: fixed amounts by currency, a storefront rate and a cap are kept and given back', async () => {
    const { shopId, programId, productId } = await aShopWithProgram()
    const cap = { capMinor: 50_000n, capPeriod: 'month' as const }
    const rate = { fixed: { USD: 500n, KWD: 1500n } }
    const { planId } = accepted(
      await run((tx) => addPlan(tx, { programId, shopId, productId, rate, storefrontBps: 300, cap, name: 'Kettles' })),
    )
    expect(await rateFor(db, { programId, creatorId: null, productId, at: today, line })).toMatchObject({
      planId, rateBps: 0, fixedAmounts: { USD: 500n, KWD: 1500n }, storefrontBps: 300, cap,
    }) // prettier-ignore
    const [view] = (await listPlans(db, { shopId, programId })).items
    expect(view).toMatchObject({
      name: 'Kettles',
      product: { productId },
      cap: { amount: { amount: '500.00', currency: 'USD' }, period: 'month' },
      rate: { fixedAmounts: [{ amount: '1.500', currency: 'KWD' }, { amount: '5.00', currency: 'USD' }] },
    }) // prettier-ignore
    accepted(await run((tx) => setPlanCap(tx, { planId, shopId, cap: null })))
    expect((await rateFor(db, { programId, creatorId: null, productId, at: today, line }))?.cap).toBeNull()
  })

  it.each([
    ['no amount at all', { rate: { fixed: {} } }, 'FIXED_AMOUNT_INVALID'],
    ['an amount of nothing', { rate: { fixed: { USD: 0n } } }, 'FIXED_AMOUNT_INVALID'],
    ['a currency that is none', { rate: { fixed: { dollars: 5n } } }, 'FIXED_AMOUNT_INVALID'],
    ['a storefront rate out of range', { rateBps: 1000, storefrontBps: 9000 }, 'RATE_OUT_OF_RANGE'],
    ['a cap below zero', { rateBps: 1000, cap: { capMinor: -1n, capPeriod: 'total' as const } }, 'CAP_INVALID'],
    ['a collection of nobody', { rateBps: 1000, collectionId: 'col_none' }, 'COLLECTION_NOT_FOUND'],
    ['product and collection', { rateBps: 1000, productId: 'p', collectionId: 'c' }, 'PLAN_SCOPE_UNCLEAR'],
  ])('B1: refuses %s', async (_, wish, code) => {
    const { shopId, programId } = await aShopWithProgram()
    expect(await run((tx) => addPlan(tx, { programId, shopId, ...wish }))).toMatchObject({ ok: false, code })
    expect(await db.plan.count({ where: { programId } })).toBe(1)
  })

  it('the same scope asked for at once by two gets one plan', async () => {
    const { shopId, programId, productId } = await aShopWithProgram()
    const add = (rateBps: number) => run((tx) => addPlan(tx, { programId, shopId, rateBps, productId }))
    const [a, b] = await Promise.all([add(1500), add(1500)])
    expect(accepted(a)).toEqual(accepted(b))
    expect(await db.rateVersion.count({ where: { planId: accepted(a).planId } })).toBe(1)
  })

  it('archived: ends at once for those without the product up, and the default cannot be', async () => {
    const { shopId, programId, planId, productId } = await aShopWithProgram()
    const keeper = await aMember(programId)
    accepted(await run((tx) => addToShowcase(tx, { creatorId: keeper.id, productId })))
    const special = accepted(await run((tx) => addPlan(tx, { programId, shopId, rateBps: 2000, productId })))
    today = day(10)
    const archive = () => run((tx) => archivePlan(tx, { planId: special.planId, shopId, actor: 'staff_1' }))
    expect(accepted(await archive())).toEqual({ archived: true })
    expect(accepted(await archive())).toEqual({ archived: false })
    const rateOf = (creatorId: string | null) => rateFor(db, { programId, creatorId, productId, at: day(20) })
    expect(await rateOf(null)).toMatchObject({ rateBps: 1000, lock: null })
    expect(await rateOf(keeper.id)).toMatchObject({ rateBps: 2000, lock: { until: day(40) } })
    expect(await run((tx) => archivePlan(tx, { planId, shopId }))).toMatchObject({ code: 'DEFAULT_PLAN_STAYS' })
    expect((await listAuditEntries(db, { shopId, prefix: 'plan.archive' })).items).toMatchObject([
      { actor: 'staff_1', subject: special.planId },
    ])
  })
})

describe('B3: planned rates', () => {
  it('holds from its instant on, shows as planned until then, and the card keeps today’s rate', async () => {
    const { shopId, programId, planId, productId } = await aShopWithProgram()
    const plan = (rateBps: number, startsAt: Date) => run((tx) => changeRate(tx, { planId, rateBps, startsAt, shopId }))
    accepted(await plan(2000, day(10)))
    accepted(await plan(1500, day(5)))
    const rateAt = async (at: Date) => (await rateFor(db, { programId, creatorId: null, productId, at }))?.rateBps
    expect([await rateAt(day(4)), await rateAt(day(5)), await rateAt(day(10))]).toEqual([1000, 1500, 2000])
    expect(await getProgramForShop(db, shopId)).toMatchObject({ rateBps: 1000, rateHistory: [{ rateBps: 1000 }] })
    const [view] = (await listPlans(db, { shopId, programId })).items
    expect(view).toMatchObject({
      rate: { rateBps: 1000 },
      planned: [{ rateBps: 1500 }, { rateBps: 2000 }],
      history: [],
    })
    expect(await plan(1200, addMilliseconds(today, -1))).toMatchObject({ code: 'STARTS_IN_PAST' })
  })

  it('the same instant again replaces what was planned; a change now leaves the plan standing', async () => {
    const { programId, planId, productId } = await aShopWithProgram()
    accepted(await run((tx) => changeRate(tx, { planId, rateBps: 2000, startsAt: day(10) })))
    accepted(await run((tx) => changeRate(tx, { planId, rateBps: 3000, startsAt: day(10) })))
    today = day(1)
    accepted(await run((tx) => changeRate(tx, { planId, rateBps: 1100 })))
    const rateAt = async (at: Date) => (await rateFor(db, { programId, creatorId: null, productId, at }))?.rateBps
    expect([await rateAt(start), await rateAt(day(1)), await rateAt(day(10))]).toEqual([1000, 1100, 3000])
    expect(await db.rateVersion.count({ where: { planId } })).toBe(3)
  })

  it('is taken back until it begins: the version before it holds on', async () => {
    const { shopId, programId, planId, productId } = await aShopWithProgram()
    const first = accepted(await run((tx) => changeRate(tx, { planId, rateBps: 2000, startsAt: day(10) })))
    accepted(await run((tx) => changeRate(tx, { planId, rateBps: 3000, startsAt: day(20) })))
    const cancel = () => run((tx) => cancelPlannedRate(tx, { rateVersionId: first.rateVersionId, shopId }))
    expect(accepted(await cancel())).toEqual({ cancelled: true })
    expect(accepted(await cancel())).toEqual({ cancelled: false })
    const rateAt = async (at: Date) => (await rateFor(db, { programId, creatorId: null, productId, at }))?.rateBps
    expect([await rateAt(day(15)), await rateAt(day(20))]).toEqual([1000, 3000])
    const begun = await db.rateVersion.findFirstOrThrow({ where: { planId, startsAt: start } })
    expect(await run((tx) => cancelPlannedRate(tx, { rateVersionId: begun.id, shopId }))).toMatchObject({
      code: 'RATE_HAS_BEGUN',
    })
  })

  it('many changes at once, now and planned, never overlap and leave no gap', async () => {
    const { planId } = await aShopWithProgram()
    const wishes = [1100, 1200, 1300, 1400, 1500, 1600].map((rateBps, index) => ({
      planId,
      rateBps,
      startsAt: day(index % 3),
    }))
    await Promise.all(wishes.map((wish) => run((tx) => changeRate(tx, wish))))
    const versions = await db.rateVersion.findMany({
      where: { planId },
      orderBy: [{ startsAt: 'asc' }, { endsAt: 'asc' }],
    })
    versions.forEach((version, index) => {
      expect(version.endsAt?.getTime()).toBe(versions[index + 1]?.startsAt.getTime())
    })
    expect(versions.at(-1)?.endsAt).toBeNull()
  })
})

describe('B7: flash rates', () => {
  const flash = (programId: string, shopId: string, changes: object = {}) =>
    run((tx) =>
      addFlashRate(tx, { programId, shopId, kind: 'add', rateBps: 500, startsAt: day(2), endsAt: day(4), ...changes }),
    )

  it('holds in [start, end), once for each scope, and is cancelled for what comes after', async () => {
    const { shopId, programId, productId } = await aShopWithProgram()
    const { flashRateId } = accepted(await flash(programId, shopId))
    expect(accepted(await flash(programId, shopId))).toEqual({ flashRateId })
    expect(await flash(programId, shopId, { endsAt: day(5) })).toMatchObject({ code: 'FLASH_OVERLAPS' })
    accepted(await flash(programId, shopId, { productId, rateBps: 700 }))
    const flashAt = async (at: Date) =>
      (await rateFor(db, { programId, creatorId: null, productId, at }))?.flash?.rateBps
    expect([await flashAt(day(1)), await flashAt(day(2)), await flashAt(day(4))]).toEqual([undefined, 700, undefined])
    today = day(3)
    expect(accepted(await run((tx) => cancelFlashRate(tx, { flashRateId, shopId })))).toEqual({ cancelled: true })
    const other = (await aProduct(shopId)).id
    const ofOther = async (at: Date) => (await rateFor(db, { programId, creatorId: null, productId: other, at }))?.flash
    expect([await ofOther(day(2)), await ofOther(day(3))]).toMatchObject([{ id: flashRateId }, null])
    expect((await listFlashRates(db, { programId })).items.map(({ productTitle }) => productTitle !== null)).toEqual([
      true,
      false,
    ])
  })

  it.each([
    ['a start in the past', { startsAt: addMilliseconds(start, -1) }, 'FLASH_TIME_INVALID'],
    ['an end before the start', { endsAt: day(2) }, 'FLASH_TIME_INVALID'],
    ['a rate out of range', { rateBps: 9000 }, 'RATE_OUT_OF_RANGE'],
    ['less than a rate that it would stand in place of', { kind: 'replace', rateBps: 900 }, 'FLASH_BELOW_RATE'],
    ['a product of nobody', { productId: 'prd_none' }, 'PRODUCT_NOT_FOUND'],
  ])('refuses %s', async (_, changes, code) => {
    const { shopId, programId } = await aShopWithProgram()
    expect(await flash(programId, shopId, changes)).toMatchObject({ ok: false, code })
  })

  it('two of one scope at once: one stands', async () => {
    const { shopId, programId } = await aShopWithProgram()
    const both = await Promise.all([flash(programId, shopId), flash(programId, shopId, { rateBps: 600 })])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.flashRate.count({ where: { programId } })).toBe(1)
  })
})
