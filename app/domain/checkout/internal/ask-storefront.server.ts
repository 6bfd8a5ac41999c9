import { noteDeadStorefrontToken } from '#app/domain/shops/renew-storefront-token.server.ts'
import { refuse, type Refusal } from '#app/kernel/outcome.ts'
import { inTransaction } from '#app/platform/db/database.server.ts'
import { log } from '#app/platform/log/log.server.ts'
import { ShopifyRejected, ShopifyRevoked, ShopifyUnreachable } from '#app/shopify/http/faults.ts'
import type { OpenStorefront } from './find-storefront.server.ts'

/**
 * Asks the shop's Storefront API and puts a fault into the shopper's words. A token that died is replaced behind their
 * back; an answer that says our request is wrong is logged, and for the shopper no different from a shop that is closed.
 */
export async function askStorefront<Answer>(
  { shopId, token }: OpenStorefront,
  ask: () => Promise<Answer>,
): Promise<Answer | Refusal<'SHOP_UNREACHABLE' | 'SHOP_CLOSED'>> {
  try {
    return await ask()
  } catch (cause) {
    if (cause instanceof ShopifyUnreachable) return refuse('SHOP_UNREACHABLE')
    if (cause instanceof ShopifyRevoked) {
      await inTransaction('dead storefront token', (tx) => noteDeadStorefrontToken(tx, shopId, token))
      return refuse('SHOP_CLOSED')
    }
    if (!(cause instanceof ShopifyRejected)) throw cause
    log.error({ err: cause, shopId }, 'the Storefront API rejected a request of ours')
    return refuse('SHOP_CLOSED')
  }
}
