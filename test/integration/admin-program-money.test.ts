import type { ComponentType } from 'react'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk } from './admin-desk.ts'
import { raiseStage } from './shopify-stage.ts'

const domain = 'aurora-goods.myshopify.com'
const stage = await raiseStage()
const { look, press } = openDesk(stage, domain)
const { db } = await import('#app/platform/db/database.server.ts')
const { aPayee, aPayingShop, aSaleBy, payday } = await import('./payouts-world.ts')
const { accrue, setToday } = await import('#test/support/sale.ts')
const { addDays } = await import('#app/kernel/clock.ts')
const { anOrder, aShopperKey, aTouch } = await import('#test/support/money-world.ts')
const { drawPage } = await import('./draw-page.tsx')
const commissions = await import('#app/routes/admin-creators/commissions._index.tsx')
const commission = await import('#app/routes/admin-creators/commissions.$commissionId.tsx')
const disputes = await import('#app/routes/admin-creators/commissions.disputes.tsx')
const findings = await import('#app/routes/admin-creators/commissions.findings.tsx')
const sheet = await import('#app/routes/admin-creators/commissions.sheet.ts')
const payouts = await import('#app/routes/admin-creators/payouts._index.tsx')
const terms = await import('#app/routes/admin-creators/payouts.terms.tsx')
const run = await import('#app/routes/admin-creators/payouts.$runId.tsx')
const file = await import('#app/routes/admin-creators/payouts.$runId_.file.ts')
const audit = await import('#app/routes/admin-creators/audit._index.tsx')
const auditSheet = await import('#app/routes/admin-creators/audit.sheet.ts')

let paying: Awaited<ReturnType<typeof aPayingShop>>
let payee: Awaited<ReturnType<typeof aPayee>>
let heldId: string
beforeAll(async () => {
  await stage.control('POST', `/shops/${domain}/install`, {})
  paying = await aPayingShop()
  await db.shop.update({ where: { id: paying.shop.id }, data: { domain } })
  payee = await aPayee(paying)
  await aSaleBy(paying, payee, [10_000n, 20_000n])
  const { shop, product } = paying
  const shopperKey = await aShopperKey()
  const [occurredAt, later] = [addDays(payday, -2), addDays(payday, -1)]
  setToday(occurredAt)
  await aTouch({ shopperKey, creatorId: payee.id, surface: 'TAG', contentId: 'post_1', productId: product.id, shopId: shop.id, occurredAt }) // prettier-ignore
  const order = await anOrder({ shopId: shop.id, shopperKey, placedAt: later, lines: [{ productId: product.id }] })
  setToday(later)
  await accrue(order.id)
  heldId = (await db.commission.findFirstOrThrow({ where: { orderLine: { orderId: order.id } } })).id
})
afterAll(() => stage.close())

const draw = async (page: { loader: unknown; default: unknown }, params = {}, query = {}) => {
  const { body } = await look(page, params, query)
  for (const locale of ['en', 'ar'] as const) {
    expect(await drawPage(page.default as ComponentType, body, locale)).toContain('Polaris-Page')
  }
  return body
}

describe('commissions', () => {
  it('Z1: are the entries that creators see, by line, by month and as a file', async () => {
    setToday(payday)
    expect(await draw(commissions)).toMatchObject({
      view: {
        months: [{ month: '2026-12' }, { month: '2026-11', payable: { amount: '30.00' } }],
        page: { items: [{}, {}, {}] },
      },
    })
    expect(await look(commissions, {}, { state: 'payable', from: '2026-11-20', until: '2026-11-20' })).toMatchObject({
      body: { view: { page: { items: [{ handle: payee.handle }, {}] } } },
    })
    expect(await look(sheet, {}, { state: 'payable' })).toMatchObject({ status: 200, type: 'text/csv; charset=utf-8' })
    expect(await draw(commission, { commissionId: heldId })).toMatchObject({
      view: { earning: { commissionId: heldId } },
    })
    expect(await look(commission, { commissionId: 'com_other' })).toMatchObject({ status: 404 })
  })

  it('E5: may be objected to before they are due, with a reason and evidence, and let go', async () => {
    setToday(payday)
    const objection = {
      intent: 'open',
      commissionId: heldId,
      reason: 'TERMS_BROKEN',
      statement: 'Not as agreed',
      link: '',
      evidence: '',
    }
    expect(await press(commission, objection)).toMatchObject({
      body: { refusal: { code: 'DISPUTE_WITHOUT_EVIDENCE' } },
    })
    expect(await press(commission, { ...objection, evidence: 'The post says otherwise' })).toMatchObject({
      status: 200,
    })
    const view = await draw(disputes)
    expect(view).toMatchObject({ view: { page: { items: [{ reason: 'TERMS_BROKEN', state: 'open' }] } } })
    const dispute = await db.commissionDispute.findFirstOrThrow({ where: { commissionId: heldId } })
    expect(
      await press(disputes, { intent: 'answer', disputeId: dispute.id, answer: 'x', isAgreed: 'false' }),
    ).toMatchObject({
      body: { refusal: { code: 'DISPUTE_NOT_FOUND' } },
    })
    expect(await press(disputes, { intent: 'withdraw', disputeId: dispute.id })).toMatchObject({ status: 200 })
    await draw(disputes, {}, { view: 'closed' })
  })

  it('E6: what a rule noticed is looked at once', async () => {
    setToday(payday)
    const finding = {
      id: 'fnd_one',
      commissionId: heldId,
      shopId: paying.shop.id,
      rule: 'SAME_NAME',
      evidence: {},
      foundAt: payday,
    }
    await db.riskFinding.create({ data: finding })
    expect(await draw(findings)).toMatchObject({ view: { page: { items: [{ rule: 'SAME_NAME' }] } } })
    expect(await press(findings, { intent: 'clear', findingId: 'fnd_one' })).toMatchObject({ status: 200 })
    expect(await draw(findings, {}, { view: 'closed' })).toMatchObject({
      view: { page: { items: [{ outcome: 'cleared' }] } },
    })
  })
})

