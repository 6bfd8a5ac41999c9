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
  | 'credited'
  | 'cancelRequested'
  | 'cancelDeclined'
  | 'cancelled'
  | 'edited'
  | 'paidMore'
  | 'problem'
  | 'returnRequested'
  | 'returnApproved'
  | 'returnDeclined'
  | 'returnWithdrawn'
  | 'returnSent'
  | 'returnReceived'
  | 'returnClosed'
  | 'held'
  | 'released'
  | 'addressChanged'
  | 'addressSent'
  | 'cancelAsked'
  | 'cancelNotGranted'
  | 'cancelLapsed'
  | 'shipByMissed'
  | 'restCancelled'
  | 'disputeOpened'
  | 'disputeWon'
  | 'disputeLost'

/** Who something in the timeline came from. */
export type OrderEventSource = 'vitrine' | 'shopper' | 'merchant' | 'shopify' | 'processor' | 'carrier'

/** Where a kind of news comes from unless the note says otherwise. */
const usualSource: Readonly<Partial<Record<OrderEventKind, OrderEventSource>>> = {
  placed: 'shopper',
  accepted: 'shopify',
  soldOut: 'shopify',
  shipped: 'merchant',
  inTransit: 'carrier',
  outForDelivery: 'carrier',
  deliveryAttempted: 'carrier',
  delivered: 'carrier',
  deliveryFailed: 'carrier',
  shipmentCancelled: 'merchant',
  refunded: 'merchant',
  credited: 'merchant',
  cancelRequested: 'shopper',
  cancelDeclined: 'shopify',
  cancelled: 'shopify',
  edited: 'merchant',
  paidMore: 'shopper',
  addressChanged: 'shopper',
  cancelAsked: 'shopper',
  restCancelled: 'shopper',
  cancelNotGranted: 'merchant',
}

export type OrderEventNote = {
  readonly orderId: string
  readonly shopId: string
  /** The same happening has the same key, however often and in whatever order we hear of it. */
  readonly key: string
  readonly kind: OrderEventKind
  readonly detail?: JsonObject
  /** Left out: whoever such news usually comes from. */
  readonly source?: OrderEventSource
  readonly occurredAt: Date
}

/**
 * Adds an entry to the order's timeline and tells everyone who is looking at it. True if it is new.
 * Idempotent on: (order, key).
 */
export async function noteOrderEvent(tx: Tx, note: OrderEventNote): Promise<boolean> {
  const { shopId, orderId, kind, detail = {}, source = usualSource[kind] ?? 'vitrine', ...rest } = note
  const { count } = await tx.orderEvent.createMany({
    data: [{ orderId, kind, detail, source, ...rest }],
    skipDuplicates: true,
  })
  if (count === 0) return false
  await announceOrder(tx, { orderId, shopId, kind })
  return true
}

/** Whoever watches the order or its shop reads it again. */
export async function announceOrder(tx: Tx, about: { orderId: string; shopId: string; kind: string }): Promise<void> {
  const { orderId, shopId, kind } = about
  await broadcast(tx, [`order:${orderId}`, `shop:${shopId}`], { orderId, kind })
}
