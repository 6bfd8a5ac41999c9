import { expect, it } from 'vitest'
import { judgeAge } from './judge-age.ts'

const at = new Date('2026-11-20T12:00:00Z')

it.each([
  ['a guest, nothing restricted', null, null, null],
  ['a guest, restricted goods', 18, null, 'AGE_UNKNOWN'],
  ['17 years, nothing restricted', null, '2008-11-21', 'ADULTS_ONLY'],
  ['17 years, restricted goods', 18, '2008-11-21', 'ADULTS_ONLY'],
  ['18 today, from 18 on', 18, '2008-11-20', null],
  ['20 years, from 21 on', 21, '2005-11-21', 'AGE_TOO_LOW'],
  ['21 today, from 21 on', 21, '2005-11-20', null],
] as const)('J6/K3: %s: %s', (_name, minimumAge, born, code) => {
  const birthDate = born === null ? null : new Date(born)
  expect(judgeAge({ minimumAge, birthDate, at })?.code ?? null).toBe(code)
})
