import type { Notice } from '@prisma/client'
import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { isNoticeKind, type NoticeKind, type NoticeParams, type RecipientKind } from './notice-kinds.ts'

export type Recipient = { readonly recipientKind: RecipientKind; readonly recipientId: string }

export type NoticeView = {
  readonly noticeId: string
  readonly recipientKind: RecipientKind
  readonly kind: NoticeKind
  /** `sayNotice` turns them into words. */
  readonly params: NoticeParams
  readonly createdAt: Date
  readonly readAt: Date | null
}

const pageSize = 30

/** What somebody was told, latest first; index notices_page. */
export async function listNotices(
  db: Reader,
  {
    recipientKind,
    recipientId,
    cursor,
    limit = pageSize,
  }: Recipient & { readonly cursor?: string | null; readonly limit?: number },
): Promise<Page<NoticeView>> {
  const [at, id] = decodeCursor(cursor, 2) ?? []
  const seen = typeof at === 'string' && typeof id === 'string' ? { at: new Date(at), id } : null
  const rows = await db.notice.findMany({
    where: {
      recipientKind,
      recipientId,
      ...(seen && { OR: [{ createdAt: { lt: seen.at } }, { createdAt: seen.at, id: { lt: seen.id } }] }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const page = toPage(rows, limit, (row) => [row.createdAt.toISOString(), row.id])
  return { items: page.items.flatMap(toNoticeView), nextCursor: page.nextCursor }
}

/** Nothing where the kind is not one of ours: written by another version of us. */
export function toNoticeView(row: Notice): NoticeView[] {
  const { id: noticeId, kind, params, createdAt, readAt } = row
  const recipientKind = row.recipientKind === 'shop' ? 'shop' : 'creator'
  if (!isNoticeKind(recipientKind, kind)) return []
  return [{ noticeId, recipientKind, kind, params: params as NoticeParams, createdAt, readAt }]
}
