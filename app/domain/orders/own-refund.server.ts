import { newId } from '#app/kernel/ids.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { Order } from '@prisma/client'

/** How we mark a refund that only tells Shopify's books what our processor has paid back. */
export const noteOfBooks = (orderNumber: string) => `Paid back by Vitrine (${orderNumber})`

/** Is this refund our own entry come back to us? Only a cancelled order has one. */
export function isOwnRefund(
  order: Pick<Order, 'number' | 'cancelledAt'>,
  notice: { readonly note: string | null },
): boolean {
  return order.cancelledAt !== null && notice.note === noteOfBooks(order.number)
}

type OwnRefund = { readonly shopifyRefundGid: string; readonly amountMinor: bigint; readonly createdAt: Date }

/**
 * Keeps the refund that stands in Shopify's books for money which is back already. It moves no money and takes no
 * commission: the cancellation has done both. Idempotent on: Shopify's refund gid.
 */
export async function recordOwnRefund(
  tx: Tx,
  order: Pick<Order, 'id' | 'number' | 'currency'>,
  refund: OwnRefund,
): Promise<void> {
  const { id: orderId, number, currency } = order
  await tx.refund.createMany({
    data: [{ id: newId('refund'), orderId, currency, note: noteOfBooks(number), initiator: 'vitrine', ...refund }],
    skipDuplicates: true,
  })
}
