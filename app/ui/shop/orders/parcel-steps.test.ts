import { expect, test } from 'vitest'
import { parcelSteps } from './parcel-steps.ts'

const at = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour)).toISOString()
const done = (parcel: Parameters<typeof parcelSteps>[0]) =>
  parcelSteps(parcel, at(0)).filter((step) => step.isDone).length

test.each([
  ['handed over, nothing heard yet', { shippedAt: at(1), deliveredAt: null, events: [] }, 3],
  ['moving', { shippedAt: at(1), deliveredAt: null, events: [{ kind: 'inTransit', at: at(2) }] }, 4],
  ['delivered without news on the way', { shippedAt: at(1), deliveredAt: at(3), events: [] }, 5],
])('a parcel that is %s', (_name, parcel, steps) => {
  expect(done(parcel)).toBe(steps)
})
