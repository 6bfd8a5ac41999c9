import { beforeEach, describe, expect, it } from 'vitest'
import { acceptSuggestedCategories } from '#app/domain/catalog/accept-suggested-categories.server.ts'
import { startCatalogCommand } from '#app/domain/catalog/catalog-command.server.ts'
import { chooseCategory } from '#app/domain/catalog/choose-category.server.ts'
import { getCatalogCounts } from '#app/domain/catalog/get-catalog-counts.server.ts'
import { pauseProducts } from '#app/domain/catalog/pause-products.server.ts'
import { resumeProducts } from '#app/domain/catalog/resume-products.server.ts'
import { listLicences, removeLicence, saveLicence } from '#app/domain/catalog/save-licence.server.ts'
import { endCategoryRule, listCategoryRules, setCategoryRule } from '#app/domain/catalog/set-category-rule.server.ts'
import { submitProducts } from '#app/domain/catalog/submit-products.server.ts'
import { db } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { drain } from '#test/support/drain.ts'
import { command, eventsAbout, givenReviewed, givenShop, review, stateOf } from './catalog-listing-world.ts'

let shop: Awaited<ReturnType<typeof givenShop>>
beforeEach(async () => {
  shop = await givenShop()
})

const chosen = (...products: { id: string }[]) => ({ shopId: shop.id, productIds: products.map(({ id }) => id) })
const soon = () => new Date(Date.now() + 60_000)

describe('J1: what a merchant does with products', () => {
  it('pauses what is live, hides it everywhere at once, and resumes it; again changes nothing', async () => {
    const product = await givenReviewed(shop.id)
    expect(await command((tx) => pauseProducts(tx, chosen(product)))).toMatchObject({
      value: { done: 1, unchanged: 0, refused: [] },
    })
    expect(await stateOf(product.id)).toMatchObject({ standing: 'pausedByMerchant/approved', offers: [] })
    expect(await eventsAbout('product.hidden', product.id)).toBe(1)
    expect(await command((tx) => pauseProducts(tx, chosen(product)))).toMatchObject({
      value: { done: 0, unchanged: 1 },
    })
    expect(await eventsAbout('product.hidden', product.id)).toBe(1)
    expect(await command((tx) => resumeProducts(tx, chosen(product)))).toMatchObject({ value: { done: 1 } })
    expect(await stateOf(product.id)).toMatchObject({ standing: 'live/approved', offers: [{ country: 'ZZ' }] })
    expect(await command((tx) => resumeProducts(tx, chosen(product)))).toMatchObject({ value: { unchanged: 1 } })
  })

  it('does not resume what may not be shown any more', async () => {
    const product = await givenReviewed(shop.id)
    await command((tx) => pauseProducts(tx, chosen(product)))
    await db.variant.updateMany({ where: { productId: product.id }, data: { priceMinor: 0n } })
    const outcome = await command((tx) => resumeProducts(tx, chosen(product)))
    expect(outcome).toMatchObject({ value: { done: 0, refused: [{ code: 'REVIEW_FAILED', count: 1 }] } })
    expect(await stateOf(product.id)).toMatchObject({ standing: 'pausedByPlatform/failed', offers: [] })
  })

  it('submits drafts; each counts for what became of it', async () => {
    await db.shop.update({ where: { id: shop.id }, data: { autoSubmit: false } })
    const [good, bad, hidden, frozen] = [
      await givenReviewed(shop.id),
      await givenReviewed(shop.id, { images: [] }),
      await givenReviewed(shop.id, { isPublished: false }),
      await givenReviewed(shop.id, { listingState: 'frozen' }),
    ]
    const stranger = await givenReviewed((await givenShop()).id)
    const outcome = await command((tx) => submitProducts(tx, chosen(good, good, bad, hidden, frozen, stranger)))
    expect(outcome).toMatchObject({
      value: {
        done: 1,
        unchanged: 0,
        refused: [
          { code: 'NOT_PUBLISHED', count: 1 },
          { code: 'PRODUCT_FROZEN', count: 1 },
          { code: 'PRODUCT_NOT_FOUND', count: 1 },
          { code: 'REVIEW_FAILED', count: 1 },
        ],
      },
    })
    expect(await stateOf(good.id)).toMatchObject({ standing: 'live/approved', offers: [{ country: 'ZZ' }] })
    expect(await stateOf(bad.id)).toMatchObject({ standing: 'draft/failed' })
    expect(await eventsAbout('product.changed', good.id)).toBe(1)
    expect(await command((tx) => submitProducts(tx, chosen(good)))).toMatchObject({ value: { unchanged: 1 } })
  })

  it('touches nothing of another shop', async () => {
    const stranger = await givenReviewed((await givenShop()).id)
    for (const work of [pauseProducts, submitProducts, resumeProducts, acceptSuggestedCategories]) {
      expect(await command((tx) => work(tx, chosen(stranger)))).toMatchObject({ value: { done: 0 } })
    }
    await command((tx) => chooseCategory(tx, { ...chosen(stranger), categoryId: 'decor' }))
    expect(await stateOf(stranger.id)).toMatchObject({ standing: 'live/approved', chosenCategoryId: null })
  })

  it('chooses at least one product and at most 250', async () => {
    expect(await command((tx) => pauseProducts(tx, chosen()))).toMatchObject({ ok: false, code: 'NOTHING_CHOSEN' })
    const many = Array.from({ length: 251 }, (_, index) => ({ id: `prd_${index}` }))
    expect(await command((tx) => pauseProducts(tx, chosen(...many)))).toMatchObject({
      ok: false,
      code: 'TOO_MANY_PRODUCTS',
      detail: { maximum: 250 },
    })
  })

  it('two at once end in one of the two states', async () => {
    const product = await givenReviewed(shop.id)
    const outcomes = await Promise.all([
      command((tx) => pauseProducts(tx, chosen(product))),
      command((tx) => pauseProducts(tx, chosen(product))),
      review(product.id),
    ])
    const done = outcomes.map((one) => (one?.ok ? one.value.done : 0)).sort()
    expect(done).toEqual([0, 0, 1])
    expect(await stateOf(product.id)).toMatchObject({ standing: 'pausedByMerchant/approved', offers: [] })
  })
})

