import { IndexFilters, IndexFiltersMode, useSetIndexFiltersMode, type AppliedFilterInterface } from '@shopify/polaris'
import { adminCatalogActionMessages } from '#app/ui/messages/admin-catalog-actions.ts'
import { adminCatalogMessages } from '#app/ui/messages/admin-catalog.ts'
import { intlTagOf } from '#app/ui/messages/locale.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatNumber } from '#app/ui/shared/format.ts'
import { catalogViews, type CatalogViewId } from '#app/domain/catalog/catalog-views.ts'
import type { CatalogView } from '#app/web/admin-catalog-view.ts'
import { CategorySelect } from './category-select.tsx'
import { CollectionPicker } from './collection-picker.tsx'
import { MarketFilter } from './market-filter.tsx'
import { useCategoryName } from './use-category-name.ts'
import { useIsTurning } from './use-paging.ts'
import { useTypedQuery } from './use-typed-query.ts'

type Change = ReturnType<typeof useTypedQuery>['change']

/** Saved views as tabs, a search, and filters; all of it stands in the address. */
export function CatalogFilters({ catalog }: { catalog: CatalogView }) {
  const t = useText(adminCatalogMessages)
  const a = useText(adminCatalogActionMessages)
  const { filters } = catalog
  const applied = useApplied(catalog)
  const isNarrowed = filters.q !== '' || applied.length > 0
  const { mode, setMode } = useSetIndexFiltersMode(isNarrowed ? IndexFiltersMode.Filtering : IndexFiltersMode.Default)
  const { query, setQuery, change } = useTypedQuery(filters.q)
  const isTurning = useIsTurning()
  const tabs = useTabs(catalog)
  const clear = () => {
    setQuery('')
    change({ q: '', collection: '', category: '', sold: '', unsold: '' })
  }
  return (
    <IndexFilters
      tabs={tabs}
      selected={catalogViews.indexOf(filters.view)}
      onSelect={(index) => change({ view: catalogViews[index] ?? 'all' })}
      queryValue={query}
      queryPlaceholder={t('search')}
      onQueryChange={setQuery}
      onQueryClear={() => setQuery('')}
      cancelAction={{ onAction: clear }}
      filters={[
        {
          key: 'collection',
          label: a('collection'),
          pinned: true,
          filter: <CollectionPicker onPick={({ id }) => change({ collection: id })} />,
        },
        {
          key: 'category',
          label: a('category'),
          pinned: true,
          filter: (
            <CategorySelect
              value={filters.category}
              isFilter
              onChange={(category) => change({ category })}
              label={a('category')}
            />
          ),
        },
        {
          key: 'market',
          label: a('market'),
          pinned: true,
          filter: <MarketFilter filters={filters} countries={catalog.countries} onChange={change} />,
        },
      ]}
      appliedFilters={applied.map(({ key, label, clears }) => ({ key, label, onRemove: () => change(clears) }))}
      onClearAll={clear}
      mode={mode}
      setMode={setMode}
      canCreateNewView={false}
      disableStickyMode
      loading={isTurning}
    />
  )
}

/** Tabs with the figures of the last count in the background. */
function useTabs({ publishing: { counts } }: CatalogView) {
  const t = useText(adminCatalogMessages)
  const locale = useLocale()
  const countOf = (view: CatalogViewId) => counts && (view === 'all' ? counts.total : counts[view])
  return catalogViews.map((view) => {
    const count = countOf(view)
    const badge = count === null ? {} : { badge: formatNumber(count, locale) }
    return { id: view, content: t(view), onAction: () => undefined, ...badge }
  })
}

type Applied = Omit<AppliedFilterInterface, 'onRemove' | 'label'> & {
  readonly label: string
  readonly clears: Parameters<Change>[0]
}

function useApplied({ filters }: CatalogView): Applied[] {
  const a = useText(adminCatalogActionMessages)
  const locale = useLocale()
  const categoryName = useCategoryName()
  const names = new Intl.DisplayNames([intlTagOf(locale)], { type: 'region' })
  const { collection, collectionTitle, category, sold, unsold } = filters
  const applied: Applied[] = []
  if (collection) {
    const label = `${a('collection')}: ${collectionTitle || '–'}`
    applied.push({ key: 'collection', label, clears: { collection: '' } })
  }
  if (category) {
    const label = category === 'none' ? a('uncategorised') : categoryName(category)
    applied.push({ key: 'category', label, clears: { category: '' } })
  }
  const country = sold || unsold
  if (country) {
    const label = a(sold ? 'sold' : 'notSold', { country: names.of(country) ?? country })
    applied.push({ key: 'market', label, clears: { sold: '', unsold: '' } })
  }
  return applied
}
