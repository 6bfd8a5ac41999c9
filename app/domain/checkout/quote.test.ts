import { describe, expect, it } from 'vitest'
import { input, offer, fixed, standard, typed, want } from '#test/support/quote-samples.ts'
import { buildQuote } from './quote.ts'
import type { ShippingOffer } from './shipping-choice.ts'

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

describe('shipping by weight or price', () => {
  const bands = [
    { fromValue: 0n, priceMinor: 400n },
    { fromValue: 1000n, priceMinor: 900n },
    { fromValue: 5000n, priceMinor: null },
  ]
  const priced = (more: Partial<ShippingOffer>, lines: { weightGrams?: number | null }, quantity = 1) =>
    buildQuote(
      input({
        wanted: [want('a', quantity)],
        offered: new Map([['a', offer({ ...lines, available: null })]]),
        shippingOffers: [{ ...standard, freeFromMinor: null, bands, ...more }],
      }),
    )

  it.each([
    [999, 400n],
    [1000, 900n],
    [4999, 900n],
    [null, 400n],
  ])('%s grams: the band that begins at or below', (weightGrams, shippingMinor) => {
    expect(priced({ basis: 'weight' }, { weightGrams }).shippingMinor).toBe(shippingMinor)
  })

  it('from a band without a price on nothing is sent, however dear the goods', () => {
    expect(priced({ basis: 'weight', freeFromMinor: 0n }, { weightGrams: 5000 })).toMatchObject({
      isNotShippable: true,
      hasBlockingChange: true,
    })
  })

  it('by price, and free from a threshold: both by what is left after discounts', () => {
    const offered = new Map([['a', offer()]])
    const shippingOffers = [{ ...standard, basis: 'price', bands, freeFromMinor: 2000n }]
    const shippingOf = (off: bigint, quantity: number) =>
      buildQuote(input({ offered, shippingOffers, wanted: [want('a', quantity)], vouchers: typed(fixed(off)) }))
        .shippingMinor
    expect(shippingOf(1n, 1)).toBe(400n)
    expect(shippingOf(0n, 1)).toBe(900n)
    expect(shippingOf(1n, 2)).toBe(900n)
    expect(shippingOf(0n, 2)).toBe(0n)
  })
})
