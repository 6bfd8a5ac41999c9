import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { adminRequest } from '../admin-client.server.ts'
import { CreateStorefrontTokenDocument, ListStorefrontTokensDocument } from '../generated/operations.ts'

/** What a cart needs of the merchant, asked for when the mode is switched on (SHOPIFY.md G7). */
export const storefrontScopes = ['unauthenticated_read_product_listings', 'unauthenticated_write_checkouts'] as const

const title = 'Vitrine checkout'
const mayFillCarts = (scopes: readonly { handle: string }[]) =>
  storefrontScopes.every((wanted) => scopes.some(({ handle }) => handle === wanted))

/**
 * The shop's storefront token of ours, made if there is none that may fill carts. It is public by nature: it only names
 * the channel that a cart came from.
 * Idempotent on: (shop, title): an earlier attempt whose answer was lost is found again.
 */
export async function ensureStorefrontToken(
  shopDomain: string,
): Promise<Outcome<{ token: string }, 'STOREFRONT_TOKEN_REFUSED'>> {
  const { shop } = await adminRequest(shopDomain, ListStorefrontTokensDocument, {}, { priority: 'interactive' })
  const existing = shop.storefrontAccessTokens.nodes.find(
    (one) => one.title === title && mayFillCarts(one.accessScopes),
  )
  if (existing) return accept({ token: existing.accessToken })
  const { storefrontAccessTokenCreate: made } = await adminRequest(
    shopDomain,
    CreateStorefrontTokenDocument,
    { input: { title } },
    { retry: false },
  )
  const token = made?.storefrontAccessToken
  if (token && mayFillCarts(token.accessScopes)) return accept({ token: token.accessToken })
  const message = made?.userErrors[0]?.message.slice(0, 200) ?? ''
  return refuse('STOREFRONT_TOKEN_REFUSED', { message })
}
