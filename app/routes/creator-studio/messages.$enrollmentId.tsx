import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useCallback, useEffect } from 'react'
import { BackLink } from '#app/ui/creator/back-link.tsx'
import { Messages, WriteMessage, type MessageView } from '#app/ui/creator/thread-view.tsx'
import { useCommand } from '#app/ui/creator/use-command.ts'
import { inboxMessages } from '#app/ui/messages/inbox-studio.ts'
import { creatorProgramWords } from '#app/ui/messages/programs-refusals.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { Button } from '#app/ui/shared/button.tsx'
import { Notice } from '#app/ui/shared/notice.tsx'
import { useMorePages } from '#app/ui/shared/use-more-pages.ts'
import { parseForm } from '#app/web/parse-form.server.ts'
import { requireCreator } from '#app/web/require-creator.server.ts'
import { accepted, invalid, refused } from '#app/web/respond.server.ts'
import { commandThread, threadCommand, threadView } from '#app/web/studio-inbox.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { creator } = await requireCreator(request)
  const cursor = new URL(request.url).searchParams.get('cursor')
  return json(await threadView({ enrollmentId: params.enrollmentId ?? '', creatorId: creator.id }, cursor))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { creator, locale } = await requireCreator(request)
  const form = await parseForm(request, threadCommand, locale)
  if (!form.ok) return invalid(locale, form)
  const done = await commandThread({ enrollmentId: params.enrollmentId ?? '', creatorId: creator.id }, form.value)
  return done.ok ? accepted(null) : refused(locale, creatorProgramWords, done)
}

const pick = (loaded: unknown) => (loaded as { page: { items: MessageView[]; nextCursor: string | null } }).page

export default function Thread() {
  const { enrollmentId, programId, shopName: shop, status, nextMessageId, page } = useLoaderData<typeof loader>()
  const t = useText(inboxMessages)
  const urlOf = useCallback((cursor: string) => creatorPaths.thread(enrollmentId, { cursor }), [enrollmentId])
  const { items, hasMore, isLoading, loadMore } = useMorePages<MessageView>(page, urlOf, pick)
  const { run: send, isBusy } = useCommand()
  const isUnread = items.some(({ sender, readAt }) => sender === 'merchant' && readAt === null)
  useEffect(() => {
    if (isUnread && !isBusy) send({ intent: 'read' })
  }, [isUnread, isBusy, send])
  return (
    <div className="stack narrow">
      <BackLink to={creatorPaths.inbox({ view: 'messages' })}>{t('title')}</BackLink>
      <header className="row-spread">
        <h1>
          <bdi>{shop}</bdi>
        </h1>
        <Link to={creatorPaths.program(programId)}>{t('program')}</Link>
      </header>
      {hasMore ? (
        <Button type="button" look="quiet" small busy={isLoading} onClick={loadMore}>
          {t('earlier')}
        </Button>
      ) : null}
      <Messages messages={items} shop={shop} />
      {status === 'banned' ? (
        <Notice tone="warn" title={t('closed')} />
      ) : (
        <WriteMessage shop={shop} nextMessageId={nextMessageId} />
      )}
    </div>
  )
}
