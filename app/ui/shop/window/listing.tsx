import { useNavigation } from '@remix-run/react'
import { SearchX } from 'lucide-react'
import { useCallback, useId, type ReactNode } from 'react'
import { windowMessages } from '#app/ui/messages/shop-window.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { ButtonLink } from '#app/ui/shared/button.tsx'
import { EmptyState } from '#app/ui/shared/empty-state.tsx'
import type { CardView } from '#app/web/to-card-view.ts'
import { ProductGrid } from '../product-card.tsx'
import { FilterChips } from './filter-chips.tsx'
import { FilterForm, hasFilters } from './filter-form.tsx'
import { FilterSheet } from './filter-sheet.tsx'
import { Highlighted } from './highlighted.tsx'
import type { LoadedPage } from './kept-pages.ts'
import { countFilters, toListingParams, withoutFilters } from './listing-query.ts'
import type { ListingView, PathOf } from './listing-view.ts'
import { MorePages } from './more-pages.tsx'
import { CardSkeletons } from './skeletons.tsx'
import { SortMenu } from './sort-menu.tsx'
import { useFilters } from './use-filters.ts'
import { useKeptPages } from './use-kept-pages.ts'

type ListingProps = {
  view: ListingView
  pathOf: PathOf
  /** Stands there when nothing was found although nothing was filtered out. */
  empty: ReactNode
}

const pick = (loaded: unknown) => (loaded as { products: LoadedPage<CardView> }).products

/** Products that can be narrowed, ordered and scrolled through for as long as there are more. */
export function Listing({ view, pathOf, empty }: ListingProps) {
  const { query, facets, sorts } = view
  const t = useText(windowMessages)
  const formId = useId()
  const filters = useFilters(query, pathOf)
  const { draft, setDraft, apply } = filters
  const sortedPathOf: PathOf = ({ sort = '' }) => pathOf({ ...toListingParams(query), sort })
  const action = pathOf({}).split('?', 1)[0] ?? ''
  const canFilter = hasFilters(facets) || countFilters(query) > 0
  return (
    <div className={canFilter ? 'listing listing-filtered' : 'listing'}>
      {canFilter ? (
        <aside id="filters" className="listing-side" aria-label={t('filters')}>
          <FilterForm
            id={formId}
            action={action}
            draft={draft}
            facets={facets}
            onChange={(next, isTyping) => (isTyping ? setDraft(next) : (setDraft(next), apply(next)))}
            onSubmit={() => apply(draft)}
          >
            <button type="submit" className="button button-quiet button-small filter-apply">
              {t('apply')}
            </button>
          </FilterForm>
        </aside>
      ) : null}
      <div className="listing-main">
        {canFilter || view.products.items.length > 0 ? (
          <div className="listing-tools">
            {canFilter ? <FilterSheet filters={filters} query={query} facets={facets} action={action} /> : null}
            <SortMenu sorts={sorts} sort={query.sort} pathOf={sortedPathOf} />
          </div>
        ) : null}
        <FilterChips query={query} facets={facets} pathOf={pathOf} />
        <Results view={view} pathOf={pathOf} empty={empty} />
      </div>
    </div>
  )
}

function Results({ view: { query, products }, pathOf, empty }: ListingProps) {
  const t = useText(windowMessages)
  const isBusy = useNavigation().state === 'loading'
  const urlOf = useCallback((cursor: string) => pathOf({ ...toListingParams(query), cursor }), [pathOf, query])
  const { items, ...more } = useKeptPages(products, urlOf, pick)
  const words = t(more.nextUrl === null ? 'results' : 'resultsMore', { count: items.length })
  return (
    <div className="listing-results" aria-busy={isBusy}>
      <p className="hidden-visually" role="status">
        {isBusy ? null : words}
      </p>
      {items.length > 0 ? (
        <ProductGrid cards={items} titleOf={(card) => <Highlighted card={card} />} isFirst>
          {more.isLoading ? <CardSkeletons count={4} /> : null}
        </ProductGrid>
      ) : countFilters(query) > 0 ? (
        <EmptyState icon={SearchX} title={t('noneFiltered')} text={t('noneFilteredText')}>
          <ButtonLink look="primary" to={pathOf(toListingParams(withoutFilters(query)))}>
            {t('clearAll')}
          </ButtonLink>
        </EmptyState>
      ) : (
        empty
      )}
      <MorePages {...more} />
    </div>
  )
}