describe('payouts', () => {
  it('are set up, proposed, approved, funded, sent by a bank file and confirmed (F3, F8)', async () => {
    setToday(payday)
    const form = {
      intent: 'saveTerms', cadence: 'weekly', day: '5', rail: 'bankFile', needsApproval: 'true', debtorName: '', debtorIban: '',
      debtorBic: '',
    } // prettier-ignore
    expect(await press(terms, { ...form, day: '28' })).toMatchObject({
      body: { fieldErrors: { day: expect.any(String) } },
    })
    expect(await press(terms, { ...form, debtorName: 'Us', debtorIban: 'DE00' })).toMatchObject({
      body: { refusal: { code: 'IBAN_INVALID' } },
    })
    expect(await press(terms, form)).toMatchObject({ status: 200 })
    await draw(terms)
    expect(await draw(payouts, {}, { preview: 'USD' })).toMatchObject({
      view: {
        terms: { cadence: 'weekly', hasDebtor: true },
        preview: { total: { amount: '30.00' }, rows: [{ reason: null }] },
      },
    })
    const proposed = await press(payouts, { intent: 'propose', currency: 'USD', cutoff: '' })
    expect(proposed).toMatchObject({ body: { value: { payoutCount: 1, skipped: 0 } } })
    const { id: runId } = await db.payoutRun.findFirstOrThrow({ where: { shopId: paying.shop.id } })
    const params = { runId }
    expect(await press(file, { format: 'csv' }, params)).toMatchObject({
      body: { refusal: { code: 'RUN_NOT_APPROVED' } },
    })
    expect(await press(run, { intent: 'approve' }, params)).toMatchObject({ status: 200 })
    await draw(run, params)
    const funding = await db.funding.findUniqueOrThrow({ where: { runId } })
    const brought = { intent: 'markFunded', fundingId: funding.id, currency: 'USD', brought: '1.00' }
    expect(await press(run, brought, params)).toMatchObject({ body: { refusal: { code: 'FUNDING_TOO_LITTLE' } } })
    expect(await press(run, { ...brought, brought: '' }, params)).toMatchObject({ status: 200 })
    expect(await press(file, { format: 'pain001' }, params)).toMatchObject({
      status: 200,
      type: 'application/xml; charset=utf-8',
    })
    const payout = await db.payout.findFirstOrThrow({ where: { runId } })
    expect(await press(run, { intent: 'confirm', payoutId: payout.id, railRef: 'B-1' }, params)).toMatchObject({
      status: 200,
    })
    expect(await draw(run, params)).toMatchObject({
      view: { run: { state: 'done' }, page: { items: [{ state: 'paid', railRef: 'B-1' }] } },
    })
    await draw(payouts)
    expect(await look(run, { runId: 'run_other' })).toMatchObject({ status: 404 })
  })

  it('everything is written down with who did it, and no account is', async () => {
    expect(await draw(audit, {}, { view: 'payout' })).toMatchObject({ view: { name: 'payout' } })
    const entries = await db.auditEntry.findMany({ where: { shopId: paying.shop.id } })
    const actions = entries.map(({ action }) => action)
    expect(actions).toEqual(
      expect.arrayContaining([
        'payoutTerms.set',
        'payoutRun.approve',
        'payoutRun.export',
        'payout.confirm',
        'finding.cleared',
      ]),
    )
    expect(JSON.stringify(entries)).not.toContain('DE89')
    expect(entries.filter(({ actor, action }) => actor === 'system' && action !== 'program.open')).toEqual([])
    expect(await look(auditSheet)).toMatchObject({ status: 200, type: 'text/csv; charset=utf-8' })
  })
})
