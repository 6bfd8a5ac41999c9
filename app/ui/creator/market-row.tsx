import type { SerializeFrom } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { Gift, Zap } from 'lucide-react'
import type { MarketProduct } from '#app/domain/programs/list-market-products.server.ts'
import { marketMessages } from '#app/ui/messages/market-studio.ts'
import { programsMessages } from '#app/ui/messages/programs-studio.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { formatMoney } from '#app/ui/shared/format.ts'
import { MoneyText } from '#app/ui/shared/money-text.tsx'
import { Picture } from '#app/ui/shared/picture.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'
import { MarketAction } from './market-action.tsx'
import { RateText } from './rate-text.tsx'

export type MarketProductView = SerializeFrom<WithImages<MarketProduct>>

/** What it costs, what it pays this creator, and the one tap that puts it into the showcase. */
export function MarketRow({ product }: { product: MarketProductView }) {
  const t = useText(marketMessages)
  const tPrograms = useText(programsMessages)
  const locale = useLocale()
  return (
    <li className="market-row">
      <Picture image={product.image} alt="" shownWidth={84} />
      <div className="grow stack-tight">
        <Link className="product-title" to={creatorPaths.program(product.programId)}>
          {product.title}
        </Link>
        <span className="small soft">
          <bdi>{t('by', { shop: product.shopName })}</bdi>
          {product.price ? (
            <>
              {' · '}
              <MoneyText money={product.price} />
            </>
          ) : null}
        </span>
        <span className="row-wrap">
          <strong className="market-rate">
            <RateText rateBps={product.rateBps} perUnit={product.perUnit} />
          </strong>
          {product.earnsAbout ? (
            <span className="small soft">
              {tPrograms('earnsAbout', { amount: formatMoney(product.earnsAbout, locale) })}
            </span>
          ) : null}
        </span>
        <Marks product={product} />
        <MarketAction product={product} />
      </div>
    </li>
  )
}

function Marks({ product }: { product: MarketProductView }) {
  const t = useText(marketMessages)
  if (!product.isFlash && !product.hasSamples) return null
  return (
    <span className="row-wrap">
      {product.isFlash ? (
        <span className="badge badge-accent">
          <Zap size={14} aria-hidden="true" />
          {t('flash')}
        </span>
      ) : null}
      {product.hasSamples ? (
        <span className="badge badge-good">
          <Gift size={14} aria-hidden="true" />
          {t('samples')}
        </span>
      ) : null}
    </span>
  )
}
