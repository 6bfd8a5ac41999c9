import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { Prisma } from '@prisma/client'
import { lockPaymentSql } from './internal/lock-payment.sql.ts'

const include = {
  refunds: true,
  disputes: { select: { amountMinor: true, state: true } },
  checkout: { include: { orders: { include: { push: { select: { state: true } } } } } },
} satisfies Prisma.PaymentInclude

export type LockedPayment = Prisma.PaymentGetPayload<{ include: typeof include }>

/**
 * A purchase's payment with all of its orders, locked until the transaction ends: whether it is taken, and for which of
 * the orders, is decided by one at a time.
 */
export async function lockPayment(tx: Tx, checkoutId: string): Promise<LockedPayment | null> {
  await sql(tx, lockPaymentSql, [checkoutId])
  return tx.payment.findUnique({ where: { checkoutId }, include })
}
