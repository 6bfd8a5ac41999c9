import { Link } from '@remix-run/react'
import { X } from 'lucide-react'
import { windowMessages } from '#app/ui/messages/shop-window.ts'
import type { Locale } from '#app/ui/messages/locale.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatMoney } from '#app/ui/shared/format.ts'
import type { FacetsView } from '#app/web/to-facets-view.ts'
import { toListingParams, withoutFilters, type ListingQuery } from './listing-query.ts'
import type { PathOf } from './listing-view.ts'

type FilterChipsProps = { query: ListingQuery; facets: FacetsView; pathOf: PathOf }

type Say = ReturnType<typeof useText<keyof (typeof windowMessages)['en']>>

type Chip = { readonly name: string; readonly without: ListingQuery }

/** Every filter that is set, each one press away from being gone. */
export function FilterChips({ query, facets, pathOf }: FilterChipsProps) {
  const t = useText(windowMessages)
  const chips = chipsOf(query, facets, t, useLocale())
  if (chips.length === 0) return null
  return (
    <ul className="plain-list filter-chips" aria-label={t('applied')}>
      {chips.map(({ name, without }) => (
        <li key={name}>
          <Link
            className="chip"
            to={pathOf(toListingParams(without))}
            preventScrollReset
            aria-label={t('removeFilter', { name })}
          >
            <bdi>{name}</bdi> <X size={16} aria-hidden="true" />
          </Link>
        </li>
      ))}
      <li>
        <Link className="chip chip-plain" to={pathOf(toListingParams(withoutFilters(query)))} preventScrollReset>
          {t('clearAll')}
        </Link>
      </li>
    </ul>
  )
}

function chipsOf(query: ListingQuery, facets: FacetsView, t: Say, locale: Locale): Chip[] {
  const chips: Chip[] = []
  if (query.min !== '' || query.max !== '') {
    chips.push({ name: priceWords(query, t, locale), without: { ...query, min: '', max: '', currency: '' } })
  }
  for (const id of query.shopIds) {
    const brand = facets.brands.find(({ shopId }) => shopId === id)
    const without = { ...query, shopIds: query.shopIds.filter((other) => other !== id) }
    chips.push({ name: brand?.name ?? t('brand'), without })
  }
  for (const term of query.optionTerms) {
    const value = facets.options.flatMap(({ values }) => values).find((one) => one.term === term)
    const without = { ...query, optionTerms: query.optionTerms.filter((other) => other !== term) }
    chips.push({ name: value?.label ?? term.slice(term.indexOf(':') + 1), without })
  }
  if (query.onlyAvailable) chips.push({ name: t('onlyAvailable'), without: { ...query, onlyAvailable: false } })
  return chips
}

function priceWords({ min, max, currency }: ListingQuery, t: Say, locale: Locale): string {
  const words = (amount: string) => (currency ? formatMoney({ amount, currency }, locale) : amount)
  if (min === '') return t('priceTo', { price: words(max) })
  if (max === '') return t('priceFrom', { price: words(min) })
  return t('priceBetween', { min: words(min), max: words(max) })
}
