import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocate, parseDecimal, sum } from '#app/kernel/money.ts'
import { applyDiscount, applyTaxes } from '#test/sandbox/orders/build-lines.ts'
import { readBag } from '#test/sandbox/orders/bags.ts'
import { totalsOf } from '#test/sandbox/orders/totals.ts'
import type { Order, OrderLine, ShippingLine } from '#test/sandbox/state/order-types.ts'
import { shopifyCodeOf } from './order-discounts.ts'
import { toOrderInput, type NewOrder, type NewOrderLine } from './order-input.ts'

const line = (unitPriceMinor: bigint, quantity = 1, more: Partial<NewOrderLine> = {}): NewOrderLine => ({
  variantGid: 'gid://shopify/ProductVariant/1',
  title: 'A thing',
  quantity,
  unitPriceMinor,
  requiresShipping: true,
  ...more,
})
const off = (amountMinor: bigint, code = 'TEN', more: { presentmentMinor?: bigint; funder?: string } = {}) => ({
  code,
  funder: 'merchant',
  amountMinor,
  ...more,
})
const order = (more: Partial<NewOrder>): NewOrder => ({
  reference: 'ord_1',
  number: 'V-1',
  currency: 'USD',
  email: 'a@example.com',
  shippingAddress: null,
  lines: [],
  shipping: { title: 'Standard', priceMinor: 500n },
  totalMinor: 0n,
  placedAt: new Date('2026-11-21T12:00:00Z'),
  payment: { kind: 'SALE' },
  ...more,
})

/** What the shopper was charged, reckoned from the order itself. */
function chargedFor({ lines, shipping, taxesIncluded }: NewOrder, currency: 'shop' | 'presentment'): bigint {
  const pick = (one: { amountMinor: bigint; presentmentMinor?: bigint | undefined }) =>
    currency === 'shop' ? one.amountMinor : (one.presentmentMinor ?? one.amountMinor)
  const prices = [
    ...lines.map((one) => ({
      minor:
        BigInt(one.quantity) *
        (currency === 'shop' ? one.unitPriceMinor : (one.presentmentUnitPriceMinor ?? one.unitPriceMinor)),
      ...one,
    })),
    ...(shipping
      ? [
          {
            minor: currency === 'shop' ? shipping.priceMinor : (shipping.presentmentPriceMinor ?? shipping.priceMinor),
            ...shipping,
          },
        ]
      : []),
  ]
  return sum(
    prices.map(
      ({ minor, discounts = [], taxLines = [] }) =>
        minor - sum(discounts.map(pick)) + (taxesIncluded ? 0n : sum(taxLines.map(pick))),
    ),
  )
}

/** The order as the stand-in for Shopify reckons it from the input alone. */
function reckonedBy(input: ReturnType<typeof toOrderInput>) {
  const money = { currency: input.currency ?? 'USD', presentmentCurrency: input.presentmentCurrency ?? 'USD' }
  const nothing = { shop: 0, presentment: 0 }
  const bagOf = (set: unknown) => readBag(money, set as Parameters<typeof readBag>[1]) ?? nothing
  const lines = (input.lineItems ?? []).map((one, id) => ({
    id,
    quantity: one.quantity,
    price: bagOf(one.priceSet),
    discount: nothing,
    taxLines: [],
    taxable: true,
  })) as unknown as OrderLine[]
  const shippingLines = (input.shippingLines ?? []).map((one) => ({
    price: bagOf(one.priceSet),
    discount: nothing,
    taxLines: (one.taxLines ?? []).map((tax) => ({ price: bagOf(tax.priceSet) })),
  })) as unknown as ShippingLine[]
  const errors: Parameters<typeof applyTaxes>[4] = []
  const told = input as unknown as Parameters<typeof applyTaxes>[1]
  applyDiscount(money, told.discountCode, lines, shippingLines, errors)
  applyTaxes(money, told, lines, shippingLines, errors)
  expect(errors).toEqual([])
  const shape = { ...money, lines, shippingLines, transactions: [], refunds: [], cancelledAt: null }
  return { lines, totals: totalsOf({ ...shape, taxesIncluded: input.taxesIncluded ?? false } as unknown as Order) }
}

function assertSameTotal(given: NewOrder): void {
  const { totals } = reckonedBy(toOrderInput(given))
  expect(BigInt(totals.total.shop)).toBe(chargedFor(given, 'shop'))
  if (given.presentmentCurrency) expect(BigInt(totals.total.presentment)).toBe(chargedFor(given, 'presentment'))
}

