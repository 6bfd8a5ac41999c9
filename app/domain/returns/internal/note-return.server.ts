import { noteOrderEvent, type OrderEventKind } from '#app/domain/orders/note-order-event.server.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { JsonObject } from '#app/platform/json.ts'

export type ReturnEventKind = Extract<OrderEventKind, `return${string}`>

type About = { readonly id: string; readonly orderId: string; readonly shopId: string }

/** One entry in the order's timeline. Idempotent on: (return, kind, instant). */
export async function noteReturn(tx: Tx, about: About, kind: ReturnEventKind, detail: JsonObject = {}): Promise<void> {
  await noteOrderEvent(tx, {
    orderId: about.orderId,
    shopId: about.shopId,
    key: `${kind}:${about.id}:${tx.now.toISOString()}`,
    kind,
    detail: { returnId: about.id, ...detail },
    occurredAt: tx.now,
  })
}
