import { productMessages } from '#app/ui/messages/product.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatMoney, formatPercent } from '#app/ui/shared/format.ts'
import { MoneyText } from '#app/ui/shared/money-text.tsx'
import type { VariantView } from './choose-variant.ts'

/** H9: a former price and a percentage only where the reader gives them. */
export function ProductPrice({ variant }: { variant: VariantView }) {
  const t = useText(productMessages)
  const locale = useLocale()
  const { price, compareAt, percentOff } = variant
  return (
    <p className="product-price">
      <MoneyText money={price} className="product-price-now" />
      {compareAt ? (
        <s aria-label={t('wasPrice', { price: formatMoney(compareAt, locale) })} title={t('wasPriceHint')}>
          <MoneyText money={compareAt} />
        </s>
      ) : null}
      {percentOff ? (
        <span className="percent-off">{t('percentOff', { percent: formatPercent(percentOff * 100, locale) })}</span>
      ) : null}
    </p>
  )
}

/** H1: "3 left" only when three can really be promised. */
export function StockState({ variant }: { variant: VariantView | null }) {
  const t = useText(productMessages)
  if (!variant) return <p className="stock stock-out">{t('notMade')}</p>
  if (!variant.isOffered) return <p className="stock stock-out">{t('notHere')}</p>
  if (!variant.isAvailable) return <p className="stock stock-out">{t('soldOut')}</p>
  if (variant.unitsLeft !== null) return <p className="stock stock-few">{t('fewLeft', { count: variant.unitsLeft })}</p>
  return <p className="stock">{t('inStock')}</p>
}
