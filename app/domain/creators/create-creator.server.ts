import { ageAt } from '#app/domain/shoppers/age.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { isReservedHandle } from './handle.ts'
import type { CreatorProfile } from './inputs.ts'
import { creatorMinimumAge } from './minimum-age.ts'
import type { CreatorRefusalCode } from './refusals.ts'

export type CreateCreatorInput = Pick<CreatorProfile, 'handle' | 'displayName'> &
  Partial<Pick<CreatorProfile, 'bio' | 'links' | 'language'>> & { readonly accountId: string }

/**
 * Opens a creator profile on an account. K2: only for people of 18 or older, judged from the account's birth date.
 * Idempotent on: accountId (unique); the same handle again gives the profile that exists.
 */
export async function createCreator(
  tx: Tx,
  input: CreateCreatorInput,
): Promise<Outcome<{ creatorId: string }, CreatorRefusalCode>> {
  const account = await tx.account.findUnique({
    where: { id: input.accountId },
    select: { birthDate: true, closedAt: true },
  })
  if (!account || account.closedAt) return refuse('ACCOUNT_NOT_FOUND')
  if (ageAt(account.birthDate, tx.now) < creatorMinimumAge) {
    return refuse('CREATOR_UNDER_AGE', { minimumAge: creatorMinimumAge })
  }
  if (isReservedHandle(input.handle)) return refuse('HANDLE_RESERVED', { handle: input.handle })
  const creatorId = newId('creator')
  // Skipping duplicates instead of failing: a unique violation would end the caller's transaction.
  const { count } = await tx.creator.createMany({
    data: [{ id: creatorId, bio: '', links: [], language: 'en', createdAt: tx.now, ...input }],
    skipDuplicates: true,
  })
  if (count === 1) return accept({ creatorId })
  const existing = await tx.creator.findUnique({ where: { accountId: input.accountId } })
  if (!existing) return refuse('HANDLE_TAKEN', { handle: input.handle })
  return existing.handle === input.handle ? accept({ creatorId: existing.id }) : refuse('ALREADY_A_CREATOR')
}
