import { BlockStack, Card, InlineStack, Text } from '@shopify/polaris'
import { adminOrdersMessages } from '#app/ui/messages/admin-orders.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatMoney } from '#app/ui/shared/format.ts'
import { OrderLine } from './order-line.tsx'
import type { OrderPageView } from './order-row-view.ts'

type Order = OrderPageView['order']

export function OrderLinesCard({ order }: { order: Order }) {
  const t = useText(adminOrdersMessages)
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t('lines')}
        </Text>
        {order.lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </BlockStack>
    </Card>
  )
}

function Line({ line }: { line: Order['lines'][number] }) {
  const t = useText(adminOrdersMessages)
  const locale = useLocale()
  const notes = [
    line.shippedQuantity > 0 ? t('shipped', { count: line.shippedQuantity }) : '',
    line.refundedQuantity > 0 ? t('refundedUnits', { count: line.refundedQuantity }) : '',
    line.removedQuantity > 0 ? t('removedUnits', { count: line.removedQuantity }) : '',
  ].filter(Boolean)
  return (
    <InlineStack align="space-between" blockAlign="center" gap="300" wrap={false}>
      <OrderLine line={line} facts={[line.sku]}>
        {notes.length > 0 ? (
          <Text as="span" tone="subdued" variant="bodySm">
            {notes.join(' · ')}
          </Text>
        ) : null}
      </OrderLine>
      <BlockStack inlineAlign="end">
        <Text as="span" numeric>
          {formatMoney(line.total, locale)}
        </Text>
        <Text as="span" tone="subdued" variant="bodySm" numeric>
          {formatMoney(line.unitPrice, locale)} × {line.quantity}
        </Text>
      </BlockStack>
    </InlineStack>
  )
}
