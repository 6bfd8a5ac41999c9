import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ArrowLeft, PackageOpen, SearchX } from 'lucide-react'
import { useCallback } from 'react'
import { z } from 'zod'
import { enroll } from '#app/domain/programs/enroll.server.ts'
import { findProgram } from '#app/domain/programs/find-program.server.ts'
import { leaveProgram } from '#app/domain/programs/leave-program.server.ts'
import { listProgramProducts } from '#app/domain/programs/list-program-products.server.ts'
import { ProgramMembership } from '#app/ui/creator/program-membership.tsx'
import { ProgramProductRow, type ProgramProductView } from '#app/ui/creator/program-product-row.tsx'
import { ProgramBadge } from '#app/ui/creator/program-tile.tsx'
import { SearchBar } from '#app/ui/creator/search-bar.tsx'
import { studioMessages } from '#app/ui/messages/creator-shell.ts'
import { creatorProgramWords } from '#app/ui/messages/programs-refusals.ts'
import { programsMessages } from '#app/ui/messages/programs-studio.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { EmptyState } from '#app/ui/shared/empty-state.tsx'
import { formatPercent } from '#app/ui/shared/format.ts'
import { LoadMore } from '#app/ui/shared/load-more.tsx'
import { useMorePages } from '#app/ui/shared/use-more-pages.ts'
import { db, inTransaction } from '#app/web/database.server.ts'
import { withImages } from '#app/web/image-view.server.ts'
import { parseForm } from '#app/web/parse-form.server.ts'
import { requireCreator } from '#app/web/require-creator.server.ts'
import { accepted, invalid, notFound, refused } from '#app/web/respond.server.ts'
import { withTitles } from '#app/web/with-titles.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { creator, locale } = await requireCreator(request)
  const key = { programId: params.programId ?? '', creatorId: creator.id }
  const search = new URL(request.url).searchParams
  const query = search.get('q')?.trim() ?? ''
  const program = await findProgram(db, key)
  if (!program) throw notFound()
  const page = await listProgramProducts(db, { ...key, query, cursor: search.get('cursor'), limit: 24 })
  return json({ program: withImages(program), page: withImages(await withTitles(page, locale)), query })
}

const command = z.object({ intent: z.enum(['enroll', 'leave']) })

export async function action({ request, params }: ActionFunctionArgs) {
  const { creator, locale } = await requireCreator(request)
  const form = await parseForm(request, command, locale)
  if (!form.ok) return invalid(locale, form)
  const key = { programId: params.programId ?? '', creatorId: creator.id }
  const done =
    form.value.intent === 'enroll'
      ? await inTransaction('enroll', (tx) => enroll(tx, key))
      : await inTransaction('leave program', (tx) => leaveProgram(tx, key))
  return done.ok ? accepted(null) : refused(locale, creatorProgramWords, done)
}

const pick = (loaded: unknown) => (loaded as { page: { items: ProgramProductView[]; nextCursor: string | null } }).page

export default function Program() {
  const { program, page, query } = useLoaderData<typeof loader>()
  const t = useText(programsMessages)
  const s = useText(studioMessages)
  const locale = useLocale()
  const { programId, shopName: shop, isEnrolled } = program
  const urlOf = useCallback(
    (cursor: string) => creatorPaths.program(programId, { q: query, cursor }),
    [programId, query],
  )
  const { items, ...more } = useMorePages<ProgramProductView>(page, urlOf, pick)
  return (
    <div className="stack">
      <Link className="back-link" to={creatorPaths.programs()}>
        <ArrowLeft size={18} className="flips" aria-hidden="true" /> {t('title')}
      </Link>
      <header className="panel row-spread program-head">
        <div className="stack-tight">
          <h1>{shop}</h1>
          <p className="soft">{program.name}</p>
          <p>
            <span className="rate">
              <bdi>{formatPercent(program.rateBps, locale)}</bdi>
            </span>{' '}
            <span className="soft small">{t('ofEachSale')}</span>
          </p>
          <p className="small soft">
            {t('products', { count: program.productCount })} · {t('creators', { count: program.creatorCount })}
          </p>
        </div>
        <div className="stack-tight program-join">
          <ProgramBadge program={program} />
          <ProgramMembership program={program} />
        </div>
      </header>
      <section className="stack" aria-label={t('productsTitle')}>
        <SearchBar label={t('searchProducts', { shop })} action={creatorPaths.program(programId)} value={query} />
        {items.length > 0 ? (
          <ul className="product-rows panel">
            {items.map((product) => (
              <ProgramProductRow key={product.productId} product={product} isEnrolled={isEnrolled} />
            ))}
          </ul>
        ) : query ? (
          <EmptyState icon={SearchX} title={s('nothingFound', { query })} text={s('nothingFoundText')} />
        ) : (
          <EmptyState icon={PackageOpen} title={t('noProductsTitle')} text={t('noProductsText')} />
        )}
        <LoadMore {...more} />
      </section>
    </div>
  )
}
