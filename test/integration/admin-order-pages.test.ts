import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk } from './admin-desk.ts'
import type { Arrived } from './returns-world.ts'
import { raiseStage } from './shopify-stage.ts'

const domain = 'aurora-goods.myshopify.com'
const stage = await raiseStage()
const { db } = await import('#app/platform/db/database.server.ts')
const { anArrivedOrder } = await import('./returns-world.ts')
const ordersPage = await import('#app/routes/admin/orders._index.tsx')
const orderPage = await import('#app/routes/admin/orders.$number.tsx')
const refundPage = await import('#app/routes/admin/orders.$number_.refund.tsx')
const openPage = await import('#app/routes/admin/orders.$number_.return.tsx')
const comparisons = await import('#app/routes/admin/orders.comparisons.tsx')
const returnsPage = await import('#app/routes/admin/returns._index.tsx')
const returnPage = await import('#app/routes/admin/returns.$returnId.tsx')
const problems = await import('#app/routes/admin/problems.tsx')
const vouchers = await import('#app/routes/admin/vouchers.tsx')
const settings = await import('#app/routes/admin/settings.tsx')

const { look, press } = openDesk(stage, domain)
type Fields = Parameters<typeof press>[1]

let mine: Arrived
let theirs: Arrived
beforeAll(async () => {
  await stage.control('POST', `/shops/${domain}/install`, {})
  mine = await anArrivedOrder()
  theirs = await anArrivedOrder()
  await db.shop.update({ where: { id: mine.shop.id }, data: { domain } })
})
afterAll(() => stage.close())

const line = (arrived: Arrived, quantity: string, restock = 'true') =>
  JSON.stringify([{ lineId: arrived.lineId, quantity, restock }])
const noMore = { shipping: '', extra: '', note: '' }

describe('the page of an order', () => {
  it("shows its money, and nothing of another shop's", async () => {
    expect(await look(orderPage, { number: mine.order.number })).toMatchObject({
      status: 200,
      body: { view: { money: { captured: { amount: '45.00' }, left: { amount: '45.00' } }, canOpenReturn: true } },
    })
    const { number } = theirs.order
    for (const page of [orderPage, refundPage, openPage]) {
      expect(await look(page, { number })).toMatchObject({ status: 404 })
    }
    const refund = { intent: 'refund', requestKey: randomUUID(), lines: line(theirs, '1'), ...noMore }
    expect(await press(refundPage, refund, { number })).toMatchObject({ status: 404 })
    const list = await look(ordersPage, {}, { q: number })
    expect(list).toMatchObject({ body: { orders: { rows: [] } } })
    expect(await db.paymentRefund.count({ where: { orderId: theirs.order.id } })).toBe(0)
  })

  it('D3: says what a refund comes to, refuses what is forged or too much, and makes it once', async () => {
    const params = { number: mine.order.number }
    const quote = (lines: string, more = {}) =>
      press(refundPage, { intent: 'quote', lines, ...noMore, ...more }, params)
    expect(await quote(line(mine, '1'))).toMatchObject({
      status: 200,
      body: { value: { amount: { amount: '20.00' } } },
    })
    expect(await quote('{{')).toMatchObject({ status: 422 })
    expect(await quote(line(mine, '-1'))).toMatchObject({ status: 422 })
    expect(await quote(line(theirs, '1'))).toMatchObject({ status: 404, body: { refusal: { code: 'LINE_NOT_FOUND' } } })
    expect(await quote(line(mine, '3'))).toMatchObject({ body: { refusal: { detail: { left: 2 } } } })
    expect(await quote('[]', { extra: '4.005' })).toMatchObject({
      body: { fieldErrors: { extra: expect.any(String) } },
    })
    const wanted = {
      intent: 'refund',
      requestKey: randomUUID(),
      lines: line(mine, '1'),
      ...noMore,
      note: 'A loose thread',
    }
    expect(await press(refundPage, wanted, params)).toMatchObject({ body: { value: { amount: { amount: '20.00' } } } })
    expect(await press(refundPage, wanted, params)).toMatchObject({ status: 200 })
    expect(await press(refundPage, { ...wanted, requestKey: 'mine' }, params)).toMatchObject({ status: 404 })
    expect(await db.paymentRefund.count({ where: { orderId: mine.order.id } })).toBe(1)
  })

  it('I6: answers a wish to cancel with a reason, and not that of another shop', async () => {
    const wish = (id: string, orderId: string) =>
      db.cancelRequest.create({ data: { id, orderId, reason: 'tooSlow', requestedAt: new Date(), answerBy: new Date('2027-01-01') } }) // prettier-ignore
    await wish('cr_mine', mine.order.id)
    await wish('cr_theirs', theirs.order.id)
    const params = { number: mine.order.number }
    const answer = (fields: Fields) => press(orderPage, fields, params)
    expect(await look(ordersPage, {}, { view: 'cancelRequests' })).toMatchObject({
      body: {
        orders: { counts: { cancelRequests: 1 }, rows: [{ number: mine.order.number, awaitsCancelAnswer: true }] },
      },
    })
    expect(await answer({ intent: 'grantCancel', requestId: 'cr_theirs' })).toMatchObject({ status: 404 })
    expect(await answer({ intent: 'declineCancel', requestId: 'cr_mine', reason: ' ' })).toMatchObject({
      status: 422,
      body: { refusal: { code: 'REASON_NEEDED' } },
    })
    expect(await answer({ intent: 'declineCancel', requestId: 'cr_mine', reason: 'It left' })).toMatchObject({
      status: 200,
    })
    expect(await answer({ intent: 'burn' })).toMatchObject({ status: 404 })
    expect(await answer({ intent: 'acceptDispute', disputeId: 'dsp_x' })).toMatchObject({ status: 404 })
  })
})

