import { z } from 'zod'
import { exponentOf, toCurrencyCode } from '#app/kernel/currency.ts'
import { parseDecimal } from '#app/kernel/money.ts'
import {
  countryAlpha2,
  maximumBands,
  shippingBases,
  shippingOptionInput,
  shopSettingsInput,
  taxRateInput,
  type ShippingBasis,
  type ShippingOptionInput,
  type ShopSettingsInput,
  type TaxRateInput,
} from './inputs.ts'

/*
 * What a merchant types, turned into the rooms' own inputs. Messages are the keys of `ui/messages/edge.ts`, or of the page's
 * own field words.
 */

/** An amount in the currency's own decimals: "4.90" in USD, "490" in JPY, "1.250" in KWD. */
export function amountIn(currency: string) {
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

const nothing = z.literal('').transform(() => null)
const grams = z
  .string()
  .trim()
  .regex(/^\d{1,7}$/, 'grams')
  .transform(BigInt)
const typedList = z.array(z.string().trim()).max(maximumBands, 'bandsMany').default([])

/**
 * An option as its form sends it: `bandFrom[]` (whole grams, or an amount) beside `bandPrice[]` (empty: not sent from there
 * on). A flat one has a `price` instead, and whatever its hidden band fields hold is left aside.
 */
export function shippingOptionForm(currency: string) {
  const amount = amountIn(currency)
  return z
    .object({
      shippingOptionId: z.string().transform((id) => (id === '' ? undefined : id)),
      title: z.string().trim().min(1, 'required').max(60, 'tooLong'),
      basis: z.enum(shippingBases).default('flat'),
      price: z.string().trim().default(''),
      bandFrom: typedList,
      bandPrice: typedList,
      freeFrom: z.union([nothing, amount], 'amount'),
      countries: countryList,
      minDays: wholeDays,
      maxDays: wholeDays,
    })
    .refine(({ minDays, maxDays }) => minDays <= maxDays, { path: ['maxDays'], message: 'daysOrder' })
    .transform(({ price, bandFrom, bandPrice, basis, shippingOptionId, freeFrom, ...option }, context) => {
      const fail = (path: PropertyKey[], issues: readonly { message: string }[]) => {
        context.addIssue({ code: 'custom', path, message: issues[0]?.message ?? 'amount' })
        return z.NEVER
      }
      const cost = basis === 'flat' ? amount.safeParse(price) : { success: true as const, data: 0n }
      if (!cost.success) return fail(['price'], cost.error.issues)
      const from = z.array(thresholdOf(basis, amount)).safeParse(basis === 'flat' ? [] : bandFrom)
      if (!from.success) return fail(['bandFrom'], from.error.issues)
      const prices = z.array(z.union([nothing, amount], 'amount')).safeParse(basis === 'flat' ? [] : bandPrice)
      if (!prices.success) return fail(['bandPrice'], prices.error.issues)
      const bands = from.data.map((fromValue, index) => ({ fromValue, priceMinor: prices.data[index] ?? null }))
      const given = { ...option, basis, priceMinor: cost.data, bands, freeFromMinor: freeFrom }
      const judged = shippingOptionInput.safeParse(
        shippingOptionId === undefined ? given : { ...given, shippingOptionId },
      )
      return judged.success ? (judged.data satisfies ShippingOptionInput) : fail(['bandFrom'], judged.error.issues)
    })
}

function thresholdOf(basis: ShippingBasis, amount: ReturnType<typeof amountIn>) {
  return basis === 'weight' ? grams : amount
}

/** "20", "9.975" or "9,975" per cent as parts per million, without a float in between. */
const percentAsPpm = z
  .string()
  .trim()
  .regex(/^\d{1,3}(?:[.,]\d{1,4})?$/, 'rate')
  .transform((text) => {
    const [whole = '', fraction = ''] = text.split(/[.,]/)
    return Number(whole) * 10_000 + Number(fraction.padEnd(4, '0'))
  })

export const yesOrNo = z.enum(['true', 'false']).transform((text) => text === 'true')

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

/** A tax as its form sends it: `rate` in per cent, `region` empty for the whole country. */
export const taxRateForm = z
  .object({
    taxRateId: z.string().transform((id) => (id === '' ? undefined : id)),
    country: countryAlpha2,
    region: z.union([nothing, z.string().trim().max(12, 'tooLong')]),
    title: z.string().trim().min(1, 'required').max(40, 'tooLong'),
    rate: percentAsPpm.refine((ppm) => ppm <= 1_000_000, 'rate'),
    isIncluded: yesOrNo,
    onShipping: yesOrNo,
  })
  .transform(({ taxRateId, rate, ...tax }): TaxRateInput => {
    const given = { ...tax, ratePpm: rate }
    return taxRateInput.parse(taxRateId === undefined ? given : { ...given, taxRateId })
  })
