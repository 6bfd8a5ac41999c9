import { holdOf, type HandoverFacts } from '#app/domain/commissions/hold.ts'
import { explanation } from '#app/domain/commissions/explanation.ts'
import { releaseCommissionsJob } from '#app/domain/commissions/jobs.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { moveState } from './move-state.server.ts'
import { lockOrderFacts, type LineRow, type OrderFacts } from './order-facts.server.ts'

/** E2: sets each line's release date from what is known of its parcels now. Computed from the whole, so order does not matter. */
export async function updateHolds(tx: Tx, orderId: string): Promise<void> {
  const order = await lockOrderFacts(tx, orderId)
  for (const line of order?.lines ?? []) {
    const { commission } = line
    if (!order || !commission || (commission.state !== 'estimated' && commission.state !== 'held')) continue
    const hold = holdOf(toHandoverFacts(order, line), explanation.parse(commission.explanation).hold)
    const releaseAt = hold?.releaseAt ?? null
    if (releaseAt?.getTime() === commission.releaseAt?.getTime() && (hold === null || commission.state === 'held'))
      continue
    await tx.commission.update({
      where: { id: commission.id },
      data: { releaseAt, deliveredAt: hold?.deliveredAt ?? null },
    })
    if (!hold) continue
    await moveState(tx, commission, 'held', { actor: 'system', reasonCode: hold.term })
    await enqueue(tx, releaseCommissionsJob(hold.releaseAt))
  }
}

const goneStatuses = new Set(['cancelled', 'error', 'failure'])

/** What E2 looks at, for one line. */
export function toHandoverFacts(
  order: Pick<OrderFacts, 'refunds'>,
  line: Pick<LineRow, 'id' | 'quantity' | 'removedQuantity' | 'requiresShipping' | 'fulfillmentLines' | 'commission'>,
): HandoverFacts {
  const refunded = order.refunds
    .flatMap(({ lines }) => lines)
    .filter(({ orderLineId }) => orderLineId === line.id)
    .reduce((total, { quantity }) => total + quantity, 0)
  return {
    placedAt: line.commission?.placedAt ?? new Date(0),
    requiresShipping: line.requiresShipping,
    neededQuantity: line.quantity - Math.min(line.quantity, Math.max(line.removedQuantity, refunded)),
    parcels: line.fulfillmentLines
      .filter(({ fulfillment }) => !goneStatuses.has(fulfillment.status))
      .map(({ quantity, fulfillment: { shippedAt, deliveredAt } }) => ({ quantity, shippedAt, deliveredAt })),
  }
}
