import { noteOrderEvent } from '#app/domain/orders/note-order-event.server.ts'
import { returnOpened } from '#app/domain/returns/events.ts'
import { toDecimal } from '#app/kernel/money.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import type { ReturnAtShopify } from '#app/shopify/returns/return-at-shopify.ts'
import type { ReturnRow } from './return-rows.server.ts'

/**
 * D8: the shopper paid the shop the difference for something dearer, in Shopify. Written down once in the order's
 * timeline, which is where the commissions read it.
 * Idempotent on: Shopify's transaction.
 */
export async function noteExtraPayments(tx: Tx, row: ReturnRow, { extraPayments }: ReturnAtShopify): Promise<void> {
  const { id: returnId, orderId, shopId } = row
  let isNews = false
  for (const { gid, amountMinor, currency, paidAt } of extraPayments) {
    const isFirst = await noteOrderEvent(tx, {
      orderId,
      shopId,
      key: `paidMore:${gid}`,
      kind: 'paidMore',
      detail: { amount: toDecimal(amountMinor, currency), currency },
      occurredAt: paidAt,
    })
    isNews ||= isFirst
  }
  if (isNews) await publish(tx, returnOpened({ returnId, orderId }))
}
