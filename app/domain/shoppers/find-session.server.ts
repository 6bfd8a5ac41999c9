import { asId, type Id } from '#app/kernel/ids.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { ageBandAt, type AgeBand } from './age.ts'
import { hashSessionSecret } from './internal/session-secret.ts'

export type SessionAccount = {
  account: { id: Id<'account'>; email: string; displayName: string; ageBand: AgeBand }
  creator: { id: Id<'creator'>; handle: string; displayName: string; avatarUrl: string | null } | null
}

/** Who holds this secret; null for a session that expired, was signed out or belongs to a closed account. */
export async function findSession(db: Reader, asked: { secret: string; at: Date }): Promise<SessionAccount | null> {
  const session = await db.accountSession.findUnique({
    where: { tokenHash: hashSessionSecret(asked.secret), revokedAt: null, expiresAt: { gt: asked.at } },
    select: {
      account: {
        select: {
          id: true,
          email: true,
          displayName: true,
          birthDate: true,
          closedAt: true,
          creator: { select: { id: true, handle: true, displayName: true, avatarUrl: true, avatarKey: true } },
        },
      },
    },
  })
  if (session === null || session.account.closedAt !== null) return null
  const { account } = session
  const { creator } = account
  return {
    account: {
      id: asId('account', account.id),
      email: account.email,
      displayName: account.displayName,
      ageBand: ageBandAt(account.birthDate, asked.at),
    },
    creator: creator && {
      id: asId('creator', creator.id),
      handle: creator.handle,
      displayName: creator.displayName,
      avatarUrl: creator.avatarUrl ?? (creator.avatarKey ? `/media/${creator.avatarKey}` : null),
    },
  }
}
