import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PackageOpen, SearchX } from 'lucide-react'
import { useCallback } from 'react'
import { listProgramProducts } from '#app/domain/programs/list-program-products.server.ts'
import { BackLink } from '#app/ui/creator/back-link.tsx'
import { ProgramAsks, ProgramRules } from '#app/ui/creator/program-about.tsx'
import { ProgramHead } from '#app/ui/creator/program-head.tsx'
import { ProgramHistory } from '#app/ui/creator/program-history.tsx'
import { ProgramProductRow, type ProgramProductView } from '#app/ui/creator/program-product-row.tsx'
import { SearchBar } from '#app/ui/creator/search-bar.tsx'
import { studioMessages } from '#app/ui/messages/creator-shell.ts'
import { creatorProgramWords } from '#app/ui/messages/programs-refusals.ts'
import { programsMessages } from '#app/ui/messages/programs-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { EmptyState } from '#app/ui/shared/empty-state.tsx'
import { LoadMore } from '#app/ui/shared/load-more.tsx'
import { useMorePages } from '#app/ui/shared/use-more-pages.ts'
import { db } from '#app/web/database.server.ts'
import { withImages } from '#app/web/image-view.server.ts'
import { parseForm } from '#app/web/parse-form.server.ts'
import { requireCreator } from '#app/web/require-creator.server.ts'
import { accepted, invalid, refused } from '#app/web/respond.server.ts'
import { commandProgram, programCommand, programView } from '#app/web/studio-program.server.ts'
import { withTitles } from '#app/web/with-titles.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { creator, locale } = await requireCreator(request)
  const key = { programId: params.programId ?? '', creatorId: creator.id }
  const search = new URL(request.url).searchParams
  const query = search.get('q')?.trim() ?? ''
  const about = await programView(key, locale)
  const page = await listProgramProducts(db, { ...key, query, cursor: search.get('cursor'), limit: 24 })
  return json({ about, page: withImages(await withTitles(page, locale)), query })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { creator, locale } = await requireCreator(request)
  const form = await parseForm(request, programCommand, locale)
  if (!form.ok) return invalid(locale, form)
  const done = await commandProgram({ programId: params.programId ?? '', creatorId: creator.id }, form.value)
  return done.ok ? accepted(null) : refused(locale, creatorProgramWords, done)
}

export default function Program() {
  const { about, page, query } = useLoaderData<typeof loader>()
  const t = useText(programsMessages)
  const { program, eligibility, rules, tiers, history } = about
  return (
    <div className="stack">
      <BackLink to={creatorPaths.programs()}>{t('title')}</BackLink>
      <ProgramHead about={about} />
      <div className="panels panels-two">
        <ProgramRules rules={rules} tiers={tiers} />
        <div className="panels">
          {program.isEnrolled ? null : <ProgramAsks eligibility={eligibility} approval={program.approval} />}
          <ProgramHistory history={history} />
        </div>
      </div>
      <ProgramProducts
        programId={program.programId}
        shop={program.shopName}
        isEnrolled={program.isEnrolled}
        page={page}
        query={query}
      />
    </div>
  )
}

type ProductPage = { items: readonly ProgramProductView[]; nextCursor: string | null }
type ProductsProps = { programId: string; shop: string; isEnrolled: boolean; page: ProductPage; query: string }
const pick = (loaded: unknown) => (loaded as { page: ProductPage }).page

function ProgramProducts({ programId, shop, isEnrolled, page, query }: ProductsProps) {
  const t = useText(programsMessages)
  const s = useText(studioMessages)
  const urlOf = useCallback(
    (cursor: string) => creatorPaths.program(programId, { q: query, cursor }),
    [programId, query],
  )
  const { items, ...more } = useMorePages<ProgramProductView>(page, urlOf, pick)
  return (
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
  )
}
