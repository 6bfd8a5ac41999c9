import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { ProgramRefusalCode } from './refusals.ts'

export type ShortlistInput = {
  readonly shopId: string
  readonly creatorId: string
  readonly isShortlisted: boolean
}

/**
 * Puts a creator on a merchant's own list, or takes them off. Creators do not learn of it.
 * Idempotent on: (shop, creator).
 */
export async function shortlistCreator(
  tx: Tx,
  { shopId, creatorId, isShortlisted }: ShortlistInput,
): Promise<Outcome<{ isShortlisted: boolean }, ProgramRefusalCode>> {
  if (!isShortlisted) {
    await tx.shortlistEntry.deleteMany({ where: { shopId, creatorId } })
    return accept({ isShortlisted })
  }
  if (!(await tx.creator.findUnique({ where: { id: creatorId }, select: { id: true } })))
    return refuse('CREATOR_NOT_FOUND')
  await tx.shortlistEntry.createMany({ data: [{ shopId, creatorId, addedAt: tx.now }], skipDuplicates: true })
  return accept({ isShortlisted })
}
