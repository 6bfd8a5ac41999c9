import { creatorHeld, creatorPayable } from '#app/domain/ledger/accounts.ts'
import { assert } from '#app/kernel/assert.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { blocksThatExpire } from './blocks.ts'
import { netAmountsOf } from './internal/amounts.server.ts'
import { book } from './internal/book.server.ts'
import { claimDueSql } from './internal/locks.sql.ts'
import { moveState } from './internal/move-state.server.ts'

const batchSize = 200

/**
 * E3 and E4: what is due and free of blocks becomes payable; nobody has to approve. One batch; call again while `isMore`.
 * Idempotent on: the commission's state, changed under a row lock; what is payable is not due any more.
 */
export async function releaseDue(tx: Tx): Promise<{ released: number; isMore: boolean }> {
  const due = await sql<{ id: string }>(tx, claimDueSql, [tx.now, [...blocksThatExpire], batchSize])
  const ids = due.map(({ id }) => id)
  const amounts = await netAmountsOf(tx, ids)
  const commissions = await tx.commission.findMany({ where: { id: { in: ids } }, orderBy: { id: 'asc' } })
  await tx.commissionBlock.updateMany({
    where: { commissionId: { in: ids }, clearedAt: null },
    data: { clearedAt: tx.now },
  })
  // E6: what nobody looked at in time.
  await tx.riskFinding.updateMany({
    where: { commissionId: { in: ids }, reviewedAt: null },
    data: { reviewedAt: tx.now, reviewedBy: 'system', outcome: 'lapsed' },
  })
  for (const commission of commissions) {
    await release(tx, commission, amounts.get(commission.id) ?? 0n)
  }
  return { released: commissions.length, isMore: due.length === batchSize }
}

type Due = {
  id: string
  state: string
  creatorId: string | null
  shopId: string
  currency: string
  releaseAt: Date | null
}

async function release(tx: Tx, commission: Due, amountMinor: bigint): Promise<void> {
  const { id, creatorId, shopId, currency, releaseAt } = commission
  assert(creatorId && releaseAt && amountMinor > 0n, 'a held commission has a creator, a date and an amount')
  await book(tx, {
    commissionId: id,
    kind: 'release',
    sourceKey: `release:${tx.now.toISOString()}`,
    occurredAt: tx.now,
    posting: {
      debit: creatorHeld(creatorId, shopId),
      credit: creatorPayable(creatorId, shopId),
      amountMinor,
      currency,
    },
    arithmetic: { releasedMinor: amountMinor.toString(), releaseAt: releaseAt.toISOString() },
  })
  await moveState(tx, commission, 'payable', { actor: 'system', reasonCode: 'HOLD_ENDED' })
}
