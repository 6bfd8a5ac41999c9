import { expect, it } from 'vitest'
import { addressForShopify } from './address-for-shopify.ts'

const known = { firstName: 'Nour', lastName: 'Haddad', line1: '1 Main Street', line2: 'Flat 2', city: 'Town' }

it.each([
  ['a code', { country: 'US', region: 'NY' }, { provinceCode: 'NY', address2: 'Flat 2' }],
  ['a name that Shopify has a code for', { country: 'US', region: 'New York' }, { provinceCode: 'NY' }],
  ['a name of another script', { country: 'AE', region: 'Dubai' }, { provinceCode: 'DU', address2: 'Flat 2' }],
  ['a region that has no code', { country: 'US', region: 'Atlantis' }, { address2: 'Flat 2, Atlantis' }],
  ['a code-like word that is none', { country: 'US', region: 'XQ' }, { address2: 'Flat 2, XQ' }],
  ['no region at all', { country: 'SG' }, { address2: 'Flat 2', countryCode: 'SG' }],
])('a parcel finds its way with %s', (_name, place, expected) => {
  const told = addressForShopify({ ...known, ...place }, null)
  expect(told).toMatchObject(expected)
  expect(told?.provinceCode).toBe((expected as { provinceCode?: string }).provinceCode)
})

it('an address that was taken in under older rules goes along all the same', () => {
  const told = addressForShopify({ lastName: 'Haddad', line1: 'x', country: 'US', postalCode: '?' }, '+12125550100')
  expect(told).toMatchObject({ lastName: 'Haddad', zip: '?', phone: '+12125550100' })
  expect(addressForShopify({ ...known, country: 'US', phone: '+12125550100' }, null)?.phone).toBe('+12125550100')
})

it.each([[null], [{}], ['erased']])('no address is none: %j', (stored) => {
  expect(addressForShopify(stored, null)).toBeNull()
})
