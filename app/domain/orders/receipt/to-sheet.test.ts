import { describe, expect, it } from 'vitest'
import type { ReceiptFacts } from './receipt-facts.ts'
import { print, toSheet } from './to-sheet.ts'

const usd = (amount: string) => ({ amount, currency: 'USD' })

const facts: ReceiptFacts = {
  number: 'V-7K3QX9',
  placedAt: new Date('2026-11-20T10:00:00Z'),
  seller: { name: 'Dar Linen', contactEmail: 'hello@linen.example' },
  buyer: { email: 'sara@example.com', address: ['Sara Kandari', '12 Gulf Street', 'KW'] },
  lines: [
    {
      title: 'Shirt',
      variantTitle: 'Blue',
      sku: 'LS-1',
      quantity: 2,
      unitPrice: usd('12.50'),
      discount: usd('2.50'),
      total: usd('22.50'),
    },
  ],
  merchandise: usd('22.50'),
  shippingTitle: 'Express',
  shipping: usd('3.00'),
  discounts: [{ code: 'WELCOME', amount: usd('2.50') }],
  taxesIncluded: false,
  taxes: [{ title: 'VAT', ratePpm: 50_000, amount: usd('1.28') }],
  total: usd('26.78'),
  payment: { kind: 'card', brand: 'Visa', last4: '4242', state: 'paid' },
  refunds: [{ at: new Date('2026-11-21T10:00:00Z'), amount: usd('10.00'), isSettled: true, isCredit: false }],
  refunded: usd('10.00'),
  left: usd('16.78'),
}

describe('amounts on a receipt', () => {
  it.each([
    ['1999', 'JPY', 'JPY 1,999'],
    ['-19.90', 'USD', 'USD -19.90'],
    ['1234.505', 'KWD', 'KWD 1,234.505'],
  ])('%s %s keeps the decimals of its currency', (amount, currency, printed) => {
    expect(print({ amount, currency }, 'en')).toBe(printed)
    expect(print({ amount, currency }, 'ar')).toBe(printed)
  })
})

describe.each(['en', 'ar'] as const)('a receipt in %s', (locale) => {
  it('has no blank left open and no word missing', () => {
    const words = JSON.stringify(toSheet(facts, locale))
    expect(words).not.toMatch(/[{][a-z]|undefined|null/i)
    if (locale === 'ar') expect(toSheet(facts, locale).title).toMatch(/[\u0600-\u06ff]/)
  })

  it('says at its foot which order and which of its pages it is', () => {
    const { reference, pageOf } = toSheet(facts, locale).footer
    expect(reference).toContain('V-7K3QX9')
    expect(pageOf(1, 2)).toBe({ en: 'Page 1 of 2', ar: 'الصفحة 1 من 2' }[locale])
  })

  it('adds taxes above the total and shows included ones below it', () => {
    const labels = (taxesIncluded: boolean) =>
      toSheet({ ...facts, taxesIncluded }, locale).totals.map(({ isStrong, label }) => (isStrong ? 'total' : label))
    const tax = (all: string[]) => all.findIndex((label) => label.includes('VAT'))
    expect(tax(labels(false))).toBeLessThan(labels(false).indexOf('total'))
    expect(tax(labels(true))).toBeGreaterThan(labels(true).indexOf('total'))
  })

  it('lists what went back as credits, down to what is left', () => {
    const { later } = toSheet(facts, locale)
    expect(later.map(({ value }) => value)).toEqual(['USD -10.00', 'USD 16.78'])
  })
})
