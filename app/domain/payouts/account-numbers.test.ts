import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isBic, isIban, isRoutingNumber, isUsTaxNumber, isVatNumber } from './account-numbers.ts'

it.each([
  ['Germany', 'DE89 3704 0044 0532 0130 00', true],
  ['the Emirates', 'AE07 0331 2345 6789 0123 456', true],
  ['Kuwait', 'KW81CBKU0000000000001234560101', true],
  ['Britain, with letters', 'GB29 NWBK 6016 1331 9268 19', true],
  ['one digit wrong', 'DE89 3704 0044 0532 0130 01', false],
  ['two digits changed places', 'DE89 3704 0044 0532 0103 00', false],
  ['too short for its country', 'DE89 3704 0044 0532 0130', false],
  ['a country without IBANs', 'US64 SVBK US6S 3300 9586 79', false],
])('reads an IBAN of %s', (_, text, expected) => {
  expect(isIban(text)).toBe(expected)
})

it('finds every single wrong digit of an IBAN', () => {
  const iban = 'DE89370400440532013000'
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 21 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
      const changed = iban.slice(0, at) + String((Number(iban[at]) + by) % 10) + iban.slice(at + 1)
      expect(isIban(changed)).toBe(false)
    }),
  )
})

it.each([
  ['021000021', true],
  ['011401533', true],
  ['021000022', false],
  ['000000000', false],
  ['12345678', false],
])('judges the routing number %s', (text, expected) => {
  expect(isRoutingNumber(text)).toBe(expected)
})

it.each([
  ['DEUTDEFF', true],
  ['DEUTDEFF500', true],
  ['DEUT-DEFF', true],
  ['DEUTDEF', false],
])('judges the BIC %s', (text, expected) => {
  expect(isBic(text)).toBe(expected)
})

it.each([
  ['123-45-6789', true],
  ['000-45-6789', false],
  ['123-45-678', false],
])('judges the US tax number %s', (text, expected) => {
  expect(isUsTaxNumber(text)).toBe(expected)
})

it.each([
  ['DE', 'DE 123456789', true],
  ['DE', '123456789', false],
  ['AE', '100123456700003', true],
  ['GR', 'EL123456789', true],
  ['AU', '51824753556', true],
])('judges a VAT number of %s: %s', (country, text, expected) => {
  expect(isVatNumber(text, country)).toBe(expected)
})
