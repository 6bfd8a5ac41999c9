import { postEntry, type PostingInput } from '#app/domain/ledger/post-entry.server.ts'
import { assert } from '#app/kernel/assert.ts'
import { newId } from '#app/kernel/ids.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { JsonObject } from '#app/platform/json.ts'
import { moveSpend } from './plan-spend.server.ts'

/** The sale itself; what it takes of a plan's cap was taken when it was decided. */
export const atPlacement = 'order.placed'

export type Booking = {
  readonly commissionId: string
  readonly kind: 'accrual' | 'reversal' | 'clawback' | 'adjustment' | 'release' | 'freeze'
  /** D2: (refund id, line) or the like; one entry per commission and source. */
  readonly sourceKey: string
  readonly occurredAt: Date
  readonly posting: PostingInput
  readonly arithmetic: JsonObject
  readonly reversesId?: string | null
}

/**
 * Books one step of a commission: the ledger entry and the line that explains it. What comes after the sale moves what the
 * plan has spent (B8); what the merchant bears alone (D6) does not.
 * Idempotent on: (commission, source), as the ledger entry's key and as a unique constraint of its own.
 */
export async function book(tx: Tx, booking: Booking): Promise<void> {
  const { commissionId, kind, sourceKey, occurredAt, posting, arithmetic, reversesId = null } = booking
  const posted = await postEntry(tx, {
    kind: `commission.${kind}`,
    idempotencyKey: `${commissionId}:${sourceKey}`,
    occurredAt,
    postings: [posting],
    reversesId,
  })
  assert(posted.ok, 'a commission books each of its sources once, with one amount')
  if (!posted.value.isNew) return
  await tx.commissionEntry.create({
    data: {
      id: newId('commissionEntry'),
      commissionId,
      ledgerEntryId: posted.value.entryId,
      kind,
      sourceKey,
      arithmetic,
      occurredAt,
    },
  })
  const deltaMinor = kind === 'release' || kind === 'freeze' ? 0n : changeOf(posting)
  if (deltaMinor !== 0n && sourceKey !== atPlacement) await moveSpend(tx, commissionId, deltaMinor)
}

/** What a creator gains or loses by it. */
function changeOf({ debit, credit, amountMinor }: PostingInput): bigint {
  if (credit.startsWith('creator:')) return amountMinor
  return debit.startsWith('creator:') ? -amountMinor : 0n
}
