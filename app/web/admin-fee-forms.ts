import { z } from 'zod'
import { amountIn } from '#app/domain/shops/settings-forms.ts'
import type { TypedTimes } from './admin-program-forms.ts'

/** B10: an offer as its merchant types it; `dueAt` empty: no day, else the end of that day on the shop's clock. */
export function feeOfferForm(currency: string, { toInstant }: TypedTimes) {
  return z.object({
    feeId: z.string().regex(/^fee_[a-z0-9]{10,40}$/, 'invalid'),
    creatorId: z.string().min(1, 'required').max(60, 'required'),
    amount: amountIn(currency).refine((minor) => minor > 0n, 'tooSmall'),
    brief: z.string().trim().min(1, 'required').max(4_000, 'tooLong'),
    dueAt: z
      .string()
      .trim()
      .transform((text, context) => {
        if (text === '') return null
        const at = toInstant(`${text}T23:59`)
        if (at) return at
        context.addIssue({ code: 'custom', message: 'date' })
        return z.NEVER
      }),
  })
}

/** What the creator reads about it. */
export const feeReasonForm = z.object({ reason: z.string().trim().min(1, 'required').max(2_000, 'tooLong') })
