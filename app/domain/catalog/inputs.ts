import { z } from 'zod'
import { licenceKinds } from './licence-kinds.ts'

/** Two letters, as ISO 3166 has them. */
const countryCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2}$/, 'countries')

const instant = z
  .union([
    z.date(),
    z.literal('').transform(() => null),
    z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
  ])
  .nullable()

export const licenceInput = z.object({
  kind: z.enum(licenceKinds),
  country: countryCode,
  number: z.string().trim().min(1, 'required').max(60, 'tooLong'),
  validUntil: z.union([z.date(), z.iso.datetime({ offset: true }).transform((text) => new Date(text))]),
})
export type LicenceInput = z.infer<typeof licenceInput>

export const portfolioInput = z.object({
  /** Absent: a new one. */
  portfolioId: z.string().optional(),
  collectionId: z.string().min(1, 'required'),
  /** Empty: the collection's own. */
  title: z
    .string()
    .trim()
    .max(60, 'tooLong')
    .transform((title) => (title === '' ? null : title))
    .nullable(),
  startsAt: instant,
  endsAt: instant,
  /** Empty: everywhere. */
  countries: z.array(countryCode).max(100, 'tooLong'),
})
export type PortfolioInput = z.infer<typeof portfolioInput>
