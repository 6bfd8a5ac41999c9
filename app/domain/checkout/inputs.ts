import { z } from 'zod'
import { toPhoneNumber } from './address-phone.ts'
import { findRegion, regionsOf } from './address-regions.ts'
import { postalRuleFor, toPostalCode } from './postal-rules.ts'

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

const addressShape = z.object({
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
type Address = z.output<typeof addressShape>

/** In the country's own writing where it is recognised, as it was typed where it is not. */
function inOwnWriting(address: Address): Address {
  const { country, region, postalCode, phone } = address
  const rule = postalRuleFor(country)
  return {
    ...address,
    // A country without postal codes or regions keeps none, so that a value left over from another country cannot travel.
    region: rule.region === 'none' ? '' : (findRegion(country, region)?.code ?? region),
    postalCode:
      rule.postalCode === 'none' || postalCode === '' ? '' : (toPostalCode(country, postalCode) ?? postalCode),
    phone: phone === '' ? '' : (toPhoneNumber(country, phone) ?? phone),
  }
}

/**
 * An address as a shopper types it, judged by its country: `region` becomes the code of Shopify's provinces where the
 * country has a list (its name will do), the postal code takes the country's form, the phone number becomes E.164.
 * Issue messages are the codes of `ui/messages/edge.ts` ("required", "region", …), which puts them into words.
 */
export const PostalAddress = addressShape
  .superRefine(({ country, region, postalCode, phone }, context) => {
    const fail = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    const rule = postalRuleFor(country)
    if (rule.region === 'required' && !region) fail('region', 'required')
    else if (rule.region !== 'none' && region && regionsOf(country).length > 0 && !findRegion(country, region)) {
      fail('region', 'region')
    }
    if (rule.postalCode === 'required' && !postalCode) fail('postalCode', 'required')
    else if (rule.postalCode !== 'none' && postalCode && toPostalCode(country, postalCode) === null) {
      fail('postalCode', 'postalCode')
    }
    if (phone && toPhoneNumber(country, phone) === null) fail('phone', 'phone')
  })
  .transform(inOwnWriting)

export type PostalAddress = z.infer<typeof PostalAddress>

const words = z
  .string()
  .nullish()
  .transform((text) => text?.trim() ?? '')

/**
 * An address that was taken in earlier, or by Shopify: read whatever today's rules say, because somebody waits for a parcel
 * there. Regions in words become their codes where they are recognised.
 */
export const StoredAddress = z
  .object({
    firstName: words,
    lastName: words,
    company: words,
    line1: words,
    line2: words,
    city: words,
    region: words,
    postalCode: words,
    country: countryCode,
    phone: words,
  })
  .transform(inOwnWriting)

export const CheckoutDetails = z.object({
  email: z.string().trim().toLowerCase().max(254).pipe(z.email('email')),
  address: PostalAddress,
  shippingOptionId: z.string().min(1).nullable().default(null),
})

export type CheckoutDetails = z.infer<typeof CheckoutDetails>
