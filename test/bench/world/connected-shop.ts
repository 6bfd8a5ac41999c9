import type { FinishedExports } from '#app/jobs/take-in-export.ts'
import { type raiseStage } from '#test/integration/shopify-stage.ts'
import { setTimeout as sleep } from 'node:timers/promises'

type Stage = Awaited<ReturnType<typeof raiseStage>>

/** A shop with a connected channel at the Shopify stand-in. Call after `raiseStage`, before the app is imported elsewhere. */
export async function connectShop(stage: Stage, domain: string): Promise<{ shopId: string }> {
  const { requireMerchant } = await import('#app/web/require-merchant.server.ts')
  const { acceptTerms } = await import('#app/domain/shops/accept-terms.server.ts')
  const { connectChannel } = await import('#app/domain/shops/connect-channel.server.ts')
  const { inTransaction } = await import('#app/platform/db/database.server.ts')
  await stage.control('POST', `/shops/${domain}/install`, {})
  const { shop } = await requireMerchant(await stage.adminRequest(domain))
  await inTransaction('terms', (tx) => acceptTerms(tx, { shopId: shop.id }))
  const connected = await connectChannel(shop.id)
  if (!connected.ok) throw new Error(`${domain} was not connected: ${connected.code}`)
  return { shopId: shop.id }
}

/** Has the shop's catalogue exported and waits until the files are there. */
export async function exportCatalogue(shopId: string): Promise<FinishedExports> {
  const { findShopToRead } = await import('#app/domain/catalog/find-shop-to-read.server.ts')
  const { readBulkState, startBulkRead } = await import('#app/shopify/catalog/run-bulk-query.server.ts')
  const { bulkTopics } = await import('#app/shopify/catalog/bulk-lines.ts')
  const { db } = await import('#app/platform/db/database.server.ts')
  const shop = await findShopToRead(db, shopId)
  if (!shop) throw new Error('the shop is not connected')
  const finished: Partial<Record<(typeof bulkTopics)[number], FinishedExports['products']>> = {}
  for (const topic of bulkTopics) {
    const gid = await startBulkRead(shop.domain, topic, shop.scope)
    let state = await readBulkState(shop.domain, gid)
    for (; state.kind === 'running'; state = await readBulkState(shop.domain, gid)) await sleep(200)
    if (state.kind === 'failed') throw new Error(`the export of ${topic} failed: ${state.reason}`)
    finished[topic] = state
  }
  return finished as FinishedExports
}
