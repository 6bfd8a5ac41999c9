import { runOnce } from 'graphile-worker'
import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { readCatalogJob } from '#app/domain/catalog/jobs.ts'
import { handlers } from '#app/jobs/registry.ts'
import { inTransaction } from '#app/platform/db/database.server.ts'
import { pool } from '#app/platform/db/pool.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { JsonObject } from '#app/platform/json.ts'
import { queueLogger } from '#app/platform/queue/queue-logger.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { toTaskList } from '#app/platform/queue/task-list.server.ts'
import { storeReceipt } from '#app/shopify/inbox/store-receipt.server.ts'

const deliver = (topic: string, triggeredAt = new Date()) => {
  const rest = { eventId: null, shopDomain: 'queue.myshopify.com', apiVersion: '2026-04', rawBody: '{}' }
  return storeReceipt({ webhookId: randomUUID(), topic, triggeredAt, ...rest })
}

async function topicOf({ receiptId }: JsonObject): Promise<string> {
  const [receipt] = await sql<{ topic: string }>('pool', 'SELECT "topic" FROM "WebhookReceipt" WHERE "id" = $1', [
    receiptId,
  ])
  return receipt?.topic ?? 'none'
}

it('what a full sync repeats waits behind everything else, however much of it came first', async () => {
  for (let count = 0; count < 300; count++) void deliver('product_feeds/full_sync')
  await deliver('product_feeds/full_sync')
  await inTransaction('export', (tx) => enqueue(tx, readCatalogJob({ shopId: 'shop', syncRunId: 'run' })))
  for (const topic of ['orders/updated', 'product_feeds/incremental_sync', 'inventory_levels/update'])
    await deliver(topic)
  const order: string[] = []
  const note = { 'handle-webhook': async (payload: JsonObject) => void order.push(await topicOf(payload)) }
  const watched = { ...note, 'read-catalog': async () => void order.push('export') }
  expect(Object.keys(handlers)).toEqual(expect.arrayContaining(Object.keys(watched)))
  await runOnce({
    pgPool: pool,
    taskList: toTaskList(watched),
    logger: queueLogger,
    noHandleSignals: true,
    concurrency: 1,
  })
  expect(order.slice(0, 5)).toEqual([
    'orders/updated',
    'product_feeds/incremental_sync',
    'inventory_levels/update',
    'export',
    'product_feeds/full_sync',
  ])
  expect(order).toHaveLength(305)
})
