/** What an address must hold in a country. `region` is the province, state, emirate or prefecture. */
export type PostalRule = {
  readonly postalCode: 'required' | 'optional' | 'none'
  readonly postalPattern?: RegExp
  /** An example in the country's own form, for the message beside the field. */
  readonly postalExample?: string
  readonly region: 'required' | 'optional' | 'none'
}

const digits = (count: number) => new RegExp(`^\\d{${count}}$`)

const rules: Readonly<Record<string, PostalRule>> = {
  US: { postalCode: 'required', postalPattern: /^\d{5}(-\d{4})?$/, postalExample: '94103', region: 'required' },
  CA: {
    postalCode: 'required',
    postalPattern: /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/i,
    postalExample: 'K1A 0B1',
    region: 'required',
  },
  MX: { postalCode: 'required', postalPattern: digits(5), postalExample: '06600', region: 'required' },
  BR: { postalCode: 'required', postalPattern: /^\d{5}-?\d{3}$/, postalExample: '01310-100', region: 'required' },
  GB: {
    postalCode: 'required',
    postalPattern: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i,
    postalExample: 'SW1A 1AA',
    region: 'none',
  },
  IE: {
    postalCode: 'optional',
    postalPattern: /^[A-Z]\d[\dW] ?[A-Z\d]{4}$/i,
    postalExample: 'D02 AF30',
    region: 'optional',
  },
  FR: { postalCode: 'required', postalPattern: digits(5), postalExample: '75001', region: 'none' },
  DE: { postalCode: 'required', postalPattern: digits(5), postalExample: '10115', region: 'none' },
  AT: { postalCode: 'required', postalPattern: digits(4), postalExample: '1010', region: 'none' },
  CH: { postalCode: 'required', postalPattern: digits(4), postalExample: '8001', region: 'none' },
  BE: { postalCode: 'required', postalPattern: digits(4), postalExample: '1000', region: 'none' },
  NL: { postalCode: 'required', postalPattern: /^\d{4} ?[A-Z]{2}$/i, postalExample: '1012 AB', region: 'none' },
  ES: { postalCode: 'required', postalPattern: digits(5), postalExample: '28001', region: 'required' },
  IT: { postalCode: 'required', postalPattern: digits(5), postalExample: '00118', region: 'required' },
  PT: { postalCode: 'required', postalPattern: /^\d{4}-\d{3}$/, postalExample: '1000-001', region: 'none' },
  SE: { postalCode: 'required', postalPattern: /^\d{3} ?\d{2}$/, postalExample: '111 22', region: 'none' },
  NO: { postalCode: 'required', postalPattern: digits(4), postalExample: '0150', region: 'none' },
  DK: { postalCode: 'required', postalPattern: digits(4), postalExample: '1050', region: 'none' },
  FI: { postalCode: 'required', postalPattern: digits(5), postalExample: '00100', region: 'none' },
  PL: { postalCode: 'required', postalPattern: /^\d{2}-\d{3}$/, postalExample: '00-001', region: 'none' },
  TR: { postalCode: 'required', postalPattern: digits(5), postalExample: '34000', region: 'optional' },
  AU: { postalCode: 'required', postalPattern: digits(4), postalExample: '2000', region: 'required' },
  NZ: { postalCode: 'required', postalPattern: digits(4), postalExample: '1010', region: 'optional' },
  JP: { postalCode: 'required', postalPattern: /^\d{3}-?\d{4}$/, postalExample: '100-0001', region: 'required' },
  KR: { postalCode: 'required', postalPattern: digits(5), postalExample: '03051', region: 'optional' },
  ID: { postalCode: 'required', postalPattern: digits(5), postalExample: '10110', region: 'required' },
  VN: { postalCode: 'optional', postalPattern: /^\d{5,6}$/, postalExample: '100000', region: 'required' },
  TH: { postalCode: 'required', postalPattern: digits(5), postalExample: '10200', region: 'required' },
  MY: { postalCode: 'required', postalPattern: digits(5), postalExample: '50000', region: 'required' },
  PH: { postalCode: 'required', postalPattern: digits(4), postalExample: '1000', region: 'required' },
  SG: { postalCode: 'required', postalPattern: digits(6), postalExample: '018956', region: 'none' },
  IN: { postalCode: 'required', postalPattern: digits(6), postalExample: '110001', region: 'required' },
  SA: { postalCode: 'required', postalPattern: /^\d{5}(-\d{4})?$/, postalExample: '12211', region: 'none' },
  AE: { postalCode: 'none', region: 'required' },
  QA: { postalCode: 'none', region: 'none' },
  KW: { postalCode: 'optional', postalPattern: digits(5), postalExample: '13001', region: 'required' },
  BH: { postalCode: 'optional', postalPattern: /^\d{3,4}$/, postalExample: '317', region: 'none' },
  OM: { postalCode: 'optional', postalPattern: digits(3), postalExample: '111', region: 'none' },
  JO: { postalCode: 'optional', postalPattern: digits(5), postalExample: '11118', region: 'none' },
  EG: { postalCode: 'optional', postalPattern: digits(5), postalExample: '11511', region: 'required' },
  MA: { postalCode: 'optional', postalPattern: digits(5), postalExample: '10000', region: 'none' },
  HK: { postalCode: 'none', region: 'required' },
}

const anywhere: PostalRule = { postalCode: 'optional', region: 'optional' }

/** Countries we know nothing special about ask for no more than a street and a city. */
export function postalRuleFor(country: string): PostalRule {
  return rules[country] ?? anywhere
}

/** The countries whose rules are known, for a country picker's first choice. */
export const knownCountries: readonly string[] = Object.keys(rules)
