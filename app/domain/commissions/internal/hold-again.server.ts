import { creatorHeld, creatorPayable } from '#app/domain/ledger/accounts.ts'
import { assert } from '#app/kernel/assert.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { Commission } from '@prisma/client'
import { netAmountsOf } from './amounts.server.ts'
import { book } from './book.server.ts'

/** Released, but not paid out: the money goes back to where frozen commissions keep theirs. */
export async function holdAgain(tx: Tx, commission: Commission, sourceKey: string): Promise<void> {
  const { id: commissionId, creatorId, shopId, currency } = commission
  assert(creatorId, 'what is payable has a creator')
  const amountMinor = (await netAmountsOf(tx, [commissionId])).get(commissionId) ?? 0n
  if (amountMinor <= 0n) return
  await book(tx, {
    commissionId,
    kind: 'freeze',
    sourceKey,
    occurredAt: tx.now,
    posting: {
      debit: creatorPayable(creatorId, shopId),
      credit: creatorHeld(creatorId, shopId),
      amountMinor,
      currency,
    },
    arithmetic: { frozenMinor: amountMinor.toString() },
  })
}
