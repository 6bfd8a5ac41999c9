import { expect, it } from 'vitest'
import { diffLine, needsShopper } from './cart-diff.ts'

const seen = { quantity: 2, priceMinor: 1000n, currency: 'USD' }
const current = { isOnSale: true, available: 5, priceMinor: 1000n, currency: 'USD' }

it.each([
  ['nothing changed', {}, null, false],
  ['sold beyond stock by choice', { available: null }, null, false],
  ['no longer sold', { isOnSale: false, available: 0 }, 'gone', true],
  ['nothing left', { available: 0 }, 'soldOut', true],
  ['oversold elsewhere', { available: -3 }, 'soldOut', true],
  ['one left of two wanted', { available: 1 }, 'lessStock', true],
  ['dearer', { priceMinor: 1001n }, 'priceUp', true],
  ['cheaper', { priceMinor: 999n }, 'priceDown', false],
  ['another currency', { priceMinor: 2000n, currency: 'EUR' }, null, false],
] as const)('H11: %s', (_name, change, type, waits) => {
  const diff = diffLine(seen, { ...current, ...change })
  expect(diff?.type ?? null).toBe(type)
  expect(needsShopper(diff)).toBe(waits)
})
