import { asId, type Id } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { normalizeEmail } from './email-identity.ts'
import { adoptBrowser } from './internal/adopt-browser.server.ts'
import { openSession } from './internal/open-session.server.ts'
import { hashOfNobody, isPasswordOf } from './internal/password.ts'
import type { SignInRefusal } from './refusals.ts'

export type SignInCommand = { email: string; password: string; shopperKey: Id<'shopper'> | null }
export type SignedIn = { accountId: Id<'account'>; sessionSecret: string }

/** Idempotent on: nothing; every sign-in opens a session of its own. */
export async function signIn(tx: Tx, command: SignInCommand): Promise<Outcome<SignedIn, SignInRefusal>> {
  const account = await tx.account.findUnique({
    where: { email: normalizeEmail(command.email), closedAt: null },
    select: { id: true, passwordHash: true },
  })
  const isRight = await isPasswordOf(account?.passwordHash ?? (await hashOfNobody), command.password)
  if (account === null || !isRight) return refuse('WRONG_CREDENTIALS')
  const accountId = asId('account', account.id)
  if (command.shopperKey) await adoptBrowser(tx, command.shopperKey, accountId)
  return accept({ accountId, sessionSecret: await openSession(tx, accountId) })
}
