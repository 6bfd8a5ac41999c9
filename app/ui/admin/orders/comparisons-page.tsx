import { Badge, BlockStack, Card, EmptySearchResult, IndexTable, Link, Page, Text } from '@shopify/polaris'
import type { ReconciliationView } from '#app/domain/fulfillment/list-reconciliations.server.ts'
import type { Page as Rows } from '#app/kernel/cursor.ts'
import { adminComparisonsMessages, findingMessages } from '#app/ui/messages/admin-comparisons.ts'
import { adminOrdersMessages } from '#app/ui/messages/admin-orders.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatDateTime, formatNumber } from '#app/ui/shared/format.ts'
import { useCommand } from '../use-command.ts'
import { useIsTurning, usePaging } from '../use-paging.ts'

export type ComparisonsView = { readonly page: Rows<ReconciliationView>; readonly timeZone: string }

/** What each comparison of our orders with Shopify's found. */
export function ComparisonsPage({ view: { page, timeZone } }: { view: ComparisonsView }) {
  const t = useText(adminComparisonsMessages)
  const orders = useText(adminOrdersMessages)
  const paging = usePaging(page.nextCursor)
  const isTurning = useIsTurning()
  const compare = useCommand('compare', { toast: t('asked') })
  const isRunning = page.items.some(({ finishedAt }) => finishedAt === null)
  return (
    <Page
      title={t('title')}
      subtitle={t('subtitle')}
      backAction={{ content: orders('title'), url: adminPaths.orders() }}
      primaryAction={{
        content: t('now'),
        onAction: () => compare.run(),
        loading: compare.isRunning,
        disabled: isRunning,
      }}
    >
      <Card padding="0">
        <IndexTable
          resourceName={{ singular: t('run'), plural: t('runs') }}
          itemCount={page.items.length}
          selectable={false}
          loading={isTurning}
          emptyState={
            <EmptySearchResult title={t('emptyTitle')} description={t('emptyText')} withIllustration={false} />
          }
          headings={[{ title: t('started') }, { title: t('compared'), alignment: 'end' }, { title: t('found') }]}
          {...((paging.hasNext || paging.hasPrevious) && { pagination: paging })}
        >
          {page.items.map((run, index) => (
            <RunRow key={run.id} run={run} index={index} timeZone={timeZone} />
          ))}
        </IndexTable>
      </Card>
    </Page>
  )
}

function RunRow({ run, index, timeZone }: { run: ReconciliationView; index: number; timeZone: string }) {
  const locale = useLocale()
  return (
    <IndexTable.Row id={run.id} position={index}>
      <IndexTable.Cell>{formatDateTime(run.startedAt, locale, timeZone)}</IndexTable.Cell>
      <IndexTable.Cell>
        <Text as="span" alignment="end" numeric>
          {formatNumber(run.comparedCount, locale)}
        </Text>
      </IndexTable.Cell>
      <IndexTable.Cell>
        <Found run={run} />
      </IndexTable.Cell>
    </IndexTable.Row>
  )
}

function Found({ run }: { run: ReconciliationView }) {
  const t = useText(adminComparisonsMessages)
  const words = useText(findingMessages)
  const isClean = run.findings.length === 0 && run.finishedAt !== null && !run.hasFailed
  return (
    <BlockStack gap="100" inlineAlign="start">
      {run.finishedAt === null ? <Badge tone="info">{t('running')}</Badge> : null}
      {run.hasFailed ? <Badge tone="critical">{t('failed')}</Badge> : null}
      {isClean ? <Badge tone="success">{t('clean')}</Badge> : null}
      {run.findings.map((finding, index) => (
        <span key={`${finding.what}${index}`}>
          {finding.number ? (
            <Link url={adminPaths.order(finding.number)}>
              <bdi>{finding.number}</bdi>
            </Link>
          ) : null}{' '}
          {words(finding.what)} <bdi>{finding.names.join(', ')}</bdi>
        </span>
      ))}
    </BlockStack>
  )
}
