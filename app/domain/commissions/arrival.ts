import { z } from 'zod'

/** What a storefront order's own record says of how the buyer came. */
const signals = z.object({ landingSite: z.string().nullish(), referringSite: z.string().nullish() })

export type Arrival = {
  /** Names of the ad-click parameters of the first page; their values are nobody's business. */
  readonly adClickIds: readonly string[]
  readonly campaign: string | null
  /** Where from: host and path, without query. */
  readonly referrer: string | null
}

const adClickParameters = [
  'gclid',
  'wbraid',
  'gbraid',
  'fbclid',
  'msclkid',
  'ttclid',
  'twclid',
  'li_fat_id',
  'sccid',
  'epik',
]

/** E10: how the buyer came in. Anything that cannot be read says nothing. */
export function arrivalOf(attributionSignals: unknown): Arrival {
  const { landingSite, referringSite } = signals.catch({}).parse(attributionSignals ?? {})
  const landing = toUrl(landingSite ?? '')
  const referrer = toUrl(referringSite ?? '')
  return {
    adClickIds: adClickParameters.filter((name) => landing?.searchParams.has(name)),
    campaign: landing?.searchParams.get('utm_campaign') ?? null,
    referrer: referrer ? `${referrer.host}${referrer.pathname}` : null,
  }
}

/** Shopify writes the first page as a path or as a whole address. */
function toUrl(text: string): URL | null {
  const base = 'https://storefront.invalid'
  return text !== '' && URL.canParse(text, base) ? new URL(text, base) : null
}
