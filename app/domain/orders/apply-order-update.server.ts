import { newId } from '#app/kernel/ids.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import type { Order, OrderLine } from '@prisma/client'
import type { Applied } from './applied.ts'
import { applyCancellation } from './apply-cancellation.server.ts'
import { orderEdited } from './events.ts'
import { lockOrderByGid } from './internal/lock-order.server.ts'
import { announceOrder, noteOrderEvent } from './note-order-event.server.ts'

/** An order as Shopify holds it at one instant, from a notice or read again. */
export type OrderSnapshot = {
  readonly gid: string
  readonly name: string
  readonly updatedAt: Date
  readonly cancelledAt: Date | null
  readonly cancelReason: string | null
  readonly lines: readonly SnapshotLine[]
}

export type SnapshotLine = {
  readonly gid: string
  readonly variantGid: string | null
  readonly title: string
  readonly variantTitle: string
  readonly sku: string | null
  readonly quantity: number
  /** What is left of it after refunds and edits. */
  readonly currentQuantity: number
  /** Units that refunds took, where they are told with the order. */
  readonly refundedQuantity?: number
  readonly unitPriceMinor: bigint
  readonly requiresShipping: boolean
}

/**
 * Takes over what may change after the sale: the name, units taken off, lines added by an edit, a cancellation.
 * Never what was sold and for how much (I5). Older snapshots change nothing; cancelling cannot be undone.
 * Idempotent on: (order, Shopify's updatedAt).
 */
export async function applyOrderUpdate(tx: Tx, shopId: string, snapshot: OrderSnapshot): Promise<Applied> {
  const order = await lockOrderByGid(tx, shopId, snapshot.gid)
  if (!order) return 'waiting'
  const isCurrent = order.sourceUpdatedAt === null || snapshot.updatedAt >= order.sourceUpdatedAt
  if (isCurrent) await takeOver(tx, order, snapshot)
  if (snapshot.cancelledAt) {
    const { gid: orderGid, cancelledAt: at, cancelReason: reason } = snapshot
    await applyCancellation(tx, shopId, { orderGid, at, reason })
  }
  return 'applied'
}

async function takeOver(tx: Tx, order: Order, snapshot: OrderSnapshot): Promise<void> {
  await tx.order.update({
    where: { id: order.id },
    data: { shopifyOrderName: snapshot.name, sourceUpdatedAt: snapshot.updatedAt },
  })
  const lines = await tx.orderLine.findMany({
    where: { orderId: order.id },
    orderBy: { position: 'asc' },
    include: { refundLines: { select: { quantity: true } } },
  })
  const changes = await takeOverLines(tx, order, lines, snapshot)
  if (changes === 0) return
  const at = snapshot.updatedAt
  await noteEdit(tx, order, lines, snapshot)
  await publish(tx, orderEdited({ orderId: order.id, editedAt: at.toISOString() }))
  await announceOrder(tx, { orderId: order.id, shopId: order.shopId, kind: 'edited' })
}

type KnownLine = OrderLine & { readonly refundLines: readonly { readonly quantity: number }[] }

/**
 * The timeline says that the shop changed the order only where it did: units that a refund took, in Shopify or here,
 * have a line of their own.
 */
async function noteEdit(tx: Tx, order: Order, lines: readonly KnownLine[], snapshot: OrderSnapshot): Promise<void> {
  const detail = {
    linesAdded: snapshot.lines.filter(({ gid }) => !lines.some((line) => line.shopifyLineGid === gid)).length,
    unitsTaken: snapshot.lines.reduce((units, told) => units + takenByEdits(told, lines), 0),
  }
  const { id: orderId, shopId } = order
  const earlier = await tx.orderEvent.findFirst({ where: { orderId, kind: 'edited' }, orderBy: { occurredAt: 'desc' } })
  const { unitsTaken: takenBefore = 0 } = (earlier?.detail ?? {}) as { unitsTaken?: number }
  if (detail.linesAdded === 0 && detail.unitsTaken <= takenBefore) return
  const occurredAt = snapshot.updatedAt
  const key = `edited:${occurredAt.toISOString()}`
  await noteOrderEvent(tx, { orderId, shopId, key, kind: 'edited', detail, occurredAt })
}

/** Units of a line that are gone and that no refund accounts for. */
function takenByEdits(told: SnapshotLine, lines: readonly KnownLine[]): number {
  const known = lines.find((line) => line.shopifyLineGid === told.gid)
  const refundedHere = (known?.refundLines ?? []).reduce((units, { quantity }) => units + quantity, 0)
  const gone = told.quantity - told.currentQuantity
  return known ? Math.max(0, gone - Math.max(refundedHere, told.refundedQuantity ?? 0)) : 0
}

async function takeOverLines(
  tx: Tx,
  order: Order,
  lines: readonly OrderLine[],
  snapshot: OrderSnapshot,
): Promise<number> {
  let changes = 0
  let position = lines.length
  for (const told of snapshot.lines) {
    const line = lines.find((each) => each.shopifyLineGid === told.gid)
    if (!line) {
      await tx.orderLine.create({ data: toAddedLine(order, told, position++) })
      changes++
      continue
    }
    const removedQuantity = Math.min(line.quantity, Math.max(0, line.quantity - told.currentQuantity))
    if (removedQuantity === line.removedQuantity) continue
    await tx.orderLine.update({ where: { id: line.id }, data: { removedQuantity } })
    changes++
  }
  return changes
}

function toAddedLine(order: Order, told: SnapshotLine, position: number) {
  return {
    id: newId('orderLine'),
    orderId: order.id,
    position,
    variantGid: told.variantGid,
    shopifyLineGid: told.gid,
    title: told.title,
    variantTitle: told.variantTitle,
    sku: told.sku,
    quantity: told.quantity,
    removedQuantity: Math.max(0, told.quantity - told.currentQuantity),
    unitPriceMinor: told.unitPriceMinor,
    currency: order.currency,
    requiresShipping: told.requiresShipping,
  }
}
