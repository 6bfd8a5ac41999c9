import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BadgePercent, SearchX } from 'lucide-react'
import { useCallback } from 'react'
import { listJoinedPrograms, listOpenPrograms } from '#app/domain/programs/list-open-programs.server.ts'
import { MarketList } from '#app/ui/creator/market-list.tsx'
import { ProgramTile, type ProgramView } from '#app/ui/creator/program-tile.tsx'
import { SearchBar } from '#app/ui/creator/search-bar.tsx'
import { Segments } from '#app/ui/creator/segments.tsx'
import { studioMessages } from '#app/ui/messages/creator-shell.ts'
import { marketMessages } from '#app/ui/messages/market-studio.ts'
import { programsMessages } from '#app/ui/messages/programs-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { ButtonLink } from '#app/ui/shared/button.tsx'
import { EmptyState } from '#app/ui/shared/empty-state.tsx'
import { LoadMore } from '#app/ui/shared/load-more.tsx'
import { useMorePages } from '#app/ui/shared/use-more-pages.ts'
import { db } from '#app/web/database.server.ts'
import { withImages } from '#app/web/image-view.server.ts'
import { requireCreator } from '#app/web/require-creator.server.ts'
import { marketView, readMarketWish } from '#app/web/studio-market.server.ts'

const pageSize = 20

export async function loader({ request }: LoaderFunctionArgs) {
  const { creator, locale } = await requireCreator(request)
  const params = new URL(request.url).searchParams
  const [query, view, cursor] = [params.get('q')?.trim() ?? '', viewOf(params.get('view')), params.get('cursor')]
  const wanted = { creatorId: creator.id, cursor, limit: pageSize }
  if (view === 'products') {
    const market = await marketView({ creatorId: creator.id, locale, wish: readMarketWish(params), cursor })
    return json({ view, query, market, page: null })
  }
  const page =
    view === 'joined' ? await listJoinedPrograms(db, wanted) : await listOpenPrograms(db, { ...wanted, query })
  return json({ view, query, market: null, page: withImages(page) })
}

const views = ['open', 'products', 'joined'] as const
const viewOf = (text: string | null) => views.find((view) => view === text) ?? 'open'
const labels = { open: 'brands', products: 'products', joined: 'mine' } as const

export default function Programs() {
  const { page, market, query, view } = useLoaderData<typeof loader>()
  const t = useText(programsMessages)
  const tMarket = useText(marketMessages)
  const items = views.map((name) => ({
    name,
    to: creatorPaths.programs(name === 'open' ? {} : { view: name }),
    label: tMarket(labels[name]),
  }))
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
      </header>
      <div className="stack">
        <Segments label={tMarket('views')} items={items} current={view} />
        {market ? <MarketList market={market} /> : null}
        {page ? <ProgramList page={page} query={query} view={view} /> : null}
      </div>
    </>
  )
}

type ProgramPage = { items: readonly ProgramView[]; nextCursor: string | null }
const pick = (loaded: unknown) => (loaded as { page: ProgramPage }).page

function ProgramList({ page, query, view }: { page: ProgramPage; query: string; view: string }) {
  const t = useText(programsMessages)
  const urlOf = useCallback((cursor: string) => creatorPaths.programs({ q: query, view, cursor }), [query, view])
  const { items, ...more } = useMorePages<ProgramView>(page, urlOf, pick)
  return (
    <>
      {view === 'open' ? <SearchBar label={t('searchLabel')} action={creatorPaths.programs()} value={query} /> : null}
      {items.length > 0 ? (
        <ul className="tiles">
          {items.map((program) => (
            <li key={program.programId}>
              <ProgramTile program={program} />
            </li>
          ))}
        </ul>
      ) : (
        <NoPrograms query={query} view={view} />
      )}
      <LoadMore {...more} />
    </>
  )
}

function NoPrograms({ query, view }: { query: string; view: string }) {
  const t = useText(programsMessages)
  const s = useText(studioMessages)
  if (view === 'joined') {
    return (
      <EmptyState icon={BadgePercent} title={t('noneJoinedTitle')} text={t('noneJoinedText')}>
        <ButtonLink look="primary" to={creatorPaths.programs()}>
          {t('seeOpen')}
        </ButtonLink>
      </EmptyState>
    )
  }
  if (!query) return <EmptyState icon={BadgePercent} title={t('noneTitle')} text={t('noneText')} />
  return (
    <EmptyState icon={SearchX} title={s('nothingFound', { query })} text={s('nothingFoundText')}>
      <ButtonLink to={creatorPaths.programs()}>{s('clearSearch')}</ButtonLink>
    </EmptyState>
  )
}
