import type { Reader } from '#app/platform/db/database.server.ts'
import type { Recipient } from './list-notices.server.ts'

/** What a badge shows before it says "and more". */
export const unreadShown = 99

/** How much somebody has not read yet, counted up to one more than a badge shows. */
export async function countUnread(db: Reader, { recipientKind, recipientId }: Recipient): Promise<number> {
  const where = { recipientKind, recipientId, readAt: null }
  return db.notice.count({ where, orderBy: { createdAt: 'desc' }, take: unreadShown + 1 })
}
