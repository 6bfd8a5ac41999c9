import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'
import { shopUninstalled } from './events.ts'

/**
 * The merchant removed the app: tokens are dead, the channel and its feeds are gone, a running sync has failed. The
 * shop's products are hidden from now on, because their shop is closed.
 * Idempotent on: (domain, instant): a notice from before the last installation changes nothing.
 */
export async function uninstallShop(tx: Tx, domain: string, at: Date): Promise<void> {
  const shop = await tx.shop.findUnique({ where: { domain } })
  if (!shop || shop.uninstalledAt !== null || shop.installedAt > at) return
  await tx.session.deleteMany({ where: { shop: domain } })
  await tx.productFeed.deleteMany({ where: { connection: { shopId: shop.id } } })
  await tx.channelConnection.updateMany({
    where: { shopId: shop.id, status: { not: 'disconnected' } },
    data: { status: 'disconnected', disconnectedAt: at, channelGid: null, publicationGid: null },
  })
  await tx.syncRun.updateMany({
    where: { shopId: shop.id, status: 'running' },
    data: { status: 'failed', failure: 'SHOP_CLOSED', finishedAt: at },
  })
  await tx.shop.update({ where: { id: shop.id }, data: { uninstalledAt: at } })
  await publish(tx, shopUninstalled({ shopId: shop.id }))
  await broadcast(tx, `shop:${shop.id}`, { kind: 'uninstalled' })
}
