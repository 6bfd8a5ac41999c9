import { Link, useFetcher } from '@remix-run/react'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect } from 'react'
import type { FeedItem, FeedTag } from '#app/domain/feed/feed-item.ts'
import { feedMessages } from '#app/ui/messages/feed.ts'
import { productMessages } from '#app/ui/messages/product.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { sharedMessages } from '#app/ui/messages/shared.ts'
import { shopPaths } from '#app/ui/paths.ts'
import { DisclosureLabel } from '#app/ui/shared/disclosure-label.tsx'
import { MoneyText } from '#app/ui/shared/money-text.tsx'
import { Picture } from '#app/ui/shared/picture.tsx'
import { Sheet } from '#app/ui/shared/sheet.tsx'
import type { ProductView } from '#app/web/to-product-view.ts'
import type { WithImages } from '#app/web/image-view.server.ts'
import { BuyBox } from './buy-box.tsx'

type ProductSheetProps = {
  open: { item: WithImages<FeedItem>; productId: string | null } | null
  onClose: () => void
  onChoose: (productId: string) => void
  onBack: () => void
}

/** Over the video: the list of what is in it, or one product ready to buy. */
export function ProductSheet({ open, onClose, onChoose, onBack }: ProductSheetProps) {
  const t = useText(feedMessages)
  const tag = open?.item.tags.find((each) => each.productId === open.productId)
  return (
    <Sheet isOpen={open !== null} onClose={onClose} title={tag ? tag.title : t('inThisVideo')}>
      {open && tag ? (
        <ChosenProduct key={tag.productId} tag={tag} item={open.item} onBack={onBack} onAdded={onClose} />
      ) : null}
      {open && !tag ? <TagList tags={open.item.tags} onChoose={onChoose} /> : null}
    </Sheet>
  )
}

function TagList({ tags, onChoose }: { tags: readonly WithImages<FeedTag>[]; onChoose: (productId: string) => void }) {
  return (
    <ul className="plain-list tag-list">
      {tags.map((tag) => (
        <li key={tag.productId}>
          <button type="button" onClick={() => onChoose(tag.productId)}>
            <Picture image={tag.image} alt="" shownWidth={72} className="tag-list-picture" />
            <span className="grow">
              <strong>{tag.title}</strong>
              <span className="soft small">{tag.shopName}</span>
              <MoneyText money={tag.price} />
            </span>
            <ChevronRight className="flips" aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  )
}

type ChosenProps = { tag: WithImages<FeedTag>; item: WithImages<FeedItem>; onBack: () => void; onAdded: () => void }

function ChosenProduct({ tag, item, onBack, onAdded }: ChosenProps) {
  const t = useText(productMessages)
  const shared = useText(sharedMessages)
  const { load, data, state } = useFetcher<{ product: ProductView | null }>()
  const url = shopPaths.product(tag.productId, tag.handle)
  useEffect(() => load(url), [load, url])
  return (
    <div className="stack">
      {item.tags.length > 1 ? (
        <button type="button" className="back-link" onClick={onBack}>
          <ChevronLeft size={18} className="flips" aria-hidden="true" /> {shared('back')}
        </button>
      ) : null}
      <div className="sheet-product">
        <Picture image={tag.image} alt={tag.title} shownWidth={104} className="sheet-product-picture" isUrgent />
        <div className="stack-tight">
          <p className="soft small">{t('soldBy', { shop: tag.shopName })}</p>
          <DisclosureLabel of={item.disclosure} />
          <Link to={`${url}?post=${encodeURIComponent(item.postId)}`} className="small">
            {t('openPage')}
          </Link>
        </div>
      </div>
      {data?.product ? (
        <BuyBox product={data.product} onAdded={onAdded} />
      ) : data ? (
        <p role="status">{t('gone')}</p>
      ) : (
        <BuyBoxShape isBroken={state === 'idle' && data === null} />
      )}
    </div>
  )
}

function BuyBoxShape({ isBroken }: { isBroken: boolean }) {
  const t = useText(productMessages)
  if (isBroken) return <p role="alert">{t('loadFailed')}</p>
  return (
    <div className="stack" aria-busy="true">
      <div className="shimmer" style={{ blockSize: 36, inlineSize: '40%' }} />
      <div className="shimmer" style={{ blockSize: 92 }} />
      <div className="shimmer" style={{ blockSize: 48 }} />
    </div>
  )
}
