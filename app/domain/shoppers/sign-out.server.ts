import type { Tx } from '#app/platform/db/database.server.ts'
import { hashSessionSecret } from './internal/session-secret.ts'

/** Idempotent on: the session (a second sign-out changes nothing). */
export async function signOut(tx: Tx, secret: string): Promise<void> {
  await tx.accountSession.updateMany({
    where: { tokenHash: hashSessionSecret(secret), revokedAt: null },
    data: { revokedAt: tx.now },
  })
}
