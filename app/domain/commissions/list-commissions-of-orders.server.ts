import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { commissionsOfOrdersSql } from './internal/list-earnings.sql.ts'

export type CommissionOfOrder = { readonly orderId: string; readonly handle: string; readonly amount: MoneyView }

type Row = { orderId: string; handle: string; currency: string; netMinor: bigint }

/** What a page of a shop's orders costs in commission, by creator; organic orders are absent. */
export async function listCommissionsOfOrders(
  db: Reader,
  { shopId, orderIds }: { readonly shopId: string; readonly orderIds: readonly string[] },
): Promise<CommissionOfOrder[]> {
  const rows = await sql<Row>(db, commissionsOfOrdersSql, [shopId, orderIds])
  return rows.map(({ orderId, handle, currency, netMinor }) => ({
    orderId,
    handle,
    amount: toMoneyView(netMinor, currency),
  }))
}
