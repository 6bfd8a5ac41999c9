import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { listOrderCommissionsSql } from './internal/list-earnings.sql.ts'
import type { ReasonCode } from './reasons.ts'
import type { CommissionState } from './states.ts'

export type OrderCommission = {
  readonly commissionId: string
  readonly orderLineId: string
  readonly state: CommissionState
  readonly reasonCode: ReasonCode
  readonly rateBps: number
  readonly amount: MoneyView
  readonly releaseAt: Date | null
  /** null: no creator, with the reason. */
  readonly handle: string | null
  readonly displayName: string | null
}

type Row = Omit<OrderCommission, 'amount'> & { netMinor: bigint; currency: string }

/** What a merchant owes for each line of one of their orders, in line order. */
export async function listOrderCommissions(
  db: Reader,
  { orderId, shopId }: { readonly orderId: string; readonly shopId: string },
): Promise<OrderCommission[]> {
  const rows = await sql<Row>(db, listOrderCommissionsSql, [orderId, shopId])
  return rows.map(({ netMinor, currency, ...row }) => ({ ...row, amount: toMoneyView(netMinor, currency) }))
}
