import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import type { Reader, Tx } from '#app/platform/db/database.server.ts'
import { ownedBy, type EnrollmentReader } from './find-enrollment.server.ts'

export type EnrollmentMessageView = {
  readonly messageId: string
  /** creator | merchant */
  readonly sender: string
  readonly text: string
  readonly sentAt: Date
  readonly readAt: Date | null
}

export type ThreadQuestion = {
  readonly enrollmentId: string
  readonly reader: EnrollmentReader
  readonly cursor?: string | null
  readonly limit?: number
}

/** A thread, latest message first; index enrollment_thread_page. Empty for whom it does not concern. */
export async function listEnrollmentMessages(
  db: Reader,
  { enrollmentId, reader, cursor, limit = 30 }: ThreadQuestion,
): Promise<Page<EnrollmentMessageView>> {
  const [at, id] = decodeCursor(cursor, 2) ?? []
  const seen = typeof at === 'string' && typeof id === 'string' ? { at: new Date(at), id } : null
  const rows = await db.enrollmentMessage.findMany({
    where: {
      enrollmentId,
      enrollment: ownedBy(reader),
      ...(seen && { OR: [{ sentAt: { lt: seen.at } }, { sentAt: seen.at, id: { lt: seen.id } }] }),
    },
    orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const page = toPage(rows, limit, (row) => [row.sentAt.toISOString(), row.id])
  return {
    ...page,
    items: page.items.map(({ id: messageId, sender, text, sentAt, readAt }) => ({
      messageId,
      sender,
      text,
      sentAt,
      readAt,
    })),
  }
}

/**
 * Everything that the other side wrote in a thread counts as read.
 * Idempotent on: the messages; each keeps the instant it was first read.
 */
export async function markMessagesRead(
  tx: Tx,
  { enrollmentId, reader }: Pick<ThreadQuestion, 'enrollmentId' | 'reader'>,
): Promise<{ readonly read: number }> {
  const sender = 'shopId' in reader ? 'creator' : 'merchant'
  const { count } = await tx.enrollmentMessage.updateMany({
    where: { enrollmentId, enrollment: ownedBy(reader), sender, readAt: null },
    data: { readAt: tx.now },
  })
  return { read: count }
}

export type ThreadCard = {
  readonly enrollmentId: string
  readonly programId: string
  readonly shopName: string
  readonly status: string
  readonly unread: number
  readonly lastText: string
  readonly lastAt: Date
}

/** A creator's threads, latest message first; at most a hundred. */
export async function listThreadsOfCreator(db: Reader, creatorId: string): Promise<readonly ThreadCard[]> {
  const rows = await db.enrollment.findMany({
    where: { creatorId, messages: { some: {} } },
    include: {
      program: { select: { shop: { select: { name: true } } } },
      messages: { orderBy: [{ sentAt: 'desc' }, { id: 'desc' }], take: 1 },
      _count: { select: { messages: { where: { sender: 'merchant', readAt: null } } } },
    },
    take: 100,
  })
  const cards = rows.flatMap(({ id, programId, status, program, messages: [last], _count }) => {
    if (!last) return []
    const { text: lastText, sentAt: lastAt } = last
    return [
      { enrollmentId: id, programId, shopName: program.shop.name, status, unread: _count.messages, lastText, lastAt },
    ]
  })
  return cards.sort((a, b) => b.lastAt.getTime() - a.lastAt.getTime())
}
