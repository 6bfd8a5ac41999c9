import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Megaphone } from 'lucide-react'
import { AdRow, type AdItem } from '#app/ui/creator/ad-row.tsx'
import { adsMessages } from '#app/ui/messages/ads-studio.ts'
import { adRefusalWords } from '#app/ui/messages/ads.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { EmptyState } from '#app/ui/shared/empty-state.tsx'
import { LoadMore } from '#app/ui/shared/load-more.tsx'
import { useMorePages } from '#app/ui/shared/use-more-pages.ts'
import { parseForm } from '#app/web/parse-form.server.ts'
import { requireCreator } from '#app/web/require-creator.server.ts'
import { accepted, invalid, refused } from '#app/web/respond.server.ts'
import { adCommand, adsOfCreator, runAdAnswer } from '#app/web/studio-ads.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { creator } = await requireCreator(request)
  return json({ page: await adsOfCreator(creator.id, new URL(request.url).searchParams.get('cursor')) })
}

export async function action({ request }: ActionFunctionArgs) {
  const { creator, locale } = await requireCreator(request)
  const form = await parseForm(request, adCommand, locale)
  if (!form.ok) return invalid(locale, form)
  const outcome = await runAdAnswer(creator.id, form.value)
  return outcome.ok ? accepted(null) : refused(locale, adRefusalWords, outcome)
}

const urlOf = (cursor: string) => creatorPaths.ads({ cursor })
const pick = (loaded: unknown) => (loaded as { page: { items: AdItem[]; nextCursor: string | null } }).page

export default function Ads() {
  const { page } = useLoaderData<typeof loader>()
  const t = useText(adsMessages)
  const { items, ...more } = useMorePages<AdItem>(page, urlOf, pick)
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
      </header>
      <div className="stack">
        {items.length > 0 ? (
          <ul className="panel lines">
            {items.map((ad) => (
              <AdRow key={ad.authorizationId} ad={ad} />
            ))}
          </ul>
        ) : (
          <EmptyState icon={Megaphone} title={t('noneTitle')} text={t('noneText')} />
        )}
        <LoadMore {...more} />
      </div>
    </>
  )
}
