import { expect, it } from 'vitest'
import { PostalAddress } from './inputs.ts'

const base = { firstName: 'Mona', lastName: 'Saleh', line1: '1 Long Street', city: 'Somewhere' }

it.each([
  ['US', { postalCode: '94103', region: 'CA' }],
  ['US', { postalCode: '94103-1234', region: 'CA' }],
  ['GB', { postalCode: 'sw1a 1aa' }],
  ['ID', { postalCode: '10110', region: 'Jakarta' }],
  ['JP', { postalCode: '100-0001', region: 'Tokyo' }],
  ['JP', { postalCode: '١٠٠٠٠٠١', region: 'Tokyo' }],
  ['KW', { region: 'Hawalli' }],
  ['AE', { region: 'Dubai' }],
  ['SA', { postalCode: '12211' }],
  ['DE', { postalCode: '10115' }],
  ['FR', { postalCode: '75001' }],
  ['ZW', {}],
])('an address in %s with %j is complete', (country, more) => {
  expect(PostalAddress.safeParse({ ...base, country, ...more }).error?.issues).toBeUndefined()
})

it.each([
  ['US', { postalCode: '94103' }, 'region'],
  ['US', { postalCode: '9410', region: 'CA' }, 'postalCode'],
  ['US', { region: 'CA' }, 'postalCode'],
  ['GB', { postalCode: '12345' }, 'postalCode'],
  ['ID', { postalCode: '10110' }, 'region'],
  ['JP', { postalCode: '1000', region: 'Tokyo' }, 'postalCode'],
  ['KW', {}, 'region'],
  ['AE', {}, 'region'],
  ['SA', { postalCode: '1' }, 'postalCode'],
  ['DE', { postalCode: '1011' }, 'postalCode'],
  ['FR', {}, 'postalCode'],
  ['DE', { postalCode: '10115', phone: 'call me' }, 'phone'],
])('an address in %s with %j lacks its %3$s', (country, more, field) => {
  const issues = PostalAddress.safeParse({ ...base, country, ...more }).error?.issues ?? []
  expect(issues.map((issue) => issue.path[0])).toContain(field)
})

it('a country without postal codes keeps none', () => {
  const address = PostalAddress.parse({ ...base, country: 'ae', region: 'Dubai', postalCode: '00000' })
  expect(address).toMatchObject({ country: 'AE', postalCode: '' })
})
