import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Layers } from 'lucide-react'
import { z } from 'zod'
import { archiveShareSet } from '#app/domain/attribution/archive-share-set.server.ts'
import { createShareSet, shareSetMargin, shareSetTitle } from '#app/domain/attribution/create-share-set.server.ts'
import { listShareSets } from '#app/domain/attribution/list-share-sets.server.ts'
import { NewShareSet } from '#app/ui/creator/share-set-form.tsx'
import { ShareSetRow, type ShareSetView } from '#app/ui/creator/share-set-row.tsx'
import { ShareTabs } from '#app/ui/creator/share-tabs.tsx'
import { creatorProgramWords } from '#app/ui/messages/programs-refusals.ts'
import { shareSetRefusalWords } from '#app/ui/messages/share-sets.ts'
import { shareMessages } from '#app/ui/messages/share-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { EmptyState } from '#app/ui/shared/empty-state.tsx'
import { LoadMore } from '#app/ui/shared/load-more.tsx'
import { useMorePages } from '#app/ui/shared/use-more-pages.ts'
import { db, inTransaction } from '#app/web/database.server.ts'
import { withImages } from '#app/web/image-view.server.ts'
import { parseForm } from '#app/web/parse-form.server.ts'
import { requireCreator } from '#app/web/require-creator.server.ts'
import { accepted, invalid, refused } from '#app/web/respond.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { creator } = await requireCreator(request)
  const cursor = new URL(request.url).searchParams.get('cursor')
  return json({ page: withImages(await listShareSets(db, { creatorId: creator.id, cursor, limit: 20 })) })
}

const ids = z.string().transform((list) => list.split(',').filter(Boolean))
const command = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('make'), title: shareSetTitle, margin: shareSetMargin.default(0), productIds: ids }),
  z.object({ intent: z.literal('end'), shareSetId: z.string().min(1) }),
])
const words = {
  en: { ...creatorProgramWords.en, ...shareSetRefusalWords.en },
  ar: { ...creatorProgramWords.ar, ...shareSetRefusalWords.ar },
}

export async function action({ request }: ActionFunctionArgs) {
  const { creator, locale } = await requireCreator(request)
  const form = await parseForm(request, command, locale)
  if (!form.ok) return invalid(locale, form)
  const { value } = form
  const key = { creatorId: creator.id }
  if (value.intent === 'end') {
    const { shareSetId } = value
    const ended = await inTransaction('archive share set', (tx) => archiveShareSet(tx, { ...key, shareSetId }))
    return ended.ok ? accepted(null) : refused(locale, words, ended)
  }
  const { title, productIds, margin: marginBps } = value
  const made = await inTransaction('create share set', (tx) =>
    createShareSet(tx, { ...key, title, productIds, marginBps }),
  )
  return made.ok ? accepted(null) : refused(locale, words, made)
}

const urlOf = (cursor: string) => creatorPaths.shareSets({ cursor })
const pick = (loaded: unknown) => (loaded as { page: { items: ShareSetView[]; nextCursor: string | null } }).page

export default function ShareSets() {
  const { page } = useLoaderData<typeof loader>()
  const t = useText(shareMessages)
  const { items, ...more } = useMorePages<ShareSetView>(page, urlOf, pick)
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{t('setsTitle')}</h1>
          <p>{t('setsIntro')}</p>
        </div>
        <NewShareSet />
      </header>
      <div className="stack">
        <ShareTabs current="sets" />
        {items.length === 0 ? <EmptyState icon={Layers} title={t('noSetsTitle')} text={t('noSetsText')} /> : null}
        {items.length > 0 ? (
          <ul className="panel lines">
            {items.map((set) => (
              <ShareSetRow key={set.shareSetId} set={set} />
            ))}
          </ul>
        ) : null}
        <LoadMore {...more} />
      </div>
    </>
  )
}
