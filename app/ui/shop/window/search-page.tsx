import { Link } from '@remix-run/react'
import { SearchX } from 'lucide-react'
import type { FoundCreator } from '#app/domain/search/search-shop.server.ts'
import { windowMessages } from '#app/ui/messages/shop-window.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { Avatar } from '#app/ui/shared/avatar.tsx'
import { EmptyState } from '#app/ui/shared/empty-state.tsx'
import type { CategoryView } from '#app/web/category-words.ts'
import type { BrandView } from '#app/web/to-brand-view.ts'
import type { CardView } from '#app/web/to-card-view.ts'
import { avatarOf } from '../feed/feed-caption.tsx'
import { BrandShelf } from './brand-shelf.tsx'
import { DepartmentTiles } from './department-tiles.tsx'
import type { ListingView } from './listing-view.ts'
import { Listing } from './listing.tsx'
import { ProductShelf } from './product-shelf.tsx'
import { SearchForm } from './search-form.tsx'
import { Section } from './section.tsx'

export type SearchPageProps = {
  view: ListingView
  /** What was searched for in place of what was typed. */
  correctedTo: string | null
  /** No product holds all the words; these hold some of them. */
  isPartial: boolean
  brands: readonly BrandView[]
  creators: readonly FoundCreator[]
  suggestInstead: readonly CardView[]
  departments: readonly CategoryView[]
}

export function SearchPage(props: SearchPageProps) {
  const { view, correctedTo, isPartial, brands, creators, suggestInstead, departments } = props
  const t = useText(windowMessages)
  const { q } = view.query
  return (
    <div className="page">
      <div className="window-head">
        <SearchForm query={q} />
        <h1 className="search-title">{q ? t('resultsFor', { query: correctedTo ?? q }) : t('allProducts')}</h1>
        <p role="status" className="soft">
          {correctedTo ? (
            <>
              {t('correctedTo', { query: correctedTo, typed: q })}{' '}
              <Link to={shopPaths.search({ q, exact: '1' })}>{t('searchInstead', { typed: q })}</Link>{' '}
            </>
          ) : null}
          {isPartial ? t('partial') : null}
        </p>
      </div>
      {creators.length > 0 ? (
        <Section title={t('people')}>
          <ul className="plain-list row-wrap">
            {creators.map((creator) => (
              <li key={creator.id}>
                <Link className="pill" to={shopPaths.creator(creator.handle)}>
                  <Avatar name={creator.displayName} url={avatarOf(creator)} size={28} />
                  {creator.displayName}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {brands.length > 0 ? (
        <Section title={t('brands')}>
          <BrandShelf brands={brands} />
        </Section>
      ) : null}
      <Listing
        view={view}
        pathOf={shopPaths.search}
        empty={<NothingFound query={q} suggestInstead={suggestInstead} departments={departments} />}
      />
    </div>
  )
}

type NothingFoundProps = Pick<SearchPageProps, 'suggestInstead' | 'departments'> & { query: string }

/** Nothing fits, so here is something else. */
function NothingFound({ query, suggestInstead, departments }: NothingFoundProps) {
  const t = useText(windowMessages)
  return (
    <>
      <EmptyState icon={SearchX} title={query ? t('noneTitle', { query }) : t('emptyTitle')} text={t('noneText')} />
      {departments.length > 0 ? (
        <Section title={t('departments')}>
          <DepartmentTiles departments={departments} />
        </Section>
      ) : null}
      {suggestInstead.length > 0 ? (
        <Section title={t('noneInstead')}>
          <ProductShelf cards={suggestInstead} />
        </Section>
      ) : null}
    </>
  )
}
