import { windowMessages } from '#app/ui/messages/shop-window.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { TextField } from '#app/ui/shared/field.tsx'
import { formatMoney } from '#app/ui/shared/format.ts'
import type { FacetsView } from '#app/web/to-facets-view.ts'
import type { ListingQuery } from './listing-query.ts'

type PriceFieldsProps = {
  price: NonNullable<FacetsView['price']>
  draft: ListingQuery
  onChange: (draft: ListingQuery, isTyping: boolean) => void
}

/** A lowest and a highest price in the market's own currency; the hints say what there is. */
export function PriceFields({ price, draft, onChange }: PriceFieldsProps) {
  const t = useText(windowMessages)
  const locale = useLocale()
  const { currency } = price.min
  const isMeant = draft.currency === '' || draft.currency === currency
  const field = (name: 'min' | 'max') => ({
    name,
    value: isMeant ? draft[name] : '',
    inputMode: 'decimal' as const,
    autoComplete: 'off',
    placeholder: price[name].amount,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      onChange({ ...draft, currency, [name]: event.currentTarget.value }, true),
    onBlur: () => onChange(draft, false),
  })
  return (
    <div className="field-row price-fields" role="group" aria-label={t('priceIn', { currency })}>
      <input type="hidden" name="cur" value={currency} />
      <TextField label={t('lowest')} {...field('min')} />
      <TextField label={t('highest')} {...field('max')} />
      <p className="soft small price-span" suppressHydrationWarning>
        {t('priceBetween', { min: formatMoney(price.min, locale), max: formatMoney(price.max, locale) })}
      </p>
    </div>
  )
}
