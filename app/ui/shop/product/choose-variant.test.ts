import { expect, test } from 'vitest'
import { firstChoice, stateOfValue, variantAt, variantOf } from './choose-variant.ts'

const offer = { price: { amount: '10.00', currency: 'USD' }, compareAt: null, percentOff: null }
const value = (label: string) => ({ label, swatch: null, picture: null })

/** S/Ink sold out, S/Sand 2 left, M/Ink to be had, L/Sand not offered here; M/Sand and L/Ink are not made. */
const product = {
  options: [
    { name: 'Size', isColour: false, values: ['S', 'M', 'L'].map(value) },
    { name: 'Colour', isColour: true, values: ['Ink', 'Sand'].map(value) },
  ],
  variants: {
    ids: ['v1', 'v2', 'v3', 'v4'],
    picks: [
      [0, 0],
      [0, 1],
      [1, 0],
      [2, 1],
    ],
    offers: [offer],
    offerOf: [0, 0, 0, 0],
    pictureOf: [-1, 0, -1, 0],
    stock: 'o2yn',
  },
}

test('the first choice is a variant that can be bought', () => {
  expect(variantOf(product, firstChoice(product))?.variantId).toBe('v2')
})

test('an address may ask for a variant', () => {
  expect(firstChoice(product, 'v3')).toEqual([1, 0])
  expect(firstChoice(product, 'v9')).toEqual([0, 1])
})

test.each([
  ['size S', 0, 0, 'available'],
  ['size M, which is not made in sand', 0, 1, 'missing'],
  ['size L, which is not offered here', 0, 2, 'notHere'],
  ['ink, sold out in S', 1, 0, 'soldOut'],
] as const)('with S in sand chosen, %s', (_name, option, index, state) => {
  expect(stateOfValue(product, [0, 1], option, index)).toBe(state)
})

test('few units left are said, many are not', () => {
  expect(variantAt(product.variants, 1)).toMatchObject({ unitsLeft: 2, isAvailable: true })
  expect(variantAt(product.variants, 2)).toMatchObject({ unitsLeft: null, isAvailable: true })
  expect(variantAt(product.variants, 0)).toMatchObject({ unitsLeft: null, isAvailable: false, isOffered: true })
})

test('a product without options has one variant', () => {
  expect(variantOf({ options: [], variants: product.variants }, [])?.variantId).toBe('v1')
})
