import type { Shop } from '@prisma/client'
import { z } from 'zod'
import { countUnread } from '#app/domain/messaging/count-unread.server.ts'
import { listNotices } from '#app/domain/messaging/list-notices.server.ts'
import { markNoticesRead } from '#app/domain/messaging/mark-notices-read.server.ts'
import { noticePath } from '#app/domain/messaging/notice-path.ts'
import { noticeWords } from '#app/ui/messages/notices.ts'
import { db, inTransaction, now } from './database.server.ts'
import { judgeForm } from './parse-form.server.ts'
import type { MerchantCaller } from './require-merchant.server.ts'
import { accepted, invalid } from './respond.server.ts'

const recipientOf = (shop: Shop) => ({ recipientKind: 'shop', recipientId: shop.id }) as const

/** What the people of a shop were told, in words and with where it leads. */
export async function readNotices({ shop, locale }: MerchantCaller, search: URLSearchParams) {
  const recipient = recipientOf(shop)
  const until = now()
  const [page, unread] = await Promise.all([
    listNotices(db, { ...recipient, cursor: search.get('cursor'), limit: 25 }),
    countUnread(db, recipient),
  ])
  const items = page.items.map((notice) => ({
    noticeId: notice.noticeId,
    createdAt: notice.createdAt.toISOString(),
    isRead: notice.readAt !== null,
    to: noticePath(notice),
    ...noticeWords(locale, notice),
  }))
  return { unread, until: until.toISOString(), page: { ...page, items }, timeZone: shop.timeZone }
}
export type NoticesView = Awaited<ReturnType<typeof readNotices>>

/** How much waits to be read, for the menu. */
export function countUnreadNotices(shop: Shop): Promise<number> {
  return countUnread(db, recipientOf(shop))
}

const readCommand = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('readAll'), until: z.iso.datetime() }),
  z.object({ intent: z.literal('read'), noticeId: z.string().min(1).max(60) }),
])

/** One notice was followed, or everything that the page showed counts as read; what came since does not. */
export async function runNoticesCommand({ shop, locale }: MerchantCaller, form: FormData) {
  const input = judgeForm(form, readCommand, locale)
  if (!input.ok) return invalid(locale, input)
  const { value } = input
  const which = value.intent === 'read' ? { noticeIds: [value.noticeId] } : { until: new Date(value.until) }
  const read = { ...recipientOf(shop), ...which }
  return accepted(await inTransaction('read notices', (tx) => markNoticesRead(tx, read)))
}
