import { z } from 'zod'

/** A numeric id, whatever JSON made of it. */
export const legacyId = z.union([z.number().int().nonnegative(), z.string().regex(/^\d+$/)]).transform(String)

/** "17" or 17 -> "gid://shopify/Type/17" */
export function gidOf(type: string) {
  return legacyId.transform((id) => `gid://shopify/${type}/${id}`)
}

export function gid(type: string, id: string): string {
  return `gid://shopify/${type}/${id}`
}

/** An instant with offset or Z. */
export const instant = z
  .string()
  .transform((text) => new Date(text))
  .refine((date) => !Number.isNaN(date.getTime()), 'not an instant')

/** Amounts come as "19.99" and sometimes as 19.99; never as anything a double cannot say exactly in two decimals. */
export const decimal = z.union([z.string(), z.number()]).transform(String)

export const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '')

export const optionalText = z
  .string()
  .nullish()
  .transform((value) => value ?? null)

const amountIn = z.object({ amount: decimal, currency_code: z.string() })
/** An amount to the shop and, where it is told, to whoever paid. */
export const moneySet = z.object({ shop_money: amountIn, presentment_money: amountIn.nullish() })
