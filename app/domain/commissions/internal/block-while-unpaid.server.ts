import { addDays } from '#app/kernel/clock.ts'
import type { Tx } from '#app/platform/db/database.server.ts'

type Fresh = { readonly commissionId: string; readonly fundingDays: number }

/** E3: while a shop owes the money of an earlier payout, what is sold meanwhile waits with the rest. */
export async function blockWhileUnpaid(tx: Tx, { commissionId, fundingDays }: Fresh): Promise<void> {
  const clockAt = addDays(tx.now, Math.max(1, fundingDays))
  await tx.commissionBlock.create({ data: { commissionId, kind: 'MERCHANT_UNPAID', since: tx.now, clockAt } })
}
