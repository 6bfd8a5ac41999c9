import type { ComponentType } from 'react'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDesk } from './admin-desk.ts'
import { raiseStage } from './shopify-stage.ts'

const domain = 'aurora-goods.myshopify.com'
const stage = await raiseStage()
const { look, press } = openDesk(stage, domain)
const { db } = await import('#app/platform/db/database.server.ts')
const { takeInRates } = await import('#app/domain/payouts/published-rates.server.ts')
const { aPayee, aPayingShop, aSaleBy, fundedRun, giveForm, giveMethod, payday } = await import('./payouts-world.ts')
const { run: inTest, setToday } = await import('#test/support/sale.ts')
const { drawPage } = await import('./draw-page.tsx')
const terms = await import('#app/routes/admin-creators/payouts.terms.tsx')
const run = await import('#app/routes/admin-creators/payouts.$runId.tsx')

let runId: string
let payoutId: string
beforeAll(async () => {
  await stage.control('POST', `/shops/${domain}/install`, {})
  const paying = await aPayingShop()
  await db.shop.update({ where: { id: paying.shop.id }, data: { domain } })
  const creator = await aPayee(paying, false)
  await giveForm(creator.id)
  await giveMethod(creator.id, { currency: 'EUR' })
  await aSaleBy(paying, creator, [20_000n])
  runId = await fundedRun(paying)
  payoutId = (await db.payout.findFirstOrThrow({ where: { runId } })).id
})
beforeEach(() => setToday(payday))
afterAll(() => stage.close())

async function draw(page: { loader: unknown; default: unknown }, params = {}) {
  const { body } = await look(page, params)
  const pages = await Promise.all((['en', 'ar'] as const).map((locale) => drawPage(page.default as ComponentType, body, locale))) // prettier-ignore
  return { body, en: pages[0] ?? '', ar: pages[1] ?? '' }
}

describe('C8: a payout into another currency, as the merchant sees it', () => {
  it('says that a rate is missing, takes the published one, shows where it comes from, and lets another be typed', async () => {
    expect((await draw(run, { runId })).en).toContain('a rate is missing')
    const exchange = () => press(run, { intent: 'exchangePublished', payoutId }, { runId })
    expect(await exchange()).toMatchObject({ body: { refusal: { code: 'RATE_NOT_PUBLISHED' } } })
    const table = { source: 'ECB', base: 'EUR', day: payday.toISOString().slice(0, 10), rates: new Map([['USD', '1.1540']]) }
    await inTest((tx) => takeInRates(tx, table))
    expect(await exchange()).toMatchObject({ status: 200 })
    const { en, ar } = await draw(run, { runId })
    expect(en).toContain(`€17.33 at 0.8665511 (ECB ${table.day})`)
    expect(en).toContain('Change the rate')
    expect(ar).toContain('تغيير السعر')
    expect(ar).not.toContain('استخدام السعر المنشور<')
    const typed = { intent: 'exchange', payoutId, rate: '0.86', source: 'Our bank' }
    expect(await press(run, typed, { runId })).toMatchObject({ status: 200 })
    const after = await draw(run, { runId })
    expect(after.en).toContain('€17.20 at 0.86 (Our bank)')
    expect(after.ar).toContain('استخدام السعر المنشور<')
    const entries = await db.auditEntry.findMany({ where: { action: 'payout.exchange', subject: payoutId } })
    expect(entries.every(({ actor }) => actor !== 'system')).toBe(true)
    expect(entries).toHaveLength(2)
  }) // prettier-ignore
})

it('an installation without Stripe offers it to nobody', async () => {
  const { body, en } = await draw(terms)
  expect(body).toMatchObject({ terms: { offered: ['bankFile', 'manual'] } })
  expect(en).not.toContain('>Stripe<')
  const form = {
    intent: 'saveTerms', cadence: 'weekly', day: '5', rail: 'stripe', needsApproval: 'true', debtorName: '', debtorIban: '',
    debtorBic: '',
  } // prettier-ignore
  expect(await press(terms, form)).toMatchObject({ body: { refusal: { code: 'STRIPE_NOT_OFFERED' } } })
})
