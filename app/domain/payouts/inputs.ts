import { z } from 'zod'
import { cadences } from './payout-dates.ts'
import { rails } from './payout-states.ts'

const line = z.string().trim().min(1).max(120)
const country = z.string().trim().toUpperCase().regex(/^[A-Z]{2}$/) // prettier-ignore

export const payoutAddress = z.object({
  address1: line,
  address2: z.string().trim().max(120).default(''),
  city: line,
  region: z.string().trim().max(60).default(''),
  postalCode: z.string().trim().max(20).default(''),
  country,
})
export type PayoutAddress = z.infer<typeof payoutAddress>

/** Who is paid, for the tax (F7, F10). */
export const payoutProfileInput = z.object({
  legalName: line,
  entityType: z.enum(['person', 'company']),
  address: payoutAddress,
  /** Where they are liable to tax. */
  country,
  isUsPerson: z.boolean(),
  vatNumber: z.string().trim().max(24).default(''),
})
export type PayoutProfileInput = z.infer<typeof payoutProfileInput>

const certified = z.literal(true)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const treaty = z.object({ country, article: line, rateBps: z.int().min(0).max(10_000) }).nullable()

/** The answers of the IRS forms, one shape a form; `taxNumber` is the SSN, EIN or the foreign number. */
export const taxFormInput = z.discriminatedUnion('form', [
  z.object({
    form: z.literal('W9'),
    name: line,
    businessName: z.string().trim().max(120).default(''),
    classification: z.enum(['individual', 'cCorporation', 'sCorporation', 'partnership', 'trust', 'llc', 'other']),
    taxNumberKind: z.enum(['ssn', 'ein']),
    taxNumber: z.string().trim().min(9).max(11),
    address: payoutAddress,
    isSubjectToBackupWithholding: z.boolean(),
    isCertified: certified,
  }),
  z.object({
    form: z.literal('W8BEN'),
    name: line,
    citizenship: country,
    address: payoutAddress,
    birthDate: day,
    taxNumber: z.string().trim().min(1).max(40),
    treaty: treaty.default(null),
    isCertified: certified,
  }),
  z.object({
    form: z.literal('W8BENE'),
    name: line,
    incorporatedIn: country,
    entityKind: z.enum(['corporation', 'partnership', 'disregarded', 'trust', 'government', 'taxExempt']),
    address: payoutAddress,
    taxNumber: z.string().trim().min(1).max(40),
    treaty: treaty.default(null),
    isCertified: certified,
  }),
])
export type TaxFormInput = z.infer<typeof taxFormInput>

const currency = z.string().trim().toUpperCase().regex(/^[A-Z]{3}$/) // prettier-ignore

/** Where the money goes, as a person types it. It is sealed at once and never shown again whole. */
export const typedMethodInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('iban'), currency, holder: line, iban: line, bic: z.string().trim().max(11).default('') }),
  z.object({
    kind: z.literal('ach'),
    currency,
    holder: line,
    routingNumber: line,
    accountNumber: line,
    accountType: z.enum(['checking', 'savings']),
  }),
  z.object({ kind: z.literal('manual'), currency, holder: line, instructions: z.string().trim().min(3).max(500) }),
])

/** An account at Stripe is made or found there, and never typed: anybody could type anybody's. */
export const payoutMethodInput = z.discriminatedUnion('kind', [
  ...typedMethodInput.options,
  z.object({ kind: z.literal('stripe'), currency, accountId: line }),
])
export type PayoutMethodInput = z.infer<typeof payoutMethodInput>

/** Who pays, for the bank file. */
export const debtorInput = z.object({ name: line, iban: line, bic: z.string().trim().max(11).default('') })
export type DebtorInput = z.infer<typeof debtorInput>

export const payoutTermsInput = z
  .object({
    cadence: z.enum(cadences),
    day: z.coerce.number().int().min(1).max(28),
    needsApproval: z.boolean(),
    rail: z.enum(rails),
    /** null: leave what is there. */
    debtor: debtorInput.nullable().default(null),
  })
  .refine(({ cadence, day: chosen }) => cadence === 'monthly' || chosen <= 7, { path: ['day'] })
export type PayoutTermsInput = z.infer<typeof payoutTermsInput>
