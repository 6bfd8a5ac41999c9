import { expect, test } from 'vitest'
import { isHandle, isReservedHandle, normalizeHandle, suggestHandle } from './handle.ts'

test.each([
  ['@Mia.Stone ', 'mia.stone'],
  ['ＭＩＡ', 'mia'],
  ['@@nour_99', 'nour_99'],
])('%s is stored as %s', (typed, stored) => expect(normalizeHandle(typed)).toBe(stored))

test.each([
  ['three characters', 'abc', true],
  ['thirty characters', 'a'.repeat(30), true],
  ['two characters', 'ab', false],
  ['thirty-one characters', 'a'.repeat(31), false],
  ['a dot inside', 'mia.stone', true],
  ['a dot at the end', 'mia.', false],
  ['two dots in a row', 'mia..stone', false],
  ['a space', 'mia stone', false],
  ['a Cyrillic look-alike', 'miа', false],
  ['Arabic letters', 'نورنور', false],
  ['a slash', 'mia/stone', false],
])('a handle with %s', (_what, handle, expected) => expect(isHandle(handle)).toBe(expected))

test.each(['admin', 'vitrine', 'vitrine.official', 's.h.o.p', 'checkout'])('%s is kept for us', (handle) =>
  expect(isReservedHandle(handle)).toBe(true),
)

test.each([
  ['Zoë Müller', 'zoe.muller'],
  ['  Mia  ', 'mia'],
  ['نور', ''],
  ['Admin', ''],
])('a name %s suggests "%s"', (name, handle) => expect(suggestHandle(name)).toBe(handle))
