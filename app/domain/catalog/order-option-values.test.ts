import { expect, it } from 'vitest'
import { toOptionLabel } from './option-labels.ts'
import { orderOptionValues } from './order-option-values.ts'

it.each([
  ['letter sizes', 'm xl s 3xl xs l xxl', 'xs s m l xl xxl 3xl'],
  ['numbers', '42 38 39.5', '38 39.5 42'],
  ['colours', 'red blue', 'red blue'],
  ['sizes with others among them', 'm s one-size', 'm s one-size'],
])('%s', (_name, given, expected) => {
  expect(orderOptionValues(given.split(' '), (value) => value)).toEqual(expected.split(' '))
})

it('amounts of one unit go from little to much, those of several stay as they come', () => {
  expect(orderOptionValues(['100 cm', '50 cm', '70 cm'], String)).toEqual(['50 cm', '70 cm', '100 cm'])
  expect(orderOptionValues(['500 g', '1 kg'], String)).toEqual(['500 g', '1 kg'])
})

it.each([
  ['plug:eu', 'EU'],
  ['size:xl', 'XL'],
  ['finish:matte', 'Matte'],
])('%s reads %s', (term, label) => expect(toOptionLabel(term, 'en')).toBe(label))
