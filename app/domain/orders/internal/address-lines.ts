import { StoredAddress } from '#app/domain/checkout/inputs.ts'

/** A kept address as envelopes are written; empty if there is none that can be read. */
export function addressLines(stored: unknown): string[] {
  const parsed = StoredAddress.safeParse(stored)
  if (!parsed.success) return []
  const { firstName, lastName, company, line1, line2, postalCode, city, region, country } = parsed.data
  const lines = [`${firstName} ${lastName}`, company, line1, line2, `${postalCode} ${city}`, `${region} ${country}`]
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '')
}
