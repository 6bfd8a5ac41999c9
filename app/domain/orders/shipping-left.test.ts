import { expect, it } from 'vitest'
import { shippingWithoutTax } from './shipping-left.ts'

const order = { shippingMinor: 500n, shippingDiscountMinor: 0n, shippingTaxMinor: 40n, taxesIncluded: false }

it.each([
  ['all of it', order, 540n, 500n],
  ['a part, rounded down', order, 100n, 92n],
  ['with the tax in the price', { ...order, taxesIncluded: true }, 540n, 540n],
  ['untaxed', { ...order, shippingTaxMinor: 0n }, 500n, 500n],
  ['lowered by a voucher', { ...order, shippingDiscountMinor: 250n, shippingTaxMinor: 20n }, 270n, 250n],
])('delivery that goes back is told to Shopify without its tax: %s', (_, sold, back, told) => {
  expect(shippingWithoutTax(sold, back)).toBe(told)
})
