import { config } from '#app/config.server.ts'

/**
 * Every request to a shop goes through here. In sandbox mode `https://X.myshopify.com/PATH` becomes
 * `SANDBOX/shops/X.myshopify.com/PATH`; shop names stay real, so that nothing else has to know.
 */
export const shopifyFetch: typeof fetch = (input, init) => {
  if (input instanceof Request) return fetch(new Request(whereTo(input.url), input), init)
  return fetch(whereTo(String(input)), init)
}

export function whereTo(address: string): string {
  if (config.shopify.kind !== 'sandbox') return address
  const url = new URL(address)
  if (!url.hostname.endsWith('.myshopify.com')) return address
  return `${config.shopify.sandboxUrl}/shops/${url.hostname}${url.pathname}${url.search}`
}
