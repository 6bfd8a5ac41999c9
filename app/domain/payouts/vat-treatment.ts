export type VatTreatment = 'standard' | 'reverseCharge' | 'exempt' | 'outsideScope'

export type VatReason =
  | 'SUPPLIER_NOT_REGISTERED'
  | 'VAT_NUMBER_NOT_IN_FORCE'
  | 'VAT_NUMBER_UNCHECKED'
  | 'NO_VAT_IN_COUNTRY'
  | 'SAME_COUNTRY'
  | 'EU_CROSS_BORDER_B2B'
  | 'GCC_EXPORT_ZERO_RATED'
  | 'SERVICE_TO_BUSINESS_ABROAD'

export const vatCheckStates = ['valid', 'invalid'] as const
export type VatCheckState = (typeof vatCheckStates)[number]

export function toVatCheckState(value: string | null): VatCheckState | null {
  return vatCheckStates.find((known) => known === value) ?? null
}

export type VatFacts = {
  /** The creator supplies, the shop receives (F10). */
  readonly supplierCountry: string
  readonly hasVatNumber: boolean
  /** What the register of the EU said of it; null: it was not asked, or has not answered yet. */
  readonly vatCheck: VatCheckState | null
  readonly customerCountry: string
}

export type VatDecision = { readonly treatment: VatTreatment; readonly reason: VatReason; readonly vatBps: number }

export const unionCountryCodes: readonly string[] =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')
const unionCountries = new Set(unionCountryCodes)
/** Only their numbers are in the register. */
export function isInUnion(country: string): boolean {
  return unionCountries.has(country)
}

const gulfCountries = new Set(['AE', 'BH', 'OM', 'SA'])

/** Standard rates in basis points; a country that is not named has no VAT or GST that we know of. */
const standardBps: Readonly<Record<string, number>> = {
  AE: 500, AT: 2000, AU: 1000, BE: 2100, BG: 2000, BH: 1000, CA: 500, CH: 810, CY: 1900, CZ: 2100, DE: 1900, DK: 2500,
  EE: 2400, EG: 1400, ES: 2100, FI: 2550, FR: 2000, GB: 2000, GR: 2400, HR: 2500, HU: 2700, IE: 2300, IN: 1800, IT: 2200,
  JO: 1600, JP: 1000, KR: 1000, LT: 2100, LU: 1700, LV: 2100, MA: 2000, MT: 1800, NL: 2100, NO: 2500, NZ: 1500, OM: 500,
  PL: 2300, PT: 2300, RO: 2100, SA: 1500, SE: 2500, SG: 900, SI: 2200, SK: 2300, TN: 1900, TR: 2000, ZA: 1500,
} // prettier-ignore

type Rule = { readonly when: (facts: VatFacts) => boolean; readonly decide: (facts: VatFacts) => VatDecision }

const without = (treatment: VatTreatment, reason: VatReason) => () => ({ treatment, reason, vatBps: 0 })

/** F10: the first that fits decides. The commission is a service of a creator to a business, supplied where that is. */
const rules: readonly Rule[] = [
  {
    when: ({ supplierCountry }) => standardBps[supplierCountry] === undefined,
    decide: without('outsideScope', 'NO_VAT_IN_COUNTRY'),
  },
  { when: ({ hasVatNumber }) => !hasVatNumber, decide: without('outsideScope', 'SUPPLIER_NOT_REGISTERED') },
  {
    // A number that the register does not know makes nobody a registered supplier.
    when: ({ supplierCountry, vatCheck }) => isInUnion(supplierCountry) && vatCheck === 'invalid',
    decide: without('outsideScope', 'VAT_NUMBER_NOT_IN_FORCE'),
  },
  {
    when: ({ supplierCountry, customerCountry }) => supplierCountry === customerCountry,
    decide: ({ supplierCountry }) => ({
      treatment: 'standard',
      reason: 'SAME_COUNTRY',
      vatBps: standardBps[supplierCountry] ?? 0,
    }),
  },
  {
    when: ({ supplierCountry, customerCountry, vatCheck }) =>
      isInUnion(supplierCountry) && isInUnion(customerCountry) && vatCheck === 'valid',
    decide: without('reverseCharge', 'EU_CROSS_BORDER_B2B'),
  },
  {
    // The charge is reversed on the register's word only.
    when: ({ supplierCountry, customerCountry }) => isInUnion(supplierCountry) && isInUnion(customerCountry),
    decide: without('outsideScope', 'VAT_NUMBER_UNCHECKED'),
  },
  {
    when: ({ supplierCountry }) => gulfCountries.has(supplierCountry),
    decide: without('exempt', 'GCC_EXPORT_ZERO_RATED'),
  },
  { when: () => true, decide: without('outsideScope', 'SERVICE_TO_BUSINESS_ABROAD') },
]

export function vatTreatmentOf(facts: VatFacts): VatDecision {
  const rule = rules.find(({ when }) => when(facts))
  if (!rule) throw new Error('The last rule fits always')
  return rule.decide(facts)
}
