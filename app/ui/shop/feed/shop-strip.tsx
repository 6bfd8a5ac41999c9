import { ShoppingBag } from 'lucide-react'
import type { FeedTag } from '#app/domain/feed/feed-item.ts'
import { feedMessages } from '#app/ui/messages/feed.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatMoney } from '#app/ui/shared/format.ts'
import { Picture } from '#app/ui/shared/picture.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'

type ShopStripProps = {
  tags: readonly WithImages<FeedTag>[]
  current: WithImages<FeedTag> | null
  onShop: (productId: string | null) => void
}

/** The Shop button is always there; the product steps forward at its own moment in the video. */
export function ShopStrip({ tags, current, onShop }: ShopStripProps) {
  const t = useText(feedMessages)
  if (tags.length === 0) return null
  const only = tags.length === 1 ? tags[0] : undefined
  return (
    <div className="shop-strip">
      {current ? <ProductChip key={current.productId} tag={current} onShop={onShop} /> : null}
      <button
        type="button"
        className="shop-button"
        aria-label={t('shopVideoLabel', { count: tags.length })}
        onClick={() => onShop(only ? only.productId : null)}
      >
        <ShoppingBag size={20} aria-hidden="true" />
        <span aria-hidden="true">{t('shopVideo', { count: tags.length })}</span>
      </button>
    </div>
  )
}

function ProductChip({ tag, onShop }: { tag: WithImages<FeedTag>; onShop: (productId: string) => void }) {
  const t = useText(feedMessages)
  const locale = useLocale()
  const price = formatMoney(tag.price, locale)
  return (
    <button type="button" className="product-chip" onClick={() => onShop(tag.productId)}>
      <Picture image={tag.image} alt="" shownWidth={48} className="product-chip-picture" />
      <span className="product-chip-words">
        <span className="product-chip-title">{tag.title}</span>
        <bdi className="numbers">{tag.hasPriceRange ? t('from', { price }) : price}</bdi>
      </span>
    </button>
  )
}
