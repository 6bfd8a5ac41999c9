import { expect, it } from 'vitest'
import { unsentUnits } from './unsent-units.ts'

const parcel = (quantity: number, status = 'success') => ({ quantity, fulfillment: { status } })
const line = { quantity: 5, removedQuantity: 0, requiresShipping: true, fulfillmentLines: [] }

it.each([
  ['nothing happened', line, [], 5],
  ['some left', { ...line, fulfillmentLines: [parcel(2)] }, [], 3],
  ['a parcel was called back', { ...line, fulfillmentLines: [parcel(2, 'cancelled')] }, [], 5],
  ['some were taken off, told twice', { ...line, removedQuantity: 2 }, [{ quantity: 2, restockType: 'cancel' }], 3],
  [
    'one of the sent ones came back',
    { ...line, removedQuantity: 1, fulfillmentLines: [parcel(2)] },
    [{ quantity: 1, restockType: 'return' }],
    3,
  ],
  ['it needs no parcel', { ...line, requiresShipping: false }, [], 0],
])('I10: units that are still waited for when %s', (_name, sold, back, units) => {
  expect(unsentUnits(sold, back)).toBe(units)
})
