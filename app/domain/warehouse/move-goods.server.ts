import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'
import { lockShelfSql, moveUnitsSql } from './internal/stock.sql.ts'
import { pushWarehouseStockJob } from './jobs.ts'
import type { WarehouseStockRefusal } from './refusals.ts'
import type { MovementKind } from './states.ts'

type Move = {
  readonly shopId: string
  readonly variantId: string
  readonly kind: Exclude<MovementKind, 'shipped'>
  /** Of a count what lies there now; otherwise how many move. */
  readonly quantity: number
  readonly key: string
  readonly note?: string
  readonly by: string
}

/**
 * Goods come, go, break or are counted. Never below what accepted requests were promised.
 * Idempotent on: key (one movement per happening). Refuses NOT_ENOUGH_FREE and, for a count, BELOW_PROMISED.
 */
export async function moveGoods(tx: Tx, move: Move): Promise<Outcome<{ onHand: number }, WarehouseStockRefusal>> {
  const { shopId, variantId, kind, quantity, key, note = '', by } = move
  const contract = await tx.warehouseContract.findUnique({ where: { shopId } })
  if (contract?.state !== 'active') return refuse('NOT_JOINED')
  const [shelf] = await sql<{ onHand: number; committed: number }>(tx, lockShelfSql, [shopId, variantId])
  if (!shelf) return refuse('GOODS_NOT_FOUND')
  const known = await tx.warehouseMovement.findFirst({ where: { shopId, key } })
  if (known) return accept({ onHand: shelf.onHand })
  const units = unitsOf(kind, quantity, shelf.onHand)
  // A count that finds what was known is a fact worth keeping all the same.
  const facts = [units, 0, newId('warehouseMovement'), kind, key, note || null, by, tx.now]
  const moved = await sql(tx, moveUnitsSql, [shopId, variantId, ...facts])
  if (moved.length === 0) {
    if (kind === 'counted') return refuse('BELOW_PROMISED', { count: shelf.committed })
    return refuse('NOT_ENOUGH_FREE', { count: shelf.onHand - shelf.committed })
  }
  await enqueue(tx, pushWarehouseStockJob(shopId))
  await broadcast(tx, `shop:${shopId}`, { kind: 'warehouse' })
  return accept({ onHand: shelf.onHand + units })
}

function unitsOf(kind: Move['kind'], quantity: number, onHand: number): number {
  if (kind === 'counted') return quantity - onHand
  return kind === 'damaged' || kind === 'handedBack' ? -quantity : quantity
}
