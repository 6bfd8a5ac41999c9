import { Store } from 'lucide-react'
import { useCallback } from 'react'
import { windowMessages } from '#app/ui/messages/shop-window.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { ButtonLink } from '#app/ui/shared/button.tsx'
import { EmptyState } from '#app/ui/shared/empty-state.tsx'
import type { BrandView } from '#app/web/to-brand-view.ts'
import type { CardView } from '#app/web/to-card-view.ts'
import { ProductGrid } from '../product-card.tsx'
import { Breadcrumb } from './breadcrumb.tsx'
import type { LoadedPage } from './kept-pages.ts'
import { MorePages } from './more-pages.tsx'
import { CardSkeletons } from './skeletons.tsx'
import { useKeptPages } from './use-kept-pages.ts'

export type PortfolioPageProps = {
  brand: BrandView
  portfolioId: string
  title: string
  products: LoadedPage<CardView>
}

const pick = (loaded: unknown) => (loaded as PortfolioPageProps).products

/** One of a shop's chosen collections, all of it, as the shop ordered it. */
export function PortfolioPage({ brand, portfolioId, title, products }: PortfolioPageProps) {
  const t = useText(windowMessages)
  const { handle } = brand
  const urlOf = useCallback(
    (cursor: string) => shopPaths.portfolio(handle, portfolioId, { cursor }),
    [handle, portfolioId],
  )
  const { items, ...more } = useKeptPages(products, urlOf, pick)
  const path = [
    { name: t('title'), path: shopPaths.shopTab() },
    { name: brand.name, path: shopPaths.brand(handle) },
  ]
  return (
    <div className="page">
      <div className="window-head">
        <Breadcrumb label={t('path')} crumbs={path} />
        <h1>
          <bdi>{title}</bdi>
        </h1>
        <p className="hidden-visually" role="status">
          {t(more.nextUrl === null ? 'results' : 'resultsMore', { count: items.length })}
        </p>
      </div>
      {items.length === 0 ? (
        <EmptyState icon={Store} title={t('noneHere')} text={t('noneHereText')}>
          <ButtonLink look="primary" to={shopPaths.brand(handle)}>
            {brand.name}
          </ButtonLink>
        </EmptyState>
      ) : (
        <>
          <ProductGrid cards={items} isFirst>
            {more.isLoading ? <CardSkeletons count={4} /> : null}
          </ProductGrid>
          <MorePages {...more} />
        </>
      )}
    </div>
  )
}
