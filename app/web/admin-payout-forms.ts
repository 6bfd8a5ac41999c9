import { z } from 'zod'
import { debtorInput, payoutTermsInput } from '#app/domain/payouts/inputs.ts'
import { amountIn, yesOrNo } from '#app/domain/shops/settings-forms.ts'

/** How a shop pays, as typed; the account is left as it is where all of its fields are empty. */
export const termsForm = z
  .object({
    cadence: payoutTermsInput.shape.cadence,
    day: z.string(),
    needsApproval: yesOrNo,
    rail: payoutTermsInput.shape.rail,
    debtorName: z.string().trim(),
    debtorIban: z.string().trim(),
    debtorBic: z.string().trim(),
  })
  .transform(({ debtorName: name, debtorIban: iban, debtorBic: bic, ...rest }, context) => {
    const debtor = name || iban || bic ? debtorInput.safeParse({ name, iban, bic }) : null
    if (debtor && !debtor.success) {
      context.addIssue({ code: 'custom', path: [name ? 'debtorIban' : 'debtorName'], message: 'required' })
      return z.NEVER
    }
    const judged = payoutTermsInput.safeParse({ ...rest, debtor: debtor?.data ?? null })
    if (judged.success) return judged.data
    context.addIssue({ code: 'custom', path: ['day'], message: 'number' })
    return z.NEVER
  })

export const proposalForm = z.object({
  currency: z.string().regex(/^[A-Z]{3}$/, 'choice'),
  /** The day that is named counts whole; empty: everything until now. */
  cutoff: z.union([z.literal('').transform(() => null), z.string().regex(/^\d{4}-\d{2}-\d{2}$/)], 'date'),
})

/** `brought` empty: exactly what is due. */
export function fundingForm(currency: string) {
  return z.object({ brought: z.union([z.literal('').transform(() => null), amountIn(currency)], 'amount') })
}
