import { z } from 'zod'
import { exponentOf, toCurrencyCode } from '#app/kernel/currency.ts'
import { parseDecimal } from '#app/kernel/money.ts'
import { shippingOptionInput, shopSettingsInput, type ShippingOptionInput, type ShopSettingsInput } from './inputs.ts'

/*
 * What a merchant types, turned into the rooms' own inputs. Messages are the keys of `ui/messages/edge.ts`, or of the page's
 * own field words.
 */

/** An amount in the currency's own decimals: "4.90" in USD, "490" in JPY, "1.250" in KWD. */
function amountIn(currency: string) {
  const decimals = exponentOf(toCurrencyCode(currency))
  const pattern = decimals === 0 ? /^\d{1,9}$/ : new RegExp(`^\\d{1,9}(?:[.,]\\d{1,${decimals}})?$`)
  return z
    .string()
    .trim()
    .regex(pattern, 'amount')
    .transform((text) => parseDecimal(text.replace(',', '.'), currency))
}

const wholeDays = z
  .string()
  .trim()
  .regex(/^\d{1,2}$/, 'number')
  .transform(Number)

/** "US, CA": two-letter codes with anything between them; empty means everywhere. */
const countryList = z
  .string()
  .transform((text) =>
    text
      .toUpperCase()
      .split(/[^A-Z]+/)
      .filter(Boolean),
  )
  .refine((codes) => codes.every((code) => code.length === 2), 'countries')

export function shippingOptionForm(currency: string) {
  const amount = amountIn(currency)
  return z
    .object({
      shippingOptionId: z.string().transform((id) => (id === '' ? undefined : id)),
      title: z.string().trim().min(1, 'required').max(60, 'tooLong'),
      price: amount,
      freeFrom: z.union([z.literal('').transform(() => null), amount], 'amount'),
      countries: countryList,
      minDays: wholeDays,
      maxDays: wholeDays,
    })
    .refine(({ minDays, maxDays }) => minDays <= maxDays, { path: ['maxDays'], message: 'daysOrder' })
    .transform(({ shippingOptionId, price, freeFrom, ...option }): ShippingOptionInput => {
      const given = { ...option, priceMinor: price, freeFromMinor: freeFrom }
      return shippingOptionInput.parse(shippingOptionId === undefined ? given : { ...given, shippingOptionId })
    })
}

const yesOrNo = z.enum(['true', 'false']).transform((text) => text === 'true')

export const shopSettingsForm = z
  .object({
    safetyStock: z
      .string()
      .trim()
      .regex(/^\d{1,3}$/, 'safetyStock')
      .transform(Number),
    customLineAllowed: yesOrNo,
    /** A page that does not ask leaves it as it is. */
    autoSubmit: yesOrNo.optional(),
    contactEmail: z.union([z.literal('').transform(() => null), z.email('email').max(200, 'tooLong')], 'email'),
  })
  .transform((settings): ShopSettingsInput => shopSettingsInput.parse(settings))
