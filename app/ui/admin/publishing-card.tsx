import { Banner, BlockStack, Button, Card, InlineStack, Link, Text } from '@shopify/polaris'
import { useNavigate } from '@remix-run/react'
import { adminPublishingMessages } from '#app/ui/messages/admin-publishing.ts'
import { intlTagOf } from '#app/ui/messages/locale.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatDateTime } from '#app/ui/shared/format.ts'
import type { PublishingView } from '#app/web/admin-publishing-view.ts'
import { shopifyLinks } from './shopify-links.ts'
import { SyncProgress } from './sync-progress.tsx'

type Publishing = { readonly publishing: PublishingView }

/** How many products are published, what stands in the way of the others, and where to publish more (5.7.4, 5.7.8, 5.7.11). */
export function PublishingCard({ publishing }: Publishing) {
  const t = useText(adminPublishingMessages)
  const { counts } = publishing
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
        <Approval publishing={publishing} />
        <MarketsWithoutCurrency publishing={publishing} />
        {counts ? <Counted publishing={publishing} counts={counts} /> : <Text as="p">{t('notCounted')}</Text>}
        <LastSync publishing={publishing} />
      </BlockStack>
    </Card>
  )
}

/** 5.7.15: approval is told by a banner, and stays pending until it is given. */
function Approval({ publishing: { connection, notice } }: Publishing) {
  const t = useText(adminPublishingMessages)
  const navigate = useNavigate()
  const toSettings = { action: { content: t('toSettings'), onAction: () => navigate(adminPaths.settings()) } }
  if (connection === 'connecting') return <Banner tone="info">{t('pending')}</Banner>
  if (connection !== 'connected')
    return (
      <Banner tone="warning" {...toSettings}>
        {t('notConnected')}
      </Banner>
    )
  if (notice)
    return (
      <Banner tone="critical" title={notice}>
        {t('toldShopify')}
      </Banner>
    )
  return <Banner tone="success">{t('approved')}</Banner>
}

function MarketsWithoutCurrency({ publishing: { marketsWithoutCurrency, currency } }: Publishing) {
  const t = useText(adminPublishingMessages)
  const locale = useLocale()
  if (marketsWithoutCurrency.length === 0) return null
  const markets = new Intl.ListFormat(intlTagOf(locale)).format(marketsWithoutCurrency)
  return (
    <Banner tone="warning">
      <p>
        {t('noCurrency', { markets, currency })}{' '}
        <Link url={shopifyLinks.markets()} target="_top">
          {t('openMarkets')}
        </Link>
      </p>
    </Banner>
  )
}

function Counted({ publishing, counts }: Publishing & { counts: NonNullable<PublishingView['counts']> }) {
  const t = useText(adminPublishingMessages)
  const locale = useLocale()
  const { live, total, attention, countedAt } = counts
  const asOf = t('asOf', { time: formatDateTime(countedAt, locale, publishing.timeZone) })
  return (
    <BlockStack gap="100">
      <Text as="p">{t('published', { count: live, total })}</Text>
      <Text as="p" {...(attention > 0 ? { tone: 'caution' as const } : { tone: 'subdued' as const })}>
        {attention > 0 ? t('publishingErrors', { count: attention }) : t('noErrors')}{' '}
        {attention > 0 ? <Link url={adminPaths.catalog({ view: 'attention' })}>{t('seeErrors')}</Link> : null}
      </Text>
      <Text as="p" tone="subdued" variant="bodySm">
        {asOf}
      </Text>
    </BlockStack>
  )
}

function LastSync({ publishing: { sync, timeZone } }: Publishing) {
  const t = useText(adminPublishingMessages)
  const locale = useLocale()
  if (sync?.status === 'running') return <SyncProgress sync={sync} />
  if (sync?.status === 'failed') return <Banner tone="warning">{t('syncFailed')}</Banner>
  const words = sync?.finishedAt
    ? t('lastSync', { time: formatDateTime(sync.finishedAt, locale, timeZone), count: sync.processed })
    : t('neverSynced')
  return (
    <Text as="p" tone="subdued" variant="bodySm">
      {words} <Link url={adminPaths.syncs()}>{t('history')}</Link>
    </Text>
  )
}
