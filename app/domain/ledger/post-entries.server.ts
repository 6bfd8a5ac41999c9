import { assert } from '#app/kernel/assert.ts'
import { inputHash } from '#app/kernel/hash.ts'
import { newId } from '#app/kernel/ids.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import { insertEntriesSql } from './internal/insert-entry.sql.ts'
import type { EntryInput } from './post-entry.server.ts'

/** As many as one statement takes without its text becoming unwieldy. */
const mostAtOnce = 2_000

/**
 * Writes many entries that nobody can have written before (a row of the caller's own was created with each), so an
 * existing key is a fault here. Gives the ids by key.
 */
export async function postEntries(tx: Tx | SqlTx, inputs: readonly EntryInput[]): Promise<Map<string, string>> {
  const written = new Map<string, string>()
  for (let start = 0; start < inputs.length; start += mostAtOnce) {
    const some = inputs.slice(start, start + mostAtOnce).map(toRow)
    const rows = await sql<{ id: string; key: string }>(tx, insertEntriesSql, [JSON.stringify(some)])
    assert(rows.length === some.length, 'none of these entries was written before')
    for (const { id, key } of rows) written.set(key, id)
  }
  return written
}

function toRow({ kind, idempotencyKey, occurredAt, postings, reversesId = null }: EntryInput) {
  assert(reversesId === null && postings.length > 0, 'many at once: each moves something and corrects nothing')
  for (const { debit, credit, amountMinor } of postings) {
    assert(amountMinor > 0n && debit !== credit, 'a posting moves more than zero between two accounts')
  }
  return {
    id: newId('ledgerEntry'),
    kind,
    key: idempotencyKey,
    hash: inputHash({ kind, occurredAt, reversesId, postings }),
    occurredAt: occurredAt.toISOString(),
    postings: postings.map(({ amountMinor, ...posting }) => ({
      id: newId('posting'),
      amountMinor: amountMinor.toString(),
      ...posting,
    })),
  }
}
