import { z } from 'zod'
import { db } from '#app/platform/db/database.server.ts'
import { inSqlTransaction } from '#app/platform/db/sql.server.ts'
import type { JobHandler } from '#app/platform/queue/job.ts'
import { subscribeToFeeds } from '#app/shopify/channel/subscribe-to-feeds.server.ts'
import { ShopifyRevoked } from '#app/shopify/http/faults.ts'
import { replayReceipts } from '#app/shopify/inbox/replay-receipts.server.ts'
import { handleWebhook } from './handle-webhook.ts'

const replaySchema = z.object({
  from: z.coerce.date(),
  to: z.coerce.date(),
  topic: z.string().optional(),
  shopDomain: z.string().optional(),
})

/** Work that Shopify's deliveries cause, and what keeps them coming. */
export const shopifyJobs: Readonly<Record<string, JobHandler>> = {
  'handle-webhook': (payload) => handleWebhook(payload),
  'replay-receipts': async (payload) => {
    const replay = replaySchema.parse(payload)
    await inSqlTransaction('replay receipts', (tx) => replayReceipts(tx, replay))
  },
  'mend-feed-subscriptions': async () => {
    const shops = await db.shop.findMany({
      where: { uninstalledAt: null, connections: { some: { status: 'connected' } } },
      select: { domain: true },
    })
    for (const { domain } of shops) {
      await subscribeToFeeds(domain).catch((cause: unknown) => {
        if (!(cause instanceof ShopifyRevoked)) throw cause // a shop that locked us out says so in its own notices
      })
    }
  },
}
