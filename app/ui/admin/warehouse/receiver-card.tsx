import { BlockStack, Card, Text } from '@shopify/polaris'
import type { RequestDetail } from '#app/domain/warehouse/find-request.server.ts'
import { adminWarehouseMessages } from '#app/ui/messages/admin-warehouse.ts'
import { useText } from '#app/ui/messages/use-text.tsx'

export function ReceiverCard({ request }: { request: RequestDetail }) {
  const t = useText(adminWarehouseMessages)
  const { receiver, shippingTitle } = request
  const lines = [
    receiver.name,
    receiver.company,
    receiver.address1,
    receiver.address2,
    [receiver.city, receiver.province, receiver.zip].filter(Boolean).join(' '),
    receiver.countryCode,
    receiver.phone,
  ].filter(Boolean)
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          {t('deliverTo')}
        </Text>
        {lines.length === 0 ? <Text as="p">{t('forgotten')}</Text> : null}
        <BlockStack>
          {lines.map((line) => (
            <Text as="p" key={line}>
              <bdi>{line}</bdi>
            </Text>
          ))}
        </BlockStack>
        {shippingTitle ? (
          <Text as="p" tone="subdued">
            {t('shippingMethod', { title: shippingTitle })}
          </Text>
        ) : null}
      </BlockStack>
    </Card>
  )
}
