import { describe, expect, it } from 'vitest'
import { bringEditsOfShopBackSql, holdApprovedSql } from '#app/domain/catalog/internal/held-content.sql.ts'
import { newId } from '#app/kernel/ids.ts'
import { saveSettings } from '#app/domain/shops/save-settings.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { inSqlTransaction, sql } from '#app/platform/db/sql.server.ts'
import { reviewProducts } from '#app/domain/catalog/review-products.server.ts'
import { drain } from '#test/support/drain.ts'
import {
  eventsAbout,
  givenFeed,
  givenProduct,
  givenReviewed,
  givenShop,
  review,
  stateOf,
} from './catalog-listing-world.ts'

/** As every writer of content does it. */
async function edit(productId: string, content: { title?: string; descriptionHtml?: string; images?: object[] }) {
  const { shopId, shopifyGid } = await db.product.findUniqueOrThrow({ where: { id: productId } })
  await inSqlTransaction('edit', async (tx) => {
    await sql(tx, bringEditsOfShopBackSql, [shopId, [shopifyGid]])
    await sql(
      tx,
      `UPDATE "Product" SET "title" = COALESCE($2, "title"), "descriptionHtml" = COALESCE($3, "descriptionHtml"),
         "images" = COALESCE($4::jsonb, "images"), ${holdApprovedSql('true')} WHERE "id" = $1`,
      [
        productId,
        content.title ?? null,
        content.descriptionHtml ?? null,
        content.images ? JSON.stringify(content.images) : null,
      ],
    )
    await reviewProducts(tx, [productId])
  })
}

const tooLong = 'x'.repeat(10_000)

describe('J1: products that arrive', () => {
  it('go live by themselves when nothing blocks them, placed and offered', async () => {
    const shop = await givenShop()
    const { id } = await givenReviewed(shop.id)
    const state = await stateOf(id)
    expect(state).toMatchObject({
      standing: 'live/approved',
      rules: [],
      categoryId: 'scarvesHats',
      departmentId: 'fashion',
    })
    expect(state.offers).toMatchObject([{ country: 'ZZ', categoryId: 'scarvesHats', departmentId: 'fashion' }])
    expect(await eventsAbout('product.hidden', id)).toBe(0)
  })

  it('wait as drafts with their problems when something does', async () => {
    const shop = await givenShop()
    const { id } = await givenReviewed(shop.id, { images: [], imageUrl: null, title: tooLong })
    const state = await stateOf(id)
    expect(state).toMatchObject({ standing: 'draft/failed', rules: ['NO_IMAGE', 'TITLE_TOO_LONG'], problemCount: 2 })
    expect(state.offers).toEqual([])
    expect(state.problems.find(({ rule }) => rule === 'TITLE_TOO_LONG')).toMatchObject({
      severity: 'blocking', field: 'title', detail: { length: 10_000, limit: 255 },
    }) // prettier-ignore
  })

  it('wait for their merchant in a shop that submits by itself', async () => {
    const shop = await givenShop()
    await db.shop.update({ where: { id: shop.id }, data: { autoSubmit: false } })
    const { id } = await givenReviewed(shop.id)
    expect(await stateOf(id)).toMatchObject({ standing: 'draft/none', offers: [] })
    const settings = { safetyStock: 0, customLineAllowed: false, contactEmail: null, autoSubmit: true }
    await inTransaction('save settings', (tx) => saveSettings(tx, shop.id, settings))
    await drain()
    expect(await stateOf(id), 'and go live when it leaves that to us').toMatchObject({ standing: 'live/approved' })
  })

  it('are not judged while they are not published, but are placed', async () => {
    const shop = await givenShop()
    const { id } = await givenReviewed(shop.id, { isPublished: false, title: '' })
    expect(await stateOf(id)).toMatchObject({ standing: 'draft/none', rules: [], categoryId: 'scarvesHats' })
    await db.product.update({ where: { id }, data: { isPublished: true, title: 'Scarf' } })
    await review(id)
    expect(await stateOf(id)).toMatchObject({ standing: 'live/approved' })
  })
})

