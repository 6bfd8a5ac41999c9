import { parseDecimal } from '#app/kernel/money.ts'
import type { OrderNotice } from '#app/shopify/webhooks/order.ts'
import type { OrderSnapshot } from './apply-order-update.server.ts'

/** What a notice tells about an order as a whole. */
export function toSnapshot(notice: OrderNotice): OrderSnapshot {
  return {
    gid: notice.gid,
    name: notice.name,
    updatedAt: notice.updatedAt,
    cancelledAt: notice.cancelledAt,
    cancelReason: notice.cancelReason,
    lines: notice.lines.map(({ unitPrice, ...line }) => ({
      ...line,
      unitPriceMinor: parseDecimal(unitPrice, notice.currency),
    })),
  }
}
