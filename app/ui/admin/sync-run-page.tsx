import { Badge, Banner, BlockStack, Box, Card, IndexTable, InlineGrid, Link, Page, Text } from '@shopify/polaris'
import { adminSyncMessages, repairFieldWord } from '#app/ui/messages/admin-syncs.ts'
import { intlTagOf } from '#app/ui/messages/locale.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatDateTime, formatDuration, formatNumber } from '#app/ui/shared/format.ts'
import { FigureCard } from './figure-card.tsx'
import type { SyncView } from '#app/web/admin-publishing-view.ts'
import { SyncProgress } from './sync-progress.tsx'
import type { RepairView, SyncRunView } from './sync-run-view.ts'
import { paceOf } from './syncs-page.tsx'
import { useFailureWords } from './use-failure-words.ts'
import { useIsTurning, usePaging } from './use-paging.ts'

type SyncRunPageProps = {
  readonly run: SyncRunView
  readonly repairs: readonly RepairView[]
  readonly nextCursor: string | null
  readonly progress: SyncView | null
  readonly timeZone: string
}

/** One run: its figures, why it failed if it did, and what it put right. */
export function SyncRunPage({ run, repairs, nextCursor, progress, timeZone }: SyncRunPageProps) {
  const t = useText(adminSyncMessages)
  const locale = useLocale()
  const failureWords = useFailureWords()
  const { milliseconds, perSecond } = paceOf(run)
  const time = formatDateTime(run.startedAt, locale, timeZone)
  return (
    <Page
      title={t('runTitle', { what: t(`kind_${run.kind}`), time })}
      subtitle={t(`cause_${run.cause}`)}
      titleMetadata={<Badge>{t(`status_${run.status}`)}</Badge>}
      backAction={{ content: t('title'), url: adminPaths.syncs() }}
    >
      <BlockStack gap="400">
        {run.status === 'failed' ? <Banner tone="critical">{failureWords(run.failure)}</Banner> : null}
        {progress?.status === 'running' ? (
          <Card>
            <SyncProgress sync={progress} />
          </Card>
        ) : null}
        <InlineGrid columns={{ xs: 2, md: 4 }} gap="400">
          <FigureCard title={t('count')}>{formatNumber(run.processed, locale)}</FigureCard>
          <FigureCard title={t('duration')}>{milliseconds === null ? '–' : formatDuration(milliseconds)}</FigureCard>
          <FigureCard title={t('rate')}>{perSecond === null ? '–' : t('perSecond', { count: perSecond })}</FigureCard>
          <FigureCard title={t('repairs')}>{formatNumber(run.repairs, locale)}</FigureCard>
        </InlineGrid>
        <Card padding="0">
          <Box padding="400">
            <BlockStack gap="100">
              <Text as="h2" variant="headingMd">
                {t('repairsTitle')}
              </Text>
              {repairs.length === 0 && run.status === 'finished' ? (
                <Text as="p" tone="subdued">
                  {t('noRepairs')}
                </Text>
              ) : null}
            </BlockStack>
          </Box>
          {repairs.length > 0 ? <Repairs repairs={repairs} nextCursor={nextCursor} timeZone={timeZone} /> : null}
        </Card>
      </BlockStack>
    </Page>
  )
}

function Repairs({ repairs, nextCursor, timeZone }: Pick<SyncRunPageProps, 'repairs' | 'nextCursor' | 'timeZone'>) {
  const t = useText(adminSyncMessages)
  const paging = usePaging(nextCursor)
  const isTurning = useIsTurning()
  return (
    <IndexTable
      resourceName={{ singular: t('product'), plural: t('count') }}
      itemCount={repairs.length}
      selectable={false}
      loading={isTurning}
      headings={[
        { title: t('product') },
        { title: t('repair') },
        { title: t('fields') },
        { title: t('cause') },
        { title: t('at') },
      ]}
      {...((paging.hasNext || paging.hasPrevious) && { pagination: paging })}
    >
      {repairs.map((repair, index) => (
        <RepairRow key={repair.id} repair={repair} index={index} timeZone={timeZone} />
      ))}
    </IndexTable>
  )
}

const kinds = ['missing', 'surplus', 'published', 'unpublished', 'changed'] as const
const causes = ['lateOrLost', 'outOfOrder', 'rejected', 'neverSent'] as const

function RepairRow({ repair, index, timeZone }: { repair: RepairView; index: number; timeZone: string }) {
  const t = useText(adminSyncMessages)
  const locale = useLocale()
  const fields = repair.fields.map((field) => repairFieldWord(locale, field) ?? t('field_other'))
  const title = <bdi>{repair.title || repair.shopifyGid.split('/').at(-1)}</bdi>
  return (
    <IndexTable.Row id={repair.id} position={index}>
      <IndexTable.Cell>
        <Box maxWidth="18rem">
          <Text as="span" fontWeight="semibold" truncate>
            {repair.productId ? (
              <Link url={adminPaths.catalogProduct(repair.productId)} monochrome removeUnderline>
                {title}
              </Link>
            ) : (
              title
            )}
          </Text>
        </Box>
      </IndexTable.Cell>
      <IndexTable.Cell>{t(`kind_${kinds.find((one) => one === repair.kind) ?? 'other'}`)}</IndexTable.Cell>
      <IndexTable.Cell>{new Intl.ListFormat(intlTagOf(locale)).format(new Set(fields))}</IndexTable.Cell>
      <IndexTable.Cell>{t(`why_${causes.find((one) => one === repair.cause) ?? 'other'}`)}</IndexTable.Cell>
      <IndexTable.Cell>{formatDateTime(repair.repairedAt, locale, timeZone)}</IndexTable.Cell>
    </IndexTable.Row>
  )
}
