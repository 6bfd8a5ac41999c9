import type { Tx } from '#app/platform/db/database.server.ts'
import type { JsonObject } from '#app/platform/json.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'

/** What can be read in an order's timeline. */
export type OrderEventKind =
  | 'placed'
  | 'accepted'
  | 'soldOut'
  | 'shipped'
  | 'inTransit'
  | 'outForDelivery'
  | 'deliveryAttempted'
  | 'delivered'
  | 'deliveryFailed'
  | 'shipmentCancelled'
  | 'refunded'
  | 'cancelRequested'
  | 'cancelDeclined'
  | 'cancelled'
  | 'edited'
  | 'problem'

export type OrderEventNote = {
  readonly orderId: string
  readonly shopId: string
  /** The same happening has the same key, however often and in whatever order we hear of it. */
  readonly key: string
  readonly kind: OrderEventKind
  readonly detail?: JsonObject
  readonly occurredAt: Date
}

/**
 * Adds an entry to the order's timeline and tells everyone who is looking at it. True if it is new.
 * Idempotent on: (order, key).
 */
export async function noteOrderEvent(tx: Tx, note: OrderEventNote): Promise<boolean> {
  const { shopId, orderId, kind, detail = {}, ...rest } = note
  const { count } = await tx.orderEvent.createMany({
    data: [{ orderId, kind, detail, ...rest }],
    skipDuplicates: true,
  })
  if (count === 0) return false
  await announceOrder(tx, { orderId, shopId, kind })
  return true
}

/** Whoever watches the order or its shop reads it again. */
export async function announceOrder(tx: Tx, about: { orderId: string; shopId: string; kind: string }): Promise<void> {
  const { orderId, shopId, kind } = about
  await broadcast(tx, `order:${orderId}`, { orderId, kind })
  await broadcast(tx, `shop:${shopId}`, { orderId, kind })
}
