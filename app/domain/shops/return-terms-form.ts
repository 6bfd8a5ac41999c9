import { z } from 'zod'
import { returnAddressInput, returnTermsInput, type ReturnAddress, type ReturnTermsInput } from './inputs.ts'

const typed = z.string().trim().default('')
const blank = { name: '', line1: '', line2: '', city: '', region: '', postalCode: '', country: '' }

/** An address of which nothing was typed is none; one of which something was typed has to be whole. */
const address = z
  .object({ name: typed, line1: typed, line2: typed, city: typed, region: typed, postalCode: typed, country: typed })
  .default(blank)
  .transform((parts, context): ReturnAddress | null => {
    if (Object.values(parts).every((part) => part === '')) return null
    const judged = returnAddressInput.safeParse(parts)
    if (judged.success) return judged.data
    for (const { path, message } of judged.error.issues) context.addIssue({ code: 'custom', path, message })
    return z.NEVER
  })

/** The terms of returns as their form sends them. */
export const returnTermsForm = z
  .object({ instructions: typed, address, postage: z.string() })
  .transform((form, context): ReturnTermsInput => {
    const judged = returnTermsInput.safeParse(form)
    if (judged.success) return judged.data
    for (const { path, message } of judged.error.issues) context.addIssue({ code: 'custom', path, message })
    return z.NEVER
  })
