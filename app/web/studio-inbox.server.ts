import { countUnread } from '#app/domain/messaging/count-unread.server.ts'
import { listNotices } from '#app/domain/messaging/list-notices.server.ts'
import { markNoticesRead } from '#app/domain/messaging/mark-notices-read.server.ts'
import { noticePath } from '#app/domain/messaging/notice-path.ts'
import { sayNotice } from '#app/domain/messaging/say-notice.ts'
import { findEnrollment } from '#app/domain/programs/find-enrollment.server.ts'
import { findProgram } from '#app/domain/programs/find-program.server.ts'
import {
  listEnrollmentMessages,
  listThreadsOfCreator,
  markMessagesRead,
} from '#app/domain/programs/list-enrollment-messages.server.ts'
import { messageLimit } from '#app/domain/programs/inputs.ts'
import type { CreatorProgramRefusalCode } from '#app/domain/programs/refusals.ts'
import { sendEnrollmentMessage } from '#app/domain/programs/send-enrollment-message.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, type Outcome } from '#app/kernel/outcome.ts'
import type { Locale } from '#app/ui/messages/locale.ts'
import { z } from 'zod'
import { db, inTransaction, now } from './database.server.ts'
import { notFound } from './respond.server.ts'

type Key = { readonly enrollmentId: string; readonly creatorId: string }

/** A thread, latest message first, and the id that the next message will have. */
export async function threadView({ enrollmentId, creatorId }: Key, cursor: string | null) {
  const enrollment = await findEnrollment(db, enrollmentId, { creatorId })
  if (!enrollment) throw notFound()
  const program = await findProgram(db, { programId: enrollment.programId, creatorId })
  const page = await listEnrollmentMessages(db, { enrollmentId, reader: { creatorId }, cursor })
  return {
    enrollmentId,
    programId: enrollment.programId,
    shopName: program?.shopName ?? enrollment.programName,
    status: enrollment.status,
    nextMessageId: newId('enrollmentMessage'),
    page,
  }
}

export const threadCommand = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('send'),
    messageId: z.string().regex(/^ems_[a-z0-9]{10,40}$/),
    text: z.string().trim().min(1, 'required').max(messageLimit, 'tooLong'),
  }),
  z.object({ intent: z.literal('read') }),
])

/** Says something to the brand, or notes that what it wrote was seen. */
export async function commandThread(
  { enrollmentId, creatorId }: Key,
  command: z.infer<typeof threadCommand>,
): Promise<Outcome<unknown, CreatorProgramRefusalCode>> {
  const reader = { creatorId }
  if (command.intent === 'read') {
    return accept(await inTransaction('read messages', (tx) => markMessagesRead(tx, { enrollmentId, reader })))
  }
  const { text, messageId } = command
  const message = { enrollmentId, from: reader, text, messageId }
  return inTransaction('send message', (tx) => sendEnrollmentMessage(tx, message))
}

async function unreadMessages(creatorId: string): Promise<number> {
  const threads = await listThreadsOfCreator(db, creatorId)
  return threads.reduce((total, { unread }) => total + unread, 0)
}

/** What happened to a creator, in words and with where it leads; and how much of both lists waits to be read. */
export async function inboxView(
  creatorId: string,
  locale: Locale,
  of: { view: 'news' | 'messages'; cursor: string | null },
) {
  const recipient = { recipientKind: 'creator', recipientId: creatorId } as const
  const [threads, unreadNews] = await Promise.all([listThreadsOfCreator(db, creatorId), countUnread(db, recipient)])
  const unread = { news: unreadNews, messages: threads.reduce((total, one) => total + one.unread, 0) }
  if (of.view === 'messages') return { view: of.view, unread, threads, page: null, until: now() }
  const page = await listNotices(db, { ...recipient, cursor: of.cursor, limit: 20 })
  const items = page.items.map(({ noticeId, kind, params, createdAt, readAt, recipientKind }) => ({
    noticeId,
    createdAt,
    isRead: readAt !== null,
    to: noticePath({ recipientKind, kind, params }),
    ...sayNotice(locale, { recipientKind, kind, params }),
  }))
  return { view: of.view, unread, threads: null, page: { items, nextCursor: page.nextCursor }, until: now() }
}
export type InboxNotice = NonNullable<Awaited<ReturnType<typeof inboxView>>['page']>['items'][number]

export const inboxCommand = z.object({ intent: z.literal('readAll'), until: z.iso.datetime() })

/** Everything that the page showed counts as read; what came since does not. */
export async function readNews(creatorId: string, until: string): Promise<void> {
  const recipient = { recipientKind: 'creator', recipientId: creatorId } as const
  await inTransaction('read notices', (tx) => markNoticesRead(tx, { ...recipient, until: new Date(until) }))
}

/** How much waits to be read, for the badge. */
export async function countUnreadOf(creatorId: string): Promise<number> {
  const [news, messages] = await Promise.all([
    countUnread(db, { recipientKind: 'creator', recipientId: creatorId }),
    unreadMessages(creatorId),
  ])
  return news + messages
}
