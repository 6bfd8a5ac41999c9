import type { SerializeFrom } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { Bell, CheckCheck } from 'lucide-react'
import { inboxMessages } from '#app/ui/messages/inbox-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { Button } from '#app/ui/shared/button.tsx'
import { EmptyState } from '#app/ui/shared/empty-state.tsx'
import { LoadMore } from '#app/ui/shared/load-more.tsx'
import { Moment } from '#app/ui/shared/moment.tsx'
import { useMorePages } from '#app/ui/shared/use-more-pages.ts'
import type { InboxNotice } from '#app/web/studio-inbox.server.ts'
import { useCommand } from './use-command.ts'

type NoticeView = SerializeFrom<InboxNotice>
type NoticePage = { items: readonly NoticeView[]; nextCursor: string | null }
type NoticeListProps = { page: NoticePage; until: string; hasUnread: boolean }

const urlOf = (cursor: string) => creatorPaths.inbox({ cursor })
const pick = (loaded: unknown) => (loaded as { page: NoticePage }).page

/** What happened, what to do about it, and the way there. */
export function NoticeList({ page, until, hasUnread }: NoticeListProps) {
  const t = useText(inboxMessages)
  const { run, isBusy } = useCommand()
  const { items, ...more } = useMorePages<NoticeView>(page, urlOf, pick)
  if (items.length === 0) return <EmptyState icon={Bell} title={t('noNoticesTitle')} text={t('noNoticesText')} />
  return (
    <>
      {hasUnread ? (
        <Button type="button" look="quiet" small busy={isBusy} onClick={() => run({ intent: 'readAll', until })}>
          <CheckCheck size={18} aria-hidden="true" />
          {t('markAllRead')}
        </Button>
      ) : null}
      <ul className="panel lines">
        {items.map((notice) => (
          <NoticeLine key={notice.noticeId} notice={notice} />
        ))}
      </ul>
      <LoadMore {...more} />
    </>
  )
}

function NoticeLine({ notice }: { notice: NoticeView }) {
  const t = useText(inboxMessages)
  const { title, text, quote, button, to, createdAt, isRead } = notice
  return (
    <li>
      <article className={isRead ? 'notice-line' : 'notice-line notice-fresh'}>
        <h2 className="row-wrap">
          {title}
          {isRead ? null : <span className="badge badge-accent">{t('fresh')}</span>}
        </h2>
        <p className="small">{text}</p>
        {quote ? (
          <p className="small quote written" dir="auto">
            {quote}
          </p>
        ) : null}
        <p className="row-spread small">
          <Link to={to}>{button}</Link>
          <span className="soft">
            <Moment iso={createdAt} withTime />
          </span>
        </p>
      </article>
    </li>
  )
}
