import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { droppedProofs, keepProofs, storedAudiences } from './audiences.ts'
import { creatorReach, type CreatorReach } from './inputs.ts'
import { lockCreatorSql } from './internal/lock-creator.sql.ts'
import type { CreatorRefusalCode } from './refusals.ts'

/** Keys of pictures that nothing leads to any more, for the caller to remove after the commit. */
type Saved = { readonly droppedKeys: readonly string[] }

/**
 * Where a creator's people are, what they care about and how many they are; what is not given stays. A number that was
 * checked has to be checked again when it changes; the proof of an account stays with it. F11: the permit number is part
 * of it.
 * Idempotent on: creator id; the last write wins.
 */
export async function saveReach(
  tx: Tx,
  { creatorId, ...given }: Partial<CreatorReach> & { readonly creatorId: string },
): Promise<Outcome<Saved, CreatorRefusalCode>> {
  const { audiences, markets, languages, categories, ...reach } = creatorReach.partial().parse(given)
  await sql(tx, lockCreatorSql, [creatorId])
  const creator = await tx.creator.findUnique({ where: { id: creatorId }, select: { audiences: true } })
  if (!creator) return refuse('CREATOR_NOT_FOUND')
  const before = storedAudiences(creator.audiences)
  const kept = audiences && keepProofs(before, audiences)
  await tx.creator.update({
    where: { id: creatorId },
    data: {
      ...reach,
      ...(markets && { markets: [...new Set(markets)] }),
      ...(languages && { languages: [...new Set(languages)] }),
      ...(categories && { categories: [...new Set(categories)] }),
      ...(kept && { audiences: kept }),
    },
  })
  return accept({ droppedKeys: kept ? droppedProofs(before, kept) : [] })
}
