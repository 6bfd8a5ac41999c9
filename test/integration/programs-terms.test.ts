import { beforeEach, describe, expect, it } from 'vitest'
import { listAuditEntries } from '#app/domain/shops/list-audit-entries.server.ts'
import { addPlan } from '#app/domain/programs/add-plan.server.ts'
import { addToShowcase } from '#app/domain/programs/add-to-showcase.server.ts'
import { changeProgramRules } from '#app/domain/programs/change-program-rules.server.ts'
import { endProgram } from '#app/domain/programs/change-program-status.server.ts'
import { getProgramForShop } from '#app/domain/programs/get-program-for-shop.server.ts'
import { getProgramRules } from '#app/domain/programs/get-program-rules.server.ts'
import { listAffiliations } from '#app/domain/programs/list-affiliations.server.ts'
import { listProgramProducts } from '#app/domain/programs/list-program-products.server.ts'
import { listSaidProducts } from '#app/domain/programs/list-said-products.server.ts'
import { openProgram } from '#app/domain/programs/open-program.server.ts'
import { rateFor } from '#app/domain/programs/rate-for.server.ts'
import { saveProgram } from '#app/domain/programs/save-program.server.ts'
import { setAffiliation } from '#app/domain/programs/set-affiliation.server.ts'
import { setProgramProducts } from '#app/domain/programs/set-program-products.server.ts'
import { endTierScheme, setTierScheme } from '#app/domain/programs/set-tier-scheme.server.ts'
import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { useClock } from '#app/platform/clock.server.ts'
import { db, inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { accepted, aCreator, aMember, aProduct, aProgram, aShop } from '#test/support/money-world.ts'

const start = new Date('2026-06-01T00:00:00Z')
let today = start
useClock({ now: () => today })
beforeEach(() => (today = start))

const run = <Result>(work: (tx: Tx) => Promise<Result>) => inTransaction('test', work)
const day = (n: number) => addDays(start, n)

async function aShopWithProgram(rateBps = 1000) {
  const { id: shopId } = await aShop()
  const { programId, planId } = await aProgram(shopId, rateBps)
  const { id: productId } = await aProduct(shopId)
  return { shopId, programId, planId, productId }
}

describe('B6: tier schemes', () => {
  const steps = (...rates: number[]) =>
    rates.map((rateBps, index) => ({ fromMinor: BigInt(index) * 100_000n, rateBps }))
  const set = (programId: string, shopId: string, changes: object = {}) =>
    run((tx) =>
      setTierScheme(tx, { programId, shopId, mode: 'marginal', period: 'month', steps: steps(1200, 1500), ...changes }),
    )

  it('the first holds at once; a change and an end wait for the period to close', async () => {
    const { shopId, programId, productId } = await aShopWithProgram()
    expect(accepted(await set(programId, shopId)).startsAt).toEqual(start)
    const ask = { programId, creatorId: null, productId }
    expect((await rateFor(db, { ...ask, at: start, settledMinor: 100_000n }))?.tier?.rateBps).toBe(1500)
    today = day(9)
    const again = accepted(await set(programId, shopId))
    expect(again.startsAt).toEqual(start)
    const next = accepted(await set(programId, shopId, { steps: steps(1300, 1800) }))
    expect(next.startsAt).toEqual(new Date('2026-07-01T00:00:00Z'))
    expect((await rateFor(db, { ...ask, at: day(29), settledMinor: 100_000n }))?.tier?.rateBps).toBe(1500)
    expect((await rateFor(db, { ...ask, at: day(30), settledMinor: 100_000n }))?.tier?.rateBps).toBe(1800)
    accepted(await run((tx) => endTierScheme(tx, { programId, shopId })))
    expect((await rateFor(db, { ...ask, at: day(29), settledMinor: 0n }))?.tier?.rateBps).toBe(1200)
    expect((await rateFor(db, { ...ask, at: day(30), settledMinor: 0n }))?.tier).toBeNull()
  })

  it.each([
    ['none', []],
    ['rates that do not rise', steps(1500, 1500)],
    ['thresholds that do not rise', [...steps(1200), ...steps(1500)]],
    ['too many', steps(...Array.from({ length: 11 }, (_, index) => 200 + index))],
  ])('refuses steps: %s', async (_, wrong) => {
    const { shopId, programId } = await aShopWithProgram()
    expect(await set(programId, shopId, { steps: wrong })).toMatchObject({ code: 'TIER_STEPS_INVALID' })
  })
})

describe('what a program says of itself and holds', () => {
  it('is saved in part, with what it was before in the audit', async () => {
    const { shopId, programId } = await aShopWithProgram()
    accepted(
      await run((tx) => saveProgram(tx, { shopId, description: 'Kettles for all', approval: 'review', actor: '77' })),
    )
    accepted(await run((tx) => saveProgram(tx, { shopId, affiliatedFactorBps: 5000 })))
    expect(await db.program.findUnique({ where: { id: programId } })).toMatchObject({
      name: 'Friends', description: 'Kettles for all', approval: 'review', affiliatedFactorBps: 5000,
    }) // prettier-ignore
    const { items } = await listAuditEntries(db, { shopId, prefix: 'program.save' })
    expect(items.map(({ actor }) => actor).sort()).toEqual(['77', 'system'])
    expect(items.find(({ actor }) => actor === '77')).toMatchObject({
      before: { description: '', approval: 'open' },
      after: { description: 'Kettles for all', approval: 'review' },
    })
    accepted(await run((tx) => endProgram(tx, { programId })))
    expect(await run((tx) => saveProgram(tx, { shopId, name: 'x' }))).toMatchObject({ code: 'PROGRAM_NOT_FOUND' })
  })

  it('leaves products out, or holds only chosen ones, and neither pays nor shows the rest', async () => {
    const { shopId, programId, productId } = await aShopWithProgram()
    const other = (await aProduct(shopId)).id
    const { id: creatorId } = await aMember(programId)
    const set = (productIds: string[], isIncluded: boolean) =>
      run((tx) => setProgramProducts(tx, { programId, shopId, productIds, isIncluded }))
    const held = async () =>
      (await listProgramProducts(db, { programId, creatorId })).items.map((item) => item.productId).sort()
    const rateOf = (id: string) => rateFor(db, { programId, creatorId, productId: id, at: today })
    expect(accepted(await set([other], false))).toEqual({ changed: 1 })
    expect(accepted(await set([other], false))).toEqual({ changed: 0 })
    expect([await held(), await rateOf(other)]).toEqual([[productId], null])
    const said = { programId, shopId, isIncluded: false }
    expect((await listSaidProducts(db, said)).items).toMatchObject([{ productId: other, at: start }])
    expect((await listSaidProducts(db, { ...said, shopId: (await aShop()).id })).items).toEqual([])
    expect(await run((tx) => addToShowcase(tx, { creatorId, productId: other }))).toMatchObject({
      code: 'PRODUCT_NOT_IN_PROGRAM',
    })
    accepted(await run((tx) => addPlan(tx, { programId, shopId, rateBps: 1700, creatorId, productId: other })))
    expect([await held(), (await rateOf(other))?.rateBps]).toEqual([[productId, other].sort(), 1700])
    accepted(await run((tx) => saveProgram(tx, { shopId, productMode: 'chosen' })))
    expect([await held(), await rateOf(productId)]).toEqual([[other], null])
    accepted(await set([productId], true))
    expect((await rateOf(productId))?.rateBps).toBe(1000)
    accepted(await run((tx) => saveProgram(tx, { shopId, productMode: 'all' })))
    const late = (await aProduct(shopId)).id
    expect((await rateOf(late))?.rateBps).toBe(1000)
    expect(await set(['prd_none'], true)).toMatchObject({ code: 'PRODUCT_NOT_FOUND' })
  })

  it('B4: a program that shrinks to chosen products keeps paying those who have one up', async () => {
    const { shopId, programId, productId } = await aShopWithProgram()
    const { id: creatorId } = await aMember(programId)
    accepted(await run((tx) => addToShowcase(tx, { creatorId, productId })))
    today = day(3)
    accepted(await run((tx) => saveProgram(tx, { shopId, productMode: 'chosen' })))
    const rateAt = (at: Date) => rateFor(db, { programId, creatorId, productId, at })
    expect(await rateAt(day(32))).toMatchObject({ rateBps: 1000, lock: { until: day(33) } })
    expect(await rateAt(day(33))).toBeNull()
  })
})

describe('A5, E2: a program’s own rules', () => {
  it('are new policy versions for every market, copied whole, from now on', async () => {
    const { shopId, programId } = await aShopWithProgram()
    const market = `Q${newId('event').slice(-1).toUpperCase()}`
    const general = await policyAt(db, { at: start })
    const values = { ...general.values, holds: { ...general.values.holds, undeliveredDays: 99 } }
    await db.policyVersion.create({ data: { id: newId('policyVersion'), market, values, effectiveFrom: day(-1) } })
    today = day(2)
    const change = (rules: object) => run((tx) => changeProgramRules(tx, { programId, shopId, rules }))
    const { policyVersionId } = accepted(await change({ linkWindowDays: 45, holdDays: 20 }))
    expect(accepted(await change({ linkWindowDays: 45 }))).toEqual({ policyVersionId })
    const ofProgram = await policyAt(db, { programId, at: day(3) })
    expect(ofProgram).toMatchObject({
      id: policyVersionId,
      values: { attribution: { linkWindowDays: 45 }, holds: { chosenHoldDays: 20 } },
    })
    expect((await policyAt(db, { programId, market, at: day(3) })).values).toMatchObject({
      attribution: { linkWindowDays: 45 }, holds: { undeliveredDays: 99, chosenHoldDays: 20 },
    }) // prettier-ignore
    expect((await policyAt(db, { programId, at: day(1) })).id).toBe(general.id)
    today = day(4)
    accepted(await change({ holdDays: null }))
    expect((await getProgramRules(db, programId)).rules).toMatchObject({ linkWindowDays: 45, holdDays: null })
    expect((await getProgramRules(db, programId)).versions).toHaveLength(2)
    await db.policyVersion.deleteMany({ where: { market } })
  })

  it.each([[{ linkWindowDays: 91 }], [{ tagWindowDays: 0 }], [{ indirectRateFactorBps: 10_001 }]])(
    'refuses %j',
    async (rules) => {
      const { shopId, programId } = await aShopWithProgram()
      expect(await run((tx) => changeProgramRules(tx, { programId, shopId, rules }))).toMatchObject({
        code: 'RULES_INVALID',
      })
    },
  )
})

it('A16, E12: who belongs to the shop is said once, changed and taken back', async () => {
  const { shopId } = await aShopWithProgram()
  const { id: creatorId } = await aCreator()
  const set = (kind: 'official' | 'employee' | null) => run((tx) => setAffiliation(tx, { shopId, creatorId, kind }))
  accepted(await set('employee'))
  accepted(await set('official'))
  expect(await listAffiliations(db, shopId)).toMatchObject([{ creatorId, kind: 'official' }])
  accepted(await set(null))
  expect(await db.shopAffiliation.count({ where: { shopId } })).toBe(0)
})

it('B1: a program may open with amounts', async () => {
  const { id: shopId } = await aShop()
  const rate = { fixed: { USD: 250n } }
  const opened = accepted(await run((tx) => openProgram(tx, { shopId, name: 'Flat', rate })))
  expect(accepted(await run((tx) => openProgram(tx, { shopId, name: 'Flat', rate })))).toEqual(opened)
  expect(await getProgramForShop(db, shopId)).toMatchObject({
    rateBps: 0,
    fixedAmounts: [{ amount: '2.50', currency: 'USD' }],
  })
})
