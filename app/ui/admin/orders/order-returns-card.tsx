import { BlockStack, Card, InlineStack, Link, Text } from '@shopify/polaris'
import { orderPageMessages } from '#app/ui/messages/admin-order-page.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatDate } from '#app/ui/shared/format.ts'
import type { OrderPageView } from '../order-row-view.ts'
import { ReturnStateBadge } from '../returns/return-badges.tsx'

/** What comes back of this order. */
export function OrderReturnsCard({ view: { returns, timeZone } }: { view: OrderPageView }) {
  const t = useText(orderPageMessages)
  const locale = useLocale()
  if (returns.length === 0) return null
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t('returns')}
        </Text>
        {returns.map((one) => (
          <InlineStack key={one.id} align="space-between" blockAlign="center" gap="200">
            <Link url={adminPaths.returnOf(one.id)}>
              {formatDate(one.requestedAt, locale, timeZone)} · {t('refundUnits', { count: one.unitCount })}
            </Link>
            <ReturnStateBadge state={one.state} outcome={one.outcome} />
          </InlineStack>
        ))}
      </BlockStack>
    </Card>
  )
}
