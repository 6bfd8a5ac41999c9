import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { toJsonRows } from '#app/platform/db/to-json-rows.ts'
import { makeOrderNumber } from '../order-number.ts'
import { insertOrdersSql } from './insert-orders.sql.ts'
import type { NewOrder } from './to-order.ts'

type Inserted = { readonly id: string; readonly number: string }

/**
 * Writes the orders of a purchase, each with a number of its own. A number that is taken, one time in hundreds of
 * millions, is drawn again. Returns the number of each order.
 */
export async function insertOrders(tx: Tx, orders: readonly NewOrder[]): Promise<Map<string, string>> {
  const numbers = new Map<string, string>()
  for (let left = orders; left.length > 0; left = left.filter(({ order }) => !numbers.has(order.id))) {
    const inserted = await sql<Inserted>(tx, insertOrdersSql, [
      toJsonRows(left.map(({ order }) => ({ ...order, number: makeOrderNumber(), placedAt: tx.now }))),
      toJsonRows(left.flatMap(({ lines }) => lines)),
      toJsonRows(left.flatMap(({ taxLines }) => taxLines)),
      toJsonRows(left.flatMap(({ discounts }) => discounts)),
    ])
    for (const { id, number } of inserted) numbers.set(id, number)
  }
  return numbers
}
