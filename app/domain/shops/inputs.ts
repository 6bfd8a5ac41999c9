import { z } from 'zod'

const days = z.coerce.number().int().min(0).max(90)
const amountMinor = z.bigint().min(0n).max(1_000_000_000n)

/** Amounts in the minor unit of the shop's currency: the page reads the decimal with it. */
export const shippingOptionInput = z
  .object({
    shippingOptionId: z.string().optional(),
    title: z.string().trim().min(1).max(60),
    priceMinor: amountMinor,
    freeFromMinor: amountMinor.nullable(),
    countries: z.array(z.string().regex(/^[A-Z]{2}$/)).max(250),
    minDays: days,
    maxDays: days,
  })
  .refine((option) => option.minDays <= option.maxDays, {
    path: ['maxDays'],
    message: 'must not be below the earliest day',
  })
export type ShippingOptionInput = z.infer<typeof shippingOptionInput>

export const shopSettingsInput = z.object({
  safetyStock: z.coerce.number().int().min(0).max(1_000),
  customLineAllowed: z.boolean(),
  /** May products that pass the checks go live by themselves? Left out: as it is. */
  autoSubmit: z.boolean().optional(),
  contactEmail: z.email().max(200).nullable(),
})
export type ShopSettingsInput = z.infer<typeof shopSettingsInput>
