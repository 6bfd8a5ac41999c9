import { normalizeOrderNumber } from '#app/domain/orders/order-number.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { listReturnDetails } from './internal/return-detail.server.ts'
import { toReturnView } from './internal/to-return-view.ts'
import { ownedBy, type ReturnOwner } from './return-owner.ts'
import type { ReturnView } from './return-view.ts'

/** The shopper's own return, or null: the id alone opens nothing. */
export async function getReturnForShopper(
  db: Reader,
  input: ReturnOwner & { readonly returnId: string },
): Promise<ReturnView | null> {
  const [detail] = await listReturnDetails(db, { id: input.returnId, order: { OR: ownedBy(input) } })
  return detail ? toReturnView(detail) : null
}

/** The returns of one of the shopper's own orders, newest first. */
export async function listReturnsOfOrder(
  db: Reader,
  input: ReturnOwner & { readonly number: string },
): Promise<ReturnView[]> {
  const order = { number: normalizeOrderNumber(input.number), OR: ownedBy(input) }
  return (await listReturnDetails(db, { order })).map(toReturnView)
}
