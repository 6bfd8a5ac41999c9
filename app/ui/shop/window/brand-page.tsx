import { Store } from 'lucide-react'
import { useCallback } from 'react'
import type { ListingSort } from '#app/domain/catalog/listing-filters.ts'
import { windowMessages } from '#app/ui/messages/shop-window.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { Avatar } from '#app/ui/shared/avatar.tsx'
import { EmptyState } from '#app/ui/shared/empty-state.tsx'
import { Picture } from '#app/ui/shared/picture.tsx'
import type { PortfolioView } from '#app/web/list-portfolio-views.server.ts'
import type { BrandView } from '#app/web/to-brand-view.ts'
import type { CardView } from '#app/web/to-card-view.ts'
import { ProductGrid } from '../product-card.tsx'
import type { LoadedPage } from './kept-pages.ts'
import { MorePages } from './more-pages.tsx'
import { ProductShelf } from './product-shelf.tsx'
import { Section } from './section.tsx'
import { CardSkeletons } from './skeletons.tsx'
import { SortMenu } from './sort-menu.tsx'
import { useKeptPages } from './use-kept-pages.ts'

export type BrandPageProps = {
  brand: BrandView
  /** What the merchant puts forward, in the merchant's order. */
  portfolios: readonly PortfolioView[]
  products: LoadedPage<CardView>
  sort: ListingSort
  sorts: readonly ListingSort[]
}

const pick = (loaded: unknown) => (loaded as BrandPageProps).products

/** A shop's own page: its chosen collections as it ordered them, then everything. */
export function BrandPage({ brand, portfolios, products, sort, sorts }: BrandPageProps) {
  const t = useText(windowMessages)
  const chosen = sort === sorts[0] ? '' : sort
  const urlOf = useCallback(
    (cursor: string) => shopPaths.brand(brand.handle, { sort: chosen, cursor }),
    [brand.handle, chosen],
  )
  const { items, ...more } = useKeptPages(products, urlOf, pick)
  const pathOf = useCallback(({ sort: by = '' }) => shopPaths.brand(brand.handle, { sort: by }), [brand.handle])
  return (
    <div className="page">
      <BrandHead brand={brand} />
      {portfolios.map(({ portfolioId, title, cards }) => (
        <Section key={portfolioId} title={title} to={shopPaths.portfolio(brand.handle, portfolioId)}>
          <ProductShelf cards={cards} />
        </Section>
      ))}
      {items.length === 0 ? <EmptyState icon={Store} title={t('brandEmpty')} text={t('noneHereText')} /> : null}
      {items.length > 0 ? (
        <section className="section">
          <div className="section-head section-head-tools">
            <h2>{t('allProducts')}</h2>
            <SortMenu sorts={sorts} sort={sort} pathOf={pathOf} />
          </div>
          <p className="hidden-visually" role="status">
            {t(more.nextUrl === null ? 'results' : 'resultsMore', { count: items.length })}
          </p>
          <ProductGrid cards={items} isFirst={portfolios.length === 0}>
            {more.isLoading ? <CardSkeletons count={4} /> : null}
          </ProductGrid>
          <MorePages {...more} />
        </section>
      ) : null}
    </div>
  )
}

function BrandHead({ brand }: { brand: BrandView }) {
  const t = useText(windowMessages)
  return (
    <header className="brand-head on-ink">
      {brand.image ? (
        <Picture
          image={brand.image}
          alt=""
          shownWidth={1152}
          shownHeight={360}
          sizes="100vw"
          isUrgent
          className="brand-cover"
        />
      ) : null}
      <div className="brand-name">
        <Avatar name={brand.name} url={null} size={56} />
        <div>
          <p className="small">{t('brandLead')}</p>
          <h1>{brand.name}</h1>
        </div>
      </div>
    </header>
  )
}
