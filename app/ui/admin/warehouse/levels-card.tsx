import { BlockStack, Card, InlineStack, Text } from '@shopify/polaris'
import type { ServiceLevels } from '#app/domain/warehouse/get-contract.server.ts'
import { adminWarehouseMessages } from '#app/ui/messages/admin-warehouse.ts'
import { useText } from '#app/ui/messages/use-text.tsx'

/** How reliably requests were answered and sent. */
export function LevelsCard({ levels }: { levels: ServiceLevels }) {
  const t = useText(adminWarehouseMessages)
  const rows = [
    { label: t('answeredInTime'), done: levels.answeredInTime, count: levels.answerable },
    { label: t('cancelledInTime'), done: levels.cancellationsInTime, count: levels.cancellations },
    { label: t('shippedInTime'), done: levels.shippedInTime, count: levels.shippable },
  ]
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t('levels')}
        </Text>
        {rows.map(({ label, done, count }) => (
          <InlineStack key={label} align="space-between" gap="200" wrap={false}>
            <Text as="span">{label}</Text>
            <Text as="span" tone="subdued">
              {count === 0 ? t('noneYet') : t('ofCount', { done, count })}
            </Text>
          </InlineStack>
        ))}
      </BlockStack>
    </Card>
  )
}
