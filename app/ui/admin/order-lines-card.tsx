import { BlockStack, Card, Divider, InlineStack, Text, Thumbnail } from '@shopify/polaris'
import type { MoneyView } from '#app/kernel/money.ts'
import { adminOrdersMessages } from '#app/ui/messages/admin-orders.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatMoney } from '#app/ui/shared/format.ts'
import type { OrderPageView } from './order-row-view.ts'
import { PictureIcon } from './picture-icon.tsx'

type Order = OrderPageView['order']

export function OrderLinesCard({ order }: { order: Order }) {
  const t = useText(adminOrdersMessages)
  const isRefunded = /[1-9]/.test(order.refunded.amount)
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t('lines')}
        </Text>
        {order.lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
        <Divider />
        <Sum name={t('merchandise')} money={order.merchandise} />
        <Sum
          name={order.shippingTitle ? `${t('shipping')} · ${order.shippingTitle}` : t('shipping')}
          money={order.shipping}
        />
        <Sum name={t('tax')} money={order.tax} />
        <Sum name={t('total')} money={order.total} isTotal />
        {isRefunded ? <Sum name={t('refunded')} money={order.refunded} /> : null}
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
      <InlineStack gap="300" blockAlign="center" wrap={false}>
        <Thumbnail size="small" source={line.imageUrl ?? PictureIcon} alt="" />
        <BlockStack>
          <Text as="span" fontWeight="semibold">
            <bdi>{line.title}</bdi>
          </Text>
          <Text as="span" tone="subdued" variant="bodySm">
            <bdi>{[line.variantTitle, line.sku].filter(Boolean).join(' · ')}</bdi>
          </Text>
          {notes.length > 0 ? (
            <Text as="span" tone="subdued" variant="bodySm">
              {notes.join(' · ')}
            </Text>
          ) : null}
        </BlockStack>
      </InlineStack>
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

function Sum({ name, money, isTotal = false }: { name: string; money: MoneyView; isTotal?: boolean }) {
  const locale = useLocale()
  const weight = isTotal ? { fontWeight: 'semibold' as const } : {}
  return (
    <InlineStack align="space-between">
      <Text as="span" {...weight}>
        {name}
      </Text>
      <Text as="span" numeric {...weight}>
        {formatMoney(money, locale)}
      </Text>
    </InlineStack>
  )
}
