import type { ComponentType } from 'react'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk } from './admin-desk.ts'
import type { Arrived } from './returns-world.ts'
import { raiseStage } from './shopify-stage.ts'

const domain = 'aurora-goods.myshopify.com'
const stage = await raiseStage()
const { look, press } = openDesk(stage, domain)
const { db } = await import('#app/platform/db/database.server.ts')
const { now } = await import('#app/platform/clock.server.ts')
const { addDays } = await import('#app/kernel/clock.ts')
const { endOverdueReturns } = await import('#app/domain/returns/end-overdue-returns.server.ts')
const { anArrivedOrder } = await import('./returns-world.ts')
const { aProduct } = await import('#test/support/money-world.ts')
const { drawPage } = await import('./draw-page.tsx')
const home = await import('#app/routes/admin/_index.tsx')
const onboarding = await import('#app/routes/admin/onboarding.tsx')
const orders = await import('#app/routes/admin/orders._index.tsx')
const order = await import('#app/routes/admin/orders.$number.tsx')
const refund = await import('#app/routes/admin/orders.$number_.refund.tsx')
const open = await import('#app/routes/admin/orders.$number_.return.tsx')
const receipt = await import('#app/routes/admin/orders.$number_.receipt.ts')
const comparisons = await import('#app/routes/admin/orders.comparisons.tsx')
const returns = await import('#app/routes/admin/returns._index.tsx')
const oneReturn = await import('#app/routes/admin/returns.$returnId.tsx')
const vouchers = await import('#app/routes/admin/vouchers.tsx')
const problems = await import('#app/routes/admin/problems.tsx')
const settings = await import('#app/routes/admin/settings.tsx')
const products = await import('#app/routes/admin/catalog.products.ts')
const warehouse = await import('#app/routes/admin/warehouse._index.tsx')
const stock = await import('#app/routes/admin/warehouse.stock.tsx')
const pickList = await import('#app/routes/admin/warehouse.pick-list.tsx')
const program = await import('#app/routes/admin-creators/program._index.tsx')
const rates = await import('#app/routes/admin-creators/program.rates.tsx')
const programProducts = await import('#app/routes/admin-creators/program.products.tsx')
const samples = await import('#app/routes/admin-creators/program.samples.tsx')
const rules = await import('#app/routes/admin-creators/program.rules.tsx')
const inbox = await import('#app/routes/admin-creators/creators._index.tsx')
const find = await import('#app/routes/admin-creators/creators.find.tsx')
const performance = await import('#app/routes/admin-creators/creators.performance.tsx')
const commissions = await import('#app/routes/admin-creators/commissions._index.tsx')
const commissionDisputes = await import('#app/routes/admin-creators/commissions.disputes.tsx')
const findings = await import('#app/routes/admin-creators/commissions.findings.tsx')
const payouts = await import('#app/routes/admin-creators/payouts._index.tsx')
const payoutTerms = await import('#app/routes/admin-creators/payouts.terms.tsx')
const audit = await import('#app/routes/admin-creators/audit._index.tsx')

let mine: Arrived
let theirs: Arrived
beforeAll(async () => {
  await stage.control('POST', `/shops/${domain}/install`, {})
  mine = await anArrivedOrder()
  theirs = await anArrivedOrder()
  await db.shop.update({ where: { id: mine.shop.id }, data: { domain } })
  await db.return.create({
    data: {
      id: 'ret_mine', orderId: mine.order.id, shopId: mine.shop.id, kind: 'refund', state: 'requested', openedBy: 'shopper',
      requestedAt: addDays(now(), -2), answerBy: addDays(now(), -0.1),
      lines: { create: [{ id: 'rtl_mine', orderLineId: mine.lineId, quantity: 1, reason: 'damaged' }] },
    },
  }) // prettier-ignore
})
afterAll(() => stage.close())

