import { Card, DataTable, Page } from '@shopify/polaris'
import type { Pick } from '#app/domain/warehouse/list-picks.server.ts'
import { adminWarehouseMessages } from '#app/ui/messages/admin-warehouse.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { Empty } from '../empty.tsx'

type PickListView = { readonly picks: readonly Pick[]; readonly requestCount: number }

/** One walk through the shelves; the browser prints it as it stands. */
export function PickListPage({ list }: { list: PickListView }) {
  const t = useText(adminWarehouseMessages)
  const rows = list.picks.map(({ bin, title, sku, units, orders }) => [
    bin || t('noBin'),
    title,
    sku ?? '',
    String(units),
    orders.map((one) => `${one.orderName} (${one.units})`).join(', '),
  ])
  return (
    <Page
      title={t('pickList')}
      {...(rows.length > 0 && { subtitle: t('pickFor', { count: list.requestCount }) })}
      backAction={{ content: t('title'), url: adminPaths.warehouse() }}
      primaryAction={{ content: t('print'), onAction: () => window.print(), disabled: rows.length === 0 }}
    >
      <Card padding="0">
        {rows.length === 0 ? (
          <Empty heading={t('pickEmpty')}>{t('pickEmptyText')}</Empty>
        ) : (
          <DataTable
            columnContentTypes={['text', 'text', 'text', 'numeric', 'text']}
            headings={[t('bin'), t('product'), t('sku'), t('quantity'), t('forOrders')]}
            rows={rows}
          />
        )}
      </Card>
    </Page>
  )
}
