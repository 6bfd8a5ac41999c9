import { customerName } from '#app/domain/orders/customer-name.ts'
import { shippingLeftMinor } from '#app/domain/orders/shipping-left.ts'
import { sum, toMoneyView } from '#app/kernel/money.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { listReturnDetails, type ReturnDetail } from './internal/return-detail.server.ts'
import { refundLinesOf } from './internal/settle-return.server.ts'
import { toReturnView } from './internal/to-return-view.ts'
import { stateAfter } from './return-states.ts'
import type { MerchantReturnView } from './return-view.ts'

/** One return of a shop with what it is worth and what may be done with it; null if it is not theirs. */
export async function getReturnForShop(
  db: Reader,
  { shopId, returnId }: { readonly shopId: string; readonly returnId: string },
): Promise<MerchantReturnView | null> {
  const [detail] = await listReturnDetails(db, { id: returnId, shopId })
  return detail ? toMerchantView(db, detail) : null
}

/** A shop's returns of one order, newest first. */
export async function listReturnsOfOrderForShop(
  db: Reader,
  { shopId, orderId }: { readonly shopId: string; readonly orderId: string },
): Promise<MerchantReturnView[]> {
  const views: MerchantReturnView[] = []
  for (const detail of await listReturnDetails(db, { orderId, shopId })) views.push(await toMerchantView(db, detail))
  return views
}

async function toMerchantView(db: Reader, detail: ReturnDetail): Promise<MerchantReturnView> {
  const { row } = detail
  const view = toReturnView(detail)
  const { currency } = row.order
  return {
    ...view,
    ...(await amountsOf(db, detail, currency)),
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
async function amountsOf(db: Reader, { row }: ReturnDetail, currency: string) {
  const include = { lines: true, refunds: { include: { lines: true } } }
  const order = await db.order.findUniqueOrThrow({ where: { id: row.orderId }, include })
  const accepted = row.lines.map(({ id, quantity }) => ({ id, quantity, restock: true }))
  const lines = refundLinesOf(order, row, accepted)
  return {
    worth: toMoneyView(sum(lines.map((line) => line.subtotalMinor + line.taxMinor)), currency),
    shippingLeft: toMoneyView(shippingLeftMinor(order), currency),
  }
}
