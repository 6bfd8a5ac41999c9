import type { SerializeFrom } from '@remix-run/node'
import { PackageSearch } from 'lucide-react'
import { useCallback } from 'react'
import { marketMessages } from '#app/ui/messages/market-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { ButtonLink } from '#app/ui/shared/button.tsx'
import { EmptyState } from '#app/ui/shared/empty-state.tsx'
import { LoadMore } from '#app/ui/shared/load-more.tsx'
import { useMorePages } from '#app/ui/shared/use-more-pages.ts'
import type { marketView } from '#app/web/studio-market.server.ts'
import { MarketFilters } from './market-filters.tsx'
import { MarketRow, type MarketProductView } from './market-row.tsx'

type MarketView = SerializeFrom<Awaited<ReturnType<typeof marketView>>>

const pick = (loaded: unknown) =>
  (loaded as { market: { page: { items: MarketProductView[]; nextCursor: string | null } } }).market.page

/** Products of all open programs, by what one looks for. */
export function MarketList({ market }: { market: MarketView }) {
  const t = useText(marketMessages)
  const { wish, categories, page } = market
  const urlOf = useCallback((cursor: string) => creatorPaths.programs({ view: 'products', ...wish, cursor }), [wish])
  const { items, ...more } = useMorePages<MarketProductView>(page, urlOf, pick)
  const isNarrowed = Boolean(wish.q || wish.category || wish.least || wish.free)
  return (
    <>
      <MarketFilters wish={wish} categories={categories} />
      {items.length > 0 ? (
        <ul className="market">
          {items.map((product) => (
            <MarketRow key={product.productId} product={product} />
          ))}
        </ul>
      ) : isNarrowed ? (
        <EmptyState icon={PackageSearch} title={t('noneTitle')} text={t('noneText')}>
          <ButtonLink to={creatorPaths.programs({ view: 'products' })}>{t('clear')}</ButtonLink>
        </EmptyState>
      ) : (
        <EmptyState icon={PackageSearch} title={t('noMarketTitle')} text={t('noMarketText')} />
      )}
      <LoadMore {...more} />
    </>
  )
}
