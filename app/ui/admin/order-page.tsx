import { Banner, BlockStack, Card, Layout, Link, Page, Text } from '@shopify/polaris'
import { useNavigate } from '@remix-run/react'
import { adminOrdersMessages } from '#app/ui/messages/admin-orders.ts'
import { orderPageMessages } from '#app/ui/messages/admin-order-page.ts'
import { problemCauseWords } from '#app/ui/messages/fulfillment.ts'
import type { RefusalWord } from '#app/ui/messages/refusal-words.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatDateTime } from '#app/ui/shared/format.ts'
import { OrderCommissionCard } from './order-commission-card.tsx'
import { OrderLinesCard } from './order-lines-card.tsx'
import type { OrderPageView } from './order-row-view.ts'
import { CancelRequestCard } from './orders/cancel-request-card.tsx'
import { CustomerCard } from './orders/customer-card.tsx'
import { DisputeCard } from './orders/dispute-card.tsx'
import { FulfilmentCard } from './orders/fulfilment-card.tsx'
import { OrderMoneyCard } from './orders/order-money-card.tsx'
import { OrderReturnsCard } from './orders/order-returns-card.tsx'
import { TimelineCard } from './orders/timeline-card.tsx'
import { OrderStateBadge } from './order-state-badge.tsx'
import { shopifyLinks } from './shopify-links.ts'
import { useDownload } from './use-download.ts'
import { say } from './say.ts'

export function OrderPage({ view }: { view: OrderPageView }) {
  const { order, timeZone } = view
  const t = useText(adminOrdersMessages)
  const page = useText(orderPageMessages)
  const locale = useLocale()
  const receipt = useDownload(adminPaths.orderReceipt(order.number), `${order.number}.pdf`)
  const actions = [
    ...(view.money.whyNotRefundable === null
      ? [{ content: page('refund'), url: adminPaths.refundOrder(order.number) }]
      : []),
    ...(view.canOpenReturn ? [{ content: page('openReturn'), url: adminPaths.returnOrder(order.number) }] : []),
    { content: page('receipt'), onAction: receipt.start, loading: receipt.isRunning },
  ]
  return (
    <Page
      title={order.number}
      titleMetadata={<OrderStateBadge state={order.state} />}
      subtitle={formatDateTime(order.placedAt, locale, timeZone)}
      backAction={{ content: t('title'), url: adminPaths.orders() }}
      {...(order.shopifyOrderGid && {
        primaryAction: { content: t('openInShopify'), url: shopifyLinks.order(order.shopifyOrderGid), target: '_top' },
      })}
      secondaryActions={actions}
    >
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            {receipt.hasFailed ? <Banner tone="critical">{page('receiptFailed')}</Banner> : null}
            <Problems view={view} />
            <CancelRequestCard view={view} />
            {view.disputes.map((dispute) => (
              <DisputeCard key={dispute.id} dispute={dispute} timeZone={timeZone} />
            ))}
            <OrderLinesCard order={order} />
            <OrderMoneyCard view={view} />
            <OrderCommissionCard view={view} />
            <TimelineCard view={view} />
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <BlockStack gap="400">
            <WayIntoShopify view={view} />
            <OrderReturnsCard view={view} />
            <FulfilmentCard order={order} timeZone={timeZone} />
            <CustomerCard order={order} />
          </BlockStack>
        </Layout.Section>
      </Layout>
    </Page>
  )
}

/** What waits for the merchant; a dispute is answered on this very page, so nothing leads away from it. */
function Problems({ view: { order, disputes } }: { view: OrderPageView }) {
  const t = useText(adminOrdersMessages)
  const locale = useLocale()
  const navigate = useNavigate()
  const words: Readonly<Record<string, RefusalWord>> = problemCauseWords[locale]
  const elsewhere = order.problems.filter(({ cause }) => cause !== 'DISPUTE_OPENED' || disputes.length === 0)
  return elsewhere.map(({ id, cause }) => (
    <Banner
      key={id}
      tone="critical"
      title={say(words[cause]?.title ?? t('problemTitle'))}
      action={{ content: t('seeProblem'), onAction: () => navigate(adminPaths.problems()) }}
    >
      {say(words[cause]?.next ?? '')}
    </Banner>
  ))
}

const pushStates = ['new', 'sending', 'unknown', 'created', 'failed'] as const
const paymentStates = ['authorized', 'captured', 'voided'] as const

function WayIntoShopify({ view: { order } }: { view: OrderPageView }) {
  const t = useText(adminOrdersMessages)
  const push = pushStates.find((state) => state === order.pushState) ?? 'new'
  const payment = paymentStates.find((state) => state === order.paymentState) ?? 'other'
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t('push')}
        </Text>
        {order.shopifyOrderGid ? (
          <Link url={shopifyLinks.order(order.shopifyOrderGid)} target="_top">
            {t('inShopify', { name: order.shopifyOrderName ?? '' })}
          </Link>
        ) : (
          <Text as="p">{t(`push_${push}`)}</Text>
        )}
        <Text as="h3" variant="headingSm">
          {t('payment')}
        </Text>
        <Text as="p">{t(`paid_${payment}`)}</Text>
      </BlockStack>
    </Card>
  )
}
