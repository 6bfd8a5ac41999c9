import { postEntry, type PostingInput } from '#app/domain/ledger/post-entry.server.ts'
import { assert } from '#app/kernel/assert.ts'
import { newId } from '#app/kernel/ids.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { JsonObject } from '#app/platform/json.ts'

export type Booking = {
  readonly commissionId: string
  readonly kind: 'accrual' | 'reversal' | 'clawback' | 'release' | 'freeze'
  /** D2: (refund id, line) or the like; one entry per commission and source. */
  readonly sourceKey: string
  readonly occurredAt: Date
  readonly posting: PostingInput
  readonly arithmetic: JsonObject
  readonly reversesId?: string | null
}

/**
 * Books one step of a commission: the ledger entry and the line that explains it.
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
}
