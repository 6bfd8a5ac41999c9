import { shopifyLibrary } from '../http/shopify-library.server.ts'
import type { NotVerified } from '../webhooks/verify.server.ts'

/** The shop that a notice to our fulfillment service comes from; its body says nothing that could be trusted or used. */
export async function verifyNotification(
  request: Request,
  rawBody: string,
): Promise<{ readonly shopDomain: string } | NotVerified> {
  // `authenticate.fulfillmentService` would also load a session, which is not needed to note that there is something to ask.
  const checked = await shopifyLibrary.fulfillmentService.validate({ rawBody, rawRequest: request })
  if (!checked.valid) return 'BAD_SIGNATURE'
  const shopDomain = request.headers.get('x-shopify-shop-domain')
  return shopDomain ? { shopDomain: shopDomain.toLowerCase() } : 'MISSING_HEADER'
}
