import { BlockStack, Box, Card, EmptySearchResult, IndexTable, Link, Page, Text, TextField } from '@shopify/polaris'
import { adminOrdersMessages } from '#app/ui/messages/admin-orders.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatDateTime, formatMoney } from '#app/ui/shared/format.ts'
import { Empty } from './empty.tsx'
import type { OrderRowView, OrdersView } from './order-row-view.ts'
import { OrderStateBadge } from './order-state-badge.tsx'
import { shopifyLinks } from './shopify-links.ts'
import { useIsTurning, usePaging } from './use-paging.ts'
import { useTypedQuery } from './use-typed-query.ts'

export function OrdersPage({ orders }: { orders: OrdersView }) {
  const t = useText(adminOrdersMessages)
  const paging = usePaging(orders.nextCursor)
  const isUnused = orders.rows.length === 0 && orders.query === '' && !paging.hasPrevious
  return (
    <Page title={t('title')} subtitle={t('subtitle')} fullWidth>
      <Card padding="0">
        {isUnused ? (
          <Empty heading={t('emptyTitle')}>{t('emptyText')}</Empty>
        ) : (
          <>
            <Search query={orders.query} />
            <OrdersTable orders={orders} paging={paging} />
          </>
        )}
      </Card>
    </Page>
  )
}

function Search({ query: initial }: { query: string }) {
  const t = useText(adminOrdersMessages)
  const { query, setQuery } = useTypedQuery(initial)
  return (
    <Box padding="300">
      <TextField
        label={t('search')}
        labelHidden
        placeholder={t('search')}
        value={query}
        onChange={setQuery}
        onClearButtonClick={() => setQuery('')}
        clearButton
        autoComplete="off"
      />
    </Box>
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
        <OrderStateBadge state={row.state} />
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
