import { expect, it } from 'vitest'
import { toSteps } from './steps.ts'

const shares = (...lines: number[]) => lines.map((count, index) => ({ id: `${index + 1}`, lines: count }))

it.each([
  ['nothing is no step', shares(), []],
  ['what fits goes together', shares(4, 6), [['1', '2']]],
  ['what does not fit begins the next', shares(4, 7, 3), [['1'], ['2', '3']]],
  ['one that is too big stands alone', shares(25, 1, 9, 1), [['1'], ['2', '3'], ['4']]],
])('%s', (_, given, expected) => {
  expect(toSteps(given, 10)).toEqual(expected)
})
