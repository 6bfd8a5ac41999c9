import { z } from 'zod'
import { postalRuleFor } from './postal-rules.ts'

export const maximumQuantity = 99
export const maximumCartLines = 50

/** Arabic-Indic and Persian digits as ASCII: a postal code or phone number typed on any keyboard is the same one. */
function plainDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
}

const line = (maximum: number) => z.string().trim().max(maximum, 'tooLong')
const needed = (maximum: number) => line(maximum).min(1, 'required')
const optional = (maximum: number) => line(maximum).default('')

export const countryCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2}$/, 'required')

/** Issue messages are the codes of `ui/messages/edge.ts` ("required", "pattern", …), which puts them into words. */
export const PostalAddress = z
  .object({
    firstName: optional(60),
    lastName: needed(60),
    company: optional(80),
    line1: needed(120),
    line2: optional(120),
    city: needed(80),
    region: optional(80),
    postalCode: optional(12).transform((text) => plainDigits(text).toUpperCase()),
    country: countryCode,
    phone: optional(24).transform((text) => plainDigits(text)),
  })
  .superRefine((address, context) => {
    const fail = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    const rule = postalRuleFor(address.country)
    if (rule.region === 'required' && !address.region) fail('region', 'required')
    if (rule.postalCode === 'required' && !address.postalCode) fail('postalCode', 'required')
    else if (address.postalCode && rule.postalPattern && !rule.postalPattern.test(address.postalCode)) {
      fail('postalCode', 'pattern')
    }
    if (address.phone && !/^\+?[\d\s().-]{6,24}$/.test(address.phone)) fail('phone', 'pattern')
  })
  // A country without postal codes or regions keeps none, so that a value left over from another country cannot travel.
  .transform((address) => {
    const rule = postalRuleFor(address.country)
    return {
      ...address,
      postalCode: rule.postalCode === 'none' ? '' : address.postalCode,
      region: rule.region === 'none' ? '' : address.region,
    }
  })

export type PostalAddress = z.infer<typeof PostalAddress>

export const CheckoutDetails = z.object({
  email: z.string().trim().toLowerCase().max(254).pipe(z.email('email')),
  address: PostalAddress,
  shippingOptionId: z.string().min(1).nullable().default(null),
})

export type CheckoutDetails = z.infer<typeof CheckoutDetails>
