/** F11: the markets that ask creators who address them for an advertiser permit. */
const permitMarkets: readonly string[] = ['AE']

export type PermitFacts = {
  readonly country: string | null
  readonly markets: readonly string[]
  readonly permitNumber: string | null
  readonly permitExpiresAt: Date | null
}

export type PermitGap = 'PERMIT_MISSING' | 'PERMIT_EXPIRED'

/** F11: does the creator speak to a market that asks for a permit? */
export function needsPermit({ country, markets }: Pick<PermitFacts, 'country' | 'markets'>): boolean {
  return permitMarkets.some((market) => market === country || markets.includes(market))
}

/** F11: what is missing for content that addresses a market at an instant, or null. Exactly at its end a permit is over. */
export function permitGap(facts: PermitFacts, market: string, at: Date): PermitGap | null {
  if (!permitMarkets.includes(market)) return null
  if (!facts.permitNumber) return 'PERMIT_MISSING'
  return facts.permitExpiresAt !== null && facts.permitExpiresAt <= at ? 'PERMIT_EXPIRED' : null
}
