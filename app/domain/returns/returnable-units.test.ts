import { describe, expect, it } from 'vitest'
import { openableUnits, returnableUnits, type ReturnableFacts } from './returnable-units.ts'

const now = new Date('2026-06-10T00:00:00Z')
const later = new Date('2026-07-01T00:00:00Z')
const earlier = new Date('2026-06-09T00:00:00Z')
const parcel = (quantity: number, returnableUntil: Date | null) => ({
  quantity,
  deliveredAt: returnableUntil && earlier,
  returnableUntil,
})
const facts = (changes: Partial<ReturnableFacts>): ReturnableFacts => ({
  quantity: 3,
  removedQuantity: 0,
  refundedQuantity: 0,
  returningQuantity: 0,
  usedQuantity: 0,
  requiresShipping: true,
  isGiftCard: false,
  parcels: [parcel(3, later)],
  ...changes,
})

describe('I8: how much of a line may go back', () => {
  it.each([
    ['everything arrived in time', {}, 3, null],
    ['nothing has arrived', { parcels: [parcel(3, null)] }, 0, 'NOT_DELIVERED'],
    ['one of two parcels arrived', { parcels: [parcel(2, later), parcel(1, null)] }, 2, null],
    ['the window is over', { parcels: [parcel(3, earlier)] }, 0, 'WINDOW_OVER'],
    ['the window ends at this very instant', { parcels: [parcel(3, now)] }, 0, 'WINDOW_OVER'],
    ['one parcel is late, one in time', { parcels: [parcel(2, earlier), parcel(1, later)] }, 1, null],
    ['two are on their way back', { returningQuantity: 2 }, 1, null],
    ['all are on their way back', { returningQuantity: 3 }, 0, 'ALREADY_RETURNING'],
    ['all were refunded', { refundedQuantity: 3 }, 0, 'ALREADY_BACK'],
    ['refunded and reported as taken off as well', { refundedQuantity: 2, removedQuantity: 2 }, 1, null],
    ['one was replaced before', { usedQuantity: 1 }, 2, null],
    ['one was refunded before it left', { refundedQuantity: 1, parcels: [parcel(2, later)] }, 2, null],
    ['a gift card', { isGiftCard: true }, 0, 'NOT_RETURNABLE'],
    ['digital goods', { requiresShipping: false }, 0, 'NOT_RETURNABLE'],
  ] as const)('%s', (_what, changes, units, reason) =>
    expect(returnableUnits(facts(changes as Partial<ReturnableFacts>), now)).toMatchObject({ units, reason }),
  )

  it('a shop may take back what is past its window, and what is still on its way', () => {
    expect(openableUnits(facts({ parcels: [parcel(2, earlier), parcel(1, null)] }))).toBe(3)
    expect(openableUnits(facts({ refundedQuantity: 1, returningQuantity: 1 }))).toBe(1)
  })
})
