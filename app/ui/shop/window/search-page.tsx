import { Link, useNavigation } from '@remix-run/react'
import { SearchX } from 'lucide-react'
import { useCallback } from 'react'
import type { Page } from '#app/kernel/cursor.ts'
import type { Brand } from '#app/domain/search/list-brands.server.ts'
import type { FoundCreator } from '#app/domain/search/search-shop.server.ts'
import { windowMessages } from '#app/ui/messages/shop-window.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { Avatar } from '#app/ui/shared/avatar.tsx'
import { ButtonLink } from '#app/ui/shared/button.tsx'
import { EmptyState } from '#app/ui/shared/empty-state.tsx'
import { LoadMore } from '#app/ui/shared/load-more.tsx'
import { useMorePages } from '#app/ui/shared/use-more-pages.ts'
import type { CardView } from '#app/web/to-card-view.ts'
import { avatarOf } from '../feed/feed-caption.tsx'
import { ProductGrid } from '../product-card.tsx'
import { CategoryPills, type Category } from './category-pills.tsx'
import { SearchForm } from './search-form.tsx'
import { Section } from './section.tsx'
import { BrandShelf } from './shop-window.tsx'

export type SearchPageProps = {
  query: string
  category: string
  products: Page<CardView>
  brands: readonly Brand[]
  creators: readonly FoundCreator[]
  categories: readonly Category[]
}

const pick = (loaded: unknown) => (loaded as SearchPageProps).products

export function SearchPage({ query, category, products, brands, creators, categories }: SearchPageProps) {
  const t = useText(windowMessages)
  const isSearching = useNavigation().state === 'loading'
  const urlOf = useCallback((cursor: string) => shopPaths.search({ q: query, category, cursor }), [query, category])
  const pages = useMorePages(products, urlOf, pick)
  const isNothing = pages.items.length === 0 && brands.length === 0 && creators.length === 0
  return (
    <div className="page" aria-busy={isSearching}>
      <div className="window-head">
        <h1>{query ? t('resultsFor', { query }) : category || t('allProducts')}</h1>
        <SearchForm query={query} category={category} />
        {categories.length > 0 ? <CategoryPills categories={categories} current={category} query={query} /> : null}
        <p className="hidden-visually" role="status">
          {t('results', { count: pages.items.length })}
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
      {isNothing ? (
        <EmptyState icon={SearchX} title={t('noneTitle', { query: query || category })} text={t('noneText')}>
          <ButtonLink look="primary" to={shopPaths.shopTab()}>
            {t('backToShop')}
          </ButtonLink>
        </EmptyState>
      ) : (
        <ProductGrid cards={pages.items} />
      )}
      <LoadMore {...pages} />
    </div>
  )
}
