import { Banner, BlockStack, Card, Page } from '@shopify/polaris'
import { useNavigate } from '@remix-run/react'
import { adminCatalogMessages } from '#app/ui/messages/admin-catalog.ts'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { BulkProgress, type BulkView } from './bulk-progress.tsx'
import { CatalogFilters } from './catalog-filters.tsx'
import { CatalogTable } from './catalog-table.tsx'
import type { CatalogView } from '#app/web/admin-catalog-view.ts'
import { Empty } from './empty.tsx'
import { PublishingCard } from './publishing-card.tsx'
import { Refused } from './refused.tsx'
import { shopifyLinks } from './shopify-links.ts'
import { useCommand } from './use-command.ts'

type CatalogPageProps = { readonly catalog: CatalogView; readonly isLive: boolean; readonly bulk: BulkView | null }

export function CatalogPage({ catalog, isLive, bulk }: CatalogPageProps) {
  const t = useText(adminCatalogMessages)
  const shared = useText(adminSharedMessages)
  const navigate = useNavigate()
  const sync = useCommand('sync', { toast: t('syncStarted') })
  const { publishing, rows, filters } = catalog
  const isEmpty = rows.length === 0 && !catalog.previousCursor && !catalog.nextCursor && !isNarrowed(filters)
  return (
    <Page
      title={t('title')}
      subtitle={t('subtitle')}
      fullWidth
      primaryAction={{
        content: t('syncNow'),
        onAction: () => sync.run(),
        loading: sync.isRunning,
        disabled: publishing.sync?.status === 'running' || publishing.connection !== 'connected',
      }}
      secondaryActions={[{ content: t('seeProblems'), onAction: () => navigate(adminPaths.catalogProblems()) }]}
    >
      <BlockStack gap="400">
        {isLive ? null : <Banner tone="info">{shared('notLive')}</Banner>}
        <Refused refusal={sync.refusal} />
        <PublishingCard publishing={publishing} />
        {bulk ? <BulkProgress bulk={bulk} /> : null}
        <Card padding="0">
          {isEmpty ? (
            <NothingHere />
          ) : (
            <>
              <CatalogFilters catalog={catalog} />
              <CatalogTable catalog={catalog} />
            </>
          )}
        </Card>
      </BlockStack>
    </Page>
  )
}

function isNarrowed({ view, q, collection, category, sold, unsold }: CatalogView['filters']): boolean {
  return view !== 'all' || [q, collection, category, sold, unsold].some(Boolean)
}

function NothingHere() {
  const t = useText(adminCatalogMessages)
  return (
    <Empty
      heading={t('emptyTitle')}
      action={{ content: t('emptyAction'), url: shopifyLinks.bulkEditor(), target: '_top' }}
    >
      {t('emptyText')}
    </Empty>
  )
}