describe('J1: edits of what is live', () => {
  it('a failed edit waits while shoppers keep what was approved, and a good one replaces both', async () => {
    const shop = await givenShop()
    const { id, title } = await givenReviewed(shop.id)
    await edit(id, { title: tooLong })
    expect(await stateOf(id)).toMatchObject({
      standing: 'live/failed', title, heldContent: { title: tooLong }, rules: ['TITLE_TOO_LONG'], offers: [{ country: 'ZZ' }],
    }) // prettier-ignore
    await review(id)
    expect(await stateOf(id), 'looking again changes nothing').toMatchObject({ title, heldContent: { title: tooLong } })
    await edit(id, { title: 'Wool scarf' })
    expect(await stateOf(id)).toMatchObject({
      standing: 'live/approved',
      title: 'Wool scarf',
      heldContent: null,
      rules: [],
    })
    const [found] = await sql<{ isFound: boolean }>(
      'pool',
      `SELECT "searchDocument" IS NOT NULL AS "isFound" FROM "Product" WHERE "id" = $1`,
      [id],
    )
    expect(found?.isFound).toBe(true)
  })

  it('an edit of one part never meets the approved version of another', async () => {
    const shop = await givenShop()
    const { id, title } = await givenReviewed(shop.id)
    await edit(id, { title: tooLong })
    await edit(id, { descriptionHtml: '<p>New words.</p>' })
    expect(await stateOf(id)).toMatchObject({
      standing: 'live/failed', title, descriptionHtml: '<p>Soft and light.</p>',
      heldContent: { title: tooLong, descriptionHtml: '<p>New words.</p>' },
    }) // prettier-ignore
    await edit(id, { title: 'Wool scarf' })
    expect(await stateOf(id)).toMatchObject({
      title: 'Wool scarf',
      descriptionHtml: '<p>New words.</p>',
      heldContent: null,
    })
  })

  it('taking a failed edit back ends in what was approved', async () => {
    const shop = await givenShop()
    const { id, title } = await givenReviewed(shop.id)
    await edit(id, { descriptionHtml: '<p>Call +971 50 123 4567</p>' })
    expect(await stateOf(id)).toMatchObject({ standing: 'live/failed', rules: ['CONTACT_IN_TEXT'] })
    await edit(id, { descriptionHtml: '<p>Soft and light.</p>' })
    expect(await stateOf(id)).toMatchObject({ standing: 'live/approved', title, heldContent: null })
  })

  it('pictures taken away wait too', async () => {
    const shop = await givenShop()
    const { id, imageUrl } = await givenReviewed(shop.id)
    await edit(id, { images: [] })
    expect(await stateOf(id)).toMatchObject({
      standing: 'live/failed',
      imageUrl,
      rules: ['NO_IMAGE'],
      heldContent: { images: [] },
    })
  })
})

describe('J6: restricted categories', () => {
  const wine = { taxonomyGid: 'gid://shopify/TaxonomyCategory/fb-1-1-7', title: 'Red wine', pricedIn: ['GB', 'US'] }
  const givenRule = (country: string, licenceKind: string | null) =>
    db.categoryRule.create({
      data: {
        id: newId('categoryRule'),
        country,
        categoryId: 'alcohol',
        minimumAge: 18,
        licenceKind,
        effectiveFrom: new Date('2026-01-01'),
      },
    })

  it('need a rule in one of the shop’s markets, and are shown there alone', async () => {
    const shop = await givenShop()
    await givenFeed(shop.id, 'GB', 'en')
    const { id } = await givenReviewed(shop.id, wine)
    expect(await stateOf(id)).toMatchObject({ standing: 'draft/failed', rules: ['RESTRICTED_NO_RULE'], offers: [] })
    const rule = await givenRule('GB', null)
    await review(id)
    const state = await stateOf(id)
    expect(state).toMatchObject({ standing: 'live/approved', rules: ['RESTRICTED_NO_RULE_IN_COUNTRY'] })
    expect(state.offers.map(({ country }) => country)).toEqual(['GB'])
    await db.categoryRule.update({ where: { id: rule.id }, data: { endsAt: new Date('2026-01-02') } })
    await review(id)
    expect(await stateOf(id)).toMatchObject({ standing: 'pausedByPlatform/failed', offers: [] })
    expect(await eventsAbout('product.hidden', id)).toBe(1)
    await db.categoryRule.delete({ where: { id: rule.id } })
  })

  it('need the licence that the rule asks for, come back with it, and go again without', async () => {
    const shop = await givenShop()
    const rule = await givenRule('US', 'alcoholRetail')
    const { id } = await givenReviewed(shop.id, wine)
    expect((await stateOf(id)).rules).toEqual(['LICENCE_MISSING', 'LICENCE_MISSING_IN_COUNTRY'])
    const licence = { id: newId('licence'), shopId: shop.id, kind: 'alcoholRetail', country: 'US', number: '1' }
    await db.shopLicence.create({ data: { ...licence, validUntil: new Date('2099-01-01'), addedAt: new Date() } })
    await review(id)
    expect(await stateOf(id)).toMatchObject({ standing: 'live/approved', rules: [] })
    await db.shopLicence.update({ where: { id: licence.id }, data: { validUntil: new Date('2026-01-01') } })
    await review(id)
    expect(await stateOf(id)).toMatchObject({ standing: 'pausedByPlatform/failed', offers: [] })
    await db.categoryRule.delete({ where: { id: rule.id } })
  })

  it('what only looks restricted waits until somebody says what it is', async () => {
    const shop = await givenShop()
    const { id } = await givenReviewed(shop.id, { taxonomyGid: null, productType: 'Wine', title: 'Red' })
    expect(await stateOf(id)).toMatchObject({
      standing: 'draft/failed',
      suggestedCategoryId: 'alcohol',
      rules: ['RESTRICTED_UNCONFIRMED'],
    })
    await db.product.update({ where: { id }, data: { chosenCategoryId: 'tableware' } })
    await review(id)
    expect(await stateOf(id)).toMatchObject({ standing: 'live/approved', categoryId: 'tableware' })
  })
})

