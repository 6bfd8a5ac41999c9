import { addDays } from '#app/kernel/clock.ts'
import { newId, type Id } from '#app/kernel/ids.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { hashSessionSecret, makeSessionSecret } from './session-secret.ts'

const sessionDays = 60

/** Returns the secret for the cookie; it is not kept anywhere else. */
export async function openSession(tx: Tx, accountId: Id<'account'>): Promise<string> {
  const secret = makeSessionSecret()
  await tx.accountSession.create({
    data: {
      id: newId('accountSession'),
      accountId,
      tokenHash: hashSessionSecret(secret),
      createdAt: tx.now,
      expiresAt: addDays(tx.now, sessionDays),
    },
  })
  return secret
}
