import type { Tx } from '#app/platform/db/database.server.ts'
import type { Recipient } from './list-notices.server.ts'

/** `noticeIds`: only these. `until`: all that were there at that instant, so that nothing newer is read unseen. */
export type ReadNotices = Recipient & ({ readonly noticeIds: readonly string[] } | { readonly until: Date })

/**
 * These notices count as read.
 * Idempotent on: the notices; each keeps the instant it was first read.
 */
export async function markNoticesRead(tx: Tx, input: ReadNotices): Promise<{ readonly read: number }> {
  const { recipientKind, recipientId } = input
  const which = 'noticeIds' in input ? { id: { in: [...input.noticeIds] } } : { createdAt: { lte: input.until } }
  const { count } = await tx.notice.updateMany({
    where: { recipientKind, recipientId, readAt: null, ...which },
    data: { readAt: tx.now },
  })
  return { read: count }
}
