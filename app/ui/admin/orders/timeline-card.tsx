import { Badge, BlockStack, Card, InlineStack, Text } from '@shopify/polaris'
import { adminOrdersMessages, merchantTimelineMessages } from '#app/ui/messages/admin-orders.ts'
import { orderPageMessages, timelineSourceMessages } from '#app/ui/messages/admin-order-page.ts'
import { problemCauseWords } from '#app/ui/messages/fulfillment.ts'
import type { RefusalWord } from '#app/ui/messages/refusal-words.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatDateTime, formatMoney } from '#app/ui/shared/format.ts'
import type { OrderPageView, TimelineRowView } from '../order-row-view.ts'
import { say } from '../say.ts'

/** Everything that was received and sent about the order, in order, and who it came from. */
export function TimelineCard({ view: { order, timeZone } }: { view: OrderPageView }) {
  const t = useText(adminOrdersMessages)
  const page = useText(orderPageMessages)
  const locale = useLocale()
  return (
    <Card>
      <BlockStack gap="300">
        <BlockStack>
          <Text as="h2" variant="headingMd">
            {t('timeline')}
          </Text>
          <Text as="p" tone="subdued">
            {page('timelineText')}
          </Text>
        </BlockStack>
        {order.timeline.map((entry, index) => (
          <Entry key={`${entry.at}${entry.kind}${index}`} entry={entry} timeZone={timeZone} />
        ))}
        {order.reconciledAt ? (
          <Text as="p" tone="subdued" variant="bodySm">
            {page('reconciled', { time: formatDateTime(order.reconciledAt, locale, timeZone) })}
          </Text>
        ) : null}
      </BlockStack>
    </Card>
  )
}

function Entry({ entry, timeZone }: { entry: TimelineRowView; timeZone: string }) {
  const event = useText(merchantTimelineMessages)
  const source = useText(timelineSourceMessages)
  const locale = useLocale()
  const { kind, at } = entry
  const isKnown = kind in merchantTimelineMessages.en
  const isSource = entry.source in timelineSourceMessages.en
  const facts = useFacts(entry)
  return (
    <InlineStack align="space-between" gap="200" blockAlign="start" wrap={false}>
      <BlockStack>
        <InlineStack gap="200" blockAlign="center">
          <Text as="span">{isKnown ? event(kind as keyof typeof merchantTimelineMessages.en) : kind}</Text>
          <Badge>{isSource ? source(entry.source as keyof typeof timelineSourceMessages.en) : entry.source}</Badge>
        </InlineStack>
        {facts ? (
          <Text as="span" tone="subdued" variant="bodySm">
            <bdi>{facts}</bdi>
          </Text>
        ) : null}
      </BlockStack>
      <Text as="span" tone="subdued" alignment="end">
        {formatDateTime(at, locale, timeZone)}
      </Text>
    </InlineStack>
  )
}

function useFacts({ facts }: TimelineRowView): string {
  const locale = useLocale()
  const causes: Readonly<Record<string, RefusalWord>> = problemCauseWords[locale]
  const { amount, currency, cause, name, carrier, trackingNumber, message, reason } = facts
  const money = amount && currency ? formatMoney({ amount, currency }, locale) : ''
  const problem = cause ? say(causes[cause]?.title ?? '') : ''
  return [money, problem, name, carrier, trackingNumber, message, reason].filter(Boolean).join(' · ')
}
