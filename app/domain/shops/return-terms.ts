import type { Shop } from '@prisma/client'
import { returnAddressInput, type ReturnAddress, type ReturnTermsInput } from './inputs.ts'

export type ReturnTerms = ReturnTermsInput
type Kept = Pick<Shop, 'returnInstructions' | 'returnAddress' | 'returnPostage'>

/** What the shop tells shoppers about sending something back (I7). */
export function toReturnTerms({ returnInstructions, returnAddress, returnPostage }: Kept): ReturnTerms {
  return {
    instructions: returnInstructions ?? '',
    address: returnAddressInput.safeParse(returnAddress).data ?? null,
    postage: returnPostage === 'shopper' ? 'shopper' : 'merchant',
  }
}

/** What an approval begins with: the shop's own words with its address below them, and who pays the way back. */
export function suggestApproval(shop: Kept): { readonly instructions: string; readonly paidBy: 'shop' | 'shopper' } {
  const { instructions, address, postage } = toReturnTerms(shop)
  const parts = [instructions, address === null ? '' : addressLines(address).join('\n')]
  return { instructions: parts.filter(Boolean).join('\n\n'), paidBy: postage === 'merchant' ? 'shop' : 'shopper' }
}

const countryNames = new Intl.DisplayNames(['en'], { type: 'region' })

/** As it is written on a parcel; the country in English, which every postal service reads. */
function addressLines({ name, line1, line2, city, region, postalCode, country }: ReturnAddress): string[] {
  const place = [city, region, postalCode].filter(Boolean).join(' ')
  return [name, line1, line2, place, countryNames.of(country) ?? country].filter(Boolean)
}
