import { Badge, BlockStack, Card, EmptySearchResult, IndexTable, InlineStack, Link, Page, Text } from '@shopify/polaris'
import { adminOrdersMessages } from '#app/ui/messages/admin-orders.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatDateTime, formatMoney } from '#app/ui/shared/format.ts'
import { Empty } from './empty.tsx'
import type { OrderRowView, OrdersView } from './order-row-view.ts'
import { OrderStateBadge } from './order-state-badge.tsx'
import { OrdersFilters } from './orders/orders-filters.tsx'
import { shopifyLinks } from './shopify-links.ts'
import { useIsTurning, usePaging } from './use-paging.ts'

export function OrdersPage({ orders }: { orders: OrdersView }) {
  const t = useText(adminOrdersMessages)
  const paging = usePaging(orders.nextCursor)
  const { view, query, country, mode, creator } = orders.filters
  const isNarrowed = view !== 'all' || [query, country, mode, creator].some(Boolean)
  const isUnused = orders.rows.length === 0 && !isNarrowed && !paging.hasPrevious
  return (
    <Page
      title={t('title')}
      subtitle={t('subtitle')}
      fullWidth
      secondaryActions={[{ content: t('compare'), url: adminPaths.comparisons() }]}
    >
      <Card padding="0">
        {isUnused ? (
          <Empty heading={t('emptyTitle')}>{t('emptyText')}</Empty>
        ) : (
          <>
            <OrdersFilters orders={orders} />
            <OrdersTable orders={orders} paging={paging} />
          </>
        )}
      </Card>
    </Page>
  )
}

function OrdersTable({ orders, paging }: { orders: OrdersView; paging: ReturnType<typeof usePaging> }) {
  const t = useText(adminOrdersMessages)
  const isTurning = useIsTurning()
  return (
    <IndexTable
      resourceName={{ singular: t('order'), plural: t('orders') }}
      itemCount={orders.rows.length}
      selectable={false}
      loading={isTurning}
      emptyState={<EmptySearchResult title={t('noneTitle')} description={t('noneText')} withIllustration={false} />}
      headings={[
        { title: t('order') },
        { title: t('date') },
        { title: t('customer') },
        { title: t('state') },
        { title: t('creator') },
        { title: t('commission'), alignment: 'end' },
        { title: t('total'), alignment: 'end' },
      ]}
      {...((paging.hasNext || paging.hasPrevious) && { pagination: paging })}
    >
      {orders.rows.map((row, index) => (
        <OrderRow key={row.id} row={row} index={index} timeZone={orders.timeZone} />
      ))}
    </IndexTable>
  )
}

function OrderRow({ row, index, timeZone }: { row: OrderRowView; index: number; timeZone: string }) {
  const t = useText(adminOrdersMessages)
  const locale = useLocale()
  return (
    <IndexTable.Row id={row.id} position={index}>
      <IndexTable.Cell>
        <BlockStack>
          <Link url={adminPaths.order(row.number)} monochrome removeUnderline>
            <Text as="span" fontWeight="semibold">
              <bdi>{row.number}</bdi>
            </Text>
          </Link>
          <ShopifyOrder row={row} />
        </BlockStack>
      </IndexTable.Cell>
      <IndexTable.Cell>{formatDateTime(row.placedAt, locale, timeZone)}</IndexTable.Cell>
      <IndexTable.Cell>
        <bdi>{row.customerName}</bdi>
      </IndexTable.Cell>
      <IndexTable.Cell>
        <InlineStack gap="100">
          <OrderStateBadge state={row.state} />
          <Waiting row={row} />
        </InlineStack>
      </IndexTable.Cell>
      <IndexTable.Cell>
        {row.creators.length === 0 ? (
          <Text as="span" tone="subdued">
            {t('organic')}
          </Text>
        ) : (
          row.creators.map((handle) => <bdi key={handle}>@{handle} </bdi>)
        )}
      </IndexTable.Cell>
      <IndexTable.Cell>
        <Text as="span" alignment="end" numeric>
          {row.commissions.length === 0 ? '–' : row.commissions.map((each) => formatMoney(each, locale)).join(' · ')}
        </Text>
      </IndexTable.Cell>
      <IndexTable.Cell>
        <Text as="span" alignment="end" numeric>
          {formatMoney(row.total, locale)}
        </Text>
      </IndexTable.Cell>
    </IndexTable.Row>
  )
}

/** What of the order waits for the merchant. */
function Waiting({ row }: { row: OrderRowView }) {
  const t = useText(adminOrdersMessages)
  const notes = [
    row.awaitsReturnAnswer ? t('returnAsked') : '',
    row.awaitsCancelAnswer ? t('cancelWished') : '',
    row.hasOpenProblem && row.state !== 'problem' ? t('needsYou') : '',
  ]
  return notes.filter(Boolean).map((note) => (
    <Badge key={note} tone="attention">
      {note}
    </Badge>
  ))
}

function ShopifyOrder({ row }: { row: OrderRowView }) {
  const t = useText(adminOrdersMessages)
  if (!row.shopifyOrderGid)
    return (
      <Text as="span" tone="subdued" variant="bodySm">
        {row.state === 'cancelled' ? t('neverInShopify') : t('notInShopify')}
      </Text>
    )
  return (
    <Link url={shopifyLinks.order(row.shopifyOrderGid)} target="_top" removeUnderline>
      {t('inShopify', { name: row.shopifyOrderName ?? '' })}
    </Link>
  )
}
