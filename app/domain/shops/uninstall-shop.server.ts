import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'
import { shopUninstalled } from './events.ts'
import { failRunningSyncs } from './sync-run.server.ts'

/**
 * The merchant removed the app: tokens are dead, the channel and its feeds are gone, whatever ran has failed, and what
 * Shopify was last told about the shop is forgotten with it. The shop's products are hidden from now on, because their
 * shop is closed; they stay (J2), as do orders, programs and everything owed, and a later installation finds them.
 * Idempotent on: (domain, instant): a notice from before the last installation changes nothing.
 */
export async function uninstallShop(tx: Tx, domain: string, at: Date): Promise<void> {
  const shop = await tx.shop.findUnique({ where: { domain } })
  if (!shop || shop.uninstalledAt !== null || shop.installedAt > at) return
  const { id: shopId } = shop
  await tx.session.deleteMany({ where: { shop: domain } })
  await tx.productFeed.deleteMany({ where: { connection: { shopId } } })
  await tx.channelConnection.updateMany({
    where: { shopId, status: { not: 'disconnected' } },
    data: { status: 'disconnected', disconnectedAt: at, channelGid: null, publicationGid: null },
  })
  // Markets and locales are read anew when the shop comes back.
  await tx.market.deleteMany({ where: { shopId } })
  await tx.shopLocale.deleteMany({ where: { shopId } })
  await tx.apiBucket.deleteMany({ where: { shopDomain: domain } })
  await failRunningSyncs(tx, shopId, 'SHOP_CLOSED')
  const forgotten = { feedbackState: null, feedbackMessage: null, feedbackSentAt: null }
  await tx.shop.update({ where: { id: shopId }, data: { uninstalledAt: at, ...forgotten } })
  await publish(tx, shopUninstalled({ shopId }))
  await broadcast(tx, `shop:${shopId}`, { kind: 'uninstalled' })
}
