import { Link } from '@remix-run/react'
import { ChevronRight, Store } from 'lucide-react'
import { useState } from 'react'
import type { FeedItem } from '#app/domain/feed/feed-item.ts'
import { productMessages } from '#app/ui/messages/product.ts'
import { windowMessages } from '#app/ui/messages/shop-window.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { DisclosureLabel } from '#app/ui/shared/disclosure-label.tsx'
import type { ResaleView } from '#app/web/find-resale-view.server.ts'
import type { CardView } from '#app/web/to-card-view.ts'
import type { ProductView } from '#app/web/to-product-view.ts'
import { Breadcrumb } from '../window/breadcrumb.tsx'
import { ProductShelf } from '../window/product-shelf.tsx'
import { Section } from '../window/section.tsx'
import { VideoShelf } from '../window/video-shelf.tsx'
import { BuyBox } from './buy-box.tsx'
import { firstChoice, variantOf } from './choose-variant.ts'
import { DeliveryEstimate } from './delivery-estimate.tsx'
import { Gallery } from './gallery.tsx'
import { ReadMore } from './read-more.tsx'
import { ShareButton } from './share-button.tsx'

export type ProductPageProps = {
  product: ProductView
  /** What the address asked for. */
  variantId: string | null
  /** Where the site lives: what is shared leaves it. */
  origin: string
  videos: readonly FeedItem[]
  related: readonly CardView[]
  more: readonly CardView[]
  via: { name: string; handle: string } | null
  /** At this seller's own price. */
  resale: ResaleView | null
}

export function ProductPage(props: ProductPageProps) {
  const { product, variantId, videos, related, more, resale } = props
  const t = useText(productMessages)
  const [choice, setChoice] = useState(() => firstChoice(product, variantId))
  return (
    <div className="page product">
      <div className="product-page">
        <Gallery product={product} shownPicture={variantOf(product, choice)?.picture ?? null} />
        <div className="product-page-side stack">
          <ProductHead {...props} />
          <BuyBox product={product} variantId={variantId} shareSetId={resale?.shareSetId} onChoice={setChoice} />
          <DeliveryEstimate deliveries={product.deliveries} />
          <ShopCard shop={product.shop} />
          {product.descriptionHtml ? (
            <section className="stack-tight">
              <h2>{t('description')}</h2>
              <ReadMore html={product.descriptionHtml} language={product.language} />
            </section>
          ) : null}
        </div>
      </div>
      <div className="product-below">
        <VideoShelf title={t('seenIn')} items={videos} />
        {related.length > 0 ? (
          <Section title={t('related')}>
            <ProductShelf cards={related} />
          </Section>
        ) : null}
        {more.length > 0 ? (
          <Section title={t('moreFrom', { shop: product.shop.name })} to={shopPaths.brand(product.shop.handle)}>
            <ProductShelf cards={more} />
          </Section>
        ) : null}
      </div>
    </div>
  )
}

function ProductHead({ product, origin, via, resale }: ProductPageProps) {
  const t = useText(productMessages)
  const shop = useText(windowMessages)
  const path = product.categoryPath.map(({ id, name }) => ({ name, path: shopPaths.category(id) }))
  const isOwnBrand = product.vendor === '' || product.vendor.toLowerCase() === product.shop.name.toLowerCase()
  return (
    <div className="product-head">
      <Breadcrumb label={t('breadcrumb')} crumbs={[{ name: shop('title'), path: shopPaths.shopTab() }, ...path]} />
      <div className="product-name">
        <h1>
          <bdi lang={product.language}>{product.title}</bdi>
        </h1>
        <ShareButton url={origin + shopPaths.product(product.productId, product.handle)} title={product.title} />
      </div>
      {isOwnBrand && resale ? null : (
        <p className="soft">
          {isOwnBrand ? null : t('by', { vendor: product.vendor })}
          {isOwnBrand || resale ? null : ' · '}
          {resale ? null : t('soldBy', { shop: product.shop.name })}
        </p>
      )}
      {resale ? <ResaleNote shop={product.shop.name} resale={resale} /> : null}
      {via && !resale ? (
        <p className="context-note">
          <DisclosureLabel />
          <Link to={shopPaths.creator(via.handle)}>{t('creatorContext', { name: via.name })}</Link>
        </p>
      ) : null}
    </div>
  )
}

/** Whose price it is, and that it pays them (L1). */
function ResaleNote({ shop, resale }: { shop: string; resale: ResaleView }) {
  const t = useText(productMessages)
  return (
    <p className="context-note">
      <DisclosureLabel />
      <Link to={shopPaths.creator(resale.handle)}>{t('resoldBy', { shop, seller: resale.name })}</Link>
    </p>
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
