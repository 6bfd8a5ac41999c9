import type { Reader } from '#app/platform/db/database.server.ts'
import { toNoticeView, type NoticeView, type Recipient } from './list-notices.server.ts'

export type NoticesAbout = {
  /** Whose notices: of both sides of one matter, say. */
  readonly recipients: readonly Recipient[]
  /** What they lead to: the `about` of their words. */
  readonly about: string
  /** When the matter began: nothing before is looked at. */
  readonly since: Date
}

const most = 100

/** What was told about one matter, first things first: its story, with what each side wrote. Index notices_page. */
export async function listNoticesAbout(db: Reader, { recipients, about, since }: NoticesAbout): Promise<NoticeView[]> {
  const rows = await db.notice.findMany({
    where: {
      OR: recipients.map((recipient) => ({ ...recipient, createdAt: { gte: since } })),
      params: { path: ['about'], equals: about },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: most,
  })
  return rows.flatMap(toNoticeView)
}
