import { Badge, Banner, BlockStack, Card, IndexTable, Link, Page, Text } from '@shopify/polaris'
import { adminCatalogMessages } from '#app/ui/messages/admin-catalog.ts'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { adminSyncMessages } from '#app/ui/messages/admin-syncs.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatDateTime, formatDuration, formatNumber } from '#app/ui/shared/format.ts'
import { Empty } from './empty.tsx'
import type { SyncView } from '#app/web/admin-publishing-view.ts'
import { Refused } from './refused.tsx'
import { SyncProgress } from './sync-progress.tsx'
import type { SyncRunView } from './sync-run-view.ts'
import { useCommand } from './use-command.ts'
import { useFailureWords } from './use-failure-words.ts'
import { useIsTurning, usePaging } from './use-paging.ts'

export type SyncsView = {
  readonly runs: readonly SyncRunView[]
  readonly nextCursor: string | null
  readonly running: SyncView | null
  readonly canCheck: boolean
  readonly timeZone: string
}

/** Every reading of the catalog and every comparison with Shopify, live. */
export function SyncsPage({ syncs, isLive }: { syncs: SyncsView; isLive: boolean }) {
  const t = useText(adminSyncMessages)
  const c = useText(adminCatalogMessages)
  const shared = useText(adminSharedMessages)
  const check = useCommand('reconcile', { toast: t('checkStarted') })
  const { runs, running } = syncs
  return (
    <Page
      title={t('title')}
      subtitle={t('subtitle')}
      backAction={{ content: c('title'), url: adminPaths.catalog() }}
      primaryAction={{
        content: t('check'),
        onAction: () => check.run(),
        loading: check.isRunning,
        disabled: !syncs.canCheck || running !== null,
      }}
      fullWidth
    >
      <BlockStack gap="400">
        {isLive ? null : <Banner tone="info">{shared('notLive')}</Banner>}
        <Refused refusal={check.refusal} />
        {running ? (
          <Card>
            <SyncProgress sync={running} />
          </Card>
        ) : null}
        <Card padding="0">
          {runs.length === 0 ? <Empty heading={t('emptyTitle')}>{t('emptyText')}</Empty> : <Runs syncs={syncs} />}
        </Card>
      </BlockStack>
    </Page>
  )
}

function Runs({ syncs }: { syncs: SyncsView }) {
  const t = useText(adminSyncMessages)
  const paging = usePaging(syncs.nextCursor)
  const isTurning = useIsTurning()
  return (
    <IndexTable
      resourceName={{ singular: t('what'), plural: t('title') }}
      itemCount={syncs.runs.length}
      selectable={false}
      loading={isTurning}
      headings={[
        { title: t('started') },
        { title: t('what') },
        { title: t('why') },
        { title: t('status') },
        { title: t('count'), alignment: 'end' },
        { title: t('duration'), alignment: 'end' },
        { title: t('rate'), alignment: 'end' },
        { title: t('repairs'), alignment: 'end' },
      ]}
      {...((paging.hasNext || paging.hasPrevious) && { pagination: paging })}
    >
      {syncs.runs.map((run, index) => (
        <RunRow key={run.syncRunId} run={run} index={index} timeZone={syncs.timeZone} />
      ))}
    </IndexTable>
  )
}

const tones = { running: 'info', finished: 'success', failed: 'critical' } as const

function RunRow({ run, index, timeZone }: { run: SyncRunView; index: number; timeZone: string }) {
  const t = useText(adminSyncMessages)
  const locale = useLocale()
  const failureWords = useFailureWords()
  const { milliseconds, perSecond } = paceOf(run)
  return (
    <IndexTable.Row id={run.syncRunId} position={index}>
      <IndexTable.Cell>
        <Link url={adminPaths.sync(run.syncRunId)} monochrome removeUnderline dataPrimaryLink>
          <Text as="span" fontWeight="semibold">
            {formatDateTime(run.startedAt, locale, timeZone)}
          </Text>
        </Link>
      </IndexTable.Cell>
      <IndexTable.Cell>{t(`kind_${run.kind}`)}</IndexTable.Cell>
      <IndexTable.Cell>{t(`cause_${run.cause}`)}</IndexTable.Cell>
      <IndexTable.Cell>
        <BlockStack gap="100" inlineAlign="start">
          <Badge tone={tones[run.status]}>{t(`status_${run.status}`)}</Badge>
          {run.status === 'failed' ? (
            <div style={{ maxInlineSize: '20rem', whiteSpace: 'normal' }}>
              <Text as="span" variant="bodySm" tone="subdued">
                {failureWords(run.failure)}
              </Text>
            </div>
          ) : null}
        </BlockStack>
      </IndexTable.Cell>
      <NumberCell>
        {run.expected !== null && run.expected > run.processed
          ? t('ofExpected', { done: run.processed, total: run.expected })
          : formatNumber(run.processed, locale)}
      </NumberCell>
      <NumberCell>{milliseconds === null ? '–' : formatDuration(milliseconds)}</NumberCell>
      <NumberCell>{perSecond === null ? '–' : t('perSecond', { count: perSecond })}</NumberCell>
      <NumberCell>{formatNumber(run.repairs, locale)}</NumberCell>
    </IndexTable.Row>
  )
}

function NumberCell({ children }: { children: string }) {
  return (
    <IndexTable.Cell>
      <Text as="span" alignment="end" numeric>
        {children}
      </Text>
    </IndexTable.Cell>
  )
}

/** How long a run took, and its products a second over that time; null while it runs, or when it was over at once. */
export function paceOf(run: Pick<SyncRunView, 'startedAt' | 'finishedAt' | 'processed'>) {
  if (run.finishedAt === null) return { milliseconds: null, perSecond: null }
  const milliseconds = Date.parse(run.finishedAt) - Date.parse(run.startedAt)
  const perSecond = milliseconds < 1_000 || run.processed === 0 ? null : (run.processed / milliseconds) * 1_000
  return { milliseconds, perSecond: perSecond === null ? null : Math.round(perSecond * 10) / 10 }
}
