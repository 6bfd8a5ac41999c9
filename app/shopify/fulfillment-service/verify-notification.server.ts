import '@shopify/shopify-api/adapters/web-api'
import { shopifyApi, type ApiVersion } from '@shopify/shopify-api'
import { config } from '#app/config.server.ts'
import { SHOPIFY_API_VERSION } from '../api-version.ts'

export type NotVerified = 'BAD_SIGNATURE' | 'MISSING_HEADER'

// Only the library's check, which compares in constant time: `authenticate.fulfillmentService` would also load a session
// and refresh its token, none of which is needed to note that there is something to ask about.
const api = shopifyApi({
  apiKey: config.shopify.apiKey,
  apiSecretKey: config.shopify.apiSecret,
  apiVersion: SHOPIFY_API_VERSION as ApiVersion,
  hostName: new URL(config.appUrl).host,
  isEmbeddedApp: true,
  logger: { log: () => {} },
})

/** The shop that a notice to our fulfillment service comes from; its body says nothing that could be trusted or used. */
export async function verifyNotification(
  request: Request,
  rawBody: string,
): Promise<{ readonly shopDomain: string } | NotVerified> {
  const checked = await api.fulfillmentService.validate({ rawBody, rawRequest: request })
  if (!checked.valid) return 'BAD_SIGNATURE'
  const shopDomain = request.headers.get('x-shopify-shop-domain')
  return shopDomain ? { shopDomain: shopDomain.toLowerCase() } : 'MISSING_HEADER'
}
