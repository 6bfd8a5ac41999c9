import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { Prisma } from '@prisma/client'
import { lockOrderSql } from './lock-order.sql.ts'

export const returnInclude = {
  lines: { orderBy: { id: 'asc' } },
  photos: { orderBy: { addedAt: 'asc' } },
  order: {
    select: {
      id: true, number: true, shopId: true, country: true, currency: true, placedAt: true, locale: true, email: true,
      shopperKey: true, accountId: true, shopifyOrderGid: true, shippingAddress: true, cancelledAt: true,
    },
  },
} satisfies Prisma.ReturnInclude // prettier-ignore

export type ReturnRow = Prisma.ReturnGetPayload<{ include: typeof returnInclude }>

/**
 * A return with its order locked until the transaction ends: whatever happens to the returns and refunds of one order
 * happens one after another. Conditions say who may touch it.
 */
export async function lockReturn(tx: Tx, where: Prisma.ReturnWhereInput): Promise<ReturnRow | null> {
  const found = await tx.return.findFirst({ where, select: { id: true, orderId: true } })
  if (!found) return null
  await sql(tx, lockOrderSql, [found.orderId])
  return tx.return.findUnique({ where: { id: found.id }, include: returnInclude })
}
