import { z } from 'zod'
import { normalizeEmail } from './email-identity.ts'

const part = z
  .string()
  .trim()
  .regex(/^\d{1,4}$/, 'date')
  .transform(Number)

/** Three plain answers, without a default or a hint (K1). */
export const birthDateInput = z
  .object({ day: part, month: part, year: part })
  .transform(({ year, month, day }, context) => {
    const date = new Date(Date.UTC(year, month - 1, day))
    const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    if (exists && year >= 1900) return date
    context.addIssue({ code: 'custom', message: 'date' })
    return z.NEVER
  })

export const emailInput = z.string().trim().min(1).max(254).pipe(z.email()).transform(normalizeEmail)

export const signUpInput = z.object({
  displayName: z.string().trim().min(1).max(60),
  email: emailInput,
  password: z.string().min(8).max(200),
  birthDate: birthDateInput,
})

export const signInInput = z.object({ email: emailInput, password: z.string().min(1).max(200) })

export type ConsentPurpose = 'attribution' | 'personalisation'
