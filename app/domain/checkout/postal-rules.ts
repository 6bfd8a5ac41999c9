import { postcodeValidator, postcodeValidatorExistsForCountry } from 'postcode-validator'

/** What an address must hold in a country. `region` is the province, state, emirate or prefecture. */
export type PostalRule = {
  readonly postalCode: 'required' | 'optional' | 'none'
  readonly region: 'required' | 'optional' | 'none'
  /** An example in the country's own form, for the message beside the field. */
  readonly postalExample?: string
}

const rules: Readonly<Record<string, PostalRule>> = {
  US: { postalCode: 'required', region: 'required', postalExample: '94103' },
  CA: { postalCode: 'required', region: 'required', postalExample: 'K1A 0B1' },
  MX: { postalCode: 'required', region: 'required', postalExample: '06600' },
  BR: { postalCode: 'required', region: 'required', postalExample: '01310-100' },
  GB: { postalCode: 'required', region: 'none', postalExample: 'SW1A 1AA' },
  IE: { postalCode: 'optional', region: 'optional', postalExample: 'D02 AF30' },
  FR: { postalCode: 'required', region: 'none', postalExample: '75001' },
  DE: { postalCode: 'required', region: 'none', postalExample: '10115' },
  AT: { postalCode: 'required', region: 'none', postalExample: '1010' },
  CH: { postalCode: 'required', region: 'none', postalExample: '8001' },
  BE: { postalCode: 'required', region: 'none', postalExample: '1000' },
  NL: { postalCode: 'required', region: 'none', postalExample: '1012 AB' },
  ES: { postalCode: 'required', region: 'required', postalExample: '28001' },
  IT: { postalCode: 'required', region: 'required', postalExample: '00118' },
  PT: { postalCode: 'required', region: 'none', postalExample: '1000-001' },
  SE: { postalCode: 'required', region: 'none', postalExample: '111 22' },
  NO: { postalCode: 'required', region: 'none', postalExample: '0150' },
  DK: { postalCode: 'required', region: 'none', postalExample: '1050' },
  FI: { postalCode: 'required', region: 'none', postalExample: '00100' },
  PL: { postalCode: 'required', region: 'none', postalExample: '00-001' },
  TR: { postalCode: 'required', region: 'optional', postalExample: '34000' },
  AU: { postalCode: 'required', region: 'required', postalExample: '2000' },
  NZ: { postalCode: 'required', region: 'optional', postalExample: '1010' },
  JP: { postalCode: 'required', region: 'required', postalExample: '100-0001' },
  KR: { postalCode: 'required', region: 'optional', postalExample: '03051' },
  ID: { postalCode: 'required', region: 'required', postalExample: '10110' },
  VN: { postalCode: 'optional', region: 'required', postalExample: '100000' },
  TH: { postalCode: 'required', region: 'required', postalExample: '10200' },
  MY: { postalCode: 'required', region: 'required', postalExample: '50000' },
  PH: { postalCode: 'required', region: 'required', postalExample: '1000' },
  SG: { postalCode: 'required', region: 'none', postalExample: '018956' },
  IN: { postalCode: 'required', region: 'required', postalExample: '110001' },
  SA: { postalCode: 'required', region: 'none', postalExample: '12211' },
  AE: { postalCode: 'none', region: 'required' },
  QA: { postalCode: 'none', region: 'none' },
  KW: { postalCode: 'optional', region: 'required', postalExample: '13001' },
  BH: { postalCode: 'optional', region: 'none', postalExample: '317' },
  OM: { postalCode: 'optional', region: 'none', postalExample: '111' },
  JO: { postalCode: 'optional', region: 'none', postalExample: '11118' },
  EG: { postalCode: 'optional', region: 'required', postalExample: '11511' },
  MA: { postalCode: 'optional', region: 'none', postalExample: '10000' },
  HK: { postalCode: 'none', region: 'required' },
}

const anywhere: PostalRule = { postalCode: 'optional', region: 'optional' }

/** Countries we know nothing special about ask for no more than a street and a city. */
export function postalRuleFor(country: string): PostalRule {
  return rules[country] ?? anywhere
}

/** The countries whose rules are known, for a country picker's first choice. */
export const knownCountries: readonly string[] = Object.keys(rules)

/**
 * A postal code in its country's own form: "1000001" in Japan is 100-0001, "00 001" in Poland 00-001. Null: it is
 * none of that country. Where nobody knows a form, any will do.
 */
export function toPostalCode(country: string, typed: string): string | null {
  const text = typed.trim().toUpperCase()
  if (!postcodeValidatorExistsForCountry(country)) return text
  if (postcodeValidator(text, country)) return text
  const formed = formedLike(postalRuleFor(country).postalExample ?? '', text.replace(/[^A-Z0-9]/g, ''))
  return formed !== null && postcodeValidator(formed, country) ? formed : null
}

/** The same letters and digits with the separators of the example. Null: they are not as many. */
function formedLike(example: string, bare: string): string | null {
  if (example.replace(/[^A-Z0-9]/g, '').length !== bare.length) return null
  const left = [...bare]
  return [...example].map((character) => (/[A-Z0-9]/.test(character) ? left.shift() : character)).join('')
}
