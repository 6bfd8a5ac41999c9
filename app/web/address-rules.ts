import { knownCountries, postalRuleFor } from '#app/domain/checkout/postal-rules.ts'

/** What the address form asks for in each country; the server judges with the full rules. */
export type AddressRule = {
  postalCode: 'required' | 'optional' | 'none'
  region: 'required' | 'optional' | 'none'
  postalExample: string | null
}

export const addressRules: Readonly<Record<string, AddressRule>> = Object.fromEntries(
  knownCountries.map((country) => {
    const { postalCode, region, postalExample = null } = postalRuleFor(country)
    return [country, { postalCode, region, postalExample }]
  }),
)
