import { assert } from '#app/kernel/assert.ts'
import { inputHash } from '#app/kernel/hash.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import type { AccountName } from './accounts.ts'
import { entryOfKeySql, insertEntrySql } from './internal/insert-entry.sql.ts'
import type { LedgerRefusalCode } from './refusals.ts'

export type PostingInput = {
  readonly debit: AccountName
  readonly credit: AccountName
  readonly amountMinor: bigint
  readonly currency: string
}

export type EntryInput = {
  readonly kind: string
  readonly idempotencyKey: string
  readonly occurredAt: Date
  readonly postings: readonly PostingInput[]
  /** The entry that this one corrects. */
  readonly reversesId?: string | null
}

/**
 * Writes one entry: balanced by construction, because each posting moves an amount from one account to another.
 * Idempotent on: `idempotencyKey`; the same key with another input is refused, a lost race gives the winner's entry.
 */
export async function postEntry(
  tx: Tx | SqlTx,
  input: EntryInput,
): Promise<Outcome<{ entryId: string; isNew: boolean }, LedgerRefusalCode>> {
  assert(input.postings.length > 0, 'an entry moves something')
  for (const { debit, credit, amountMinor } of input.postings) {
    assert(amountMinor > 0n, 'a posting moves more than zero')
    assert(debit !== credit, 'a posting moves between two accounts')
  }
  const { kind, idempotencyKey, occurredAt, reversesId = null } = input
  const hash = inputHash({ kind, occurredAt, reversesId, postings: input.postings })
  const postings = input.postings.map(({ amountMinor, ...posting }) => ({
    id: newId('posting'),
    amountMinor: amountMinor.toString(),
    ...posting,
  }))
  const [entry] = await sql<{ id: string }>(tx, insertEntrySql, [
    newId('ledgerEntry'),
    kind,
    idempotencyKey,
    hash,
    occurredAt,
    reversesId,
    JSON.stringify(postings),
  ])
  if (entry) return accept({ entryId: entry.id, isNew: true })
  const [existing] = await sql<{ id: string; inputHash: string }>(tx, entryOfKeySql, [idempotencyKey])
  assert(existing, 'a key that conflicts has an entry')
  return existing.inputHash === hash ? accept({ entryId: existing.id, isNew: false }) : refuse('KEY_REUSED')
}
