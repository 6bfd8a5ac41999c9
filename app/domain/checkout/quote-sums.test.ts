import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sum } from '#app/kernel/money.ts'
import { input, offer, rule, standard, typed, voucher, want } from '#test/support/quote-samples.ts'
import { buildQuote, type Quote, type QuoteInput } from './quote.ts'

const anyMinor = fc.bigInt({ min: 0n, max: 200_000n })
const anyLine = fc.record({
  price: anyMinor,
  shopPrice: anyMinor,
  quantity: fc.integer({ min: 1, max: 9 }),
  isGiftCard: fc.boolean(),
})
const anyVoucher = fc.record({
  kind: fc.constantFrom('percent', 'fixed', 'freeShipping'),
  percentBps: fc.integer({ min: 1, max: 10_000 }),
  amountMinor: fc.bigInt({ min: 1n, max: 500_000n }),
  isStackable: fc.boolean(),
})
const anyRates = fc.record({
  isIncluded: fc.boolean(),
  rates: fc.array(fc.integer({ min: 0, max: 300_000 }), { maxLength: 3 }),
})
const anyPurchase = fc.record({
  lines: fc.array(anyLine, { minLength: 1, maxLength: 6 }),
  vouchers: fc.array(anyVoucher, { maxLength: 3 }),
  taxes: anyRates,
  isForeign: fc.boolean(),
  shipping: anyMinor,
})
type Purchase = typeof anyPurchase extends fc.Arbitrary<infer Value> ? Value : never

function toInput({ lines, vouchers, taxes, isForeign, shipping }: Purchase): QuoteInput {
  const currency = isForeign ? 'KWD' : 'USD'
  const ids = lines.map((_, index) => `v${index}`)
  return input({
    wanted: lines.map(({ quantity }, index) => want(ids[index] ?? '', quantity, 0n, currency)),
    offered: new Map(
      lines.map(({ price, shopPrice, isGiftCard }, index) => [
        ids[index] ?? '',
        offer({ priceMinor: isForeign ? price : shopPrice, currency, shopPriceMinor: shopPrice, isGiftCard }),
      ]),
    ),
    shippingOffers: [{ ...standard, priceMinor: shipping, freeFromMinor: null }],
    vouchers: typed(...vouchers.map((one, index) => voucher({ ...one, code: `V${index}` }))),
    taxRules: taxes.rates.map((rate, index) => rule(rate, { title: `T${index}`, isIncluded: taxes.isIncluded })),
  })
}

function assertSums(quote: Quote): void {
  for (const line of quote.lines) {
    expect(line.discountMinor).toBe(sum(line.discounts.map((one) => one.amountMinor)))
    expect(line.shopDiscountMinor).toBe(sum(line.discounts.map((one) => one.shopAmountMinor)))
    expect(line.discountMinor <= line.totalMinor && line.shopDiscountMinor <= line.shopTotalMinor).toBe(true)
    expect(line.taxMinor).toBe(sum(line.taxes.map((tax) => tax.amountMinor)))
    const amounts = [...line.discounts, ...line.taxes].flatMap((one) => [one.amountMinor, one.shopAmountMinor])
    expect(amounts.every((amount) => amount >= 0n)).toBe(true)
  }
  const ofVouchers = sum(quote.vouchers.map((one) => one.amountMinor))
  expect(ofVouchers).toBe(quote.discountMinor + quote.shippingDiscountMinor)
  const { merchandiseMinor, discountMinor, shippingMinor, shippingDiscountMinor, taxMinor } = quote
  const before = merchandiseMinor - discountMinor + shippingMinor - shippingDiscountMinor
  expect(quote.totalMinor).toBe(before + (quote.taxesIncluded ? 0n : taxMinor))
  expect(quote.totalMinor >= 0n && quote.shopTotalMinor >= 0n).toBe(true)
  if (quote.taxesIncluded) expect(taxMinor <= quote.totalMinor).toBe(true)
  if (!quote.isShopCurrency) return
  expect([quote.totalMinor, quote.taxMinor, quote.discountMinor]).toEqual([
    quote.shopTotalMinor,
    quote.shopTaxMinor,
    quote.shopDiscountMinor,
  ])
}

describe('whatever is bought', () => {
  it('C3: every split sums, nothing is below zero, and the total is what its parts make', () => {
    fc.assert(
      fc.property(anyPurchase, (purchase) => assertSums(buildQuote(toInput(purchase)))),
      { numRuns: 300 },
    )
  })

  it('the order of the lines moves no cent', () => {
    const whole = (quote: Quote) => ({
      ...quote,
      lines: new Map(quote.lines.map(({ diff: _diff, ...line }) => [line.variantId, line])),
    })
    fc.assert(
      fc.property(anyPurchase, fc.integer({ min: 0, max: 5 }), (purchase, turn) => {
        const given = toInput(purchase)
        const wanted = [...given.wanted.slice(turn), ...given.wanted.slice(0, turn)].reverse()
        expect(whole(buildQuote({ ...given, wanted }))).toEqual(whole(buildQuote(given)))
      }),
      { numRuns: 200 },
    )
  })
})
