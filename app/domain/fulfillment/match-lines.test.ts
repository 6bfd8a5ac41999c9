import { expect, it } from 'vitest'
import { matchLines } from './match-lines.ts'

const our = (id: string, variantGid: string | null, quantity = 1) => ({ id, variantGid, quantity })
const their = (gid: string, variantGid: string | null, quantity = 1) => ({ gid, variantGid, quantity })
const pairs = (map: Map<string, string>) => [...map.entries()]

it.each([
  [
    'in order',
    [our('a', 'v1'), our('b', 'v2')],
    [their('1', 'v1'), their('2', 'v2')],
    [
      ['a', '1'],
      ['b', '2'],
    ],
  ],
  [
    'turned round',
    [our('a', 'v1'), our('b', 'v2')],
    [their('2', 'v2'), their('1', 'v1')],
    [
      ['a', '1'],
      ['b', '2'],
    ],
  ],
  [
    'a custom line',
    [our('a', 'v1'), our('b', 'v2')],
    [their('1', null), their('2', 'v2')],
    [
      ['b', '2'],
      ['a', '1'],
    ],
  ],
  ['a line too few', [our('a', 'v1'), our('b', 'v2')], [their('1', 'v1')], [['a', '1']]],
])('matches lines %s', (_name, ours, theirs, expected) => {
  expect(pairs(matchLines(ours, theirs))).toEqual(expected)
})
