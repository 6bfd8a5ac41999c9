import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { db } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'
import { closeChannel } from '#app/shopify/channel/close-channel.server.ts'
import { channelDisconnected } from './events.ts'
import { failRunningSyncs } from './sync-run.server.ts'
import { toShopRefusal } from './to-shop-refusal.ts'

/**
 * The merchant disconnects, without asking anyone. Products are hidden first, so that nothing sells while Shopify is
 * being told. Idempotent on: shop.
 */
export async function disconnectChannel(
  shopId: string,
): Promise<Outcome<null, 'NOT_CONNECTED' | 'SHOPIFY_UNREACHABLE' | 'ACCESS_REVOKED'>> {
  const shop = await db.shop.findUniqueOrThrow({ where: { id: shopId }, include: { connections: true } })
  const channels = shop.connections.flatMap((one) => (one.channelGid ? [one.channelGid] : []))
  if (channels.length === 0) return refuse('NOT_CONNECTED')
  await inTransaction('hide shop', (tx) =>
    tx.channelConnection.updateMany({ where: { shopId, status: 'connected' }, data: { status: 'disconnected' } }),
  )
  try {
    for (const channelGid of channels) await closeChannel(shop.domain, channelGid)
  } catch (cause) {
    const refusal = toShopRefusal(cause)
    if (!refusal) throw cause
    return refuse(refusal)
  }
  for (const channelGid of channels)
    await inTransaction('disconnect', (tx) => noteChannelDeleted(tx, shopId, channelGid))
  return accept(null)
}

/** The channel is gone at Shopify, by us or by the merchant. Idempotent on: channel. */
export async function noteChannelDeleted(tx: Tx, shopId: string, channelGid: string): Promise<void> {
  const connection = await tx.channelConnection.findFirst({ where: { shopId, channelGid } })
  if (!connection) return
  await tx.productFeed.deleteMany({ where: { connectionId: connection.id } })
  await tx.channelConnection.update({
    where: { id: connection.id },
    data: { status: 'disconnected', disconnectedAt: tx.now, channelGid: null, publicationGid: null },
  })
  await failRunningSyncs(tx, shopId, 'NOT_CONNECTED')
  await publish(tx, channelDisconnected({ shopId }))
  await broadcast(tx, `shop:${shopId}`, { kind: 'channel' })
}
