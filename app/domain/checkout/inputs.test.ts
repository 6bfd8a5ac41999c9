import { expect, it } from 'vitest'
import { provinceCodeOf, regionNameOf, regionsOf } from './address-regions.ts'
import { PostalAddress, StoredAddress } from './inputs.ts'
import { knownCountries, postalRuleFor, toPostalCode } from './postal-rules.ts'

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
  ['US', { postalCode: '94103', region: 'Ontario' }, 'region'],
  ['US', { postalCode: '94103', region: 'CA', phone: '12' }, 'phone'],
  ['AE', { region: 'Riyadh' }, 'region'],
  ['IT', { postalCode: '00118', region: 'Lazio' }, 'region'],
])('an address in %s with %j lacks its %3$s', (country, more, field) => {
  const issues = PostalAddress.safeParse({ ...base, country, ...more }).error?.issues ?? []
  expect(issues.map((issue) => issue.path[0])).toContain(field)
})

it('a country without postal codes keeps none', () => {
  const address = PostalAddress.parse({ ...base, country: 'ae', region: 'Dubai', postalCode: '00000' })
  expect(address).toMatchObject({ country: 'AE', postalCode: '' })
})

it.each([
  ['US', 'california', 'CA', 'California'],
  ['JP', 'Tokyo', 'JP-13', 'Tokyo'],
  ['JP', '13', 'JP-13', 'Tokyo'],
  ['JP', 'JP-13', 'JP-13', 'Tokyo'],
  ['KW', 'Hawalli', 'KW-HA', 'Ḩawallī'],
  ['ID', 'Jakarta', 'JK', 'Jakarta Raya'],
  ['ID', 'Sulawesi Selatan', 'SN', 'Sulawesi Selatan'],
  ['MY', 'Penang', 'PNG', 'Pulau Pinang'],
  ['MX', 'CDMX', 'DF', 'Ciudad de México'],
  ['MX', 'ROO', 'Q ROO', 'Quintana Roo'],
  ['IN', 'TG', 'TS', 'Telangana'],
  ['IT', 'milano', 'MI', 'Milano'],
  ['ES', 'Almeria', 'AL', 'Almería'],
  ['HK', 'Kowloon', 'KL', 'Kowloon'],
  ['AE', 'Dubai', 'DU', 'Dubai'],
  ['TH', 'Bangkok', 'TH-10', 'Krung Thep Mahanakhon (Bangkok)'],
])('SHOPIFY.md D1: in %s, %j is the province code %s', (country, typed, code, name) => {
  expect(provinceCodeOf({ country, region: typed })).toBe(code)
  expect(regionNameOf({ country, region: code })).toBe(name)
})

it('each code of a list is one region, and finds itself', () => {
  for (const country of knownCountries) {
    const regions = regionsOf(country)
    expect(new Set(regions.map(({ code }) => code)).size).toBe(regions.length)
    for (const { code, name } of regions) {
      expect(provinceCodeOf({ country, region: code })).toBe(code)
      expect(provinceCodeOf({ country, region: name })).toBe(code)
    }
  }
})

it('where there is no list that Shopify shares, a region stays in words', () => {
  expect(regionsOf('VN')).toEqual([])
  const address = PostalAddress.parse({ ...base, country: 'VN', region: 'Hà Nội' })
  expect([address.region, provinceCodeOf(address), regionNameOf(address)]).toEqual(['Hà Nội', null, 'Hà Nội'])
})

it.each([
  ['JP', '1000001', '100-0001'],
  ['JP', '100-0001', '100-0001'],
  ['NL', '1012ab', '1012AB'],
  ['PT', '1000001', '1000-001'],
  ['PL', '00 001', '00-001'],
  ['BR', '01310-100', '01310-100'],
  ['US', '94103', '94103'],
  ['GB', 'sw1a 1aa', 'SW1A 1AA'],
  ['US', '9410', null],
  ['NL', '10', null],
  ['AE', 'anything', 'ANYTHING'],
])('in %s the postal code %j is %j', (country, typed, code) => expect(toPostalCode(country, typed)).toBe(code))

it('the example beside each postal code is one', () => {
  for (const country of knownCountries) {
    const { postalExample } = postalRuleFor(country)
    if (postalExample) expect(toPostalCode(country, postalExample)).toBe(postalExample)
  }
})

it.each([
  ['US', '(415) 555-0100', '+14155550100'],
  ['AE', '050 123 4567', '+971501234567'],
  ['AE', '٠٥٠١٢٣٤٥٦٧', '+971501234567'],
  ['DE', '0033 6 12 34 56 78', '+33612345678'],
])('in %s the phone number %j is %s', (country, phone, number) => {
  const more = { region: country === 'DE' ? '' : country === 'US' ? 'CA' : 'Dubai', postalCode: '10115' }
  expect(PostalAddress.parse({ ...base, country, phone, ...more }).phone).toBe(number)
})

it('an address taken in earlier is read whatever is wrong with it, and what is recognised takes its form', () => {
  const earlier = { ...base, lastName: null, country: 'AE', region: 'Sharjah', phone: 'at the gate', postalCode: '1' }
  expect(StoredAddress.parse(earlier)).toMatchObject({
    lastName: '',
    region: 'SH',
    phone: 'at the gate',
    postalCode: '',
  })
  expect(StoredAddress.parse({ country: 'US', region: 'Atlantis', postalCode: 'x' })).toMatchObject({
    region: 'Atlantis',
    postalCode: 'x',
  })
  expect(StoredAddress.safeParse({}).success).toBe(false)
})

it('judging an address again changes nothing', () => {
  const typed = { ...base, country: 'JP', region: 'Osaka', postalCode: '5300001', phone: '090 1234 5678' }
  const once = PostalAddress.parse(typed)
  expect(once).toMatchObject({ region: 'JP-27', postalCode: '530-0001', phone: '+819012345678' })
  expect([PostalAddress.parse(once), StoredAddress.parse(once)]).toEqual([once, once])
})