describe('vouchers in an order for Shopify', () => {
  it('C3: one that divides without a remainder goes as the code, and every line agrees', () => {
    const given = order({
      lines: [line(1000n, 2, { discounts: [off(200n)] }), line(500n, 2, { discounts: [off(100n)] })],
    })
    expect(toOrderInput(given)).toMatchObject({
      discountCode: { itemFixedDiscountCode: { code: 'TEN', amountSet: { shopMoney: { amount: '3.00' } } } },
      lineItems: [{ priceSet: { shopMoney: { amount: '10.00' } } }, { priceSet: { shopMoney: { amount: '5.00' } } }],
    })
    expect(reckonedBy(toOrderInput(given)).lines.map((one) => one.discount.shop)).toEqual([200, 100])
    expect(shopifyCodeOf(given)).toBe('TEN')
    assertSameTotal(given)
  })

  it('free shipping goes as the code', () => {
    const given = order({
      lines: [line(1000n)],
      shipping: { title: 'Standard', priceMinor: 500n, discounts: [off(500n, 'SHIP')] },
    })
    expect(toOrderInput(given).discountCode).toEqual({ freeShippingDiscountCode: { code: 'SHIP' } })
    assertSameTotal(given)
  })

  it('one for some products lowers their prices, with the arithmetic beside the order', () => {
    const given = order({
      lines: [line(749n, 3, { discounts: [off(225n, 'TEN', { funder: 'platform' })] }), line(1999n)],
    })
    const input = toOrderInput(given)
    expect(input.discountCode).toBeUndefined()
    expect(input.lineItems?.[0]?.priceSet?.shopMoney.amount).toBe('6.74')
    expect(input.customAttributes).toEqual([
      { key: 'Vitrine order', value: 'V-1' },
      { key: 'Vitrine voucher TEN', value: '-2.25 USD paid by platform: line 1 -2.25' },
      { key: 'Vitrine line 1', value: '3 x 7.49 - 2.25 = 20.22 USD, told as 3 x 6.74' },
    ])
    expect(shopifyCodeOf(given)).toBeNull()
    assertSameTotal(given)
  })

  it('what does not divide by the quantity stays as a discount of a few minor units', () => {
    const given = order({ lines: [line(1000n, 3, { discounts: [off(100n)] }), line(700n)] })
    const input = toOrderInput(given)
    expect(input.lineItems?.[0]?.priceSet?.shopMoney.amount).toBe('9.67')
    expect(input.discountCode).toMatchObject({
      itemFixedDiscountCode: { amountSet: { shopMoney: { amount: '0.01' } } },
    })
    expect(input.lineItems).toHaveLength(2)
    assertSameTotal(given)
  })

  it('two vouchers are never one code', () => {
    const given = order({ lines: [line(1000n, 1, { discounts: [off(100n), off(100n, 'OFF')] })] })
    expect(toOrderInput(given).discountCode).toBeUndefined()
    assertSameTotal(given)
  })
})

describe('taxes in an order for Shopify', () => {
  it('SHOPIFY.md D1: stand on lines and shipping, each with its rate', () => {
    const tax = (ratePpm: number, amountMinor: bigint) => ({ title: 'VAT', ratePpm, amountMinor })
    const given = order({
      lines: [line(1005n, 1, { taxLines: [tax(50_000, 50n), tax(99_750, 100n)] })],
      shipping: { title: 'Standard', priceMinor: 500n, taxLines: [tax(1_000_000, 500n)] },
    })
    const input = toOrderInput(given)
    expect(input.lineItems?.[0]?.taxLines?.map((one) => [one.rate, one.priceSet?.shopMoney.amount])).toEqual([
      ['0.05', '0.50'],
      ['0.09975', '1.00'],
    ])
    expect(input.shippingLines?.[0]?.taxLines?.[0]?.rate).toBe('1')
    expect(input.taxLines).toBeUndefined()
    assertSameTotal(given)
    expect(parseDecimal(input.lineItems?.[0]?.priceSet?.shopMoney.amount ?? '', 'USD')).toBe(1005n)
  })
})

const anyMinor = fc.bigInt({ min: 0n, max: 100_000n })
const anyLine = fc.record({
  price: anyMinor,
  paid: anyMinor,
  quantity: fc.integer({ min: 1, max: 7 }),
  isFor: fc.boolean(),
})
const anyOrder = fc.record({
  lines: fc.array(anyLine, { minLength: 1, maxLength: 5 }),
  shares: fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 2 }),
  isForeign: fc.boolean(),
  isShippingFree: fc.boolean(),
  taxesIncluded: fc.boolean(),
  tax: fc.integer({ min: 0, max: 500 }),
})

/** Vouchers of a share of what is left of the lines they are for, allocated as quotes do. */
function toNewOrder(given: typeof anyOrder extends fc.Arbitrary<infer Value> ? Value : never): NewOrder {
  const left = given.lines.map(({ price, paid, quantity, isFor }) => ({
    isFor,
    shop: price * BigInt(quantity),
    paid: (given.isForeign ? paid : price) * BigInt(quantity),
  }))
  const discounts = left.map((): ReturnType<typeof off>[] => [])
  given.shares.forEach((share, number) => {
    const take = (pick: 'shop' | 'paid') => {
      const weights = left.map((one) => (one.isFor ? one[pick] : 0n))
      return allocate((sum(weights) * BigInt(share)) / 100n, weights)
    }
    const [shop, paid] = [take('shop'), take('paid')]
    left.forEach((one, index) => {
      const amountMinor = shop[index] ?? 0n
      const presentmentMinor = paid[index] ?? 0n
      one.shop -= amountMinor
      one.paid -= presentmentMinor
      if (amountMinor + presentmentMinor > 0n)
        discounts[index]?.push(off(amountMinor, `V${number}`, { presentmentMinor }))
    })
  })
  const taxLines = [{ title: 'VAT', ratePpm: 1, amountMinor: BigInt(given.tax), presentmentMinor: BigInt(given.tax) }]
  return order({
    ...(given.isForeign ? { presentmentCurrency: 'JPY' } : {}),
    lines: given.lines.map(({ price, paid, quantity }, index) =>
      line(price, quantity, {
        ...(given.isForeign ? { presentmentUnitPriceMinor: paid } : {}),
        discounts: discounts[index] ?? [],
        taxLines,
      }),
    ),
    shipping: {
      title: 'Standard',
      priceMinor: 500n,
      ...(given.isForeign ? { presentmentPriceMinor: 700n } : {}),
      discounts: given.isShippingFree ? [off(500n, 'SHIP', { presentmentMinor: given.isForeign ? 700n : 500n })] : [],
    },
    taxesIncluded: given.taxesIncluded,
  })
}

it("whatever is sold and however it is reduced: Shopify's total is ours, in both currencies", () => {
  fc.assert(
    fc.property(anyOrder, (given) => assertSameTotal(toNewOrder(given))),
    { numRuns: 500 },
  )
})
