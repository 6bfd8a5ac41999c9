import { describe, expect, it } from 'vitest'
import { applyRefundToCommissions } from '#app/domain/commissions/apply-refund-to-commissions.server.ts'
import { findReceiptForShopper } from '#app/domain/orders/find-receipt.server.ts'
import { getOrderForShopper } from '#app/domain/orders/get-order-for-shopper.server.ts'
import { quoteRefund } from '#app/domain/orders/refund-by-merchant.server.ts'
import { handleOrderWebhook } from '#app/jobs/order-webhooks.ts'
import { sum } from '#app/kernel/money.ts'
import { db } from '#app/platform/db/database.server.ts'
import { accepted } from '#test/support/money-world.ts'
import { accrue, aSale, held, on, run, setToday } from '#test/support/sale.ts'
import { anArrivedOrder, refundsOf, type Arrived } from './returns-world.ts'

const idOf = (gid: string | null | undefined) => Number(gid?.split('/').at(-1))
let serial = 40_000

type Part = { readonly gateway: string; readonly amount: string }
const credit = (amount: string): Part => ({ gateway: 'shopify_store_credit', amount })
const card = (amount: string): Part => ({ gateway: 'Vitrine', amount })

type Refunded = { readonly orderGid: string | null; readonly lineGid?: string | null; readonly units?: number }

/** A refund that the merchant made in Shopify, in one part or in two. */
function told({ orderGid, lineGid, units = 1 }: Refunded, parts: readonly Part[]) {
  const id = ++serial
  return {
    topic: 'refunds/create',
    payload: {
      id,
      order_id: idOf(orderGid),
      created_at: '2026-11-25T12:00:00Z',
      refund_line_items: lineGid
        ? [{ line_item_id: idOf(lineGid), quantity: units, subtotal: `${20 * units}.00`, total_tax: '0.00' }]
        : [],
      transactions: parts.map((part, index) => ({ id: id * 10 + index, kind: 'refund', status: 'success', ...part })),
    },
  }
}

async function refundAtShopify({ shop, order }: Arrived, parts: readonly Part[], units = 0): Promise<void> {
  const lineGid = units > 0 ? (order.lines[0]?.shopifyLineGid ?? null) : null
  const notice = told({ orderGid: order.shopifyOrderGid, lineGid, units }, parts)
  await handleOrderWebhook({ shopId: shop.id, ...notice })
  await handleOrderWebhook({ shopId: shop.id, ...notice })
}

const leftOf = async ({ shop, order }: Arrived) => {
  const quote = await run((tx) =>
    quoteRefund(tx, { shopId: shop.id, orderId: order.id, lines: [], adjustmentMinor: 4_501n }),
  )
  return quote.ok ? null : quote.detail
}

describe('store credit that a merchant gives in Shopify', () => {
  it('moves no money at our processor, and is not left to be paid out as well', async () => {
    const arrived = await anArrivedOrder()
    await refundAtShopify(arrived, [credit('20.00')], 1)
    expect(await refundsOf(arrived.order.id)).toMatchObject([
      { state: 'credited', amountMinor: 2000n, processorRef: null },
    ])
    expect(await db.refund.findMany({ where: { orderId: arrived.order.id } })).toMatchObject([{ amountMinor: 2000n }])
    expect(await leftOf(arrived)).toEqual({ left: '25.00', currency: 'USD' })
  })

  it('beside money: the processor sends the money alone', async () => {
    const arrived = await anArrivedOrder()
    await refundAtShopify(arrived, [credit('15.00'), card('5.00')], 1)
    const refunds = await refundsOf(arrived.order.id)
    expect(refunds.map(({ state, amountMinor }) => `${state} ${amountMinor}`).sort()).toEqual([
      'credited 1500',
      'pending 500',
    ])
  })

  it('more of it than is left of the payment leaves nothing, and never less than nothing', async () => {
    const arrived = await anArrivedOrder()
    await refundAtShopify(arrived, [credit('100.00')])
    await refundAtShopify(arrived, [card('10.00')])
    expect(sum((await refundsOf(arrived.order.id)).map(({ amountMinor }) => amountMinor))).toBe(4500n)
    expect(await db.paymentRefund.count({ where: { orderId: arrived.order.id, state: 'pending' } })).toBe(0)
  })

  it('is told to the shopper as what it is', async () => {
    const arrived = await anArrivedOrder()
    await refundAtShopify(arrived, [credit('15.00'), card('5.00')], 1)
    const mails = await db.mailMessage.findMany({ where: { key: { startsWith: `order:${arrived.order.id}` } } })
    expect(mails.map(({ template }) => template).sort()).toEqual(['order.credited', 'order.refunded'])
    expect(mails.find(({ template }) => template === 'order.credited')?.text).toContain('$15.00')
    const view = await getOrderForShopper(db, { ...arrived.owner, now: new Date() })
    expect(view?.timeline.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['credited', 'refunded']))
    expect(view?.refunds.filter(({ isCredit }) => isCredit)).toMatchObject([{ amount: { amount: '15.00' } }])
    const receipt = await findReceiptForShopper(db, { ...arrived.owner, locale: 'en' })
    expect(receipt?.sheet.later.map(({ label }) => label)).toContainEqual(expect.stringMatching(/^Store credit of/))
  })

  it('D4: takes back exactly as much commission as money does', async () => {
    const taken = []
    for (const part of [card('20.00'), credit('20.00')]) {
      const sale = await aSale([{ quantity: 2 }])
      const orderGid = `gid://shopify/Order/${++serial}`
      const lineGid = `gid://shopify/LineItem/${serial}`
      await db.order.update({ where: { id: sale.order.id }, data: { shopifyOrderGid: orderGid } })
      await db.orderLine.update({ where: { id: sale.lineId }, data: { shopifyLineGid: lineGid } })
      await accrue(sale.order.id)
      const before = await held(sale)
      setToday(on(5))
      await handleOrderWebhook({ shopId: sale.shop.id, ...told({ orderGid, lineGid }, [part]) })
      const { id: refundId } = await db.refund.findFirstOrThrow({ where: { orderId: sale.order.id } })
      accepted(await run((tx) => applyRefundToCommissions(tx, { orderId: sale.order.id, refundId })))
      taken.push(before - (await held(sale)))
    }
    expect(taken).toEqual([250n, 250n])
  })
})
