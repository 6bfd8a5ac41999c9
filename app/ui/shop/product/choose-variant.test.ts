import { expect, test } from 'vitest'
import type { VariantView } from '#app/web/to-product-view.ts'
import { firstChoice, stateOfValue, variantOf } from './choose-variant.ts'

function aVariant(variantId: string, size: string, colour: string, isAvailable = true): VariantView {
  const selectedOptions = [
    { name: 'Size', value: size },
    { name: 'Colour', value: colour },
  ]
  const price = { amount: '10.00', currency: 'USD' }
  return {
    variantId,
    title: `${size} / ${colour}`,
    selectedOptions,
    imageUrl: null,
    price,
    compareAt: null,
    isOffered: true,
    unitsLeft: null,
    isAvailable,
  }
}

const product = {
  options: [
    { name: 'Size', values: ['S', 'M'] },
    { name: 'Colour', values: ['Ink', 'Sand'] },
  ],
  variants: [aVariant('v1', 'S', 'Ink', false), aVariant('v2', 'S', 'Sand'), aVariant('v3', 'M', 'Ink')],
}

test('the first choice is a variant that can be bought', () => {
  expect(variantOf(product, firstChoice(product))?.variantId).toBe('v2')
})

test.each([
  ['Ink', 'soldOut'],
  ['Sand', 'available'],
])('with size S, colour %s is %s', (colour, state) => {
  expect(stateOfValue(product, { Size: 'S', Colour: 'Sand' }, 'Colour', colour)).toBe(state)
})

test('a combination that the shop does not make is missing', () => {
  expect(stateOfValue(product, { Size: 'S', Colour: 'Sand' }, 'Size', 'M')).toBe('missing')
})

test('a product without options has one variant', () => {
  expect(variantOf({ options: [], variants: product.variants.slice(1, 2) }, {})?.variantId).toBe('v2')
})
