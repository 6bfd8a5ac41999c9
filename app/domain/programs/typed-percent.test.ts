import { expect, it } from 'vitest'
import { toBasisPoints } from './typed-percent.ts'

it.each([
  ['12', 1200],
  ['12.5', 1250],
  ['12,05', 1205],
  [' 0.1 ', 10],
  ['100', 10_000],
  ['', null],
  ['.5', null],
  ['1.234', null],
  ['-1', null],
  ['12%', null],
])('"%s" is %s basis points', (typed, bps) => {
  expect(toBasisPoints(typed)).toBe(bps)
})
