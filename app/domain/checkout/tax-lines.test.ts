import { describe, expect, it } from 'vitest'
import { sum } from '#app/kernel/money.ts'
import { fixed, input, offer, rule, standard, typed, want } from '#test/support/quote-samples.ts'
import { buildQuote } from './quote.ts'
import type { ShippingOffer } from './shipping-choice.ts'
import type { TaxRule } from './tax-lines.ts'

describe('taxes', () => {
  const free: ShippingOffer = { ...standard, priceMinor: 0n }
  const taxed = (currency: string, price: bigint, quantity: number, taxRules: readonly TaxRule[]) =>
    buildQuote(
      input({
        shopCurrency: currency,
        wanted: [want('a', quantity, price, currency)],
        offered: new Map([
          ['a', offer({ priceMinor: price, shopPriceMinor: price, currency, shopCurrency: currency })],
        ]),
        shippingOffers: [free],
        taxRules,
      }),
    )

  it.each([
    ['JPY', 1999n, 1, [rule(100_000, { isIncluded: true })], [182n], 1999n],
    ['USD', 1999n, 3, [rule(200_000, { isIncluded: true })], [1000n], 5997n],
    ['KWD', 1999n, 1, [rule(200_000, { isIncluded: true })], [333n], 1999n],
    ['CAD', 1005n, 1, [rule(50_000, { title: 'GST' }), rule(70_000, { title: 'PST' })], [50n, 71n], 1126n],
    ['QAR', 1999n, 1, [], [], 1999n],
  ] as const)(
    'C2, C6: %s %s x %s with its rates: tax lines that sum, and the total',
    (currency, price, quantity, rules, amounts, total) => {
      const quote = taxed(currency, price, quantity, rules)
      expect(quote.lines[0]?.taxes.map((tax) => tax.amountMinor)).toEqual(amounts)
      expect(quote).toMatchObject({ taxMinor: sum(amounts), shopTaxMinor: sum(amounts), totalMinor: total })
      expect(quote.taxesIncluded).toBe(rules.some((one) => one.isIncluded))
    },
  )

  it('lie on what is left after discounts, and on the shipping only where the merchant says so', () => {
    const quote = (onShipping: boolean) =>
      buildQuote(input({ taxRules: [rule(100_000, { onShipping })], vouchers: typed(fixed(1000n)) }))
    expect(quote(true)).toMatchObject({ taxMinor: 150n, totalMinor: 1650n, shipping: { taxMinor: 50n } })
    expect(quote(false)).toMatchObject({ taxMinor: 100n, totalMinor: 1600n, shipping: { taxMinor: 0n, taxes: [] } })
  })

  it('C1: gift cards and goods that the merchant marks as untaxed carry none', () => {
    const offered = new Map([
      ['a', offer({ isGiftCard: true })],
      ['b', offer({ taxable: false })],
      ['c', offer()],
    ])
    const quote = buildQuote(
      input({ offered, wanted: [want('a'), want('b'), want('c')], taxRules: [rule(100_000, { onShipping: false })] }),
    )
    expect(quote.lines.map((line) => line.taxMinor)).toEqual([0n, 0n, 100n])
  })
})
