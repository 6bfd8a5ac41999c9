import { Link } from '@remix-run/react'
import { Store } from 'lucide-react'
import { shareSetMessages } from '#app/ui/messages/share-sets.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { ButtonLink } from '#app/ui/shared/button.tsx'
import { DisclosureLabel } from '#app/ui/shared/disclosure-label.tsx'
import { EmptyState } from '#app/ui/shared/empty-state.tsx'
import type { CardView } from '#app/web/to-card-view.ts'
import { ProductGrid } from '../product-card.tsx'

type ShareSetPageProps = {
  readonly title: string
  readonly creator: { readonly handle: string; readonly displayName: string }
  readonly products: readonly CardView[]
  /** How many of the prices are the creator's own. */
  readonly resold: 'none' | 'some' | 'all'
}

const aboutKeys = { none: 'about', some: 'aboutSomeResold', all: 'aboutResold' } as const

/** What a creator shares at once: whose choice it is, that it pays them, who sells each thing, and whose price it is. */
export function ShareSetPage({ title, creator, products, resold }: ShareSetPageProps) {
  const t = useText(shareSetMessages)
  const profile = shopPaths.creator(creator.handle)
  return (
    <div className="page">
      <div className="window-head">
        <h1>
          <bdi>{title}</bdi>
        </h1>
        <p>
          <Link to={profile}>{t('by', { name: creator.displayName })}</Link> <DisclosureLabel />
        </p>
        {products.length > 0 ? <p className="soft">{t(aboutKeys[resold], { name: creator.displayName })}</p> : null}
      </div>
      {products.length > 0 ? (
        <ProductGrid cards={products} isFirst />
      ) : (
        <EmptyState icon={Store} title={t('emptyTitle')} text={t('emptyText')}>
          <ButtonLink look="primary" to={profile}>
            {t('toProfile')}
          </ButtonLink>
        </EmptyState>
      )}
    </div>
  )
}
