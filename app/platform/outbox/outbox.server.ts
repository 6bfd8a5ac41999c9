import { newId } from '#app/kernel/ids.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import type { JsonObject } from '#app/platform/json.ts'
import { enqueueMany } from '#app/platform/queue/queue.server.ts'
import type { Job } from '#app/platform/queue/job.ts'
import type { DomainEvent } from './event.ts'
import { claimEventSql, insertEventsSql } from './outbox.sql.ts'

export const dispatchEventJobName = 'dispatch-event'

/** Announces what the transaction made true. Subscribers run as jobs after commit, at least once each. */
export async function publish(tx: Tx | SqlTx, ...events: readonly DomainEvent[]): Promise<void> {
  if (events.length === 0) return
  const rows = events.map((event) => ({ id: newId('event'), ...event }))
  await sql(tx, insertEventsSql, [JSON.stringify(rows), tx.now])
  await enqueueMany(
    tx,
    rows.map(({ id }) => ({ name: dispatchEventJobName, payload: { eventId: id } })),
  )
}

/**
 * Turns one event into its subscribers' jobs, in one transaction.
 * Idempotent on: event id (claimed by a conditional update).
 */
export async function dispatchEvent(
  tx: SqlTx,
  eventId: string,
  jobsFor: (event: DomainEvent) => readonly Job[],
): Promise<void> {
  const [event] = await sql<{ type: string; payload: JsonObject }>(tx, claimEventSql, [eventId, tx.now])
  if (event) await enqueueMany(tx, jobsFor(event))
}
