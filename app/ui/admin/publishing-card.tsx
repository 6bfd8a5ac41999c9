import { Banner, BlockStack, Button, Card, InlineStack, Text } from '@shopify/polaris'
import { useNavigate } from '@remix-run/react'
import { adminCatalogMessages } from '#app/ui/messages/admin-catalog.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatDateTime } from '#app/ui/shared/format.ts'
import type { CatalogView } from './catalog-view.ts'
import { shopifyLinks } from './shopify-links.ts'
import { SyncProgress } from './sync-progress.tsx'

/** How many products are published, what stands in the way of the others, and where to publish more (5.7.4, 5.7.11). */
export function PublishingCard({ publishing, sync, timeZone }: Pick<CatalogView, 'publishing' | 'sync' | 'timeZone'>) {
  const t = useText(adminCatalogMessages)
  const navigate = useNavigate()
  const { attention, shown, total } = publishing
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">
            {t('publishing')}
          </Text>
          <Button url={shopifyLinks.bulkEditor()} target="_top">
            {t('bulkEditor')}
          </Button>
        </InlineStack>
        <Text as="p">{t('published', { count: shown, total })}</Text>
        {attention > 0 ? (
          <Banner
            tone="warning"
            action={{ content: t('seeErrors'), onAction: () => navigate(adminPaths.catalog({ view: 'attention' })) }}
          >
            {t('publishingErrors', { count: attention })}
          </Banner>
        ) : (
          <Text as="p" tone="subdued">
            {t('noErrors')}
          </Text>
        )}
        <LastSync sync={sync} timeZone={timeZone} />
      </BlockStack>
    </Card>
  )
}

function LastSync({ sync, timeZone }: Pick<CatalogView, 'sync' | 'timeZone'>) {
  const t = useText(adminCatalogMessages)
  const locale = useLocale()
  if (sync?.status === 'running') return <SyncProgress sync={sync} />
  if (sync?.status === 'failed') return <Banner tone="warning">{t('syncFailed')}</Banner>
  const words = sync?.finishedAt
    ? t('lastSync', { time: formatDateTime(sync.finishedAt, locale, timeZone), count: sync.processed })
    : t('neverSynced')
  return (
    <Text as="p" tone="subdued">
      {words}
    </Text>
  )
}
