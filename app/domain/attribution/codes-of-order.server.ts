import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { codesOfOrderSql } from './internal/codes-of-order.sql.ts'
import type { TouchFacts } from './touch-facts.ts'

type Row = {
  orderLineId: string
  code: string
  id: string
  creatorId: string
  creatorBannedAt: Date | null
  endedAt: Date | null
  discountMinor: bigint
  programId: string | null
  enrollmentInactiveFrom: Date | null
  shopId: string
  typed: readonly string[] | null
}

export type CodesQuestion = {
  readonly orderId: string
  readonly placedAt: Date
  /** Codes in the order in which they were applied, where the order says so; otherwise as typed at our own till. */
  readonly applied?: readonly string[]
}

/**
 * A3 step 1, A8, A11: creators' codes on each line of an order, as touches of the moment of placement. Nothing of them is
 * stored beside the order's own discounts, and no consent is needed: the shopper typed them into the order.
 */
export async function codesOfOrder(
  db: Reader,
  { orderId, placedAt, applied }: CodesQuestion,
): Promise<ReadonlyMap<string, readonly TouchFacts[]>> {
  const rows = await sql<Row>(db, codesOfOrderSql, [orderId, placedAt])
  const touches = new Map<string, TouchFacts[]>()
  for (const row of rows) {
    const ofLine = touches.get(row.orderLineId) ?? []
    touches.set(row.orderLineId, [...ofLine, toTouch(row, placedAt, applied ?? row.typed ?? [])])
  }
  return touches
}

function toTouch(row: Row, placedAt: Date, applied: readonly string[]): TouchFacts {
  const { id, creatorId, programId, shopId, creatorBannedAt, enrollmentInactiveFrom, discountMinor, endedAt } = row
  const place = applied.findIndex((code) => code.toUpperCase() === row.code)
  return {
    id, creatorId, programId, surface: 'CODE', contentId: null, productId: null, shopId, occurredAt: placedAt,
    enrollmentInactiveFrom, creatorBannedAt, code: { discountMinor, place: place === -1 ? applied.length : place, endedAt },
  } // prettier-ignore
}
