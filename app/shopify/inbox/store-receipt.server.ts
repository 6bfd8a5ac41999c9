import { newId } from '#app/kernel/ids.ts'
import { now } from '#app/platform/clock.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { VerifiedWebhook } from '../webhooks/verify.server.ts'
import { storeReceiptsSql } from './receipts.sql.ts'

type Waiting = {
  readonly webhook: VerifiedWebhook
  readonly done: () => void
  readonly failed: (cause: unknown) => void
}

/** While so many statements are on their way, deliveries gather for the next: a commit costs the same for one as for many. */
const mostUnderway = 2
const most = { deliveries: 100, characters: 4 * 1024 * 1024 } as const

const waiting: Waiting[] = []
let underway = 0

/**
 * Keeps a delivery and enqueues its job, in one statement with the others that arrive meanwhile; resolves when that is
 * committed, so whoever then answers 200 loses nothing (K10).
 * Idempotent on: webhook id, which Shopify keeps over retries.
 */
export function storeReceipt(webhook: VerifiedWebhook): Promise<void> {
  return new Promise((done, failed) => {
    waiting.push({ webhook, done, failed })
    if (underway < mostUnderway) void writeWaiting()
  })
}

async function writeWaiting(): Promise<void> {
  underway += 1
  while (waiting.length > 0) await write(takeBatch())
  underway -= 1
}

function takeBatch(): Waiting[] {
  let characters = 0
  const end = waiting.slice(0, most.deliveries).findIndex(({ webhook }, index) => {
    characters += webhook.rawBody.length
    return index > 0 && characters > most.characters
  })
  return waiting.splice(0, end < 0 ? most.deliveries : end)
}

/** One delivery that cannot be stored must not take its neighbours with it: then each is tried alone. */
async function write(batch: readonly Waiting[]): Promise<void> {
  try {
    await insert(batch.map(({ webhook }) => webhook))
    for (const { done } of batch) done()
  } catch (cause) {
    if (batch.length === 1) return batch[0]?.failed(cause)
    for (const one of batch) await write([one])
  }
}

function insert(webhooks: readonly VerifiedWebhook[]): Promise<unknown> {
  const column = <Key extends keyof VerifiedWebhook>(key: Key) => webhooks.map((webhook) => webhook[key])
  return sql('pool', storeReceiptsSql, [
    webhooks.map(() => newId('receipt')),
    column('webhookId'),
    column('eventId'),
    column('topic'),
    column('shopDomain'),
    column('apiVersion'),
    column('triggeredAt'),
    column('rawBody'),
    now(),
  ])
}
