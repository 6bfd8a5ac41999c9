import { StoredAddress } from '#app/domain/checkout/inputs.ts'

/** First and last name from a stored address; empty once it was erased. */
export function customerName(address: unknown): string {
  const parsed = StoredAddress.safeParse(address)
  return parsed.success ? [parsed.data.firstName, parsed.data.lastName].filter(Boolean).join(' ') : ''
}
