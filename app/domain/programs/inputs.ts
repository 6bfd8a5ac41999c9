import { z } from 'zod'
import { toBasisPoints, typedPercent } from './typed-percent.ts'

export const programName = z.string().trim().min(1, 'required').max(80, 'tooLong')

/** A percentage as people type it ("12.5"), turned into basis points without a float. The policy says how much is allowed. */
export const ratePercent = z
  .string()
  .trim()
  .regex(typedPercent, 'number')
  .transform((text) => toBasisPoints(text) ?? 0)

export const openProgramInput = z.object({ name: programName, rateBps: ratePercent })

/** Who may join a program. Empty lists and nulls ask for nothing. */
export const eligibilityRules = z.object({
  /** ISO countries, one of which the creator is in or speaks to */
  markets: z.array(z.string().regex(/^[A-Z]{2}$/)).max(60).default([]),
  /** over all audiences together */
  minimumFollowers: z.int().min(0).max(1_000_000_000).nullable().default(null),
  /** counts only audiences that come with a proof */
  needsProof: z.boolean().default(false),
  /** ids of the shop tab's departments and categories, one of which is the creator's */
  categories: z.array(z.string().max(60)).max(60).default([]),
  languages: z.array(z.string().regex(/^[a-z]{2}$/)).max(20).default([]),
  /** never below what creators must be anyway (K2) */
  minimumAge: z.int().min(18).max(99).nullable().default(null),
}) // prettier-ignore
export type EligibilityRules = z.infer<typeof eligibilityRules>

/** A9: no customer stays with a creator for longer than this. */
export const mostLifetimeDays = 3_650

export const programSettings = z.object({
  name: programName,
  description: z.string().trim().max(2_000, 'tooLong'),
  terms: z.string().trim().max(10_000, 'tooLong'),
  approval: z.enum(['open', 'review']),
  eligibility: eligibilityRules,
  productMode: z.enum(['all', 'chosen']),
  /** A9: days that a customer stays with the creator who brought them; null: no permanent owner */
  lifetimeDays: z.int().min(1).max(mostLifetimeDays).nullable(),
  /** E12: share of the rate for the shop's own people */
  affiliatedFactorBps: z.int().min(0).max(10_000),
  /** C10: a subscription's later orders pay too */
  paysRenewals: z.boolean(),
  /** the most that a reseller may put on a price, in place of their commission; 0: nothing */
  marginCapBps: z.int().min(0).max(10_000),
})
export type ProgramSettings = z.infer<typeof programSettings>

/** A5, A3 step 5, E2: the numbers that a program may set for itself; what is left out stays. */
export const programRules = z
  .object({
    tagWindowDays: z.int().min(1).max(90),
    linkWindowDays: z.int().min(1).max(90),
    liveTailHours: z.int().min(0).max(168),
    indirectRateFactorBps: z.int().min(0).max(10_000),
    /** null: the platform's own rule */
    holdDays: z.int().min(1).max(90).nullable(),
  })
  .partial()
export type ProgramRules = z.infer<typeof programRules>

export const messageLimit = 2_000
/** In one request: what one transaction does without holding others up. */
export const atOnceLimits = { creators: 200, products: 500 } as const
