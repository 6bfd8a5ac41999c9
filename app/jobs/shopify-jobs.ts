import { z } from 'zod'
import { mendShopJob } from '#app/domain/shops/jobs.ts'
import { mendConnection } from '#app/domain/shops/mend-connection.server.ts'
import { db } from '#app/platform/db/database.server.ts'
import { inSqlTransaction } from '#app/platform/db/sql.server.ts'
import type { JobHandler } from '#app/platform/queue/job.ts'
import { textIn } from '#app/platform/queue/payload.ts'
import { enqueueMany } from '#app/platform/queue/queue.server.ts'
import { replayReceipts } from '#app/shopify/inbox/replay-receipts.server.ts'
import { handleWebhook } from './handle-webhook.ts'
import { stopWhenLockedOut } from './stop-when-locked-out.ts'

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
  'mend-feed-subscriptions': mendEveryShop,
  ...stopWhenLockedOut({
    'mend-shop': async (payload) => {
      await mendConnection(textIn(payload, 'shopId'))
    },
  }),
}

/** A job for each connected shop, so that one which cannot be reached keeps no other waiting. */
async function mendEveryShop(): Promise<void> {
  const shops = await db.shop.findMany({
    where: { uninstalledAt: null, connections: { some: { status: 'connected' } } },
    select: { id: true },
  })
  await inSqlTransaction('mend every shop', (tx) =>
    enqueueMany(
      tx,
      shops.map(({ id }) => mendShopJob(id)),
    ),
  )
}
