import { Badge, BlockStack, Card, InlineStack, Text } from '@shopify/polaris'
import { isPaying } from '#app/domain/commissions/reasons.ts'
import { adminOrdersMessages } from '#app/ui/messages/admin-orders.ts'
import { merchantReasonMessages, merchantStateMessages } from '#app/ui/messages/commissions.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatMoney, formatPercent } from '#app/ui/shared/format.ts'
import type { OrderCommissionView, OrderPageView } from './order-row-view.ts'
import { say } from './say.ts'

/** What each line costs in commission, who gets it, and why, refunds already taken off. */
export function OrderCommissionCard({ view: { order, commissions } }: { view: OrderPageView }) {
  const t = useText(adminOrdersMessages)
  if (commissions.length === 0) return null
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t('commissions')}
        </Text>
        {commissions.map((commission) => (
          <Line
            key={commission.commissionId}
            commission={commission}
            title={order.lines.find(({ id }) => id === commission.orderLineId)?.title ?? ''}
          />
        ))}
      </BlockStack>
    </Card>
  )
}

function Line({ commission, title }: { commission: OrderCommissionView; title: string }) {
  const t = useText(adminOrdersMessages)
  const locale = useLocale()
  const { state, reasonCode, rateBps, handle, amount } = commission
  const isEarned = handle !== null && isPaying(reasonCode)
  const creator = `\u2068@${handle}\u2069`
  return (
    <InlineStack align="space-between" blockAlign="center" gap="300">
      <BlockStack>
        <Text as="span">
          <bdi>{title}</bdi>
        </Text>
        <Text as="span" tone="subdued" variant="bodySm">
          {isEarned
            ? reasonCode === 'RESELLER_MARGIN'
              ? t('marginLine', { creator })
              : t('commissionLine', { rate: formatPercent(rateBps, locale), creator })
            : say(merchantReasonMessages[locale][reasonCode])}
        </Text>
      </BlockStack>
      <InlineStack gap="300" blockAlign="center">
        {isEarned ? <Badge>{say(merchantStateMessages[locale][state])}</Badge> : null}
        <Text as="span" numeric>
          {formatMoney(amount, locale)}
        </Text>
      </InlineStack>
    </InlineStack>
  )
}