describe('what a shop says about returns', () => {
  const terms = {
    intent: 'saveReturnTerms', instructions: 'Keep the box.', postage: 'shopper', 'address.name': 'Aurora Returns',
    'address.line1': '1 Quay St', 'address.line2': '', 'address.city': 'Portland', 'address.region': 'OR',
    'address.postalCode': '97201', 'address.country': 'US',
  } // prettier-ignore
  const instructions = 'Keep the box.\n\nAurora Returns\n1 Quay St\nPortland OR 97201\nUnited States'
  const suggested = { instructions, paidBy: 'shopper' }
  const number = () => ({ number: mine.order.number })

  it('I7: is judged as typed, kept, and what the next approval begins with', async () => {
    expect(await press(settings, { ...terms, 'address.city': '' })).toMatchObject({
      status: 422,
      body: { fieldErrors: { 'address.city': expect.any(String) } },
    })
    expect(await look(open, number())).toMatchObject({ body: { suggested: { instructions: '', paidBy: 'shop' } } })
    expect(await press(settings, terms)).toMatchObject({ status: 200 })
    expect(await look(settings)).toMatchObject({
      body: { settings: { returnTerms: { postage: 'shopper', address: { city: 'Portland', country: 'US' } } } },
    })
    expect(await look(open, number())).toMatchObject({ body: { suggested } })
    expect(await look(oneReturn, { returnId: 'ret_mine' })).toMatchObject({ body: { view: { suggested } } })
  })

  it('I7: is what the shopper reads when silence approves', async () => {
    await endOverdueReturns(now())
    expect(await db.return.findUniqueOrThrow({ where: { id: 'ret_mine' } })).toMatchObject({
      ...{ state: 'approved', answeredBy: 'platform', postagePaidBy: 'shopper', instructions },
    })
  })
})

describe('a voucher for some products', () => {
  const form = {
    intent: 'create', code: 'lamps', kind: 'percent', percent: '10', minimumSpend: '', startsAt: '2026-11-21T09:00',
    endsAt: '', perShopperLimit: '1', totalLimit: '', budget: '', isStackable: 'false',
  } // prettier-ignore

  it('H14: takes the products as Shopify names them, and none that is not in this shop’s catalog', async () => {
    const [lamp, other] = [await aProduct(mine.shop.id), await aProduct(theirs.shop.id)]
    const [ours, notOurs] = [lamp.shopifyGid, other.shopifyGid]
    expect(await look(products)).toMatchObject({ body: { choices: [{ id: ours }] } })
    expect(await press(vouchers, { ...form, 'products[]': [ours, notOurs] })).toMatchObject({
      body: { refusal: { code: 'VOUCHER_PRODUCTS_UNKNOWN' } },
    })
    const many = Array.from({ length: 251 }, (_none, index) => `gid://shopify/Product/${index}`)
    expect(await press(vouchers, { ...form, 'products[]': many })).toMatchObject({
      body: { fieldErrors: { products: expect.any(String) } },
    })
    expect(await press(vouchers, { ...form, 'products[]': [ours, ours] })).toMatchObject({ status: 200 })
    expect(await db.voucher.findFirstOrThrow({ where: { shopId: mine.shop.id } })).toMatchObject({
      productIds: [lamp.id],
    })
  })
})

describe('the receipt of an order', () => {
  it('is the buyer’s own, for the shop that sold it alone', async () => {
    expect(await look(receipt, { number: mine.order.number })).toMatchObject({ status: 200, type: 'application/pdf' })
    expect(await look(receipt, { number: theirs.order.number })).toMatchObject({ status: 404 })
  })
})

describe('every page of the admin', () => {
  const number = () => ({ number: mine.order.number })
  const returnId = () => ({ returnId: 'ret_mine' })
  const nothing = () => ({})
  it.each([
    ['home', home, nothing],
    ['onboarding', onboarding, nothing],
    ['orders', orders, nothing],
    ['an order', order, number],
    ['a refund', refund, number],
    ['opening a return', open, number],
    ['comparisons', comparisons, nothing],
    ['returns', returns, nothing],
    ['a return', oneReturn, returnId],
    ['vouchers', vouchers, nothing],
    ['problems', problems, nothing],
    ['settings', settings, nothing],
    ['warehouse', warehouse, nothing],
    ['stock', stock, nothing],
    ['pick list', pickList, nothing],
    ['program', program, nothing],
    ['rates', rates, nothing],
    ['products of the program', programProducts, nothing],
    ['samples', samples, nothing],
    ['rules', rules, nothing],
    ['creators', inbox, nothing],
    ['finding creators', find, nothing],
    ['what creators sold', performance, nothing],
    ['commissions', commissions, nothing],
    ['objections', commissionDisputes, nothing],
    ['checks', findings, nothing],
    ['payouts', payouts, nothing],
    ['payout terms', payoutTerms, nothing],
    ['audit log', audit, nothing],
  ])('is drawn by the server in both languages: %s', async (_name, page, params) => {
    const { body, status } = await look(page, params())
    if (status === 302) return
    for (const locale of ['en', 'ar'] as const) {
      expect(await drawPage(page.default as ComponentType, body, locale)).toContain('Polaris-Page')
    }
  })
})
