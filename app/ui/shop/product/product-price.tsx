import { productMessages } from '#app/ui/messages/product.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatMoney } from '#app/ui/shared/format.ts'
import { MoneyText } from '#app/ui/shared/money-text.tsx'
import type { VariantView } from '#app/web/to-product-view.ts'

export function ProductPrice({ variant }: { variant: VariantView }) {
  const t = useText(productMessages)
  const locale = useLocale()
  const { price, compareAt } = variant
  return (
    <p className="product-price">
      <MoneyText money={price} className="product-price-now" />
      {compareAt ? (
        <s aria-label={t('wasPrice', { price: formatMoney(compareAt, locale) })} title={t('wasPriceHint')}>
          <MoneyText money={compareAt} />
        </s>
      ) : null}
    </p>
  )
}

export function StockState({ variant }: { variant: VariantView | null }) {
  const t = useText(productMessages)
  if (!variant?.isOffered) return <p className="stock stock-out">{t('notHere')}</p>
  if (!variant.isAvailable) return <p className="stock stock-out">{t('soldOut')}</p>
  if (variant.unitsLeft !== null) return <p className="stock stock-few">{t('fewLeft', { count: variant.unitsLeft })}</p>
  return <p className="stock">{t('inStock')}</p>
}
