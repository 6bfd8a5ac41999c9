import { Link } from '@remix-run/react'
import { ChevronRight, Store } from 'lucide-react'
import { useState } from 'react'
import type { FeedItem } from '#app/domain/feed/feed-item.ts'
import { productMessages } from '#app/ui/messages/product.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { DisclosureLabel } from '#app/ui/shared/disclosure-label.tsx'
import type { CardView } from '#app/web/to-card-view.ts'
import type { ProductView } from '#app/web/to-product-view.ts'
import { ProductGrid } from '../product-card.tsx'
import { Section } from '../window/section.tsx'
import { VideoTile } from '../window/video-tile.tsx'
import { BuyBox } from './buy-box.tsx'
import { firstChoice, variantOf } from './choose-variant.ts'
import { Gallery } from './gallery.tsx'

type ProductPageProps = {
  product: ProductView
  videos: readonly FeedItem[]
  more: readonly CardView[]
  via: { name: string; handle: string } | null
}

export function ProductPage({ product, videos, more, via }: ProductPageProps) {
  const t = useText(productMessages)
  const [choice, setChoice] = useState(() => firstChoice(product))
  const variantImage = variantOf(product, choice)?.imageUrl ?? null
  return (
    <div className="page">
      <div className="product-page">
        <Gallery images={product.images} title={product.title} shownUrl={variantImage} />
        <div className="product-page-side stack">
          <div className="product-head">
            <p className="soft">{t('soldBy', { shop: product.shop.name })}</p>
            <h1>{product.title}</h1>
            {via ? (
              <p className="context-note">
                <DisclosureLabel />
                <Link to={shopPaths.creator(via.handle)}>{t('creatorContext', { name: via.name })}</Link>
              </p>
            ) : null}
          </div>
          <BuyBox product={product} onChoice={setChoice} />
          <ShopCard shop={product.shop} />
          {product.descriptionHtml ? (
            <section className="stack-tight">
              <h2>{t('description')}</h2>
              {/* Sanitised by the catalog before it was stored. */}
              <div className="prose" dir="auto" dangerouslySetInnerHTML={{ __html: product.descriptionHtml }} />
            </section>
          ) : null}
        </div>
      </div>
      <hr />
      {videos.length > 0 ? (
        <Section title={t('seenIn')}>
          <ul className="plain-list shelf">
            {videos.map((item) => (
              <li key={item.postId}>
                <VideoTile item={item} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {more.length > 0 ? (
        <Section title={t('moreFrom', { shop: product.shop.name })} to={shopPaths.brand(product.shop.handle)}>
          <ProductGrid cards={more} />
        </Section>
      ) : null}
    </div>
  )
}

function ShopCard({ shop }: { shop: ProductView['shop'] }) {
  const t = useText(productMessages)
  return (
    <Link className="card shop-card" to={shopPaths.brand(shop.handle)}>
      <Store aria-hidden="true" />
      <span className="stack-tight" style={{ gap: 0 }}>
        <strong>{shop.name}</strong>
        <span className="soft small">{t('visitShop')}</span>
      </span>
      <ChevronRight className="flips" aria-hidden="true" />
    </Link>
  )
}