describe('J3: problems', () => {
  it('a missing translation is a warning per language that the feeds speak, and never about the shop’s own', async () => {
    const shop = await givenShop()
    for (const [country, language] of [['US', 'en'], ['GB', 'en'], ['KW', 'ar']] as const) await givenFeed(shop.id, country, language) // prettier-ignore
    const { id, title } = await givenProduct(shop.id)
    for (const language of ['en', 'ar', 'ja']) {
      await db.productText.create({ data: { productId: id, language, title, sourceUpdatedAt: new Date() } })
    }
    await review(id)
    const state = await stateOf(id)
    expect(state.rules).toEqual(['MISSING_TRANSLATION'])
    expect(state.problems[0]).toMatchObject({
      severity: 'warning',
      detail: { language: 'ar' },
      field: 'translations.ar.title',
    })
    expect(state.standing).toBe('live/approved')
  })

  it('are replaced together, stay as they are while nothing changes, and go when they are solved', async () => {
    const shop = await givenShop()
    const { id } = await givenReviewed(shop.id, { descriptionHtml: '', taxonomyGid: null, title: 'Xyzzy' })
    const before = await stateOf(id)
    expect(before.rules).toEqual(['NO_CATEGORY', 'NO_DESCRIPTION'])
    await review(id)
    expect((await stateOf(id)).problems.map((one) => one.id).sort()).toEqual(
      before.problems.map((one) => one.id).sort(),
    )
    expect(await eventsAbout('product.judged', id)).toBe(1)
    await db.product.update({ where: { id }, data: { descriptionHtml: '<p>Words.</p>', chosenCategoryId: 'decor' } })
    await review(id)
    expect(await stateOf(id)).toMatchObject({ rules: [], problemCount: 0 })
  })

  it('what could not be read of a product is left to whoever reads it, and counts', async () => {
    const shop = await givenShop()
    const product = await givenProduct(shop.id)
    const unreadable = { rule: 'UNREADABLE', severity: 'blocking', field: 'variants[1].price', foundAt: new Date() }
    await db.productProblem.create({
      data: {
        id: newId('productProblem'),
        shopId: shop.id,
        shopifyGid: product.shopifyGid,
        productId: product.id,
        ...unreadable,
      },
    })
    await review(product.id)
    expect(await stateOf(product.id)).toMatchObject({
      rules: ['UNREADABLE'],
      problemCount: 1,
      standing: 'live/approved',
    })
  })

  it('a free product is taken off sale, and comes back by itself', async () => {
    const shop = await givenShop()
    const { id } = await givenReviewed(shop.id)
    await db.variant.updateMany({ where: { productId: id }, data: { priceMinor: 0n } })
    await review(id)
    expect(await stateOf(id)).toMatchObject({ standing: 'pausedByPlatform/failed', rules: ['ZERO_PRICE'], offers: [] })
    await db.variant.updateMany({ where: { productId: id }, data: { priceMinor: 100n } })
    await review(id)
    expect(await stateOf(id)).toMatchObject({ standing: 'live/approved', rules: [], offers: [{ minPriceMinor: 100n }] })
  })

  it.each([
    ['GIFT_CARD', { isGiftCard: true }],
    ['SUBSCRIPTION_ONLY', { requiresSellingPlan: true }],
    ['BUNDLE_NOT_SUPPORTED', { requiresComponents: true }],
    ['NOT_ACTIVE', { status: 'DRAFT' }],
  ])('what Shopify’s own facts hide keeps its state: %s', async (rule, facts) => {
    const shop = await givenShop()
    const { id } = await givenReviewed(shop.id)
    await db.product.update({ where: { id }, data: facts })
    await review(id)
    expect(await stateOf(id)).toMatchObject({ standing: 'live/approved', rules: [rule], offers: [] })
  })

  it('several shops are judged in one go, each by its own rules', async () => {
    const [loud, quiet] = [await givenShop(), await givenShop()]
    await db.shop.update({ where: { id: quiet.id }, data: { autoSubmit: false } })
    const [a, b] = [await givenProduct(loud.id), await givenProduct(quiet.id)]
    await review(a.id, b.id)
    expect([(await stateOf(a.id)).standing, (await stateOf(b.id)).standing]).toEqual(['live/approved', 'draft/none'])
  })
})
