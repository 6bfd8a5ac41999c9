import { IndexFilters, IndexFiltersMode, Select, TextField, useSetIndexFiltersMode } from '@shopify/polaris'
import { useState } from 'react'
import { ordersViewNames } from '#app/domain/orders/orders-view-names.ts'
import { adminOrdersMessages } from '#app/ui/messages/admin-orders.ts'
import { intlTagOf } from '#app/ui/messages/locale.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatNumber } from '#app/ui/shared/format.ts'
import type { OrdersView } from '../order-row-view.ts'
import { useIsTurning } from '../use-paging.ts'
import { useTypedQuery } from '../use-typed-query.ts'

type Change = ReturnType<typeof useTypedQuery>['change']
type FilterProps = { readonly orders: OrdersView; readonly onChange: Change }

/** Saved views as tabs, a search, and filters; all of it stands in the address. */
export function OrdersFilters({ orders }: { orders: OrdersView }) {
  const t = useText(adminOrdersMessages)
  const { filters } = orders
  const applied = useApplied(orders)
  const isNarrowed = filters.query !== '' || applied.length > 0
  const { mode, setMode } = useSetIndexFiltersMode(isNarrowed ? IndexFiltersMode.Filtering : IndexFiltersMode.Default)
  const { query, setQuery, change } = useTypedQuery(filters.query)
  const isTurning = useIsTurning()
  const tabs = useTabs(orders)
  const clear = () => {
    setQuery('')
    change({ q: '', country: '', mode: '', creator: '' })
  }
  return (
    <IndexFilters
      tabs={tabs}
      selected={ordersViewNames.indexOf(filters.view)}
      onSelect={(index) => change({ view: ordersViewNames[index] ?? 'all' })}
      queryValue={query}
      queryPlaceholder={t('search')}
      onQueryChange={setQuery}
      onQueryClear={() => setQuery('')}
      cancelAction={{ onAction: clear }}
      filters={[
        { key: 'country', label: t('country'), pinned: true, filter: <Country orders={orders} onChange={change} /> },
        { key: 'mode', label: t('mode'), pinned: true, filter: <Mode orders={orders} onChange={change} /> },
        { key: 'creator', label: t('creator'), pinned: true, filter: <Creator orders={orders} onChange={change} /> },
      ]}
      appliedFilters={applied.map(({ key, label }) => ({ key, label, onRemove: () => change({ [key]: '' }) }))}
      onClearAll={clear}
      mode={mode}
      setMode={setMode}
      canCreateNewView={false}
      disableStickyMode
      loading={isTurning}
    />
  )
}

/** Views that wait for the merchant say how many. */
function useTabs({ counts }: OrdersView) {
  const t = useText(adminOrdersMessages)
  const locale = useLocale()
  return ordersViewNames.map((view) => {
    const count = counts[view] ?? 0
    return {
      id: view,
      content: t(`view_${view}`),
      onAction: () => undefined,
      ...(count > 0 && { badge: formatNumber(count, locale) }),
    }
  })
}

function Country({ orders, onChange }: FilterProps) {
  const t = useText(adminOrdersMessages)
  const names = useCountryNames()
  const options = orders.countries.map((code) => ({ value: code, label: names(code) }))
  return (
    <Select
      label={t('country')}
      labelHidden
      options={[{ value: '', label: t('anyCountry') }, ...options]}
      value={orders.filters.country}
      onChange={(country) => onChange({ country })}
    />
  )
}

const modes = ['CHANNEL_MOR', 'SHOPIFY_CHECKOUT', 'STOREFRONT'] as const

function Mode({ orders, onChange }: FilterProps) {
  const t = useText(adminOrdersMessages)
  return (
    <Select
      label={t('mode')}
      labelHidden
      options={[
        { value: '', label: t('anyMode') },
        ...modes.map((mode) => ({ value: mode, label: t(`mode_${mode}`) })),
      ]}
      value={orders.filters.mode}
      onChange={(mode) => onChange({ mode })}
    />
  )
}

function Creator({ orders, onChange }: FilterProps) {
  const t = useText(adminOrdersMessages)
  const [handle, setHandle] = useState(orders.filters.creator)
  return (
    <TextField
      label={t('creatorHandle')}
      labelHidden
      prefix="@"
      value={handle}
      onChange={setHandle}
      onBlur={() => onChange({ creator: handle })}
      autoComplete="off"
    />
  )
}

function useApplied({ filters }: OrdersView): { readonly key: string; readonly label: string }[] {
  const t = useText(adminOrdersMessages)
  const names = useCountryNames()
  const mode = modes.find((each) => each === filters.mode)
  return [
    ...(filters.country ? [{ key: 'country', label: names(filters.country) }] : []),
    ...(mode ? [{ key: 'mode', label: t(`mode_${mode}`) }] : []),
    ...(filters.creator ? [{ key: 'creator', label: `@${filters.creator}` }] : []),
  ]
}

function useCountryNames(): (code: string) => string {
  const names = new Intl.DisplayNames([intlTagOf(useLocale())], { type: 'region' })
  return (code) => (/^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code)
}
