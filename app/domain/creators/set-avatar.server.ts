import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { CreatorRefusalCode } from './refusals.ts'

/** Points the profile at a stored image and tells which one it replaced, for the caller to remove after the commit. */
export async function setAvatar(
  tx: Tx,
  input: { readonly creatorId: string; readonly avatarKey: string | null },
): Promise<Outcome<{ replacedKey: string | null }, CreatorRefusalCode>> {
  const creator = await tx.creator.findUnique({ where: { id: input.creatorId }, select: { avatarKey: true } })
  if (!creator) return refuse('CREATOR_NOT_FOUND')
  await tx.creator.update({ where: { id: input.creatorId }, data: { avatarKey: input.avatarKey } })
  return accept({ replacedKey: creator.avatarKey === input.avatarKey ? null : creator.avatarKey })
}
