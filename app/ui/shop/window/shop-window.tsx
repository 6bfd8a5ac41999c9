import { Store } from 'lucide-react'
import type { FeedItem } from '#app/domain/feed/feed-item.ts'
import { windowMessages } from '#app/ui/messages/shop-window.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { EmptyState } from '#app/ui/shared/empty-state.tsx'
import type { CategoryView } from '#app/web/category-words.ts'
import type { BrandView } from '#app/web/to-brand-view.ts'
import type { CardView } from '#app/web/to-card-view.ts'
import { ProductGrid } from '../product-card.tsx'
import { BrandShelf } from './brand-shelf.tsx'
import { DepartmentTiles } from './department-tiles.tsx'
import type { LoadedPage } from './kept-pages.ts'
import { MorePages } from './more-pages.tsx'
import { ProductShelf } from './product-shelf.tsx'
import { SearchForm } from './search-form.tsx'
import { Section } from './section.tsx'
import { CardSkeletons } from './skeletons.tsx'
import { useKeptPages } from './use-kept-pages.ts'
import { VideoShelf } from './video-shelf.tsx'

export type ShopWindowProps = {
  departments: readonly CategoryView[]
  trending: readonly CardView[]
  newest: LoadedPage<CardView>
  brands: readonly BrandView[]
  videos: readonly FeedItem[]
}

const pick = (loaded: unknown) => (loaded as ShopWindowProps).newest
const urlOf = (cursor: string) => shopPaths.shopTab({ cursor })

/** The shop tab. A section without anything in it is not there; the newest go on for as long as one scrolls. */
export function ShopWindow({ departments, trending, newest, brands, videos }: ShopWindowProps) {
  const t = useText(windowMessages)
  const { items, ...more } = useKeptPages(newest, urlOf, pick)
  return (
    <div className="page">
      <div className="window-head">
        <h1>{t('lead')}</h1>
        <SearchForm />
        {departments.length > 0 ? <DepartmentTiles departments={departments} /> : null}
      </div>
      {items.length === 0 ? <EmptyState icon={Store} title={t('emptyTitle')} text={t('emptyText')} /> : null}
      {trending.length > 0 ? (
        <Section title={t('trending')} to={shopPaths.search({ sort: 'popular' })}>
          <ProductShelf cards={trending} isFirst />
        </Section>
      ) : null}
      <VideoShelf title={t('watchNow')} items={videos} />
      {brands.length > 0 ? (
        <Section title={t('brands')}>
          <BrandShelf brands={brands} />
        </Section>
      ) : null}
      {items.length > 0 ? (
        <Section title={t('newest')} to={shopPaths.search({ sort: 'newest' })}>
          <ProductGrid cards={items} isFirst={trending.length === 0}>
            {more.isLoading ? <CardSkeletons count={4} /> : null}
          </ProductGrid>
          <MorePages {...more} />
        </Section>
      ) : null}
    </div>
  )
}
