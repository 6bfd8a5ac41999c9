import { z } from 'zod'

const days = z.coerce.number().int().min(0).max(90)
const amountMinor = z.bigint().min(0n).max(1_000_000_000n)

export const shippingBases = ['flat', 'weight', 'price'] as const
export type ShippingBasis = (typeof shippingBases)[number]

export const maximumBands = 20

/** From `fromValue` on (grams, or minor units of merchandise after discounts); null: not sent from there on. */
const band = z.object({ fromValue: amountMinor, priceMinor: amountMinor.nullable() })

/**
 * Amounts in the minor unit of the shop's currency: the page reads the decimal with it. A flat option has a price and no
 * bands; one by weight or price has bands from zero on, each beginning above the one before, so that none overlap.
 */
export const shippingOptionInput = z
  .object({
    shippingOptionId: z.string().optional(),
    title: z.string().trim().min(1).max(60),
    basis: z.enum(shippingBases).default('flat'),
    /** Of a flat option; the others take it from their first band. */
    priceMinor: amountMinor.default(0n),
    bands: z.array(band).max(maximumBands, 'bandsMany').default([]),
    freeFromMinor: amountMinor.nullable(),
    countries: z.array(z.string().regex(/^[A-Z]{2}$/)).max(250),
    minDays: days,
    maxDays: days,
  })
  .refine((option) => option.minDays <= option.maxDays, { path: ['maxDays'], message: 'daysOrder' })
  .superRefine(({ basis, bands }, context) => {
    const fail = (message: string) => context.addIssue({ code: 'custom', path: ['bands'], message })
    if (basis === 'flat') {
      if (bands.length > 0) fail('bandsFlat')
    } else if (bands[0]?.fromValue !== 0n) fail('bandsStart')
    else if (bands.some(({ fromValue }, index) => index > 0 && fromValue <= (bands[index - 1]?.fromValue ?? 0n))) {
      fail('bandsOrder')
    } else if (bands.every(({ priceMinor }) => priceMinor === null)) fail('bandsPrice')
  })
export type ShippingOptionInput = z.input<typeof shippingOptionInput>

export const countryAlpha2 = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2}$/, 'country')

/** A tax as it is charged where the goods go. Parts per million: 20 % = 200000, 9.975 % = 99750. */
export const taxRateInput = z.object({
  taxRateId: z.string().optional(),
  country: countryAlpha2,
  /** The province's code as addresses hold it; null: the whole country. */
  region: z.string().trim().toUpperCase().min(1).max(12).nullable(),
  title: z.string().trim().min(1, 'required').max(40, 'tooLong'),
  ratePpm: z.int().min(0, 'rate').max(1_000_000, 'rate'),
  isIncluded: z.boolean(),
  onShipping: z.boolean(),
})
export type TaxRateInput = z.infer<typeof taxRateInput>

export const shopSettingsInput = z.object({
  safetyStock: z.coerce.number().int().min(0).max(1_000),
  customLineAllowed: z.boolean(),
  /** May products that pass the checks go live by themselves? Left out: as it is. */
  autoSubmit: z.boolean().optional(),
  contactEmail: z.email().max(200).nullable(),
})
export type ShopSettingsInput = z.infer<typeof shopSettingsInput>

const part = (maximum: number) => z.string().trim().max(maximum, 'tooLong')
const needed = (maximum: number) => part(maximum).min(1, 'required')

/** Where things are sent back to, as it is written on a parcel. */
export const returnAddressInput = z.object({
  name: needed(80),
  line1: needed(120),
  line2: part(120),
  city: needed(80),
  region: part(80),
  postalCode: part(12),
  country: countryAlpha2,
})
export type ReturnAddress = z.output<typeof returnAddressInput>

/** What shoppers are told about sending something back, and who pays for the way (I7). */
export const returnTermsInput = z.object({
  instructions: part(1_500),
  address: returnAddressInput.nullable(),
  postage: z.enum(['merchant', 'shopper']),
})
export type ReturnTermsInput = z.output<typeof returnTermsInput>
