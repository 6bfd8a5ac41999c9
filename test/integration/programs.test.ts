import { beforeEach, describe, expect, it } from 'vitest'
import { addPlan } from '#app/domain/programs/add-plan.server.ts'
import { addToShowcase } from '#app/domain/programs/add-to-showcase.server.ts'
import { changeRate } from '#app/domain/programs/change-rate.server.ts'
import { endProgram, pauseProgram, resumeProgram } from '#app/domain/programs/change-program-status.server.ts'
import { enroll } from '#app/domain/programs/enroll.server.ts'
import { findProgram } from '#app/domain/programs/find-program.server.ts'
import { getProgramForShop } from '#app/domain/programs/get-program-for-shop.server.ts'
import { leaveProgram } from '#app/domain/programs/leave-program.server.ts'
import { listEnrollments } from '#app/domain/programs/list-enrollments.server.ts'
import { listJoinedPrograms, listOpenPrograms } from '#app/domain/programs/list-open-programs.server.ts'
import { listProgramProducts } from '#app/domain/programs/list-program-products.server.ts'
import { listShowcase } from '#app/domain/programs/list-showcase.server.ts'
import { moveInShowcase } from '#app/domain/programs/move-in-showcase.server.ts'
import { openProgram } from '#app/domain/programs/open-program.server.ts'
import { rateFor } from '#app/domain/programs/rate-for.server.ts'
import { removeFromShowcase } from '#app/domain/programs/remove-from-showcase.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import { useClock } from '#app/platform/clock.server.ts'
import { db, inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { banMember } from '#test/support/ban-member.ts'
import { accepted, aCreator, aMember, aProduct, aProgram, aShop } from '#test/support/money-world.ts'

const start = new Date('2026-06-01T00:00:00Z')
let today = start
useClock({ now: () => today })
beforeEach(() => (today = start))

const run = <Result>(work: (tx: Tx) => Promise<Result>) => inTransaction('test', work)

describe('opening a program and changing its rate', () => {
  it('opens once: the same wish again gives the same program, another wish is refused', async () => {
    const { id: shopId } = await aShop()
    const wish = { shopId, rateBps: 1000, name: 'Friends' }
    const [first, second] = await Promise.all([run((tx) => openProgram(tx, wish)), run((tx) => openProgram(tx, wish))])
    expect(accepted(second)).toEqual(accepted(first))
    expect(await run((tx) => openProgram(tx, { ...wish, rateBps: 2000 }))).toMatchObject({
      ok: false,
      code: 'PROGRAM_ALREADY_OPEN',
    })
    expect(await db.program.count({ where: { shopId } })).toBe(1)
  })

  it.each([99, 8001, 0, -5, 12.5])('B1: a rate of %s basis points is refused with the range', async (rateBps) => {
    const { id: shopId } = await aShop()
    expect(await run((tx) => openProgram(tx, { shopId, rateBps, name: 'x' }))).toEqual({
      ok: false, code: 'RATE_OUT_OF_RANGE', detail: { minimumPercent: 1, maximumPercent: 80 },
    }) // prettier-ignore
  })

  it('B3: a change closes one version and opens the next at the same instant; history stays', async () => {
    const { programId, planId } = await aProgram((await aShop()).id, 1000)
    today = addDays(start, 5)
    const { rateVersionId } = accepted(await run((tx) => changeRate(tx, { planId, rateBps: 2000 })))
    expect(accepted(await run((tx) => changeRate(tx, { planId, rateBps: 2000 })))).toEqual({
      rateVersionId,
      isNew: false,
    })
    const versions = await db.rateVersion.findMany({ where: { planId }, orderBy: { startsAt: 'asc' } })
    expect(versions).toMatchObject([
      { rateBps: 1000, startsAt: start, endsAt: today },
      { rateBps: 2000, startsAt: today, endsAt: null },
    ])
    const at = (instant: Date) => rateFor(db, { programId, creatorId: null, productId: 'any', at: instant })
    expect((await at(addDays(start, 4)))?.rateBps).toBe(1000)
    expect((await at(today))?.rateBps).toBe(2000)
  })

  it('B3: the database refuses overlapping versions', async () => {
    const { planId } = await aProgram((await aShop()).id)
    const overlapping = { id: `rtv_${planId}`, planId, rateBps: 500, startsAt: addDays(start, 1) }
    await expect(db.rateVersion.create({ data: overlapping })).rejects.toThrow('rate_versions_never_overlap')
  })

  it('two changes at once leave one open version', async () => {
    const { planId } = await aProgram((await aShop()).id, 1000)
    today = addDays(start, 1)
    await Promise.all([1500, 1600, 1700].map((rateBps) => run((tx) => changeRate(tx, { planId, rateBps }))))
    expect(await db.rateVersion.count({ where: { planId, endsAt: null } })).toBe(1)
  })

  it("another shop cannot change a shop's rate", async () => {
    const { planId, programId } = await aProgram((await aShop()).id)
    const { id: shopId } = await aShop()
    expect(await run((tx) => changeRate(tx, { planId, rateBps: 500, shopId }))).toMatchObject({
      code: 'PLAN_NOT_FOUND',
    })
    expect(await run((tx) => pauseProgram(tx, { programId, shopId }))).toMatchObject({ code: 'PROGRAM_NOT_FOUND' })
  })

  it('B2, B4: rateFor on real rows: targeted beats open, and a decrease is locked for who has it in the showcase', async () => {
    const { id: shopId } = await aShop()
    const { programId, planId } = await aProgram(shopId, 2000)
    const product = await aProduct(shopId)
    const keeper = await aMember(programId)
    const newcomer = await aMember(programId)
    accepted(await run((tx) => addToShowcase(tx, { creatorId: keeper.id, productId: product.id })))
    today = addDays(start, 10)
    accepted(await run((tx) => changeRate(tx, { planId, rateBps: 1000 })))
    const rateOf = (creatorId: string, at: Date) => rateFor(db, { programId, creatorId, productId: product.id, at })
    expect(await rateOf(keeper.id, addDays(start, 20))).toMatchObject({
      rateBps: 2000,
      lock: { until: addDays(start, 40) },
    })
    expect(await rateOf(newcomer.id, addDays(start, 20))).toMatchObject({ rateBps: 1000, lock: null })
    expect((await rateOf(keeper.id, addDays(start, 40)))?.rateBps).toBe(1000)

    accepted(await run((tx) => addPlan(tx, { programId, shopId, rateBps: 500, creatorId: keeper.id })))
    expect((await rateOf(keeper.id, addDays(start, 20)))?.rateBps).toBe(500)
    expect((await getProgramForShop(db, shopId))?.otherPlans).toMatchObject([{ kind: 'targeted', rateBps: 500 }])
  })
})

describe('joining and leaving', () => {
  it('joins once, also when asked twice at the same time', async () => {
    const { programId } = await aProgram((await aShop()).id)
    const creator = await aCreator()
    const key = { programId, creatorId: creator.id }
    const [a, b] = await Promise.all([run((tx) => enroll(tx, key)), run((tx) => enroll(tx, key))])
    expect(accepted(a)).toEqual(accepted(b))
  })

  it('a paused or ended program takes nobody in; resuming opens it again', async () => {
    const { id: shopId } = await aShop()
    const { programId } = await aProgram(shopId)
    const creator = await aCreator()
    const join = () => run((tx) => enroll(tx, { programId, creatorId: creator.id }))
    accepted(await run((tx) => pauseProgram(tx, { programId })))
    expect(await join()).toMatchObject({ ok: false, code: 'PROGRAM_PAUSED' })
    accepted(await run((tx) => resumeProgram(tx, { programId })))
    accepted(await join())
    accepted(await run((tx) => endProgram(tx, { programId })))
    expect(await join()).toMatchObject({ ok: false, code: 'PROGRAM_ENDED' })
    expect(await run((tx) => resumeProgram(tx, { programId }))).toMatchObject({ ok: false, code: 'PROGRAM_ENDED' })
    expect((await aProgram(shopId)).programId).not.toBe(programId)
  })

  it('K2: nobody under 18 joins, counted to the day', async () => {
    const { programId } = await aProgram((await aShop()).id)
    const young = await aCreator({ birthDate: new Date('2008-06-02') })
    const join = () => run((tx) => enroll(tx, { programId, creatorId: young.id }))
    expect(await join()).toMatchObject({ ok: false, code: 'CREATOR_UNDER_AGE' })
    today = addDays(start, 1)
    accepted(await join())
  })

  it('leaving keeps the first instant and allows coming back; a ban by the merchant does not', async () => {
    const { programId } = await aProgram((await aShop()).id)
    const { id: creatorId } = await aMember(programId)
    const key = { programId, creatorId }
    accepted(await run((tx) => leaveProgram(tx, key)))
    today = addDays(start, 3)
    accepted(await run((tx) => leaveProgram(tx, key)))
    expect(await db.enrollment.findFirst({ where: key })).toMatchObject({ status: 'left', inactiveFrom: start })
    accepted(await run((tx) => enroll(tx, key)))
    expect(await db.enrollment.findFirst({ where: key })).toMatchObject({ status: 'active', inactiveFrom: null })
    accepted(await run((tx) => banMember(tx, key)))
    expect(await run((tx) => enroll(tx, key))).toMatchObject({ ok: false, code: 'BANNED_FROM_PROGRAM' })
    await db.creator.update({ where: { id: creatorId }, data: { bannedAt: start } })
    expect(await run((tx) => enroll(tx, key))).toMatchObject({ ok: false, code: 'CREATOR_BANNED' })
    expect(await run((tx) => leaveProgram(tx, { programId, creatorId: 'crt_nobody' }))).toMatchObject({
      code: 'NOT_ENROLLED',
    })
  })
})

describe('the showcase', () => {
  const cardsOf = async (creatorId: string, audience: 'public' | 'creator' = 'public') =>
    (await listShowcase(db, { creatorId, audience })).items.map(({ productId }) => productId)

  it('holds products of joined programs in the order the creator gives', async () => {
    const { id: shopId } = await aShop()
    const { programId } = await aProgram(shopId)
    const { id: creatorId } = await aMember(programId)
    const products = [await aProduct(shopId), await aProduct(shopId), await aProduct(shopId)]
    const [a, b, c] = products.map(({ id }) => id) as [string, string, string]
    for (const productId of [a, b, c, a]) accepted(await run((tx) => addToShowcase(tx, { creatorId, productId })))
    expect(await cardsOf(creatorId)).toEqual([a, b, c])
    accepted(await run((tx) => moveInShowcase(tx, { creatorId, productId: c, toIndex: 0 })))
    expect(await cardsOf(creatorId)).toEqual([c, a, b])
    accepted(await run((tx) => moveInShowcase(tx, { creatorId, productId: c, toIndex: 99 })))
    accepted(await run((tx) => removeFromShowcase(tx, { creatorId, productId: a })))
    expect(await cardsOf(creatorId)).toEqual([b, c])
    accepted(await run((tx) => addToShowcase(tx, { creatorId, productId: a })))
    expect(await cardsOf(creatorId)).toEqual([b, c, a])
    expect(await run((tx) => moveInShowcase(tx, { creatorId, productId: 'prd_x', toIndex: 0 }))).toMatchObject({
      code: 'NOT_IN_SHOWCASE',
    })

    const first = await listShowcase(db, { creatorId, audience: 'public', limit: 2 })
    const rest = await listShowcase(db, { creatorId, audience: 'public', limit: 2, cursor: first.nextCursor })
    expect([...first.items, ...rest.items].map(({ productId }) => productId)).toEqual([b, c, a])
    expect(first.items[0]).toMatchObject({ price: { amount: '20.00', currency: 'USD' }, isShown: true })
  })

  it('J4: takes nothing that may not be sold, and hides what no longer may', async () => {
    const { id: shopId } = await aShop()
    const { programId } = await aProgram(shopId)
    const { id: creatorId } = await aMember(programId)
    const hidden = await aProduct(shopId, { isPublished: false })
    const shown = await aProduct(shopId)
    const add = (productId: string) => run((tx) => addToShowcase(tx, { creatorId, productId }))
    expect(await add(hidden.id)).toMatchObject({ ok: false, code: 'PRODUCT_NOT_SHOWN' })
    expect(await add('prd_nothing')).toMatchObject({ ok: false, code: 'PRODUCT_NOT_FOUND' })
    accepted(await add(shown.id))
    await db.product.update({ where: { id: shown.id }, data: { isPublished: false } })
    expect(await cardsOf(creatorId)).toEqual([])
    expect((await listShowcase(db, { creatorId, audience: 'creator' })).items).toMatchObject([
      { productId: shown.id, isShown: false },
    ])
  })

  it('needs the shop to run a program and the creator to be in it', async () => {
    const { id: shopId } = await aShop()
    const product = await aProduct(shopId)
    const { id: creatorId } = await aCreator()
    const add = () => run((tx) => addToShowcase(tx, { creatorId, productId: product.id }))
    expect(await add()).toMatchObject({ ok: false, code: 'NO_ACTIVE_PROGRAM' })
    const { programId } = await aProgram(shopId)
    expect(await add()).toMatchObject({ ok: false, code: 'NOT_ENROLLED' })
    accepted(await run((tx) => enroll(tx, { programId, creatorId })))
    accepted(await add())
  })
})

describe('reading programs', () => {
  it('lists what can be joined with rate, products and the own enrollment, page by page', async () => {
    const shops = [await aShop(), await aShop(), await aShop()]
    const programs: string[] = []
    for (const { id } of shops) programs.push((await aProgram(id)).programId)
    await aProduct(shops[1]?.id ?? '')
    const { id: creatorId } = await aMember(programs[1] ?? '')
    accepted(await run((tx) => pauseProgram(tx, { programId: programs[2] ?? '' })))
    const first = await listOpenPrograms(db, { creatorId, limit: 1 })
    const second = await listOpenPrograms(db, { creatorId, limit: 1, cursor: first.nextCursor })
    expect(first.items).toMatchObject([
      { programId: programs[1], isEnrolled: true, productCount: 1, creatorCount: 1, rateBps: 1250 },
    ])
    expect(second.items).toMatchObject([{ programId: programs[0], isEnrolled: false, productCount: 0 }])
    const found = await listOpenPrograms(db, { query: shops[0]?.name.toUpperCase() })
    expect(found.items.map(({ programId }) => programId)).toEqual([programs[0]])
    expect((await listJoinedPrograms(db, { creatorId })).items).toMatchObject([{ programId: programs[1] }])
    expect(await findProgram(db, { programId: programs[2] ?? '' })).toMatchObject({
      status: 'paused',
      isEnrolled: false,
    })
    expect(await findProgram(db, { programId: 'prg_nothing' })).toBeNull()
  })

  it('shows the products of a program with what this creator would earn', async () => {
    const { id: shopId } = await aShop()
    const { programId } = await aProgram(shopId, 1250)
    const { id: creatorId } = await aMember(programId)
    const product = await aProduct(shopId, { title: 'Blue kettle', priceMinor: 1999n })
    await aProduct(shopId, { title: 'Red cup' })
    accepted(await run((tx) => addToShowcase(tx, { creatorId, productId: product.id })))
    const page = await listProgramProducts(db, { programId, creatorId, query: 'KETTLE' })
    expect(page.items).toMatchObject([
      {
        productId: product.id,
        rateBps: 1250,
        earnsAbout: { amount: '2.50', currency: 'USD' },
        isInShowcase: true,
        lockedUntil: null,
      },
    ])
  })

  it("lists a program's creators for the merchant", async () => {
    const { programId } = await aProgram((await aShop()).id)
    const early = await aMember(programId)
    const late = await aMember(programId)
    const first = await listEnrollments(db, { programId, limit: 1 })
    const second = await listEnrollments(db, { programId, limit: 1, cursor: first.nextCursor })
    expect([first, second].map(({ items }) => items[0]?.creatorId)).toEqual([late.id, early.id])
  })
})
