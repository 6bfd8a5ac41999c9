import { Card, EmptySearchResult, IndexTable, InlineStack, Link, Page, Tabs, Text, Thumbnail } from '@shopify/polaris'
import { useNavigate } from '@remix-run/react'
import type { ReturnSummary } from '#app/domain/returns/return-view.ts'
import { returnsViewNames, type ReturnsViewName } from '#app/domain/returns/returns-views.ts'
import { adminReturnsMessages, returnKindMessages } from '#app/ui/messages/admin-returns.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatDateTime, formatNumber } from '#app/ui/shared/format.ts'
import { PictureIcon } from '../picture-icon.tsx'
import { useIsTurning, usePaging } from '../use-paging.ts'
import { ReturnDeadlineNote, ReturnStateBadge } from './return-badges.tsx'

export type ReturnsView = {
  readonly view: ReturnsViewName
  readonly rows: readonly ReturnSummary[]
  readonly nextCursor: string | null
  readonly counts: { readonly toAnswer: number; readonly toInspect: number }
  readonly timeZone: string
}

/** What comes back, by what has to be done next. */
export function ReturnsPage({ returns }: { returns: ReturnsView }) {
  const t = useText(adminReturnsMessages)
  const locale = useLocale()
  const navigate = useNavigate()
  const counts: Readonly<Partial<Record<ReturnsViewName, number>>> = returns.counts
  const tabs = returnsViewNames.map((view) => {
    const count = counts[view] ?? 0
    return { id: view, content: t(view), ...(count > 0 && { badge: formatNumber(count, locale) }) }
  })
  return (
    <Page title={t('title')} subtitle={t('subtitle')} fullWidth>
      <Card padding="0">
        <Tabs
          tabs={tabs}
          selected={returnsViewNames.indexOf(returns.view)}
          onSelect={(index) => navigate(adminPaths.returns({ view: returnsViewNames[index] ?? 'all' }))}
        />
        <ReturnsTable returns={returns} />
      </Card>
    </Page>
  )
}

function ReturnsTable({ returns: { rows, nextCursor, timeZone } }: { returns: ReturnsView }) {
  const t = useText(adminReturnsMessages)
  const paging = usePaging(nextCursor)
  const isTurning = useIsTurning()
  return (
    <IndexTable
      resourceName={{ singular: t('return'), plural: t('returns') }}
      itemCount={rows.length}
      selectable={false}
      loading={isTurning}
      emptyState={<EmptySearchResult title={t('emptyTitle')} description={t('emptyText')} withIllustration={false} />}
      headings={[
        { title: t('product') },
        { title: t('order') },
        { title: t('customer') },
        { title: t('asked') },
        { title: t('wish') },
        { title: t('state') },
        { title: t('next') },
      ]}
      {...((paging.hasNext || paging.hasPrevious) && { pagination: paging })}
    >
      {rows.map((row, index) => (
        <ReturnRow key={row.id} row={row} index={index} timeZone={timeZone} />
      ))}
    </IndexTable>
  )
}

function ReturnRow({ row, index, timeZone }: { row: ReturnSummary; index: number; timeZone: string }) {
  const t = useText(adminReturnsMessages)
  const kind = useText(returnKindMessages)
  const locale = useLocale()
  return (
    <IndexTable.Row id={row.id} position={index}>
      <IndexTable.Cell>
        <InlineStack gap="300" blockAlign="center" wrap={false}>
          <Thumbnail size="small" source={row.imageUrl ?? PictureIcon} alt="" />
          <Link url={adminPaths.returnOf(row.id)} monochrome removeUnderline>
            <Text as="span" fontWeight="semibold">
              <bdi>{row.title}</bdi> · {t('units', { count: row.unitCount })}
            </Text>
          </Link>
        </InlineStack>
      </IndexTable.Cell>
      <IndexTable.Cell>
        <Link url={adminPaths.order(row.orderNumber)} removeUnderline>
          <bdi>{row.orderNumber}</bdi>
        </Link>
      </IndexTable.Cell>
      <IndexTable.Cell>
        <bdi>{row.customerName || '–'}</bdi>
      </IndexTable.Cell>
      <IndexTable.Cell>{formatDateTime(row.requestedAt, locale, timeZone)}</IndexTable.Cell>
      <IndexTable.Cell>{kind(row.kind)}</IndexTable.Cell>
      <IndexTable.Cell>
        <ReturnStateBadge state={row.state} outcome={row.outcome} />
      </IndexTable.Cell>
      <IndexTable.Cell>
        <ReturnDeadlineNote deadline={row.deadline} timeZone={timeZone} />
      </IndexTable.Cell>
    </IndexTable.Row>
  )
}
