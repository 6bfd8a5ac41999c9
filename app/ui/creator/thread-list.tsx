import type { SerializeFrom } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { ChevronRight, MessageCircle } from 'lucide-react'
import type { ThreadCard } from '#app/domain/programs/list-enrollment-messages.server.ts'
import { inboxMessages } from '#app/ui/messages/inbox-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { ButtonLink } from '#app/ui/shared/button.tsx'
import { EmptyState } from '#app/ui/shared/empty-state.tsx'
import { Moment } from '#app/ui/shared/moment.tsx'

/** One line a brand, with the last thing that was said. */
export function ThreadList({ threads }: { threads: readonly SerializeFrom<ThreadCard>[] }) {
  const t = useText(inboxMessages)
  if (threads.length === 0) {
    return (
      <EmptyState icon={MessageCircle} title={t('noThreadsTitle')} text={t('noThreadsText')}>
        <ButtonLink look="primary" to={creatorPaths.programs()}>
          {t('seePrograms')}
        </ButtonLink>
      </EmptyState>
    )
  }
  return (
    <ul className="panel lines">
      {threads.map((thread) => (
        <li key={thread.enrollmentId}>
          <Link className="line-link" to={creatorPaths.thread(thread.enrollmentId)} prefetch="intent">
            <span className="grow">
              <strong className="row-wrap">
                <bdi>{thread.shopName}</bdi>
                {thread.unread > 0 ? (
                  <span className="badge badge-accent">{t('unread', { count: thread.unread })}</span>
                ) : null}
              </strong>
              <span className="one-line soft" dir="auto">
                {thread.lastText}
              </span>
              <span className="small soft">
                <Moment iso={thread.lastAt} withTime />
              </span>
            </span>
            <ChevronRight size={18} className="flips" aria-hidden="true" />
          </Link>
        </li>
      ))}
    </ul>
  )
}
