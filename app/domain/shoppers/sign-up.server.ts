import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { asId, newId, type Id } from '#app/kernel/ids.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { ageBandAt } from './age.ts'
import { emailIdentityOf, normalizeEmail } from './email-identity.ts'
import { adoptBrowser } from './internal/adopt-browser.server.ts'
import { openSession } from './internal/open-session.server.ts'
import { hashPassword } from './internal/password.ts'
import type { SignUpRefusal } from './refusals.ts'

export type SignUpCommand = {
  displayName: string
  email: string
  password: string
  birthDate: Date
  locale: string
  country: string
  /** The browser that signs up, if it has a key yet. */
  shopperKey: Id<'shopper'> | null
}

export type SignedUp = { accountId: Id<'account'>; sessionSecret: string }

/**
 * Makes an account and signs it in. Under 13 nothing that was typed is kept, only a day's counter goes up (K1).
 * Idempotent on: e-mail (a second try is refused with EMAIL_TAKEN).
 */
export async function signUp(tx: Tx, command: SignUpCommand): Promise<Outcome<SignedUp, SignUpRefusal>> {
  if (command.birthDate > tx.now) return refuse('BIRTH_DATE_IN_FUTURE')
  if (ageBandAt(command.birthDate, tx.now) === 'refused') {
    await countAgeRefusal(tx)
    return refuse('AGE_NOT_ALLOWED')
  }
  const email = normalizeEmail(command.email)
  const accountId = asId('account', newId('account'))
  const { count } = await tx.account.createMany({
    data: {
      id: accountId,
      email,
      emailIdentity: emailIdentityOf(email),
      passwordHash: await hashPassword(command.password),
      displayName: command.displayName,
      birthDate: command.birthDate,
      locale: command.locale,
      country: command.country,
      createdAt: tx.now,
    },
    skipDuplicates: true,
  })
  if (count === 0) return refuse('EMAIL_TAKEN')
  if (command.shopperKey) await adoptBrowser(tx, command.shopperKey, accountId)
  return accept({ accountId, sessionSecret: await openSession(tx, accountId) })
}

async function countAgeRefusal(tx: Tx): Promise<void> {
  const day = new Date(Date.UTC(tx.now.getUTCFullYear(), tx.now.getUTCMonth(), tx.now.getUTCDate()))
  await tx.ageRefusalCount.upsert({ where: { day }, create: { day, count: 1 }, update: { count: { increment: 1 } } })
}
