import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'
import type { CheckoutMode, CheckoutModeRefusal } from './checkout-modes.ts'
import { openStorefront } from './open-storefront.server.ts'

type SetCheckoutMode = {
  readonly mode: CheckoutMode
  /** Has Shopify approved this installation of Vitrine to take payments for shops? */
  readonly isOwnCheckoutApproved: boolean
}

/**
 * The merchant chooses where shoppers pay. Shopify's checkout needs two more rights and a storefront token, which is
 * made before the switch; our own needs Shopify's approval. Purchases under way end where they began.
 * Idempotent on: (connection, mode); the token on its title.
 */
export async function setCheckoutMode(
  shopId: string,
  { mode, isOwnCheckoutApproved }: SetCheckoutMode,
): Promise<Outcome<null, CheckoutModeRefusal>> {
  const connection = await db.channelConnection.findFirst({
    where: { shopId, status: 'connected' },
    select: { id: true, shop: { select: { domain: true, uninstalledAt: true } } },
    orderBy: { id: 'desc' },
  })
  if (!connection) return refuse('NOT_CONNECTED')
  const { domain, uninstalledAt } = connection.shop
  if (uninstalledAt !== null) return refuse('SHOP_CLOSED')
  if (mode === 'CHANNEL_MOR' && !isOwnCheckoutApproved) return refuse('OWN_CHECKOUT_NOT_APPROVED')
  const ready = mode === 'CHANNEL_MOR' ? accept({ token: null }) : await openStorefront(domain)
  if (!ready.ok) return ready
  const { token } = ready.value
  await inTransaction('set checkout mode', async (tx) => {
    const data = token === null ? { mode } : { mode, storefrontToken: token, failure: null }
    await tx.channelConnection.update({ where: { id: connection.id }, data })
    await broadcast(tx, `shop:${shopId}`, { kind: 'channel' })
  })
  return accept(null)
}
