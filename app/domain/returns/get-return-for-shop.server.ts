import { customerName } from '#app/domain/orders/customer-name.ts'
import { lockOrderToRefund } from '#app/domain/orders/order-to-refund.server.ts'
import { shippingLeftMinor } from '#app/domain/orders/shipping-left.ts'
import { sum, toMoneyView } from '#app/kernel/money.ts'
import { inTransaction, type Reader } from '#app/platform/db/database.server.ts'
import { listReturnDetails, type ReturnDetail } from './internal/return-detail.server.ts'
import { refundLinesOf } from './internal/settle-return.server.ts'
import { toReturnView } from './internal/to-return-view.ts'
import { returnInclude } from './internal/return-rows.server.ts'
import { stateAfter } from './return-states.ts'
import type { MerchantReturnView } from './return-view.ts'

/** One return of a shop with what it is worth and what may be done with it; null if it is not theirs. */
export async function getReturnForShop(
  db: Reader,
  { shopId, returnId }: { readonly shopId: string; readonly returnId: string },
): Promise<MerchantReturnView | null> {
  const [detail] = await listReturnDetails(db, { id: returnId, shopId })
  return detail ? toMerchantView(detail) : null
}

/** A shop's returns of one order, newest first. */
export async function listReturnsOfOrderForShop(
  db: Reader,
  { shopId, orderId }: { readonly shopId: string; readonly orderId: string },
): Promise<MerchantReturnView[]> {
  const views: MerchantReturnView[] = []
  for (const detail of await listReturnDetails(db, { orderId, shopId })) views.push(await toMerchantView(detail))
  return views
}

async function toMerchantView(detail: ReturnDetail): Promise<MerchantReturnView> {
  const { row } = detail
  const view = toReturnView(detail)
  const { currency } = row.order
  return {
    ...view,
    ...(await amountsOf(detail, currency)),
    customerName: customerName(row.order.shippingAddress),
    shopifyName: row.shopifyName,
    shopifyReturnGid: row.shopifyReturnGid,
    isBeingTold: row.pendingAction !== null,
    canAnswer: view.state === 'requested',
    canReceive: stateAfter(view.state, 'receive') !== null,
    canInspect: stateAfter(view.state, 'settle') !== null,
  }
}

/** Reckoned by the very functions that settle, so that the page never promises another amount. */
async function amountsOf({ row }: ReturnDetail, currency: string) {
  return inTransaction('worth of return', async (tx) => {
    const order = await lockOrderToRefund(tx, row.orderId)
    const full = await tx.return.findUniqueOrThrow({ where: { id: row.id }, include: returnInclude })
    const accepted = full.lines.map(({ id, quantity }) => ({ id, quantity, restock: true }))
    const lines = order ? refundLinesOf(order, full, accepted) : []
    return {
      worth: toMoneyView(sum(lines.map((line) => line.subtotalMinor + line.taxMinor)), currency),
      shippingLeft: toMoneyView(order ? shippingLeftMinor(order) : 0n, currency),
    }
  })
}
