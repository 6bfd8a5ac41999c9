import { beforeEach, describe, expect, it } from 'vitest'
import { addFlashRate } from '#app/domain/programs/add-flash-rate.server.ts'
import { addPlan } from '#app/domain/programs/add-plan.server.ts'
import { addToShowcase } from '#app/domain/programs/add-to-showcase.server.ts'
import { archivePlan } from '#app/domain/programs/archive-plan.server.ts'
import { changeRate } from '#app/domain/programs/change-rate.server.ts'
import { claimLockNotices } from '#app/domain/programs/claim-lock-notices.server.ts'
import type { LockEnding } from '#app/domain/programs/jobs.ts'
import { listMarketProducts, type MarketQuestion } from '#app/domain/programs/list-market-products.server.ts'
import type { MarketSort } from '#app/domain/programs/market-filters.ts'
import { previewEarning } from '#app/domain/programs/preview-earning.server.ts'
import { removeFromShowcase } from '#app/domain/programs/remove-from-showcase.server.ts'
import { setProgramProducts } from '#app/domain/programs/set-program-products.server.ts'
import { tellLockEndings } from '#app/domain/programs/tell-lock-endings.server.ts'
import { addDays, addMilliseconds } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { useClock } from '#app/platform/clock.server.ts'
import { db, inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { banMember } from '#test/support/ban-member.ts'
import { accepted, aMember, aCreator, aProduct, aProgram, aShop } from '#test/support/money-world.ts'

const start = new Date('2026-06-01T00:00:00Z')
let today = start
useClock({ now: () => today })
beforeEach(() => (today = start))

const run = <Result>(work: (tx: Tx) => Promise<Result>) => inTransaction('test', work)
const day = (n: number) => addDays(start, n)

let serial = 0
const letter = (index: number) => String.fromCharCode(65 + (Math.floor(index) % 26))

describe('the program marketplace', () => {
  /** Two programs with products of their own currency, so that other tests' products stay out. */
  async function aMarket() {
    const market = { country: 'US', shopIds: [] as string[] }
    const made: Record<string, { productId: string; shopId: string; programId: string }> = {}
    const currency = `Z${letter(serial / 26)}${letter(serial++)}`
    for (const [shopName, rateBps, products] of [
      ['low', 800, { cup: 3, pan: 0 }],
      ['high', 2000, { kettle: 1, spoon: 0 }],
    ] as const) {
      const { id: shopId } = await aShop()
      const { programId } = await aProgram(shopId, rateBps)
      market.shopIds.push(shopId)
      for (const [title, popularity] of Object.entries(products)) {
        const { id: productId } = await aProduct(shopId, { title, priceMinor: popularity === 3 ? 9000n : 2000n })
        await db.product.update({ where: { id: productId }, data: { popularity, currency } })
        made[title] = { productId, shopId, programId }
      }
      made[shopName] = { productId: '', shopId, programId }
    }
    const { id: creatorId } = await aCreator()
    const maximumPrice = { amountMinor: 100_000n, currency }
    const titlesOf = async (question: Partial<MarketQuestion> = {}) => {
      const titles: string[] = []
      let cursor: string | null = null
      do {
        const page = await listMarketProducts(db, { creatorId, maximumPrice, limit: 1, cursor, ...question })
        titles.push(...page.items.map(({ title }) => title))
        cursor = page.nextCursor
      } while (cursor)
      return titles
    }
    const of = (name: string) => made[name] ?? { productId: '', shopId: '', programId: '' }
    return { creatorId, currency, titlesOf, of }
  }

  it.each<[MarketSort, string[]]>([
    ['popularity', ['cup', 'kettle', 'spoon', 'pan']],
    ['newest', ['spoon', 'kettle', 'pan', 'cup']],
    ['commission', ['spoon', 'kettle', 'pan', 'cup']],
  ])('by %s, one to a page, nothing twice and nothing left out', async (sort, expected) => {
    const { titlesOf } = await aMarket()
    expect(await titlesOf({ sort })).toEqual(expected)
  })

  it('by commission goes by what the first plan of a product pays, amounts by their share of the price', async () => {
    const { titlesOf, of, currency } = await aMarket()
    const { productId, shopId, programId } = of('pan')
    const fixed = { [currency]: 500n }
    accepted(await run((tx) => addPlan(tx, { programId, shopId, productId, rate: { fixed } })))
    const cheap = of('spoon')
    accepted(await run((tx) => addPlan(tx, { ...cheap, rateBps: 300 })))
    expect(await titlesOf({ sort: 'commission' })).toEqual(['pan', 'kettle', 'cup', 'spoon'])
    expect(await titlesOf({ sort: 'commission', minimumBps: 1000 })).toEqual(['pan', 'kettle'])
    expect(await titlesOf({ sort: 'newest', minimumBps: 1000 })).toEqual(['kettle', 'pan'])
  })

  it('by commission, a collection’s plan stands where it pays, each product once, by its first plan', async () => {
    const { titlesOf, of } = await aMarket()
    const { shopId, programId } = of('low')
    const collections = ['first', 'second'].map((title) => ({ id: newId('collection'), title }))
    for (const { id, title } of collections) {
      const facts = { shopifyGid: `gid://shopify/Collection/${id}`, title, handle: id, sourceUpdatedAt: start }
      await db.collection.create({ data: { id, shopId, ...facts } })
    }
    const [first, second] = collections.map(({ id }) => id) as [string, string]
    const members = [first, second].map((collectionId) => ({
      collectionId,
      productId: of('pan').productId,
      position: 0,
    }))
    await db.collectionProduct.createMany({
      data: [...members, { collectionId: second, productId: of('cup').productId, position: 1 }],
    })
    accepted(await run((tx) => addPlan(tx, { programId, shopId, rateBps: 400, collectionId: first })))
    today = addMilliseconds(start, 1)
    accepted(await run((tx) => addPlan(tx, { programId, shopId, rateBps: 3000, collectionId: second })))
    expect(await titlesOf({ sort: 'commission' })).toEqual(['cup', 'spoon', 'kettle', 'pan'])
  })

  it('narrows by shop, price, samples, words of the search document and what is joined', async () => {
    const { titlesOf, of, creatorId, currency } = await aMarket()
    const low = of('low')
    expect(await titlesOf({ shopId: low.shopId })).toEqual(['cup', 'pan'])
    expect(await titlesOf({ maximumPrice: { amountMinor: 2000n, currency } })).toEqual(['kettle', 'spoon', 'pan'])
    const { productId, shopId, programId } = of('kettle')
    await db.sampleOffer.create({
      data: { id: newId('sampleOffer'), programId, shopId, productId, quotaLeft: 1, createdAt: today },
    })
    expect(await titlesOf({ withSamples: true })).toEqual(['kettle'])
    await db.sampleOffer.updateMany({ where: { productId }, data: { quotaLeft: 0 } })
    expect(await titlesOf({ withSamples: true })).toEqual([])
    expect(await titlesOf({ query: 'no-such-word' })).toEqual([])
    await db.product.update({ where: { id: productId }, data: { departmentId: 'fashion', categoryId: 'dresses' } })
    expect(await titlesOf({ categoryId: 'dresses' })).toEqual(['kettle'])
    expect(await titlesOf({ categoryId: 'fashion' })).toEqual(['kettle'])
    await db.enrollment.create({
      data: { id: newId('enrollment'), programId: low.programId, creatorId, status: 'active', enrolledAt: today },
    })
    expect(await titlesOf({ notJoined: true })).toEqual(['kettle', 'spoon'])
    accepted(await run((tx) => banMember(tx, { programId: low.programId, creatorId })))
    expect(await titlesOf()).toEqual(['kettle', 'spoon'])
  })

  it('shows this creator’s own rate, enrollment and showcase, and leaves out what the program does not hold', async () => {
    const { of, creatorId, currency, titlesOf } = await aMarket()
    const { productId, shopId, programId } = of('cup')
    await db.enrollment.create({
      data: { id: newId('enrollment'), programId, creatorId, status: 'active', enrolledAt: today },
    })
    accepted(await run((tx) => addPlan(tx, { programId, shopId, rateBps: 1100, creatorId })))
    accepted(await run((tx) => addToShowcase(tx, { creatorId, productId })))
    const maximumPrice = { amountMinor: 100_000n, currency }
    const [cup] = (await listMarketProducts(db, { creatorId, maximumPrice })).items
    expect(cup).toMatchObject({
      title: 'cup', rateBps: 1100, earnsAbout: { amount: '9.90', currency }, enrollmentStatus: 'active',
      isInShowcase: true, hasSamples: false, popularity: 3,
    }) // prettier-ignore
    accepted(
      await run((tx) =>
        setProgramProducts(tx, { programId, shopId, productIds: [of('pan').productId], isIncluded: false }),
      ),
    )
    expect(await titlesOf()).toEqual(['cup', 'kettle', 'spoon'])
  })
})

describe('the preview of an earning', () => {
  async function aPreviewed(currency = 'USD', priceMinor = 2000n) {
    const { id: shopId } = await aShop({ currency })
    const { programId, planId } = await aProgram(shopId, 1250)
    const { id: productId } = await aProduct(shopId, { priceMinor })
    await db.product.update({ where: { id: productId }, data: { currency } })
    return { shopId, programId, planId, productId }
  }

  it.each([
    ['USD', 1999n, '2.50'],
    ['JPY', 1999n, '250'],
    ['KWD', 1999n, '0.250'],
  ])('in %s: the share of the price, rounded to its own minor unit', async (currency, priceMinor, amount) => {
    const { programId, shopId, productId } = await aPreviewed(currency, priceMinor)
    const preview = await previewEarning(db, { programId, shopId, productId })
    expect(preview?.onVitrine).toEqual({ rateBps: 1250, perUnit: null, earns: { amount, currency } })
  })

  it('takes off discounts, counts units, and tells the storefront apart', async () => {
    const { programId, shopId, planId, productId } = await aPreviewed()
    today = day(1)
    accepted(await run((tx) => changeRate(tx, { planId, rateBps: 1250, storefrontBps: 500 })))
    const ask = { programId, shopId, productId, quantity: 3, discountMinor: 1000n }
    expect(await previewEarning(db, ask)).toMatchObject({
      unitPrice: { amount: '20.00' }, discount: { amount: '10.00' }, base: { amount: '50.00' },
      onVitrine: { earns: { amount: '6.25' } }, onStorefront: { rateBps: 500, earns: { amount: '2.50' } },
    }) // prettier-ignore
    expect(await previewEarning(db, { ...ask, discountMinor: 9000n })).toMatchObject({ base: { amount: '0.00' } })
  })

  it('of a rate that is only thought about, with the flash rate that holds', async () => {
    const { programId, shopId, productId } = await aPreviewed()
    accepted(await run((tx) => addFlashRate(tx, { programId, shopId, kind: 'add', rateBps: 500, endsAt: day(2) })))
    const ask = { programId, shopId, productId }
    expect((await previewEarning(db, { ...ask, thought: { rateBps: 2000 } }))?.onVitrine).toMatchObject({
      rateBps: 2500,
      earns: { amount: '5.00' },
    })
    expect(
      (await previewEarning(db, { ...ask, thought: { rate: { fixed: { USD: 300n } } } }))?.onVitrine,
    ).toMatchObject({
      perUnit: { amount: '3.00' },
      earns: { amount: '4.00' },
    })
  })

  it('there is none for a product of another shop or without a price', async () => {
    const { programId, shopId, productId } = await aPreviewed()
    const other = await aPreviewed()
    expect(await previewEarning(db, { programId, shopId, productId: other.productId })).toBeNull()
    expect(await previewEarning(db, { programId, shopId: other.shopId, productId: other.productId })).toBeNull()
    await db.product.update({ where: { id: productId }, data: { minPriceMinor: null } })
    expect(await previewEarning(db, { programId, shopId, productId })).toBeNull()
  })
})

describe('B4: notice two days before a locked rate ends', () => {
  async function aLock() {
    const { id: shopId } = await aShop()
    const { programId, planId } = await aProgram(shopId, 2000)
    const products = [await aProduct(shopId), await aProduct(shopId)]
    const [productId, second] = products.map(({ id }) => id) as [string, string]
    const [keeper, quitter, newcomer] = [await aMember(programId), await aMember(programId), await aMember(programId)]
    for (const creatorId of [keeper.id, quitter.id]) {
      accepted(await run((tx) => addToShowcase(tx, { creatorId, productId })))
      accepted(await run((tx) => addToShowcase(tx, { creatorId, productId: second })))
    }
    today = day(10)
    return { shopId, programId, planId, productId, second, keeper, quitter, newcomer }
  }
  const claimed = async (programId: string): Promise<LockEnding[]> => {
    const endings = await run(claimLockNotices)
    const own = await db.rateVersion.findMany({ where: { plan: { programId } }, select: { id: true } })
    return endings.filter(({ rateVersionId }) => own.some(({ id }) => id === rateVersionId))
  }
  const toldOf = async (programId: string) => {
    const where = { type: 'program.lockEnding', payload: { path: ['programId'], equals: programId } }
    return (await db.outboxEvent.findMany({ where })).map(({ payload }) => payload)
  }

  it('goes to who still has the product up, once, from exactly two days before', async () => {
    const { programId, planId, productId, second, keeper, quitter, newcomer } = await aLock()
    const { rateVersionId } = accepted(await run((tx) => changeRate(tx, { planId, rateBps: 1000 })))
    today = day(11)
    accepted(await run((tx) => addToShowcase(tx, { creatorId: newcomer.id, productId })))
    accepted(await run((tx) => removeFromShowcase(tx, { creatorId: quitter.id, productId })))
    accepted(await run((tx) => removeFromShowcase(tx, { creatorId: quitter.id, productId: second })))
    today = addMilliseconds(day(38), -1)
    expect(await claimed(programId)).toEqual([])
    today = day(38)
    const [ending, ...none] = await claimed(programId)
    expect([ending, none]).toEqual([{ rateVersionId, changedAt: day(10).toISOString(), after: '' }, []])
    expect(await claimed(programId)).toEqual([])
    if (ending) expect(await run((tx) => tellLockEndings(tx, ending))).toEqual({ told: 1 })
    expect(await toldOf(programId)).toEqual([
      expect.objectContaining({ creatorId: keeper.id, until: day(40).toISOString(), productCount: 2, rateVersionId }),
    ])
  })

  it('an increase, and the rate that a program opened with, end no lock', async () => {
    const { programId, planId } = await aLock()
    accepted(await run((tx) => changeRate(tx, { planId, rateBps: 2500 })))
    today = day(38)
    for (const ending of await claimed(programId)) await run((tx) => tellLockEndings(tx, ending))
    expect(await toldOf(programId)).toEqual([])
    today = day(41)
    expect(await claimed(programId)).toEqual([])
  })

  it('an archived plan is told of too, though its own beginning was looked at before', async () => {
    const { shopId, programId, productId, keeper } = await aLock()
    const { planId } = accepted(await run((tx) => addPlan(tx, { programId, shopId, rateBps: 3000, productId })))
    today = day(20)
    accepted(await run((tx) => archivePlan(tx, { planId, shopId })))
    today = day(39)
    for (const ending of await claimed(programId)) await run((tx) => tellLockEndings(tx, ending))
    expect(await toldOf(programId)).toEqual([])
    today = day(48)
    for (const ending of await claimed(programId)) await run((tx) => tellLockEndings(tx, ending))
    const told = (await toldOf(programId)) as { creatorId: string; productIds: string[] }[]
    expect(told.map(({ creatorId }) => creatorId)).toContain(keeper.id)
    expect(told.every(({ productIds }) => productIds.join() === productId)).toBe(true)
  })
})
