import type { Tx } from '#app/platform/db/database.server.ts'
import type { Prisma } from '@prisma/client'

/** Ends those of these codes that are in force, each with its voucher. */
export async function endCodes(tx: Tx, which: Prisma.CreatorCodeWhereInput): Promise<number> {
  const found = await tx.creatorCode.findMany({
    where: { ...which, endedAt: null },
    select: { id: true, voucherId: true },
  })
  const ids = found.map(({ id }) => id)
  const vouchers = found.map(({ voucherId }) => voucherId)
  await tx.voucher.updateMany({ where: { id: { in: vouchers }, archivedAt: null }, data: { archivedAt: tx.now } })
  const { count } = await tx.creatorCode.updateMany({
    where: { id: { in: ids }, endedAt: null },
    data: { state: 'ended', failure: null, endedAt: tx.now },
  })
  return count
}
