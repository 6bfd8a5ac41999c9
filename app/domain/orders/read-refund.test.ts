import { describe, expect, it } from 'vitest'
import { refundPayload } from '#app/shopify/webhooks/refund.ts'
import { readRefund } from './read-refund.ts'

const both = (shop: string, paid: string) => ({
  shop_money: { amount: shop, currency_code: 'JPY' },
  presentment_money: { amount: paid, currency_code: 'USD' },
})
const transaction = (told: object) => ({ id: 1, kind: 'refund', status: 'success', ...told })
const told = (transactions: object[], more = {}) =>
  refundPayload.parse({
    id: 7,
    order_id: 9,
    created_at: '2026-06-01T12:00:00Z',
    refund_line_items: [
      { line_item_id: 5, quantity: 1, subtotal_set: both('1999', '13.33'), total_tax_set: both('148', '0.99') },
    ],
    transactions,
    ...more,
  })

/** 3 at 1999 yen, tax inside, paid with 39.99 dollars. */
const abroad = {
  currency: 'JPY',
  presentmentCurrency: 'USD',
  taxesIncluded: true,
  rate: { shopTotalMinor: 5997n, paidTotalMinor: 3999n },
}
const atHome = { ...abroad, presentmentCurrency: null, rate: { shopTotalMinor: 5997n, paidTotalMinor: 5997n } }

describe('C8: a refund of an order that was paid in another currency', () => {
  it.each([
    ['told in the shopper’s currency', { amount: '13.33', currency: 'USD' }],
    ['told in both', { amount: '13.33', currency: 'USD', amount_set: both('1999', '13.33') }],
  ])('%s: exactly that goes back, and the shop’s books have their own', (_what, amounts) => {
    const facts = readRefund(told([transaction(amounts)]), abroad)
    expect(facts).toMatchObject({ amountMinor: 1999n, paidMinor: 1333n, discrepancyMinor: 0n })
  })

  it('told in the shop’s currency alone: what it is to the shopper is not made up here', () => {
    const facts = readRefund(told([transaction({ amount: '1999' })]), abroad)
    expect(facts).toMatchObject({ amountMinor: 1999n, paidMinor: null, discrepancyMinor: 0n })
  })

  it('D3: only what is more or less than the lines is brought back at the order’s own rate', () => {
    const more = readRefund(told([transaction({ amount: '20.00', currency: 'USD' })]), abroad)
    expect(more).toMatchObject({ amountMinor: 2999n, paidMinor: 2000n, discrepancyMinor: 1000n })
    const less = readRefund(told([transaction({ amount: '10.00', currency: 'USD' })]), abroad)
    expect(less).toMatchObject({ amountMinor: 1500n, paidMinor: 1000n, discrepancyMinor: -499n })
  })

  it('lines whose amount in the shopper’s currency is not told: all of the money at the order’s own rate', () => {
    const line = { line_item_id: 5, quantity: 1, subtotal: '1999', total_tax: '148' }
    const notice = told([transaction({ amount: '13.33', currency: 'USD' })], { refund_line_items: [line] })
    expect(readRefund(notice, abroad)).toMatchObject({ amountMinor: 1999n, paidMinor: 1333n, discrepancyMinor: 0n })
  })

  it('without a transaction nothing moves', () => {
    expect(readRefund(told([]), abroad)).toMatchObject({ amountMinor: 0n, paidMinor: 0n, discrepancyMinor: 0n })
    const failed = transaction({ amount: '13.33', currency: 'USD', status: 'failure' })
    expect(readRefund(told([failed]), abroad)).toMatchObject({ amountMinor: 0n, paidMinor: 0n, discrepancyMinor: 0n })
  })
})

describe('C2, D1: a refund in a market whose prices contain the tax', () => {
  const shipping = [{ subtotal_amount_set: both('500', '3.33'), tax_amount_set: both('37', '0.25') }]
  const notice = told([transaction({ amount: '2499' })], { refund_shipping_lines: shipping })

  it('the tax is taken out of the lines, as out of their base, and nothing is left over', () => {
    const facts = readRefund(notice, atHome)
    expect(facts).toMatchObject({ amountMinor: 2499n, shippingMinor: 500n, discrepancyMinor: 0n })
    expect(facts.lines).toMatchObject([{ subtotalMinor: 1851n, taxMinor: 148n }])
  })

  it('where the tax comes on top it stays beside them', () => {
    const facts = readRefund(told([transaction({ amount: '2147' })]), { ...atHome, taxesIncluded: false })
    expect(facts).toMatchObject({ amountMinor: 2147n, discrepancyMinor: 0n })
    expect(facts.lines).toMatchObject([{ subtotalMinor: 1999n, taxMinor: 148n }])
  })
})
