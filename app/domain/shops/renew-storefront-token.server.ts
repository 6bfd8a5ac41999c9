import { inTransaction, db, type Tx } from '#app/platform/db/database.server.ts'
import type { Job } from '#app/platform/queue/job.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'
import { openStorefront } from './open-storefront.server.ts'

export function renewStorefrontTokenJob(shopId: string): Job {
  return { name: 'renew-storefront-token', payload: { shopId }, key: `renew-storefront-token:${shopId}` }
}

/**
 * Shopify does not accept the shop's storefront token any more: it is forgotten, the merchant can see why nobody can
 * pay, and a new one is asked for. Idempotent on: token.
 */
export async function noteDeadStorefrontToken(tx: Tx, shopId: string, token: string): Promise<void> {
  const { count } = await tx.channelConnection.updateMany({
    where: { shopId, storefrontToken: token },
    data: { storefrontToken: null, failure: 'STOREFRONT_TOKEN_REFUSED' },
  })
  if (count === 0) return
  await enqueue(tx, renewStorefrontTokenJob(shopId))
  await broadcast(tx, `shop:${shopId}`, { kind: 'channel' })
}

/**
 * Asks for a token where the shop's own checkout has none. What stands in the way is kept for the merchant, who alone can
 * give the rights; Shopify not answering is tried again. Idempotent on: shop.
 */
export async function renewStorefrontToken(shopId: string): Promise<void> {
  const connection = await db.channelConnection.findFirst({
    where: { shopId, status: 'connected', mode: 'SHOPIFY_CHECKOUT', storefrontToken: null },
    select: { id: true, shop: { select: { domain: true } } },
  })
  if (!connection) return
  const made = await openStorefront(connection.shop.domain)
  if (!made.ok && made.code === 'SHOPIFY_UNREACHABLE')
    throw new Error('Shopify gave no answer about a storefront token')
  await inTransaction('renew storefront token', async (tx) => {
    const data = made.ok ? { storefrontToken: made.value.token, failure: null } : { failure: made.code }
    await tx.channelConnection.update({ where: { id: connection.id }, data })
    await broadcast(tx, `shop:${shopId}`, { kind: 'channel' })
  })
}

/** The shop left: its token died with the app. Idempotent on: shop. */
export async function forgetStorefrontToken(tx: Tx, shopId: string): Promise<void> {
  await tx.channelConnection.updateMany({ where: { shopId, status: 'disconnected' }, data: { storefrontToken: null } })
}
