import type {
  PayoutAddress,
  PayoutMethodInput,
  PayoutProfileInput,
  PayoutTermsInput,
  TaxFormInput,
} from '#app/domain/payouts/inputs.ts'
import type { CreatorName, ShopName } from './cast.ts'

const monthly = { cadence: 'monthly', day: 1, needsApproval: true, debtor: null } as const

/** How each shop pays. The account numbers are of no bank's customer. */
export const payers: readonly { shop: ShopName; terms: PayoutTermsInput }[] = [
  { shop: 'aurora', terms: { ...monthly, rail: 'bankFile', debtor: { name: 'Aurora Goods LLC', iban: 'DE12500105170648489890', bic: 'INGDDEFFXXX' } } },
  { shop: 'thistle', terms: { ...monthly, rail: 'bankFile', debtor: { name: 'Thistle & Thread Ltd', iban: 'GB60BARC20000055779911', bic: 'BARCGB22' } } },
  { shop: 'hinata', terms: { ...monthly, day: 15, rail: 'manual' } },
  { shop: 'dana', terms: { ...monthly, day: 5, rail: 'bankFile', debtor: { name: 'Dana Oud W.L.L.', iban: 'KW57NBOK0000000000000001000372', bic: 'NBOKKWKW' } } },
] // prettier-ignore

type Payee = {
  readonly creator: CreatorName
  readonly profile: PayoutProfileInput
  readonly answers: TaxFormInput
  readonly method: PayoutMethodInput
  /** Where the money goes after the first account was closed. */
  readonly nextMethod?: PayoutMethodInput
}

const at = (address1: string, city: string, postalCode: string, country: string, region = ''): PayoutAddress => ({
  address1, address2: '', city, region, postalCode, country,
}) // prettier-ignore

const person = (legalName: string, address: PayoutAddress): PayoutProfileInput => ({
  legalName, entityType: 'person', address, country: address.country, isUsPerson: address.country === 'US', vatNumber: '',
}) // prettier-ignore

/** The form of somebody who is no US person. */
const abroad = (name: string, address: PayoutAddress, birthDate: string, taxNumber: string): TaxFormInput => ({
  form: 'W8BEN', name, citizenship: address.country, address, birthDate, taxNumber, treaty: null, isCertified: true,
}) // prettier-ignore

const [brooklyn, salmiya, london, kyoto] = [
  at('212 Fulton Street', 'New York', '10007', 'US', 'NY'),
  at('Block 10, Street 3', 'Salmiya', '22001', 'KW'),
  at('14 Lamb’s Conduit Street', 'London', 'WC1N 3LE', 'GB'),
  at('2-8 Higashiyama', 'Kyoto', '605-0862', 'JP', '26'),
]

export const payees: readonly Payee[] = [
  {
    creator: 'maya',
    profile: person('Maya Okafor', brooklyn),
    answers: {
      form: 'W9', name: 'Maya Okafor', businessName: '', classification: 'individual', taxNumberKind: 'ssn',
      taxNumber: '123-45-6789', address: brooklyn, isSubjectToBackupWithholding: false, isCertified: true,
    },
    method: {
      kind: 'ach', currency: 'USD', holder: 'Maya Okafor', routingNumber: '021000021', accountNumber: '000123456789',
      accountType: 'checking',
    },
  },
  {
    creator: 'lina',
    profile: person('Lina Al-Sabah', salmiya),
    answers: abroad('Lina Al-Sabah', salmiya, '1994-02-17', '294021700123'),
    method: { kind: 'iban', currency: 'KWD', holder: 'Lina Al-Sabah', iban: 'KW91KFHO0000000000051010173254', bic: 'KFHOKWKW' },
  },
  {
    creator: 'noor',
    profile: person('Noor Haddad', london),
    answers: abroad('Noor Haddad', london, '1992-08-30', 'QQ123456C'),
    method: { kind: 'iban', currency: 'USD', holder: 'Noor Haddad', iban: 'GB43LOYD30963458124471', bic: 'LOYDGB2L' },
    nextMethod: { kind: 'iban', currency: 'USD', holder: 'Noor Haddad', iban: 'GB29NWBK60161331926819', bic: 'NWBKGB2L' },
  },
  {
    creator: 'haruto',
    profile: person('Haruto Mori', kyoto),
    answers: abroad('Haruto Mori', kyoto, '1988-11-05', '1234 5678 9012'),
    method: { kind: 'manual', currency: 'JPY', holder: 'Haruto Mori', instructions: 'Japan Post Bank, 14340-12345671, モリ ハルト' },
  },
] // prettier-ignore
