import type { Order, SampleRequest } from '@prisma/client'
import { abandonPush, markPushed } from '#app/domain/stock/mark-pushed.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { lockRequest, moveRequest, returnQuota } from './internal/move-request.server.ts'
import { samplePolicyOf } from './sample-policy.server.ts'

/**
 * What became of a sample's order: Shopify holds it, it left, it arrived (then the time to show it starts, G4), or it was
 * cancelled (then the approval goes back to the quota, unless it had been sent, G3).
 * Idempotent on: the request's state; late news does not move it back. Other orders are none of its business.
 */
export async function followSampleOrder(tx: Tx, orderId: string): Promise<void> {
  const found = await tx.sampleRequest.findUnique({ where: { orderId }, select: { id: true } })
  const request = found && (await lockRequest(tx, found.id))
  if (!request) return
  const order = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    include: { push: true, fulfillments: { where: parcelsOf(request) } },
  })
  await settleStock(tx, order)
  if (request.state !== 'approved' && request.state !== 'shipped') return
  const arrivals = order.fulfillments.flatMap(({ deliveredAt }) => deliveredAt ?? [])
  const deliveredAt = arrivals.sort((a, b) => a.getTime() - b.getTime())[0]
  if (deliveredAt) return arrive(tx, request, deliveredAt)
  if (order.cancelledAt) return end(tx, request, order)
  if (request.state === 'approved' && order.fulfillments.length > 0) {
    await moveRequest(tx, request, 'shipped', { actor: 'merchant' })
  }
}

/** A refundable sample may be bought with other things: only the parcel that holds it counts. */
function parcelsOf({ variantId }: SampleRequest) {
  return { status: 'success', lines: { some: { orderLine: { variantId } } } }
}

/** There is no checkout behind a free sample: its units are settled here, as those of a purchase are elsewhere. */
async function settleStock(tx: Tx, order: Order & { readonly push: { readonly state: string } | null }): Promise<void> {
  if (order.checkoutId) return
  const part = { checkoutId: order.id, shopId: order.shopId }
  if (order.push?.state === 'created') await markPushed(tx, part)
  else if (order.push?.state === 'failed') await abandonPush(tx, part)
}

async function arrive(tx: Tx, request: SampleRequest, deliveredAt: Date): Promise<void> {
  const { contentDays } = await samplePolicyOf(tx, request.shopId, tx.now)
  const contentDueAt = addDays(deliveredAt, contentDays)
  await moveRequest(tx, request, 'delivered', { actor: 'system', deliveredAt, contentDueAt })
}

async function end(tx: Tx, request: SampleRequest, { cancelledBy }: Order): Promise<void> {
  if (request.state === 'approved') await returnQuota(tx, request)
  const isOwn = cancelledBy === 'shopper' && request.state === 'approved'
  const actor = isOwn ? 'creator' : cancelledBy === 'merchant' ? 'merchant' : 'system'
  await moveRequest(tx, request, isOwn ? 'withdrawn' : 'cancelled', { actor, decidedAt: tx.now })
}
