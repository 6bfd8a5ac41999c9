import type { Tx } from '#app/platform/db/database.server.ts'
import { failRunningSyncs } from './sync-run.server.ts'

/**
 * Shopify does not let us into the shop any more. Whatever runs for it ends at once, as SHOP_CLOSED when the shop has
 * uninstalled, else as ACCESS_REVOKED: only the merchant can mend it, so trying again is of no use. Returns false for a
 * shop that is none of ours. Idempotent: a second call finds nothing running.
 */
export async function noteLockedOut(tx: Tx, domain: string): Promise<boolean> {
  const shop = await tx.shop.findUnique({ where: { domain }, select: { id: true, uninstalledAt: true } })
  if (!shop) return false
  await failRunningSyncs(tx, shop.id, shop.uninstalledAt === null ? 'ACCESS_REVOKED' : 'SHOP_CLOSED')
  return true
}