describe('categories', () => {
  it('a choice places the product, its offers follow, and taking it back restores Shopify’s', async () => {
    const product = await givenReviewed(shop.id)
    expect(await command((tx) => chooseCategory(tx, { ...chosen(product), categoryId: 'watches' }))).toMatchObject({
      value: { done: 1 },
    })
    expect(await stateOf(product.id)).toMatchObject({ categoryId: 'watches', offers: [{ categoryId: 'watches' }] })
    expect(await command((tx) => chooseCategory(tx, { ...chosen(product), categoryId: 'watches' }))).toMatchObject({
      value: { unchanged: 1 },
    })
    await command((tx) => chooseCategory(tx, { ...chosen(product), categoryId: null }))
    expect(await stateOf(product.id)).toMatchObject({
      categoryId: 'scarvesHats',
      offers: [{ categoryId: 'scarvesHats' }],
    })
    const unknown = await command((tx) => chooseCategory(tx, { ...chosen(product), categoryId: 'nowhere' }))
    expect(unknown).toMatchObject({ ok: false, code: 'CATEGORY_NOT_FOUND' })
  })

  it('J6: no choice makes wine anything else', async () => {
    const wine = await givenReviewed(shop.id, { taxonomyGid: 'gid://shopify/TaxonomyCategory/fb-1-1-7' })
    const outcome = await command((tx) => chooseCategory(tx, { ...chosen(wine), categoryId: 'drinks' }))
    expect(outcome).toMatchObject({ value: { refused: [{ code: 'RESTRICTED_BY_TAXONOMY', count: 1 }] } })
    expect(await stateOf(wine.id)).toMatchObject({ categoryId: 'alcohol', chosenCategoryId: null })
  })

  it('suggestions are accepted where there is one and no category yet', async () => {
    const loose = { taxonomyGid: null, productType: '' }
    const [mug, odd, placed] = [
      await givenReviewed(shop.id, { ...loose, productType: 'Mug' }),
      await givenReviewed(shop.id, { ...loose, title: 'Xyzzy' }),
      await givenReviewed(shop.id),
    ]
    const outcome = await command((tx) => acceptSuggestedCategories(tx, chosen(mug, odd, placed)))
    expect(outcome).toMatchObject({ value: { done: 1, unchanged: 1, refused: [{ code: 'NO_SUGGESTION', count: 1 }] } })
    expect(await stateOf(mug.id)).toMatchObject({ categoryId: 'tableware', suggestedCategoryId: null, rules: [] })
  })
})

describe('everything in a view', () => {
  it('a command walks through it in the background, tells how far it is, and may run twice', async () => {
    const products = []
    for (let index = 0; index < 5; index++)
      products.push(await givenReviewed(shop.id, { taxonomyGid: null, title: 'Mug' }))
    await givenReviewed(shop.id)
    const filters = { view: 'live', categoryId: 'none' } as const
    for (let time = 0; time < 2; time++) {
      await command((tx) => startCatalogCommand(tx, { shopId: shop.id, action: 'acceptSuggested', filters }))
      await drain()
    }
    expect(await db.product.count({ where: { shopId: shop.id, categoryId: 'tableware' } })).toBe(5)
    const told = await sql<{ payload: object }>(
      'pool',
      `SELECT "payload" FROM "RealtimeMessage" WHERE "topic" = $1 ORDER BY "id"`,
      [`catalog:${shop.id}`],
    )
    expect(told.map(({ payload }) => payload)).toContainEqual(
      expect.objectContaining({ kind: 'command', action: 'acceptSuggested', done: 5, isFinished: true }),
    )
  })

  it('ends although products leave the view while it runs', async () => {
    for (let index = 0; index < 3; index++) await givenReviewed(shop.id)
    await command((tx) => startCatalogCommand(tx, { shopId: shop.id, action: 'pause', filters: { view: 'live' } }))
    await drain()
    expect(await db.product.count({ where: { shopId: shop.id, listingState: 'pausedByMerchant' } })).toBe(3)
  })
})

