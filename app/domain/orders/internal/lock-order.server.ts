import type { Order } from '@prisma/client'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { lockOrderByGidSql, lockOrderSql } from './lock-order.sql.ts'

/** Locked until the transaction ends: everything that is told about one order is applied one after another. */
export async function lockOrder(tx: Tx, orderId: string): Promise<Order | null> {
  const [order] = await sql<Order>(tx, lockOrderSql, [orderId])
  return order ?? null
}

/** The order that a shop's Shopify knows by this gid, locked; null if we have none (yet). */
export async function lockOrderByGid(tx: Tx, shopId: string, orderGid: string): Promise<Order | null> {
  const [order] = await sql<Order>(tx, lockOrderByGidSql, [shopId, orderGid])
  return order ?? null
}
