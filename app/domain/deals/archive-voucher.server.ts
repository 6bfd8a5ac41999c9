import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { DealRefusal } from './refusals.ts'

/** Takes a voucher off for good; orders that used it keep what it gave. Idempotent on: voucher. */
export async function archiveVoucher(tx: Tx, shopId: string, voucherId: string): Promise<Outcome<null, DealRefusal>> {
  const voucher = await tx.voucher.findFirst({ where: { id: voucherId, shopId }, select: { archivedAt: true } })
  if (!voucher) return refuse('VOUCHER_NOT_FOUND')
  await tx.voucher.updateMany({ where: { id: voucherId, archivedAt: null }, data: { archivedAt: tx.now } })
  return accept(null)
}
