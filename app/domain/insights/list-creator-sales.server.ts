import {
  listEnrollments,
  type EnrollmentCard,
  type EnrollmentListQuestion,
} from '#app/domain/programs/list-enrollments.server.ts'
import type { Page } from '#app/kernel/cursor.ts'
import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { creatorSalesSql } from './internal/creator-sales.sql.ts'

export type CreatorSales = EnrollmentCard & {
  /** Per currency; empty before the first sale. */
  readonly sales: readonly { readonly orders: number; readonly sales: MoneyView; readonly commission: MoneyView }[]
}

type Row = { creatorId: string; currency: string; orders: number; salesMinor: bigint; commissionMinor: bigint }

/** The creators of a shop's program, latest first, with what each sold and earned with this shop. */
export async function listCreatorSales(
  db: Reader,
  { shopId, ...question }: EnrollmentListQuestion & { readonly shopId: string },
): Promise<Page<CreatorSales>> {
  const page = await listEnrollments(db, question)
  const rows = await sql<Row>(db, creatorSalesSql, [shopId, page.items.map(({ creatorId }) => creatorId)])
  return {
    ...page,
    items: page.items.map((item) => ({
      ...item,
      sales: rows
        .filter(({ creatorId }) => creatorId === item.creatorId)
        .map(({ currency, orders, salesMinor, commissionMinor }) => ({
          orders,
          sales: toMoneyView(salesMinor, currency),
          commission: toMoneyView(commissionMinor, currency),
        })),
    })),
  }
}
