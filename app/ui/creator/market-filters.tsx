import { Form, useSubmit } from '@remix-run/react'
import { Search } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { MarketSort } from '#app/domain/programs/market-filters.ts'
import { marketMessages } from '#app/ui/messages/market-studio.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { Button } from '#app/ui/shared/button.tsx'
import { formatPercent } from '#app/ui/shared/format.ts'
import { useIsHydrated } from '#app/ui/shared/use-is-hydrated.ts'

export type MarketWish = { q: string; sort: string; category: string; least: string; free: string }
type MarketFiltersProps = { wish: MarketWish; categories: readonly { id: string; name: string }[] }

/** Named here, so that browsers do not load what the filters are made of. */
const sorts = ['popularity', 'commission', 'newest'] as const satisfies readonly MarketSort[]
const percents = [5, 10, 15, 20]

/** Narrows the marketplace as one chooses; without scripts it is a form like any other. */
export function MarketFilters({ wish, categories }: MarketFiltersProps) {
  const t = useText(marketMessages)
  const locale = useLocale()
  const submit = useSubmit()
  const isHydrated = useIsHydrated()
  const timer = useRef<ReturnType<typeof setTimeout>>()
  useEffect(() => () => clearTimeout(timer.current), [])
  const send = (form: HTMLFormElement | null, wait = 0) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => form && submit(form, { replace: true, preventScrollReset: true }), wait)
  }
  const choose = (event: { currentTarget: { form: HTMLFormElement | null } }) => send(event.currentTarget.form)
  const rates = percents.map((percent) => ({
    value: String(percent),
    label: t('leastFrom', { rate: formatPercent(percent * 100, locale) }),
  }))
  return (
    <Form action={creatorPaths.programs()} role="search" className="stack-tight">
      <input type="hidden" name="view" value="products" />
      <div className="search-bar">
        <Search size={20} aria-hidden="true" />
        <input
          className="input"
          type="search"
          name="q"
          defaultValue={wish.q}
          aria-label={t('search')}
          placeholder={t('search')}
          onChange={(event) => send(event.currentTarget.form, 300)}
        />
      </div>
      <div className="filters">
        <Choice name="sort" label={t('sort')} value={wish.sort} onChange={choose}>
          {sorts.map((sort) => ({ value: sort, label: t(`sort_${sort}`) }))}
        </Choice>
        <Choice name="category" label={t('category')} value={wish.category} onChange={choose}>
          {[{ value: '', label: t('anyCategory') }, ...categories.map(({ id, name }) => ({ value: id, label: name }))]}
        </Choice>
        <Choice name="least" label={t('least')} value={wish.least} onChange={choose}>
          {[{ value: '', label: t('anyLeast') }, ...rates]}
        </Choice>
        <label className="filter-check">
          <input type="checkbox" name="free" value="yes" defaultChecked={wish.free === 'yes'} onChange={choose} />
          {t('free')}
        </label>
        {isHydrated ? null : <Button small>{t('apply')}</Button>}
      </div>
    </Form>
  )
}

type ChoiceProps = {
  name: string
  label: string
  value: string
  children: readonly { value: string; label: string }[]
  onChange: (event: { currentTarget: HTMLSelectElement }) => void
}

function Choice({ name, label, value, children, onChange }: ChoiceProps) {
  return (
    <select
      key={value}
      className="input filter"
      name={name}
      aria-label={label}
      defaultValue={value}
      onChange={onChange}
    >
      {children.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
