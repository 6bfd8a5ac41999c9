import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { ShareSetRefusal } from './share-set-refusals.ts'

/** Takes a set back; its link then leads to the creator's profile. What it brought stays (A1). Idempotent on: set. */
export async function archiveShareSet(
  tx: Tx,
  { shareSetId, creatorId }: { readonly shareSetId: string; readonly creatorId: string },
): Promise<Outcome<null, Extract<ShareSetRefusal, 'SHARE_SET_NOT_FOUND'>>> {
  const found = await tx.shareSet.findFirst({ where: { id: shareSetId, creatorId }, select: { id: true } })
  if (!found) return refuse('SHARE_SET_NOT_FOUND')
  await tx.shareSet.updateMany({ where: { id: shareSetId, archivedAt: null }, data: { archivedAt: tx.now } })
  return accept(null)
}
