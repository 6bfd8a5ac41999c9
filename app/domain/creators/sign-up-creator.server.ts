import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { ageAt, ageBandAt } from '#app/domain/shoppers/age.ts'
import type { SignUpRefusal } from '#app/domain/shoppers/refusals.ts'
import { signUp, type SignedUp, type SignUpCommand } from '#app/domain/shoppers/sign-up.server.ts'
import { inTransaction } from '#app/platform/db/database.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { createCreator } from './create-creator.server.ts'
import { creatorMinimumAge } from './minimum-age.ts'
import type { CreatorRefusalCode } from './refusals.ts'

export type SignUpCreatorCommand = SignUpCommand & { readonly handle: string; readonly language: 'en' | 'ar' }
export type SignedUpCreator = SignedUp & { readonly creatorId: string }
type Refused = SignUpRefusal | CreatorRefusalCode

/** Carries a refusal out of a transaction that must leave nothing behind. */
class Undone extends Error {
  constructor(
    readonly code: CreatorRefusalCode,
    readonly detail: Readonly<Record<string, string | number>>,
  ) {
    super('the account is not kept without its creator profile')
  }
}

/**
 * An account and its creator profile, both or neither. Under 13 is counted and forgotten by `signUp` (K1); from 13 to 17
 * nothing is stored either, because this form makes creators only (K2).
 * Idempotent on: e-mail and handle, both unique.
 */
export async function signUpCreator(command: SignUpCreatorCommand): Promise<Outcome<SignedUpCreator, Refused>> {
  const { handle, language, ...account } = command
  const isRefusedOutright = ageBandAt(account.birthDate, now()) === 'refused'
  if (!isRefusedOutright && account.birthDate <= now() && ageAt(account.birthDate, now()) < creatorMinimumAge) {
    return refuse('CREATOR_UNDER_AGE', { minimumAge: creatorMinimumAge })
  }
  try {
    return await inTransaction('sign up creator', async (tx) => {
      const signedUp = await signUp(tx, account)
      if (!signedUp.ok) return signedUp
      const profile = { accountId: signedUp.value.accountId, handle, language, displayName: account.displayName }
      const created = await createCreator(tx, profile)
      if (!created.ok) throw new Undone(created.code, { handle })
      return accept({ ...signedUp.value, ...created.value })
    })
  } catch (cause) {
    if (cause instanceof Undone) return refuse(cause.code, cause.detail)
    throw cause
  }
}
