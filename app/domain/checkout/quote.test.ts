import { expect, it } from 'vitest'
import { buildQuote, type OfferedLine, type QuoteInput } from './quote.ts'

const offer = (more: Partial<OfferedLine> = {}): OfferedLine => ({
  priceMinor: 1000n,
  currency: 'USD',
  shopPriceMinor: 1000n,
  shopCurrency: 'USD',
  isOnSale: true,
  available: 10,
  ...more,
})
const want = (variantId: string, quantity = 1, seenPriceMinor = 1000n, seenCurrency = 'USD') => ({
  variantId,
  quantity,
  seenPriceMinor,
  seenCurrency,
})
const standard = {
  id: 'std',
  title: 'Standard',
  priceMinor: 500n,
  freeFromMinor: 5000n,
  countries: [],
  minDays: 2,
  maxDays: 5,
}
const input = (more: Partial<QuoteInput> = {}): QuoteInput => ({
  country: 'US',
  shopCurrency: 'USD',
  wanted: [want('a', 2)],
  offered: new Map([['a', offer()]]),
  shippingOffers: [standard],
  shippingOptionId: 'std',
  ...more,
})

it('adds merchandise, shipping and tax', () => {
  expect(buildQuote(input())).toMatchObject({
    merchandiseMinor: 2000n,
    shippingMinor: 500n,
    taxMinor: 0n,
    totalMinor: 2500n,
    currency: 'USD',
    isShopCurrency: true,
    hasBlockingChange: false,
  })
})

it.each([
  [4, 500n],
  [5, 0n],
])('%i units at 10.00 with free shipping from 50.00: shipping is %s', (quantity, shippingMinor) => {
  expect(buildQuote(input({ wanted: [want('a', quantity)] })).shippingMinor).toBe(shippingMinor)
})

it('charges the currency of the country when every line has a price there, and carries shipping over at that rate', () => {
  const offered = new Map([['a', offer({ priceMinor: 150_000n, currency: 'JPY' })]])
  expect(buildQuote(input({ offered, country: 'JP' }))).toMatchObject({
    currency: 'JPY',
    shopCurrency: 'USD',
    isShopCurrency: false,
    merchandiseMinor: 300_000n,
    shippingMinor: 75_000n,
    totalMinor: 375_000n,
  })
})

it('charges the shop currency when one line has no price in the country', () => {
  const offered = new Map([
    ['a', offer({ priceMinor: 900n, currency: 'EUR' })],
    ['b', offer({ priceMinor: 700n, shopPriceMinor: 700n })],
  ])
  expect(buildQuote(input({ offered, wanted: [want('a'), want('b')] }))).toMatchObject({
    currency: 'USD',
    isShopCurrency: true,
    merchandiseMinor: 1700n,
  })
})

it('H11: a country the shop does not ship to blocks the purchase', () => {
  const shippingOffers = [{ ...standard, countries: ['DE'] }]
  expect(buildQuote(input({ shippingOffers }))).toMatchObject({ isNotShippable: true, hasBlockingChange: true })
})

it('H11: a dearer line blocks, a cheaper one does not', () => {
  const dearer = buildQuote(input({ offered: new Map([['a', offer({ priceMinor: 1001n })]]) }))
  expect(dearer).toMatchObject({ hasBlockingChange: true, lines: [{ diff: { type: 'priceUp' } }] })
  const cheaper = buildQuote(input({ offered: new Map([['a', offer({ priceMinor: 999n })]]) }))
  expect(cheaper).toMatchObject({ hasBlockingChange: false, merchandiseMinor: 1998n })
})

it('a variant that no longer exists is gone, not a crash', () => {
  expect(buildQuote(input({ offered: new Map() })).lines[0]?.diff).toEqual({ type: 'gone' })
})
