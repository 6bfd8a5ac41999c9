import { expect, it } from 'vitest'
import { addressLines } from './address-lines.ts'

const nameIn = (locale: string) => {
  const names = new Intl.DisplayNames([locale], { type: 'region' })
  return (code: string) => names.of(code) ?? code
}
const person = { firstName: 'Leila', lastName: 'Mansour' }

it.each([
  ['US', { line1: '148 Lafayette Street', city: 'New York', region: 'NY', postalCode: '10013' }, 'New York, NY 10013'],
  ['GB', { line1: '1 Mill Lane', city: 'Leeds', postalCode: 'LS1 4DY' }, 'Leeds, LS1 4DY'],
  ['DE', { line1: 'Torstr. 1', city: 'Berlin', postalCode: '10119' }, '10119 Berlin'],
  ['IT', { line1: 'Via Roma 1', city: 'Milano', region: 'MI', postalCode: '20121' }, '20121 Milano, MI'],
  ['AE', { line1: 'Al Wasl 12', city: 'Dubai', region: 'DU' }, 'Dubai, DU'],
  ['KW', { line1: '12 Gulf Street', city: 'Kuwait City' }, 'Kuwait City'],
])('an address in %s is written as its country writes it', (country, parts, place) => {
  expect(addressLines({ ...person, ...parts, country }, nameIn('en'))[2]).toBe(place)
})

it('names the country in the words of the reader and leaves out what is empty', () => {
  const address = { ...person, company: '', line1: 'Torstr. 1', city: 'Berlin', postalCode: '10119', country: 'DE' }
  expect(addressLines({ ...address, phone: '+49 30 1234' }, nameIn('ar'))).toEqual([
    'Leila Mansour',
    'Torstr. 1',
    '10119 Berlin',
    'ألمانيا',
    '+49 30 1234',
  ])
})
