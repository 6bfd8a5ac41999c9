import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FeeList } from '#app/ui/creator/fee-list.tsx'
import { Segments } from '#app/ui/creator/segments.tsx'
import { feesMessages } from '#app/ui/messages/fees-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { requireCreator } from '#app/web/require-creator.server.ts'
import { feesView } from '#app/web/studio-fees.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { creator } = await requireCreator(request)
  const params = new URL(request.url).searchParams
  const view = params.get('view') === 'done' ? 'done' : 'open'
  return json(await feesView(creator.id, { view, cursor: params.get('cursor') }))
}

export default function Fees() {
  const { view, page, toAnswer } = useLoaderData<typeof loader>()
  const t = useText(feesMessages)
  const views = [
    { name: 'open', to: creatorPaths.fees(), label: t('open'), count: toAnswer },
    { name: 'done', to: creatorPaths.fees({ view: 'done' }), label: t('done') },
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
        <Segments label={t('views')} items={views} current={view} />
        <FeeList key={view} view={view} page={page} />
      </div>
    </>
  )
}
