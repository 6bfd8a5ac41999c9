import type { Reader } from '#app/platform/db/database.server.ts'
import { normalizeOrderNumber } from './order-number.ts'

export type OrderOfShop = { readonly id: string; readonly number: string; readonly currency: string }

/** Which order a page of the shop is about; null for another shop's. */
export function findOrderOfShop(
  db: Reader,
  { shopId, number }: { readonly shopId: string; readonly number: string },
): Promise<OrderOfShop | null> {
  return db.order.findFirst({
    where: { shopId, number: normalizeOrderNumber(number) },
    select: { id: true, number: true, currency: true },
  })
}
