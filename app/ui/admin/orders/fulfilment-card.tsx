import { Badge, BlockStack, Box, Card, Divider, InlineStack, Link, Text } from '@shopify/polaris'
import { Fragment } from 'react'
import { adminOrdersMessages, merchantTimelineMessages } from '#app/ui/messages/admin-orders.ts'
import { orderPageMessages } from '#app/ui/messages/admin-order-page.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatDate, formatDateTime } from '#app/ui/shared/format.ts'
import type { OrderPageView } from '../order-row-view.ts'

type Order = OrderPageView['order']
type FulfilmentProps = { readonly order: Order; readonly timeZone: string }

/** What is left to send from where, what keeps it back, and every parcel that has left. */
export function FulfilmentCard({ order, timeZone }: FulfilmentProps) {
  const t = useText(orderPageMessages)
  if (order.fulfillmentOrders.length + order.shipments.length === 0 && !order.shipBy) return null
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t('fulfilment')}
        </Text>
        <Clock order={order} timeZone={timeZone} />
        {order.fulfillmentOrders.map((one, index) => (
          <Fragment key={one.gid}>
            {index > 0 ? <Divider /> : null}
            <FromLocation one={one} timeZone={timeZone} />
          </Fragment>
        ))}
        {order.shipments.map((parcel, index) => (
          <Fragment key={parcel.id}>
            {index + order.fulfillmentOrders.length > 0 ? <Divider /> : null}
            <Parcel parcel={parcel} timeZone={timeZone} />
          </Fragment>
        ))}
      </BlockStack>
    </Card>
  )
}

const unsent: readonly Order['state'][] = ['pendingPayment', 'graceHold', 'toFulfil', 'inFulfilment', 'problem']

/** I10: by when it has to leave. */
function Clock({ order, timeZone }: FulfilmentProps) {
  const t = useText(orderPageMessages)
  const locale = useLocale()
  if (!order.shipBy || !unsent.includes(order.state)) return null
  const date = formatDate(order.shipBy, locale, timeZone)
  return (
    <Text as="p" {...(order.isShipByMissed && { tone: 'critical' as const })}>
      {order.isShipByMissed ? t('shipByMissed', { date }) : t('shipBy', { date })}
      {order.cancelBy ? ` · ${t('endsAt', { date: formatDate(order.cancelBy, locale, timeZone) })}` : ''}
    </Text>
  )
}

const statuses = ['OPEN', 'IN_PROGRESS', 'ON_HOLD', 'SCHEDULED', 'CLOSED', 'CANCELLED', 'INCOMPLETE'] as const
type FromLocationProps = { readonly one: Order['fulfillmentOrders'][number]; readonly timeZone: string }

function FromLocation({ one, timeZone }: FromLocationProps) {
  const t = useText(orderPageMessages)
  const locale = useLocale()
  const status = statuses.find((each) => each === one.status)
  const day = (iso: string) => formatDate(iso, locale, timeZone)
  const isDone = status === 'CLOSED' || status === 'CANCELLED'
  const facts = isDone
    ? []
    : [
        one.fulfillAt && status === 'SCHEDULED' ? t('fulfillAt', { date: day(one.fulfillAt) }) : '',
        one.fulfillBy ? t('fulfillBy', { date: day(one.fulfillBy) }) : '',
        ...one.holds.map((hold) =>
          hold.isOurs
            ? t('holdOurs')
            : t('holdOther', { date: day(hold.since), reason: `\u2068${hold.notes ?? hold.reason}\u2069` }),
        ),
      ]
  return (
    <BlockStack gap="100">
      <InlineStack align="space-between" blockAlign="center" gap="200">
        <Text as="h3" fontWeight="semibold">
          {one.locationName ? t('location', { name: `\u2068${one.locationName}\u2069` }) : t('noLocation')}
        </Text>
        <Badge {...(status === 'ON_HOLD' && { tone: 'attention' as const })}>
          {status ? t(`status_${status}`) : t('status_other', { status: one.status })}
        </Badge>
      </InlineStack>
      {one.lines.map(({ title, total, remaining }, index) => (
        <Text as="p" key={`${title}${index}`}>
          <bdi>{title}</bdi> · {t('remaining', { remaining, total })}
        </Text>
      ))}
      {facts.filter(Boolean).map((fact) => (
        <Text as="p" tone="subdued" key={fact}>
          {fact}
        </Text>
      ))}
    </BlockStack>
  )
}

type ParcelProps = { readonly parcel: Order['shipments'][number]; readonly timeZone: string }

function Parcel({ parcel, timeZone }: ParcelProps) {
  const t = useText(orderPageMessages)
  const orders = useText(adminOrdersMessages)
  const event = useText(merchantTimelineMessages)
  const locale = useLocale()
  const isKnown = (kind: string): kind is keyof typeof merchantTimelineMessages.en =>
    kind in merchantTimelineMessages.en
  return (
    <BlockStack gap="100">
      <InlineStack align="space-between" gap="200">
        <Text as="h3" fontWeight="semibold">
          {t('parcel', { date: formatDate(parcel.shippedAt, locale, timeZone) })}
        </Text>
        {parcel.deliveredAt ? (
          <Badge tone="success">
            {orders('delivered', { date: formatDate(parcel.deliveredAt, locale, timeZone) })}
          </Badge>
        ) : null}
      </InlineStack>
      <Text as="p">
        <bdi>{parcel.lines.map(({ title, quantity }) => `${quantity} × ${title}`).join(', ')}</bdi>
      </Text>
      {parcel.trackingNumber ? <Tracking parcel={parcel} /> : null}
      {parcel.estimatedAt ? (
        <Text as="p" tone="subdued">
          {t('estimated', { date: formatDate(parcel.estimatedAt, locale, timeZone) })}
        </Text>
      ) : null}
      <Box>
        {parcel.events.map(({ kind, at }) => (
          <Text as="p" tone="subdued" variant="bodySm" key={`${kind}${at}`}>
            {isKnown(kind) ? event(kind) : kind} · {formatDateTime(at, locale, timeZone)}
          </Text>
        ))}
      </Box>
    </BlockStack>
  )
}

function Tracking({ parcel }: { parcel: ParcelProps['parcel'] }) {
  const words = <bdi>{[parcel.carrier, parcel.trackingNumber].filter(Boolean).join(' ')}</bdi>
  if (!parcel.trackingUrl) return <p>{words}</p>
  return (
    <p>
      <Link url={parcel.trackingUrl} target="_blank">
        {words}
      </Link>
    </p>
  )
}