describe('returns', () => {
  it('I7, I8: are opened, received and settled by the shop that sold, and by no other', async () => {
    const opened = await press(
      openPage,
      {
        intent: 'openReturn',
        requestKey: randomUUID(),
        kind: 'refund',
        paidBy: 'shop',
        lines: JSON.stringify([{ lineId: mine.lineId, quantity: '1', reason: 'damaged' }]),
      },
      { number: mine.order.number },
    )
    const { returnId } = (opened.body?.value ?? {}) as { returnId: string }
    expect(await look(returnsPage, {}, { view: 'onTheirWay' })).toMatchObject({
      body: { returns: { rows: [{ id: returnId, state: 'approved', deadline: { kind: 'send' } }] } },
    })
    expect(await look(returnPage, { returnId })).toMatchObject({
      body: { view: { return: { worth: { amount: '20.00' } } } },
    })
    const step = (fields: Fields, id = returnId) => press(returnPage, fields, { returnId: id })
    await db.return.create({
      data: { id: 'ret_theirs', orderId: theirs.order.id, shopId: theirs.shop.id, kind: 'refund', state: 'requested', openedBy: 'shopper', requestedAt: new Date(), answerBy: new Date('2027-01-01') },
    }) // prettier-ignore
    expect(await look(returnPage, { returnId: 'ret_theirs' })).toMatchObject({ status: 404 })
    expect(await step({ intent: 'approveReturn' }, 'ret_theirs')).toMatchObject({ status: 404 })
    expect(await step({ intent: 'approveReturn', labelUrl: 'http://x' })).toMatchObject({ status: 422 })
    expect(await step({ intent: 'markReturnReceived' })).toMatchObject({ status: 200 })
    const [{ id: returnLineId } = { id: '' }] = await db.returnLine.findMany({ where: { returnId } })
    const lines = JSON.stringify([{ returnLineId, acceptedQuantity: '1', restock: true }])
    const inspect = { intent: 'inspectReturn', refundShipping: 'false', refundInstead: 'false', lines }
    expect(await step({ ...inspect, fee: 'a lot' })).toMatchObject({
      body: { fieldErrors: { fee: expect.any(String) } },
    })
    expect(await step({ ...inspect, fee: '20.01' })).toMatchObject({ body: { refusal: { code: 'FEE_TOO_HIGH' } } })
    expect(await step({ ...inspect, fee: '2.50' })).toMatchObject({ status: 200 })
    expect(await look(returnPage, { returnId })).toMatchObject({ body: { view: { return: { outcome: 'refunded' } } } })
  })
})

