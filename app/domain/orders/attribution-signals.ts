import { isLinkCode } from '#app/domain/attribution/link-code.ts'
import { linkParameter, touchAttribute, touchParameter } from '#app/domain/attribution/storefront-parameters.ts'
import type { OrderArrival } from '#app/shopify/storefront/arrival-notice.ts'

/** What an order of a merchant's own shop says of who brought it. */
export type AttributionSignals = {
  /** As the shopper typed them, in the order in which they were applied (A8). */
  readonly codes: readonly string[]
  /** Codes of our short links that the first page's address named. */
  readonly links: readonly string[]
  /** The first page without what is nobody's business: names of parameters, and values of ours and of campaigns. */
  readonly landingSite: string | null
  /** Host and path. */
  readonly referringSite: string | null
  readonly sourceName: string | null
}

/** Signed names of touches, as found: `cart` set by the theme's own script, `landing` left by a link that was followed. */
export type TouchTokens = { readonly cart: string | null; readonly landing: string | null }

const keptParameters = [linkParameter, 'utm_source', 'utm_medium', 'utm_campaign']
const mostCharacters = 1000

/** Pure: reads the signs, judges none of them. Addresses come as a path or whole; one that cannot be read says nothing. */
export function readAttributionSignals(arrival: OrderArrival): {
  readonly signals: AttributionSignals
  readonly tokens: TouchTokens
} {
  const landing = toUrl(arrival.landingSite)
  const referring = toUrl(arrival.referringSite)
  const named = [...(landing?.searchParams.getAll(linkParameter) ?? []), arrival.landingSiteRef ?? '']
  const links = named.map((code) => code.toLowerCase()).filter(isLinkCode)
  return {
    signals: {
      codes: arrival.codes,
      links: [...new Set(links)],
      landingSite: landing && toLandingSite(landing),
      referringSite: referring && `${referring.origin}${referring.pathname}`.slice(0, mostCharacters),
      sourceName: arrival.sourceName,
    },
    tokens: {
      cart: arrival.attributes.get(touchAttribute) ?? null,
      landing: landing?.searchParams.get(touchParameter) ?? null,
    },
  }
}

const nowhere = 'https://storefront.invalid'

function toUrl(text: string | null): URL | null {
  return text && URL.canParse(text, nowhere) ? new URL(text, nowhere) : null
}

function toLandingSite({ pathname, searchParams }: URL): string {
  const kept = new URLSearchParams()
  for (const [name, value] of searchParams) {
    if (name !== touchParameter) kept.append(name, keptParameters.includes(name) ? value : '')
  }
  return `${pathname}${kept.size > 0 ? `?${kept.toString()}` : ''}`.slice(0, mostCharacters)
}
