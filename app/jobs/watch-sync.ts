import { readCatalogJob } from '#app/domain/catalog/jobs.ts'
import { addMilliseconds, millisecondsPer } from '#app/kernel/clock.ts'
import { inTransaction } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { JsonObject } from '#app/platform/json.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { textIn } from '#app/platform/queue/payload.ts'
import { latestFeedDeliverySql } from './feed-backlog.sql.ts'

const silence = 3 * millisecondsPer.minute
const pause = millisecondsPer.minute

/**
 * Webhooks are not guaranteed, and a shop whose markets no feed covers sends none at all. When a full sync has been
 * silent for minutes, the export takes over: it finds what is missing and ends the run.
 * Idempotent on: sync run; an export under way is not started again.
 */
export async function watchSync(payload: JsonObject): Promise<void> {
  const shopId = textIn(payload, 'shopId')
  const syncRunId = textIn(payload, 'syncRunId')
  await inTransaction('watch sync', async (tx) => {
    const run = await tx.syncRun.findUnique({ where: { id: syncRunId } })
    const connection = await tx.channelConnection.findFirst({
      where: { shopId, status: { in: ['connecting', 'connected'] } },
      include: { feeds: true, shop: true },
    })
    if (run?.status !== 'running' || !connection) return
    const [last] = await sql<{ at: Date | null }>(tx, latestFeedDeliverySql, [connection.shop.domain, run.startedAt])
    const quietSince = last?.at ?? run.startedAt
    const isSilent = tx.now.getTime() - quietSince.getTime() > silence
    const hasNoFeeds = connection.status === 'connected' && connection.feeds.length === 0
    if (isSilent || hasNoFeeds) await enqueue(tx, readCatalogJob({ shopId, syncRunId, topic: 'products' }))
    else await enqueue(tx, { name: 'watch-sync', payload, runAt: addMilliseconds(tx.now, pause) })
  })
}
