import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { findPublication } from '#app/shopify/channel/open-channel.server.ts'

/**
 * The publication of the shop's connected channel, asked for again where it was not known yet: Shopify makes it a
 * moment after the channel. Null while there is none, or no channel. For the beginning of a sync.
 */
export async function ensurePublication(shopId: string): Promise<string | null> {
  const connection = await db.channelConnection.findFirst({
    where: { shopId, status: 'connected', channelGid: { not: null }, shop: { uninstalledAt: null } },
    include: { shop: { select: { domain: true } } },
  })
  if (!connection?.channelGid) return null
  if (connection.publicationGid !== null) return connection.publicationGid
  const { id, channelGid, shop } = connection
  const publicationGid = await findPublication(shop.domain, channelGid)
  if (publicationGid === null) return null
  await inTransaction('note publication', (tx) =>
    tx.channelConnection.updateMany({ where: { id, channelGid }, data: { publicationGid } }),
  )
  return publicationGid
}
