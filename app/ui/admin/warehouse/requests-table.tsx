import { EmptySearchResult, IndexTable, InlineStack, Link, Text } from '@shopify/polaris'
import type { RequestSummary } from '#app/domain/warehouse/list-requests.server.ts'
import type { Page as Rows } from '#app/kernel/cursor.ts'
import { adminWarehouseMessages } from '#app/ui/messages/admin-warehouse.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatDateTime } from '#app/ui/shared/format.ts'
import { useIsTurning, usePaging } from '../use-paging.ts'
import { RequestNotes, RequestStateBadge, SlaBadge } from './request-badges.tsx'

export function RequestsTable({ page, timeZone }: { page: Rows<RequestSummary>; timeZone: string }) {
  const t = useText(adminWarehouseMessages)
  const paging = usePaging(page.nextCursor)
  const isTurning = useIsTurning()
  return (
    <IndexTable
      resourceName={{ singular: t('request'), plural: t('requests') }}
      itemCount={page.items.length}
      selectable={false}
      loading={isTurning}
      emptyState={<EmptySearchResult title={t('emptyTitle')} description={t('emptyText')} withIllustration={false} />}
      headings={[
        { title: t('order') },
        { title: t('asked') },
        { title: t('receiver') },
        { title: t('quantity') },
        { title: t('state') },
        { title: t('due') },
      ]}
      {...((paging.hasNext || paging.hasPrevious) && { pagination: paging })}
    >
      {page.items.map((request, index) => (
        <RequestRow key={request.id} request={request} index={index} timeZone={timeZone} />
      ))}
    </IndexTable>
  )
}

function RequestRow({ request, index, timeZone }: { request: RequestSummary; index: number; timeZone: string }) {
  const t = useText(adminWarehouseMessages)
  const locale = useLocale()
  return (
    <IndexTable.Row id={request.id} position={index}>
      <IndexTable.Cell>
        <Link url={adminPaths.warehouseRequest(request.id)} monochrome removeUnderline>
          <Text as="span" fontWeight="semibold">
            <bdi>{request.orderName}</bdi>
          </Text>
        </Link>
      </IndexTable.Cell>
      <IndexTable.Cell>{formatDateTime(request.requestedAt, locale, timeZone)}</IndexTable.Cell>
      <IndexTable.Cell>
        <bdi>{[request.receiver, request.countryCode].filter(Boolean).join(', ') || '–'}</bdi>
      </IndexTable.Cell>
      <IndexTable.Cell>{t('units', { count: request.units })}</IndexTable.Cell>
      <IndexTable.Cell>
        <InlineStack gap="100">
          <RequestStateBadge state={request.state} />
          <RequestNotes request={request} />
        </InlineStack>
      </IndexTable.Cell>
      <IndexTable.Cell>
        <SlaBadge sla={request.sla} timeZone={timeZone} />
      </IndexTable.Cell>
    </IndexTable.Row>
  )
}
