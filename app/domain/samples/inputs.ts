import { z } from 'zod'

/** What a shop gives away and on which terms (G2, G3, G5). */
export const sampleOfferTerms = z
  .object({
    /** free: nobody pays · refundable: the creator buys it and gets the price back after enough sales */
    kind: z.enum(['free', 'refundable']),
    /** approvals still to be given */
    quota: z.int().min(0).max(10_000),
    isAutoApproved: z.boolean().default(false),
    refundAfterUnits: z.int().min(1).max(10_000).nullable().default(null),
  })
  .refine(({ kind, refundAfterUnits }) => (kind === 'refundable') === (refundAfterUnits !== null), 'refundAfterUnits')

export type SampleOfferTerms = z.input<typeof sampleOfferTerms>

export const sampleWords = z.string().trim().max(1_000)
