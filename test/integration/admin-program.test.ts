import type { ComponentType } from 'react'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk } from './admin-desk.ts'
import { raiseStage } from './shopify-stage.ts'

const domain = 'aurora-goods.myshopify.com'
const stage = await raiseStage()
const { look, press } = openDesk(stage, domain)
const { db } = await import('#app/platform/db/database.server.ts')
const { aMember, aProduct, aProgram, aShop } = await import('#test/support/money-world.ts')
const { drawPage } = await import('./draw-page.tsx')
const overview = await import('#app/routes/admin-creators/program._index.tsx')
const rates = await import('#app/routes/admin-creators/program.rates.tsx')
const preview = await import('#app/routes/admin-creators/program.preview.ts')
const products = await import('#app/routes/admin-creators/program.products.tsx')
const rules = await import('#app/routes/admin-creators/program.rules.tsx')
const samples = await import('#app/routes/admin-creators/program.samples.tsx')

let shopId: string
let programId: string
let product: Awaited<ReturnType<typeof aProduct>>
let creator: Awaited<ReturnType<typeof aMember>>
beforeAll(async () => {
  await stage.control('POST', `/shops/${domain}/install`, {})
  const shop = await aShop({ contactEmail: 'shop@example.com' })
  shopId = shop.id
  await db.shop.update({ where: { id: shopId }, data: { domain } })
  product = await aProduct(shopId)
  ;({ programId } = await aProgram(shopId, 1000))
  creator = await aMember(programId)
})
afterAll(() => stage.close())

const draw = async (page: { loader: unknown; default: unknown }, params = {}, query = {}) => {
  const { body } = await look(page, params, query)
  for (const locale of ['en', 'ar'] as const) {
    expect(await drawPage(page.default as ComponentType, body, locale)).toContain('Polaris-Page')
  }
  return body
}

describe('the program', () => {
  it('says what it is and whom it takes, as typed, and writes down who changed it', async () => {
    const about = {
      intent: 'saveAbout',
      name: 'Aurora friends',
      description: 'Lamps.',
      terms: 'Be kind.',
      approval: 'review',
    }
    expect(await press(overview, { ...about, name: ' ' })).toMatchObject({
      body: { fieldErrors: { name: expect.any(String) } },
    })
    expect(await press(overview, about)).toMatchObject({ status: 200 })
    const eligibility = {
      intent: 'saveEligibility', markets: 'ae, SA', languages: 'AR', minimumFollowers: '1000', minimumAge: '',
      needsProof: 'true',
    } // prettier-ignore
    expect(await press(overview, { ...eligibility, minimumAge: '12' })).toMatchObject({
      body: { fieldErrors: { minimumAge: expect.any(String) } },
    })
    expect(await press(overview, eligibility)).toMatchObject({ status: 200 })
    expect(await draw(overview)).toMatchObject({
      view: {
        program: {
          settings: {
            name: 'Aurora friends', approval: 'review',
            eligibility: { markets: ['AE', 'SA'], languages: ['ar'], minimumFollowers: 1000, needsProof: true },
          },
        },
      },
    }) // prettier-ignore
    const [entry] = await db.auditEntry.findMany({ where: { shopId, action: 'program.save' } })
    expect(entry?.actor).not.toBe('system')
  })

  it('A5, E2: sets its own windows and holds, each change a version', async () => {
    const form = {
      intent: 'saveRules',
      tagWindowDays: '10',
      linkWindowDays: '45',
      liveTailHours: '24',
      indirect: '50',
      holdDays: '20',
    }
    expect(await press(rules, { ...form, linkWindowDays: '91' })).toMatchObject({
      status: 422,
      body: { refusal: { code: 'RULES_INVALID' } },
    })
    expect(await press(rules, form)).toMatchObject({ status: 200 })
    expect(await press(rules, { intent: 'saveCustomers', lifetimeDays: '', affiliated: '25' })).toMatchObject({
      status: 200,
    })
    expect(await draw(rules)).toMatchObject({
      view: {
        affiliatedFactorBps: 2500,
        versions: [{ rules: { linkWindowDays: 45, indirectRateFactorBps: 5000, holdDays: 20 } }],
      },
    })
  })
})

