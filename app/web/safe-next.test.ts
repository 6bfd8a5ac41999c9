import { expect, test } from 'vitest'
import { safeNext } from './safe-next.ts'

test.each([
  ['/cart', '/cart'],
  ['/@noor?x=1', '/@noor?x=1'],
  ['//evil.example', '/'],
  ['https://evil.example', '/'],
  ['/\\evil.example', '/'],
  [null, '/'],
])('after signing in %s leads to %s', (wanted, expected) => {
  expect(safeNext(wanted, '/')).toBe(expected)
})
