import { Store } from 'lucide-react'
import { useCallback } from 'react'
import type { Page } from '#app/kernel/cursor.ts'
import type { Brand } from '#app/domain/search/list-brands.server.ts'
import { windowMessages } from '#app/ui/messages/shop-window.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { EmptyState } from '#app/ui/shared/empty-state.tsx'
import { LoadMore } from '#app/ui/shared/load-more.tsx'
import { useMorePages } from '#app/ui/shared/use-more-pages.ts'
import type { CardView } from '#app/web/to-card-view.ts'
import { ProductGrid } from '../product-card.tsx'

type BrandPageProps = { brand: Brand; products: Page<CardView> }

const pick = (loaded: unknown) => (loaded as BrandPageProps).products

export function BrandPage({ brand, products }: BrandPageProps) {
  const t = useText(windowMessages)
  const urlOf = useCallback(
    (cursor: string) => `${shopPaths.brand(brand.handle)}?cursor=${encodeURIComponent(cursor)}`,
    [brand.handle],
  )
  const pages = useMorePages(products, urlOf, pick)
  return (
    <div className="page">
      <div className="window-head">
        <h1>{brand.name}</h1>
      </div>
      {pages.items.length === 0 ? (
        <EmptyState icon={Store} title={t('brandEmpty')} />
      ) : (
        <ProductGrid cards={pages.items} />
      )}
      <LoadMore {...pages} />
    </div>
  )
}
