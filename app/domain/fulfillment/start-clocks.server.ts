import { sendAddressJob } from '#app/domain/orders/jobs.ts'
import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { addDays, addMilliseconds, latest, millisecondsPer } from '#app/kernel/clock.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { holdForGraceJob, releaseGraceHoldJob } from './jobs.ts'

/**
 * An order that Shopify has begins to run: its grace time ends when the policy of its market says (counted from the
 * sale), the ship-by clock starts there (I10), and Shopify is asked to keep the order back until then. One that reached
 * Shopify only after its grace time is not held, and its merchant's clock starts now.
 * Idempotent on: order (clocks are set once).
 */
export async function startClocks(tx: Tx, orderId: string): Promise<void> {
  const order = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    include: { lines: { select: { requiresShipping: true } }, push: { select: { sentAt: true } } },
  })
  if (order.shipBy !== null || !order.lines.some((line) => line.requiresShipping)) return
  const { values } = await policyAt(tx, { market: order.country, at: order.placedAt })
  const { graceMinutes, shipWithinDays, autoCancelDays } = values.orders
  const graceUntil = order.graceUntil ?? addMilliseconds(order.placedAt, graceMinutes * millisecondsPer.minute)
  const releasedAt = latest(graceUntil, tx.now)
  // An order paid in Shopify's own checkout is the merchant's from the start.
  const isHeld = tx.now < graceUntil && order.mode === 'CHANNEL_MOR'
  const wasAddressSent =
    order.addressChangedAt !== null && (order.push?.sentAt ?? order.placedAt) > order.addressChangedAt
  await tx.order.update({
    where: { id: orderId },
    data: {
      graceUntil,
      graceHold: isHeld ? 'asked' : 'none',
      shipBy: addDays(releasedAt, shipWithinDays),
      cancelBy: addDays(releasedAt, autoCancelDays),
      // Shopify was told the order as it stood when it was sent.
      ...(wasAddressSent ? { addressSentAt: order.addressChangedAt } : {}),
    },
  })
  if (order.addressChangedAt && !wasAddressSent) await enqueue(tx, sendAddressJob(orderId))
  if (!isHeld) return
  await enqueue(tx, holdForGraceJob(orderId))
  await enqueue(tx, releaseGraceHoldJob(orderId, graceUntil))
}
