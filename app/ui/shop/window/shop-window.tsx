import { Link } from '@remix-run/react'
import { Store } from 'lucide-react'
import type { FeedItem } from '#app/domain/feed/feed-item.ts'
import type { Brand } from '#app/domain/search/list-brands.server.ts'
import { windowMessages } from '#app/ui/messages/shop-window.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { EmptyState } from '#app/ui/shared/empty-state.tsx'
import type { CardView } from '#app/web/to-card-view.ts'
import { Picture } from '../picture.tsx'
import { ProductGrid } from '../product-card.tsx'
import { CategoryPills, type Category } from './category-pills.tsx'
import { SearchForm } from './search-form.tsx'
import { Section } from './section.tsx'
import { VideoTile } from './video-tile.tsx'

type ShopWindowProps = {
  newest: readonly CardView[]
  categories: readonly Category[]
  brands: readonly Brand[]
  videos: readonly FeedItem[]
}

/** The shop tab. A section without anything in it is not there. */
export function ShopWindow({ newest, categories, brands, videos }: ShopWindowProps) {
  const t = useText(windowMessages)
  return (
    <div className="page">
      <div className="window-head">
        <h1>{t('lead')}</h1>
        <SearchForm />
        {categories.length > 0 ? <CategoryPills categories={categories} /> : null}
      </div>
      {newest.length === 0 ? <EmptyState icon={Store} title={t('emptyTitle')} text={t('emptyText')} /> : null}
      {videos.length > 0 ? (
        <Section title={t('watchNow')}>
          <ul className="plain-list shelf">
            {videos.map((item) => (
              <li key={item.postId}>
                <VideoTile item={item} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {newest.length > 0 ? (
        <Section title={t('newest')} to={shopPaths.search()}>
          <ProductGrid cards={newest} />
        </Section>
      ) : null}
      {brands.length > 0 ? (
        <Section title={t('brands')}>
          <BrandShelf brands={brands} />
        </Section>
      ) : null}
    </div>
  )
}

export function BrandShelf({ brands }: { brands: readonly Brand[] }) {
  return (
    <ul className="plain-list shelf">
      {brands.map((brand) => (
        <li key={brand.shopId}>
          <Link className="brand-card on-ink" to={shopPaths.brand(brand.handle)}>
            {brand.imageUrl ? <Picture url={brand.imageUrl} alt="" width={300} /> : null}
            <span>{brand.name}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
