import {
  BlockStack,
  Card,
  IndexFilters,
  IndexFiltersMode,
  Layout,
  Page,
  useSetIndexFiltersMode,
} from '@shopify/polaris'
import { adminCatalogMessages } from '#app/ui/messages/admin-catalog.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Empty } from './empty.tsx'
import { CatalogTable } from './catalog-table.tsx'
import type { CatalogView } from './catalog-view.ts'
import { PublishingCard } from './publishing-card.tsx'
import { Refused } from './refused.tsx'
import { shopifyLinks } from './shopify-links.ts'
import { useCommand } from './use-command.ts'
import { useIsTurning } from './use-paging.ts'
import { useTypedQuery } from './use-typed-query.ts'

export const catalogViews = ['all', 'live', 'attention', 'unpublished'] as const

export function CatalogPage({ catalog }: { catalog: CatalogView }) {
  const t = useText(adminCatalogMessages)
  const sync = useCommand('sync', { toast: t('syncStarted') })
  const isSyncing = catalog.sync?.status === 'running'
  return (
    <Page
      title={t('title')}
      subtitle={t('subtitle')}
      fullWidth
      primaryAction={{
        content: t('syncNow'),
        onAction: () => sync.run(),
        loading: sync.isRunning,
        disabled: isSyncing,
      }}
    >
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            <Refused refusal={sync.refusal} />
            <PublishingCard publishing={catalog.publishing} sync={catalog.sync} timeZone={catalog.timeZone} />
            {catalog.publishing.total === 0 ? <NothingHere /> : <Products catalog={catalog} />}
          </BlockStack>
        </Layout.Section>
      </Layout>
    </Page>
  )
}

function NothingHere() {
  const t = useText(adminCatalogMessages)
  return (
    <Card>
      <Empty
        heading={t('emptyTitle')}
        action={{ content: t('emptyAction'), url: shopifyLinks.bulkEditor(), target: '_top' }}
      >
        {t('emptyText')}
      </Empty>
    </Card>
  )
}

function Products({ catalog }: { catalog: CatalogView }) {
  return (
    <Card padding="0">
      <Filters catalog={catalog} />
      <CatalogTable catalog={catalog} />
    </Card>
  )
}

function Filters({ catalog }: { catalog: CatalogView }) {
  const t = useText(adminCatalogMessages)
  const { mode, setMode } = useSetIndexFiltersMode(
    catalog.query ? IndexFiltersMode.Filtering : IndexFiltersMode.Default,
  )
  const { query, setQuery, change } = useTypedQuery(catalog.query)
  const isTurning = useIsTurning()
  const selected = Math.max(
    0,
    catalogViews.findIndex((view) => view === catalog.view),
  )
  return (
    <IndexFilters
      tabs={catalogViews.map((view) => ({ id: view, content: t(view), onAction: () => undefined }))}
      selected={selected}
      onSelect={(index) => change({ view: catalogViews[index] ?? 'all' })}
      queryValue={query}
      queryPlaceholder={t('search')}
      onQueryChange={setQuery}
      onQueryClear={() => setQuery('')}
      cancelAction={{ onAction: () => setQuery('') }}
      filters={[]}
      appliedFilters={[]}
      onClearAll={() => setQuery('')}
      mode={mode}
      setMode={setMode}
      canCreateNewView={false}
      hideFilters
      loading={isTurning}
    />
  )
}
