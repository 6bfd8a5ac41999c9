import { MapPinOff, PackageX } from 'lucide-react'
import { productMessages } from '#app/ui/messages/product.ts'
import { windowMessages } from '#app/ui/messages/shop-window.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { ButtonLink } from '#app/ui/shared/button.tsx'
import { EmptyState } from '#app/ui/shared/empty-state.tsx'
import { Picture } from '#app/ui/shared/picture.tsx'
import type { CardView } from '#app/web/to-card-view.ts'
import type { ProductView } from '#app/web/to-product-view.ts'
import { ProductGrid } from '../product-card.tsx'
import { Section } from '../window/section.tsx'

type GonePageProps = {
  /** elsewhere: it is sold, but not to this shopper's country. */
  reason: 'gone' | 'elsewhere'
  related: readonly CardView[]
  /** What the page showed a moment ago, if it was open when the product went. */
  last: ProductView | null
}

/** J4: nothing to buy here any more, and something to go on with. */
export function GonePage({ reason, related, last }: GonePageProps) {
  const t = useText(productMessages)
  const shop = useText(windowMessages)
  const isElsewhere = reason === 'elsewhere'
  return (
    <div className="page">
      <div role="status">
        {last ? (
          <div className="gone-last">
            <Picture image={last.images[0] ?? null} alt="" shownWidth={96} />
            <p className="soft" dir="auto">
              {last.title}
            </p>
          </div>
        ) : null}
        <EmptyState
          icon={isElsewhere ? MapPinOff : PackageX}
          title={t(isElsewhere ? 'goneHere' : 'goneTitle')}
          text={t(isElsewhere ? 'goneHereText' : 'goneText')}
        >
          <ButtonLink look="primary" to={shopPaths.shopTab()}>
            {shop('backToShop')}
          </ButtonLink>
        </EmptyState>
      </div>
      {related.length > 0 ? (
        <Section title={t('similar')}>
          <ProductGrid cards={related} />
        </Section>
      ) : null}
    </div>
  )
}
