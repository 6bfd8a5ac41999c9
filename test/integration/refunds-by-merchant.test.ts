import { beforeEach, describe, expect, it } from 'vitest'
import { refundByMerchant, type MerchantRefund } from '#app/domain/orders/refund-by-merchant.server.ts'
import { handleOrderWebhook } from '#app/jobs/order-webhooks.ts'
import { sum } from '#app/kernel/money.ts'
import { db } from '#app/platform/db/database.server.ts'
import { accepted } from '#test/support/money-world.ts'
import {
  anArrivedOrder,
  aShopifyWith,
  passDays,
  refundsOf,
  run,
  withStoppedClock,
  work,
  type Arrived,
} from './returns-world.ts'

beforeEach(withStoppedClock)

let presses = 0
type Wish = Partial<Omit<MerchantRefund, 'lines'>> & { units?: number; restock?: boolean }

function refund({ shop, order, lineId }: Arrived, { units = 0, restock = true, ...wish }: Wish) {
  const lines = units > 0 ? [{ lineId, quantity: units, restock }] : []
  const asked = { shopId: shop.id, orderId: order.id, requestKey: `press ${++presses}`, lines, ...wish }
  return run((tx) => refundByMerchant(tx, asked))
}

describe('a merchant pays back from the order page', () => {
  it('part of a line, the delivery, goodwill: each for what it is worth', async () => {
    const arrived = await anArrivedOrder()
    accepted(await refund(arrived, { units: 1, note: 'A loose thread' }))
    accepted(await refund(arrived, { shippingMinor: 200n }))
    accepted(await refund(arrived, { adjustmentMinor: 150n }))
    expect((await refundsOf(arrived.order.id)).map(({ amountMinor }) => amountMinor)).toEqual([2000n, 200n, 150n])
    const rows = await db.refund.findMany({ where: { orderId: arrived.order.id }, orderBy: { id: 'asc' } })
    expect(rows).toMatchObject([{ note: 'A loose thread' }, { shippingMinor: 200n }, { discrepancyMinor: 150n }])
  })

  it('never more than is left, and says how much that is', async () => {
    const arrived = await anArrivedOrder()
    accepted(await refund(arrived, { units: 1, adjustmentMinor: 400n }))
    const refused = async (wish: Wish, code: string, detail = {}) =>
      expect(await refund(arrived, wish)).toMatchObject({ ok: false, code, detail })
    await refused({ units: 2 }, 'MORE_UNITS_THAN_LEFT', { left: 1 })
    await refused({ shippingMinor: 501n }, 'MORE_SHIPPING_THAN_LEFT', { left: '5.00', currency: 'USD' })
    await refused({ units: 1, shippingMinor: 500n }, 'MORE_THAN_LEFT', { left: '21.00', currency: 'USD' })
    await refused({ adjustmentMinor: 2101n }, 'MORE_THAN_LEFT', { left: '21.00' })
    accepted(await refund(arrived, { adjustmentMinor: 2100n }))
    await refused({ units: 1 }, 'NOTHING_LEFT')
    expect(sum((await refundsOf(arrived.order.id)).map(({ amountMinor }) => amountMinor))).toBe(4500n)
  })

  it('ten at once never exceed the payment', async () => {
    const arrived = await anArrivedOrder()
    await Promise.all(Array.from({ length: 10 }, () => refund(arrived, { adjustmentMinor: 1000n })))
    expect(sum((await refundsOf(arrived.order.id)).map(({ amountMinor }) => amountMinor))).toBe(4000n)
  })

  it('one press of the button refunds once; its key for something else is refused', async () => {
    const arrived = await anArrivedOrder()
    const [a, b] = await Promise.all([
      refund(arrived, { units: 1, requestKey: 'same' }),
      refund(arrived, { units: 1, requestKey: 'same' }),
    ])
    expect(accepted(a)).toEqual(accepted(b))
    expect(await refundsOf(arrived.order.id)).toHaveLength(1)
    expect(await refund(arrived, { units: 2, requestKey: 'same' })).toMatchObject({ code: 'KEY_REUSED' })
  })

  it('what cannot be refunded', async () => {
    const arrived = await anArrivedOrder()
    const { order } = arrived
    expect(await refund(arrived, {})).toMatchObject({ code: 'NOTHING_TO_REFUND' })
    expect(await refund(arrived, { adjustmentMinor: -1n })).toMatchObject({ code: 'NOTHING_TO_REFUND' })
    expect(await refund(arrived, { shopId: 'shop_x', units: 1 })).toMatchObject({ code: 'ORDER_NOT_FOUND' })
    expect(await refund({ ...arrived, lineId: 'oln_x' }, { units: 1 })).toMatchObject({ code: 'LINE_NOT_FOUND' })
    expect(await refund(arrived, { units: 1, method: 'storeCredit' })).toMatchObject({ code: 'STORE_CREDIT_UNSUPPORTED' })
    const set = (data: object) => db.order.update({ where: { id: order.id }, data })
    await set({ mode: 'SHOPIFY_CHECKOUT' })
    expect(await refund(arrived, { units: 1 })).toMatchObject({ code: 'PAID_IN_SHOPIFY' })
    await set({ mode: 'CHANNEL_MOR', shopifyOrderGid: null })
    expect(await refund(arrived, { units: 1 })).toMatchObject({ code: 'NOT_IN_SHOPIFY_YET' })
    await set({ cancelledAt: new Date() })
    expect(await refund(arrived, { units: 1 })).toMatchObject({ code: 'ORDER_CANCELLED' })
  }) // prettier-ignore

  it('D5: Shopify’s books are told once, after the money, and their echo moves nothing', async () => {
    const arrived = await anArrivedOrder()
    const world = aShopifyWith(arrived)
    const { refundId } = accepted(await refund(arrived, { units: 1 }))
    world.lost.push('refund')
    await expect(work(arrived, world)).rejects.toThrow('planned')
    const [book] = world.refunds
    const digits = (gid: string | null | undefined) => gid?.split('/').at(-1) ?? ''
    const echo = {
      shopId: arrived.shop.id,
      topic: 'refunds/create',
      payload: {
        id: digits(book?.gid),
        order_id: digits(arrived.order.shopifyOrderGid),
        created_at: new Date().toISOString(),
        note: book?.note ?? '',
        transactions: [{ id: 1, kind: 'refund', status: 'success', gateway: 'Vitrine', amount: '20.00' }],
      },
    }
    await handleOrderWebhook(echo)
    await work(arrived, world)
    await handleOrderWebhook(echo)
    expect(world.refunds).toHaveLength(1)
    expect(await db.refund.findMany({ where: { orderId: arrived.order.id } })).toMatchObject([
      { id: refundId, shopifyRefundGid: book?.gid },
    ])
    expect(await refundsOf(arrived.order.id)).toHaveLength(1)
  })

  it('what Shopify would not write within a day is for a person', async () => {
    const arrived = await anArrivedOrder()
    const world = aShopifyWith(arrived)
    accepted(await refund(arrived, { units: 1 }))
    passDays(1)
    await work(arrived, world)
    expect(world.refunds).toEqual([])
    const problems = await db.problem.findMany({ where: { orderId: arrived.order.id } })
    expect(problems).toMatchObject([{ cause: 'REFUND_NOT_RECORDED', resolvedAt: null }])
  })
})