describe('the merchant’s figures', () => {
  it('are counted in the background after products were judged', async () => {
    await givenReviewed(shop.id)
    const paused = await givenReviewed(shop.id)
    await givenReviewed(shop.id, { images: [] })
    await givenReviewed(shop.id, { isPublished: false })
    await command((tx) => pauseProducts(tx, chosen(paused)))
    await drain()
    await drain({ until: soon() })
    expect(await getCatalogCounts(db, shop.id)).toMatchObject({
      total: 4,
      live: 1,
      attention: 1,
      inReview: 0,
      paused: 1,
      unpublished: 1,
    })
  })
})

describe('J6: licences and rules', () => {
  const wine = { taxonomyGid: 'gid://shopify/TaxonomyCategory/fb-1-1-7', pricedIn: ['US'] }
  const licence = { kind: 'alcoholRetail', country: 'US', number: 'A-1', validUntil: new Date('2099-01-01') } as const
  const rule = { country: 'US', categoryId: 'alcohol', minimumAge: 21, licenceKind: 'alcoholRetail' } as const

  it('a rule and a licence bring products live by themselves; ending either takes them off again', async () => {
    const product = await givenReviewed(shop.id, wine)
    await command((tx) => setCategoryRule(tx, rule))
    const saved = await command((tx) => saveLicence(tx, { shopId: shop.id, ...licence }))
    await drain()
    expect(await stateOf(product.id)).toMatchObject({ standing: 'live/approved', offers: [{ country: 'US' }] })
    const again = await command((tx) => saveLicence(tx, { shopId: shop.id, ...licence }))
    expect(again).toMatchObject({ value: { isNew: false, licenceId: saved.ok && saved.value.licenceId } })
    expect(await listLicences(db, { shopId: shop.id, at: new Date() })).toMatchObject([
      { number: 'A-1', isExpired: false },
    ])
    const licenceId = saved.ok ? saved.value.licenceId : ''
    expect(await command((tx) => removeLicence(tx, { shopId: 'another', licenceId }))).toMatchObject({
      code: 'LICENCE_NOT_FOUND',
    })
    await command((tx) => removeLicence(tx, { shopId: shop.id, licenceId }))
    await drain()
    expect(await stateOf(product.id)).toMatchObject({
      standing: 'pausedByPlatform/failed',
      rules: ['LICENCE_MISSING', 'LICENCE_MISSING_IN_COUNTRY'],
    })
    await command((tx) => endCategoryRule(tx, rule))
    await drain()
    expect(await stateOf(product.id)).toMatchObject({ rules: ['RESTRICTED_NO_RULE'] })
    expect(await command((tx) => endCategoryRule(tx, rule))).toMatchObject({ ok: false, code: 'RULE_NOT_FOUND' })
  })

  it('a licence of yesterday is refused; a rule is for restricted categories, versioned, and the same terms are no news', async () => {
    const expired = await command((tx) =>
      saveLicence(tx, { shopId: shop.id, ...licence, validUntil: new Date('2020-01-01') }),
    )
    expect(expired).toMatchObject({ ok: false, code: 'LICENCE_EXPIRED' })
    expect(await command((tx) => setCategoryRule(tx, { ...rule, categoryId: 'decor' }))).toMatchObject({
      code: 'CATEGORY_NOT_FOUND',
    })
    await command((tx) => setCategoryRule(tx, { ...rule, country: 'JP', minimumAge: 20 }))
    expect(await command((tx) => setCategoryRule(tx, { ...rule, country: 'JP', minimumAge: 20 }))).toMatchObject({
      value: { isNew: false },
    })
    await command((tx) => setCategoryRule(tx, { ...rule, country: 'JP', minimumAge: 21 }))
    const inForce = (await listCategoryRules(db, new Date(Date.now() + 1000))).filter(({ country }) => country === 'JP')
    expect(inForce).toMatchObject([{ minimumAge: 21, endsAt: null }])
    expect(await db.categoryRule.count({ where: { country: 'JP' } })).toBe(2)
    await command((tx) => endCategoryRule(tx, { country: 'JP', categoryId: 'alcohol' }))
  })

  it('by the clock, what needs a licence is judged anew', async () => {
    const product = await givenReviewed(shop.id, wine)
    await command((tx) => setCategoryRule(tx, { ...rule, licenceKind: null }))
    await drain()
    expect(await stateOf(product.id)).toMatchObject({ standing: 'live/approved' })
    await db.categoryRule.updateMany({
      where: { country: 'US' },
      data: { endsAt: new Date('2026-01-02'), effectiveFrom: new Date('2026-01-01') },
    })
    await sql('pool', `SELECT graphile_worker.add_job('review-restricted-everywhere', '{}')`)
    await drain()
    expect(await stateOf(product.id)).toMatchObject({ standing: 'pausedByPlatform/failed', offers: [] })
  })
})
