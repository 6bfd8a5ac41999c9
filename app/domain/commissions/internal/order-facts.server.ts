import type { Prisma } from '@prisma/client'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { lockOrderSql } from './locks.sql.ts'

/** What a decision looks at; what happened since it was placed is none of its business (A1). */
const decidedFrom = {
  lines: {
    include: { commission: true, fulfillmentLines: { include: { fulfillment: true } } },
    orderBy: { position: 'asc' },
  },
  checkout: { select: { payment: { select: { cardFingerprint: true } } } },
  shop: { select: { contactEmail: true } },
} satisfies Prisma.OrderInclude

const include = {
  ...decidedFrom,
  refunds: { include: { lines: true } },
  // D8: what the shopper paid on top for something dearer.
  timeline: { where: { kind: 'paidMore' }, select: { key: true, detail: true }, orderBy: { key: 'asc' } },
  // D8: what was given back for something else.
  returns: { where: { outcome: 'replaced', replacementOrderId: null, refundId: null }, include: { lines: true } },
  checkout: {
    select: { payment: { select: { cardFingerprint: true, amountMinor: true, capturedMinor: true, disputes: true } } },
  },
} satisfies Prisma.OrderInclude

export type OrderToDecide = Prisma.OrderGetPayload<{ include: typeof decidedFrom }>
export type OrderFacts = Prisma.OrderGetPayload<{ include: typeof include }>
export type LineRow = OrderFacts['lines'][number]

/** One order with all that its commissions depend on, read after waiting for whoever else works on them. */
export async function lockOrderFacts(tx: Tx, orderId: string): Promise<OrderFacts | null> {
  await sql(tx, lockOrderSql, [orderId])
  return tx.order.findUnique({ where: { id: orderId }, include })
}

/** The same for a decision: much less is read. */
export async function lockOrderToDecide(tx: Tx, orderId: string): Promise<OrderToDecide | null> {
  await sql(tx, lockOrderSql, [orderId])
  return tx.order.findUnique({ where: { id: orderId }, include: decidedFrom })
}
