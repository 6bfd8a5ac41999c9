import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { BadgePercent, SearchX } from 'lucide-react'
import { useCallback } from 'react'
import { listJoinedPrograms, listOpenPrograms } from '#app/domain/programs/list-open-programs.server.ts'
import { ProgramTile, type ProgramView } from '#app/ui/creator/program-tile.tsx'
import { SearchBar } from '#app/ui/creator/search-bar.tsx'
import { studioMessages } from '#app/ui/messages/creator-shell.ts'
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

const pageSize = 20

export async function loader({ request }: LoaderFunctionArgs) {
  const { creator } = await requireCreator(request)
  const params = new URL(request.url).searchParams
  const [query, view, cursor] = [params.get('q')?.trim() ?? '', viewOf(params.get('view')), params.get('cursor')]
  const wanted = { creatorId: creator.id, cursor, limit: pageSize }
  const page =
    view === 'joined' ? await listJoinedPrograms(db, wanted) : await listOpenPrograms(db, { ...wanted, query })
  return json({ page: withImages(page), query, view })
}

const viewOf = (text: string | null) => (text === 'joined' ? 'joined' : 'open')
const pick = (loaded: unknown) => (loaded as { page: { items: ProgramView[]; nextCursor: string | null } }).page

export default function Programs() {
  const { page, query, view } = useLoaderData<typeof loader>()
  const t = useText(programsMessages)
  const urlOf = useCallback((cursor: string) => creatorPaths.programs({ q: query, view, cursor }), [query, view])
  const { items, ...more } = useMorePages<ProgramView>(page, urlOf, pick)
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
      </header>
      <div className="stack">
        <nav className="segments">
          {(['open', 'joined'] as const).map((name) => (
            <Link
              key={name}
              to={creatorPaths.programs({ view: name })}
              aria-current={view === name ? 'true' : undefined}
            >
              {t(name)}
            </Link>
          ))}
        </nav>
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
      </div>
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