describe('what it pays', () => {
  it('B1, B2, B8: a rate for one creator on one product, with a limit, and one that is planned', async () => {
    const form = {
      intent: 'addPlan', name: 'Launch', campaign: 'Autumn', creatorId: creator.id, product: product.shopifyGid, collectionId: '',
      kind: 'percent', percent: '25', amount: '', storefront: '', cap: '100', capPeriod: 'month',
    } // prettier-ignore
    expect(await press(rates, { ...form, percent: '0.5' })).toMatchObject({
      body: { refusal: { code: 'RATE_OUT_OF_RANGE' } },
    })
    expect(await press(rates, { ...form, product: 'gid://shopify/Product/none' })).toMatchObject({
      body: { refusal: { code: 'PRODUCT_NOT_FOUND' } },
    })
    expect(await press(rates, form)).toMatchObject({ status: 200 })
    const view = await draw(rates, {}, { campaign: 'Autumn' })
    expect(view).toMatchObject({ view: { page: { items: [{ name: 'Launch', rate: { rateBps: 2500 } }] } } })
    const plan = await db.plan.findFirstOrThrow({ where: { programId, creatorId: creator.id } })
    expect(plan).toMatchObject({ capMinor: 10_000n, capPeriod: 'month' })
    const later = {
      intent: 'changeRate',
      planId: plan.id,
      kind: 'fixed',
      amount: '4.50',
      percent: '',
      storefront: '0',
      startsAt: '2099-01-01T09:00',
    }
    expect(await press(rates, later)).toMatchObject({ status: 200 })
    expect(await db.rateVersion.count({ where: { planId: plan.id } })).toBe(2)
    expect(await press(rates, { intent: 'archivePlan', planId: plan.id })).toMatchObject({ status: 200 })
    await draw(rates, {}, { view: 'archived' })
  })

  it('B2: a rate for nobody and nothing in particular is not added: that would be the standard rate', async () => {
    const form = {
      intent: 'addPlan', name: '', campaign: '', creatorId: '', product: '', collectionId: '', kind: 'percent', percent: '25',
      storefront: '', cap: '', capPeriod: 'total',
    } // prettier-ignore
    expect(await press(rates, form)).toMatchObject({ body: { fieldErrors: { creatorId: expect.any(String) } } })
  })

  it('B7, B6: flash rates and tiers are judged as typed', async () => {
    const flash = {
      intent: 'addFlash',
      flashKind: 'add',
      percent: '5',
      startsAt: '',
      endsAt: '2099-01-01',
      creatorId: '',
      product: '',
    }
    expect(await press(rates, { ...flash, endsAt: 'tomorrow' })).toMatchObject({
      body: { fieldErrors: { endsAt: expect.any(String) } },
    })
    expect(await press(rates, flash)).toMatchObject({ status: 200 })
    expect(await draw(rates, {}, { view: 'flash' })).toMatchObject({
      view: { page: { items: [{ state: 'running' }] } },
    })
    const tiers = {
      intent: 'setTiers',
      mode: 'marginal',
      period: 'month',
      'from[]': ['100', '500'],
      'percent[]': ['12', 'x'],
    }
    expect(await press(rates, tiers)).toMatchObject({ body: { fieldErrors: { percent1: expect.any(String) } } })
    expect(await press(rates, { ...tiers, 'percent[]': ['12', '15'] })).toMatchObject({ status: 200 })
    expect(await draw(rates, {}, { view: 'tiers' })).toMatchObject({
      view: { schemes: [{ steps: [{ rateBps: 1200 }, { rateBps: 1500 }] }] },
    })
  })

  it('shows what a creator would earn, by today’s rate or a thought one', async () => {
    const today = await look(preview, {}, { product: product.shopifyGid })
    expect(today).toMatchObject({ body: { preview: { onVitrine: { earns: { amount: '3.00' } } } } })
    const thought = await look(preview, {}, { product: product.shopifyGid, kind: 'fixed', amount: '7.25' })
    expect(thought).toMatchObject({ body: { preview: { onVitrine: { perUnit: { amount: '7.25' } } } } })
  })

  it('holds what is put in and not what is left out', async () => {
    expect(await press(products, { intent: 'leaveOut', productIds: [product.id] })).toMatchObject({ status: 200 })
    expect(await draw(products, {}, { view: 'out' })).toMatchObject({
      view: { page: { items: [{ productId: product.id }] } },
    })
    expect(await press(products, { intent: 'include', productIds: [product.id] })).toMatchObject({ status: 200 })
    expect(await press(products, { intent: 'setMode', productMode: 'chosen' })).toMatchObject({ status: 200 })
    expect(await press(products, { intent: 'setMode', productMode: 'all' })).toMatchObject({ status: 200 })
  })
})

describe('samples', () => {
  it('G3: are offered as typed, changed, and ended', async () => {
    const form = {
      intent: 'offer', product: product.shopifyGid, kind: 'free', quota: '3', isAutoApproved: 'false', refundAfterUnits: '',
    } // prettier-ignore
    expect(await press(samples, { ...form, quota: 'many' })).toMatchObject({
      body: { fieldErrors: { quota: expect.any(String) } },
    })
    expect(await press(samples, form)).toMatchObject({ status: 200 })
    const offer = await db.sampleOffer.findFirstOrThrow({ where: { shopId } })
    const change = { intent: 'changeOffer', offerId: offer.id, quota: '5', isAutoApproved: 'true' }
    expect(await press(samples, change)).toMatchObject({ status: 200 })
    expect(await draw(samples, {}, { view: 'offers' })).toMatchObject({
      view: { offers: { items: [{ quotaLeft: 5, isAutoApproved: true }] } },
    })
    const request = {
      id: 'smp_one', offerId: offer.id, shopId, creatorId: creator.id, productId: product.id, variantId: 'var_1',
      state: 'requested', requestedAt: new Date(), decideBy: new Date(),
    } // prettier-ignore
    await db.sampleRequest.create({ data: request })
    expect(await draw(samples)).toMatchObject({
      view: { waiting: { requests: 1, appeals: 0 }, samples: { items: [{ requestId: 'smp_one' }] } },
    })
    expect(await press(samples, { intent: 'decline', requestId: 'smp_one', reason: 'Sold out' })).toMatchObject({
      status: 200,
    })
    await draw(samples, {}, { view: 'closed' })
    expect(await press(samples, { intent: 'archiveOffer', offerId: offer.id })).toMatchObject({ status: 200 })
  })
})
