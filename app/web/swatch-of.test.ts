import { expect, test } from 'vitest'
import { swatchOf } from './swatch-of.ts'

test.each([
  ['Forest green', '#21472f'],
  ['Light blue', '#2b62c4'],
  ['أسود', '#17171b'],
  ['Weiß', '#ffffff'],
  ['ブラック', '#17171b'],
  ['Black / Sand', 'linear-gradient(135deg, #17171b 50%, #dcc8a2 50%)'],
  ['Midnight garden', null],
  ['Black / Mystery', null],
])('%s is shown as %s', (label, expected) => {
  expect(swatchOf(label)).toBe(expected)
})
