import { BlockStack, Card, Link, Text } from '@shopify/polaris'
import { adminOrdersMessages } from '#app/ui/messages/admin-orders.ts'
import { intlTagOf } from '#app/ui/messages/locale.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import type { OrderPageView } from '../order-row-view.ts'

/** Where it goes, and how its buyer is reached. */
export function CustomerCard({ order: { address, email } }: { order: OrderPageView['order'] }) {
  const t = useText(adminOrdersMessages)
  const countries = new Intl.DisplayNames([intlTagOf(useLocale())], { type: 'region' })
  const lines = address && [
    `${address.firstName} ${address.lastName}`.trim(),
    address.company,
    address.line1,
    address.line2,
    `${address.city} ${address.region} ${address.postalCode}`.trim(),
    countries.of(address.country) ?? address.country,
    address.phone,
  ]
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          {t('deliverTo')}
        </Text>
        <BlockStack>
          {(lines ?? []).filter(Boolean).map((line) => (
            <Text as="p" key={line}>
              <bdi>{line}</bdi>
            </Text>
          ))}
        </BlockStack>
        <Text as="h3" variant="headingSm">
          {t('contact')}
        </Text>
        <p>
          <Link url={`mailto:${email}`} target="_blank">
            <bdi>{email}</bdi>
          </Link>
        </p>
      </BlockStack>
    </Card>
  )
}
