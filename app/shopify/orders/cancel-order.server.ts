import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { adminRequest } from '../admin-client.server.ts'
import { CancelOrderDocument, type OrderCancelReason } from '../generated/operations.ts'

type Cancel = {
  readonly orderGid: string
  readonly reason: OrderCancelReason
  readonly restock: boolean
  /** Only where Shopify took the money: what went through our processor goes back through it. */
  readonly givesMoneyBack?: boolean
  readonly staffNote?: string
}

/**
 * Cancels the whole order at Shopify; irreversible, done by a job of Shopify's. No refund is asked for unless Shopify
 * took the money. Idempotent on: order (a cancelled one answers "already cancelled", which is accepted).
 */
export async function cancelOrder(
  shopDomain: string,
  { orderGid, reason, restock, givesMoneyBack = false, staffNote }: Cancel,
): Promise<Outcome<{ wasAlreadyCancelled: boolean }, 'NOT_FOUND' | 'NOT_CANCELLABLE'>> {
  const { orderCancel } = await adminRequest(shopDomain, CancelOrderDocument, {
    orderId: orderGid,
    reason,
    restock,
    givesMoneyBack,
    staffNote: staffNote?.slice(0, 255) ?? null,
  })
  const [problem] = orderCancel?.orderCancelUserErrors ?? []
  if (!problem) return accept({ wasAlreadyCancelled: false })
  if (/already been cancell?ed/i.test(problem.message)) return accept({ wasAlreadyCancelled: true })
  return refuse(problem.code === 'NOT_FOUND' ? 'NOT_FOUND' : 'NOT_CANCELLABLE', {
    message: problem.message.slice(0, 200),
  })
}
