import { describe, expect, it } from 'vitest'
import { at, fixed, input, offer, typed, voucher, want } from '#test/support/quote-samples.ts'
import { buildQuote } from './quote.ts'

describe('vouchers', () => {
  it('H14, C3: are allocated by largest remainder; free lines and gift cards get nothing', () => {
    const offered = new Map([
      ['a', offer({ priceMinor: 333n, shopPriceMinor: 333n })],
      ['b', offer({ priceMinor: 333n, shopPriceMinor: 333n })],
      ['c', offer({ priceMinor: 334n, shopPriceMinor: 334n })],
      ['d', offer({ priceMinor: 0n, shopPriceMinor: 0n })],
      ['e', offer({ isGiftCard: true })],
    ])
    const wanted = ['a', 'b', 'c', 'd', 'e'].map((id) => want(id))
    const quote = buildQuote(input({ offered, wanted, vouchers: typed(fixed(100n)) }))
    expect(quote.lines.map((line) => line.discountMinor)).toEqual([33n, 33n, 34n, 0n, 0n])
    expect(quote).toMatchObject({ discountMinor: 100n, vouchers: [{ state: 'applied', amountMinor: 100n }] })
  })

  it.each([
    ['before it starts', { startsAt: new Date('2026-11-21T12:00:00.001Z') }, 'VOUCHER_NOT_STARTED'],
    ['at its very end', { endsAt: at }, 'VOUCHER_ENDED'],
    ['taken off', { archivedAt: at }, 'VOUCHER_UNKNOWN'],
    ['of a currency the shop has left', { currency: 'EUR' }, 'VOUCHER_UNKNOWN'],
    ['used as often as it may be', { totalLimit: 5, usedCount: 5 }, 'VOUCHER_USED_UP'],
    ['with too little budget left for this', { budgetMinor: 1000n, spentMinor: 801n }, 'VOUCHER_USED_UP'],
    ['used by this shopper already', { perShopperLimit: 1, usedByShopper: 1 }, 'VOUCHER_ALREADY_USED'],
    ['for other products', { productIds: ['prd_other'] }, 'VOUCHER_NOT_FOR_THESE_PRODUCTS'],
    ['below its minimum', { minimumSpendMinor: 2001n }, 'VOUCHER_MINIMUM_NOT_REACHED'],
    ['of nothing', { percentBps: 0 }, 'VOUCHER_NOTHING_TO_LOWER'],
  ] as const)('H14: one %s lowers nothing and says why', (_what, more, state) => {
    const quote = buildQuote(input({ vouchers: typed(voucher(more)) }))
    expect(quote).toMatchObject({ discountMinor: 0n, totalMinor: 2500n, vouchers: [{ state, amountMinor: 0n }] })
  })

  it('H14: the minimum is tested on the items before the voucher, and named in the refusal', () => {
    expect(buildQuote(input({ vouchers: typed(voucher({ minimumSpendMinor: 2000n })) })).discountMinor).toBe(200n)
    const [refused] = buildQuote(input({ vouchers: typed(voucher({ minimumSpendMinor: 2001n })) })).vouchers
    expect(refused?.detail).toEqual({ minimum: '20.01 USD' })
  })

  it('H8: two that may not stand together leave the better one; of equal ones the earlier typed', () => {
    const better = buildQuote(input({ vouchers: typed(voucher(), fixed(300n)) }))
    expect(better.vouchers.map(({ state }) => state)).toEqual(['VOUCHER_NOT_STACKABLE', 'applied'])
    const equal = buildQuote(input({ vouchers: typed(voucher(), fixed(200n)) }))
    expect(equal.vouchers.map(({ state }) => state)).toEqual(['applied', 'VOUCHER_NOT_STACKABLE'])
  })

  it('H8: those that may stand together come off one after another', () => {
    const both = typed(voucher({ isStackable: true }), fixed(1900n, { isStackable: true }))
    const quote = buildQuote(input({ vouchers: both }))
    expect(quote.lines[0]?.discounts.map(({ code, amountMinor }) => [code, amountMinor])).toEqual([
      ['TEN', 200n],
      ['OFF', 1800n],
    ])
    expect(quote).toMatchObject({ discountMinor: 2000n, totalMinor: 500n })
  })

  it('free shipping is a discount on the shipping, and is not spent where it is free anyway', () => {
    const free = voucher({ code: 'SHIP', kind: 'freeShipping', percentBps: null, funder: 'platform' })
    expect(buildQuote(input({ vouchers: typed(free) }))).toMatchObject({
      shippingMinor: 500n,
      shippingDiscountMinor: 500n,
      discountMinor: 0n,
      totalMinor: 2000n,
      shipping: { discounts: [{ code: 'SHIP', funder: 'platform', amountMinor: 500n }] },
    })
    const [spared] = buildQuote(input({ wanted: [want('a', 5)], vouchers: typed(free) })).vouchers
    expect(spared?.state).toBe('VOUCHER_NOTHING_TO_LOWER')
    const [waiting] = buildQuote(input({ shippingOptionId: null, vouchers: typed(free) })).vouchers
    expect(waiting?.state).toBe('applied')
  })

  it("C8: a fixed amount is the shop's and reaches the other currency at the rate of the lines", () => {
    const offered = new Map([['a', offer({ priceMinor: 150_000n, currency: 'JPY' })]])
    const quote = buildQuote(input({ offered, country: 'JP', vouchers: typed(fixed(500n)) }))
    expect(quote).toMatchObject({ discountMinor: 75_000n, shopDiscountMinor: 500n, currency: 'JPY' })
  })
})