describe('vouchers', () => {
  const form = {
    intent: 'create', code: 'summer10', kind: 'percent', percent: '10', minimumSpend: '', startsAt: '2026-11-21T09:00',
    endsAt: '', perShopperLimit: '1', totalLimit: '', budget: '100.00', isStackable: 'false',
  } // prettier-ignore

  it('H14: are judged as typed, made once, listed, and taken off by their own shop', async () => {
    expect(await press(vouchers, { ...form, percent: '101' })).toMatchObject({
      status: 422,
      body: { fieldErrors: { percent: expect.any(String) } },
    })
    expect(await press(vouchers, form)).toMatchObject({ status: 200 })
    expect(await press(vouchers, form)).toMatchObject({ body: { refusal: { code: 'VOUCHER_CODE_TAKEN' } } })
    expect(await look(vouchers)).toMatchObject({
      body: { page: { items: [{ code: 'SUMMER10', funder: 'merchant', budget: { amount: '100.00' } }] } },
    })
    const voucher = await db.voucher.findFirstOrThrow({ where: { shopId: mine.shop.id } })
    await db.voucher.update({ where: { id: voucher.id }, data: { shopId: theirs.shop.id } })
    expect(await press(vouchers, { intent: 'archive', voucherId: voucher.id })).toMatchObject({ status: 404 })
    await db.voucher.update({ where: { id: voucher.id }, data: { shopId: mine.shop.id } })
    expect(await press(vouchers, { intent: 'archive', voucherId: voucher.id })).toMatchObject({ status: 200 })
    expect(await look(vouchers)).toMatchObject({ body: { page: { items: [] } } })
    expect(await look(vouchers, {}, { view: 'archived' })).toMatchObject({
      body: { page: { items: [{ state: 'archived' }] } },
    })
  })
})

describe('terms of delivery', () => {
  it('bands and taxes are kept as typed, and what is wrong stands beside its field', async () => {
    const option = {
      intent: 'saveShipping', shippingOptionId: '', title: 'By weight', basis: 'weight', price: '', freeFrom: '',
      countries: 'US', minDays: '2', maxDays: '5', 'bandFrom[]': ['0', '2000'], 'bandPrice[]': ['4.90', ''],
    } // prettier-ignore
    expect(await press(settings, { ...option, 'bandFrom[]': ['10', '5'] })).toMatchObject({
      body: { fieldErrors: { bandFrom: expect.any(String) } },
    })
    expect(await press(settings, option)).toMatchObject({ status: 200 })
    const tax = { intent: 'saveTax', taxRateId: '', country: 'CA', region: 'QC', title: 'QST', rate: '9.975', isIncluded: 'false', onShipping: 'true' } // prettier-ignore
    expect(await press(settings, { ...tax, rate: 'much' })).toMatchObject({
      body: { fieldErrors: { rate: expect.any(String) } },
    })
    expect(await press(settings, tax)).toMatchObject({ status: 200 })
    expect(await press(settings, { ...tax, isIncluded: 'true' })).toMatchObject({
      body: { refusal: { code: 'TAX_KIND_MIXED' } },
    })
    expect(await look(settings)).toMatchObject({
      body: {
        settings: {
          shippingOptions: [
            {
              basis: 'weight',
              bands: [
                { from: '0', price: { amount: '4.90' } },
                { from: '2000', price: null },
              ],
            },
          ],
          taxes: [{ country: 'CA', region: 'QC', ratePpm: 99_750 }],
        },
      },
    })
    expect(await press(settings, { intent: 'removeTax', taxRateId: 'tax_other' })).toMatchObject({ status: 422 })
  })
})

describe('what could not be settled alone', () => {
  it("is shown with what was tried; another shop's problem is not there", async () => {
    const problem = (id: string, { shop, order }: Arrived) =>
      db.problem.create({
        data: {
          id, shopId: shop.id, orderId: order.id, cause: 'REFUND_REFUSED', openedAt: new Date(), subjectKey: id,
          tries: { create: [{ at: new Date(), what: 'automatic', by: 'platform', answer: 'REFUND_REFUSED' }] },
        },
      }) // prettier-ignore
    await problem('prb_mine', mine)
    await problem('prb_theirs', theirs)
    expect(await look(problems)).toMatchObject({
      body: {
        problems: { open: [{ id: 'prb_mine', canRetry: true, tries: [{ what: 'automatic', by: 'platform' }] }] },
      },
    })
    expect(await press(problems, { intent: 'retry', problemId: 'prb_theirs' })).toMatchObject({ status: 404 })
    expect(await press(problems, { intent: 'retry', problemId: 'prb_mine' })).toMatchObject({ status: 200 })
  })

  it('is looked for in Shopify when the merchant asks', async () => {
    expect(await press(comparisons, { intent: 'compare' })).toMatchObject({ status: 200 })
    expect(await press(comparisons, { intent: 'forget' })).toMatchObject({ status: 404 })
    expect(await look(comparisons)).toMatchObject({ status: 200, body: { view: { page: { items: [] } } } })
  })
})
