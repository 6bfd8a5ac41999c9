import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { Commission } from '@prisma/client'
import { lockCommissionsSql, lockOrderSql } from './locks.sql.ts'

export type LockedCommission = Commission & { readonly orderId: string }

/** One commission, after waiting for whoever works on its order; null if there is none. */
export async function lockCommission(tx: Tx, commissionId: string): Promise<LockedCommission | null> {
  const found = await tx.commission.findUnique({
    where: { id: commissionId },
    select: { orderLine: { select: { orderId: true } } },
  })
  if (!found) return null
  const { orderId } = found.orderLine
  await sql(tx, lockOrderSql, [orderId])
  await sql(tx, lockCommissionsSql, [[commissionId]])
  return { ...(await tx.commission.findUniqueOrThrow({ where: { id: commissionId } })), orderId }
}
