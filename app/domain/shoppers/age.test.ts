import { expect, test } from 'vitest'
import { ageBandAt } from './age.ts'

const today = new Date('2026-11-21T12:00:00Z')

test.each([
  ['the day before the 13th birthday', '2013-11-22', 'refused'],
  ['on the 13th birthday', '2013-11-21', 'browseOnly'],
  ['the day before the 18th birthday', '2008-11-22', 'browseOnly'],
  ['on the 18th birthday', '2008-11-21', 'adult'],
] as const)('K1-K3: %s (%s) is %s', (_name, birthDate, band) => {
  expect(ageBandAt(new Date(birthDate), today)).toBe(band)
})

test('K3: a leap-day birthday counts from 1 March in a common year', () => {
  const born = new Date('2008-02-29')
  expect(ageBandAt(born, new Date('2026-02-28T23:59:59Z'))).toBe('browseOnly')
  expect(ageBandAt(born, new Date('2026-03-01T00:00:00Z'))).toBe('adult')
})
