import type { Tx } from '#app/platform/db/database.server.ts'
import type { JsonObject } from '#app/platform/json.ts'

export type ParkedEvent = {
  readonly shopId: string
  readonly orderGid: string
  readonly key: string
  readonly topic: string
  readonly payload: JsonObject
}

/**
 * D13: keeps news about something we have not heard of.
 * Idempotent on: (shop, order gid, key).
 */
export async function parkEvent(tx: Tx, event: ParkedEvent): Promise<void> {
  await tx.parkedOrderEvent.createMany({ data: [{ ...event, parkedAt: tx.now }], skipDuplicates: true })
}

export async function listParked(tx: Tx, shopId: string, orderGid: string): Promise<ParkedEvent[]> {
  const rows = await tx.parkedOrderEvent.findMany({
    where: { shopId, orderGid, appliedAt: null },
    orderBy: [{ parkedAt: 'asc' }, { key: 'asc' }],
  })
  return rows.map((row) => ({ ...row, payload: row.payload as JsonObject }))
}

export async function markApplied(tx: Tx, { shopId, orderGid, key }: ParkedEvent): Promise<void> {
  const where = { shopId_orderGid_key: { shopId, orderGid, key } }
  await tx.parkedOrderEvent.update({ where, data: { appliedAt: tx.now } })
}
