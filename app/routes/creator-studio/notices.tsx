import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { NoticeList } from '#app/ui/creator/notice-list.tsx'
import { Segments } from '#app/ui/creator/segments.tsx'
import { ThreadList } from '#app/ui/creator/thread-list.tsx'
import { inboxMessages } from '#app/ui/messages/inbox-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { parseForm } from '#app/web/parse-form.server.ts'
import { requireCreator } from '#app/web/require-creator.server.ts'
import { accepted, invalid } from '#app/web/respond.server.ts'
import { inboxCommand, inboxView, readNews } from '#app/web/studio-inbox.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { creator, locale } = await requireCreator(request)
  const params = new URL(request.url).searchParams
  const view = params.get('view') === 'messages' ? 'messages' : 'news'
  return json(await inboxView(creator.id, locale, { view, cursor: params.get('cursor') }))
}

export async function action({ request }: ActionFunctionArgs) {
  const { creator, locale } = await requireCreator(request)
  const form = await parseForm(request, inboxCommand, locale)
  if (!form.ok) return invalid(locale, form)
  await readNews(creator.id, form.value.until)
  return accepted(null)
}

export default function Inbox() {
  const { view, unread, threads, page, until } = useLoaderData<typeof loader>()
  const t = useText(inboxMessages)
  const items = [
    { name: 'news', to: creatorPaths.inbox(), label: t('notices'), count: unread.news },
    { name: 'messages', to: creatorPaths.inbox({ view: 'messages' }), label: t('messages'), count: unread.messages },
  ]
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
      </header>
      <div className="stack">
        <Segments label={t('views')} items={items} current={view} />
        {threads ? <ThreadList threads={threads} /> : null}
        {page ? <NoticeList page={page} until={until} hasUnread={unread.news > 0} /> : null}
      </div>
    </>
  )
}
