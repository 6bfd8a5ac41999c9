import { expect, it } from 'vitest'
import { repairCause } from './repair-cause.ts'

const noon = new Date('2026-01-01T12:00:00Z')
const evening = new Date('2026-01-01T18:00:00Z')

it.each([
  ['a delivery that could not be applied', ['price'], noon, evening, true, 'rejected'],
  ['what no delivery ever carries', ['category'], evening, noon, false, 'neverSent'],
  ['news that has not come', ['price', 'category'], evening, noon, false, 'lateOrLost'],
  ['a product that never came', [], evening, null, false, 'lateOrLost'],
  ['old news applied last', ['title'], noon, evening, false, 'outOfOrder'],
] as const)('%s', (_, fields, updatedAt, changedAt, hasFailedDelivery, cause) => {
  expect(repairCause({ fields, updatedAt, changedAt, hasFailedDelivery })).toBe(cause)
})
