import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { isReservedHandle } from './handle.ts'
import type { CreatorProfile } from './inputs.ts'
import { changeHandleSql } from './internal/change-handle.sql.ts'
import type { CreatorRefusalCode } from './refusals.ts'

/** Idempotent on: creator id; the last write wins. A changed handle must be free and not reserved. */
export async function updateProfile(
  tx: Tx,
  input: CreatorProfile & { readonly creatorId: string },
): Promise<Outcome<null, CreatorRefusalCode>> {
  const { creatorId, handle, ...profile } = input
  const creator = await tx.creator.findUnique({ where: { id: creatorId }, select: { handle: true } })
  if (!creator) return refuse('CREATOR_NOT_FOUND')
  if (creator.handle !== handle) {
    if (isReservedHandle(handle)) return refuse('HANDLE_RESERVED', { handle })
    const changed = await sql(tx, changeHandleSql, [creatorId, handle])
    if (changed.length === 0) return refuse('HANDLE_TAKEN', { handle })
  }
  await tx.creator.update({ where: { id: creatorId }, data: profile })
  return accept(null)
}
