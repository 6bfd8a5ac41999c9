import type { Prisma } from '@prisma/client'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { lockRequestSql } from './request-rows.sql.ts'

const include = { lines: { orderBy: { shopifyGid: 'asc' } }, parcels: { orderBy: { packedAt: 'asc' } } } as const
export type LockedRequest = Prisma.WarehouseRequestGetPayload<{ include: typeof include }>

export type RequestRef = { readonly shopId: string; readonly requestId: string }

/** Locked until the transaction ends; null for another shop's request. */
export async function lockRequest(tx: Tx, { shopId, requestId }: RequestRef): Promise<LockedRequest | null> {
  await sql(tx, lockRequestSql, [requestId, shopId])
  return tx.warehouseRequest.findFirst({ where: { id: requestId, shopId }, include })
}
