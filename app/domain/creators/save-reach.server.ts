import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { keepChecks, storedAudiences } from './audiences.ts'
import { creatorReach, type CreatorReach } from './inputs.ts'
import type { CreatorRefusalCode } from './refusals.ts'

/**
 * Where a creator's people are, what they care about and how many they are; what is not given stays. A number that was
 * checked has to be checked again when it, or its proof, changes. F11: the permit number is part of it.
 * Idempotent on: creator id; the last write wins.
 */
export async function saveReach(
  tx: Tx,
  { creatorId, ...given }: Partial<CreatorReach> & { readonly creatorId: string },
): Promise<Outcome<null, CreatorRefusalCode>> {
  const { audiences, markets, languages, categories, ...reach } = creatorReach.partial().parse(given)
  const creator = await tx.creator.findUnique({ where: { id: creatorId }, select: { audiences: true } })
  if (!creator) return refuse('CREATOR_NOT_FOUND')
  await tx.creator.update({
    where: { id: creatorId },
    data: {
      ...reach,
      ...(markets && { markets: [...new Set(markets)] }),
      ...(languages && { languages: [...new Set(languages)] }),
      ...(categories && { categories: [...new Set(categories)] }),
      ...(audiences && { audiences: keepChecks(storedAudiences(creator.audiences), audiences) }),
    },
  })
  return accept(null)
}
