import { BlockStack, Card, InlineStack, Link, Text } from '@shopify/polaris'
import type { ReturnDeadline } from '#app/domain/returns/return-view.ts'
import type { MoneyView } from '#app/kernel/money.ts'
import { adminReturnsMessages } from '#app/ui/messages/admin-returns.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatDate, formatMoney } from '#app/ui/shared/format.ts'
import { useInTime } from '../use-in-time.ts'
import type { ReturnPageView } from './return-page.tsx'

type One = ReturnPageView['return']

/** What was said and done so far, and what happens by itself (I7). */
export function ReturnStepsCard({ view: { return: one, timeZone } }: { view: ReturnPageView }) {
  const t = useText(adminReturnsMessages)
  const locale = useLocale()
  const day = (iso: string) => formatDate(iso, locale, timeZone)
  const steps = [
    one.answeredAt && one.answeredBy && one.state !== 'requested'
      ? t(`answered_${one.answeredBy}`, { date: day(one.answeredAt) })
      : '',
    one.declineReason ?? '',
    one.instructions ?? '',
    one.paidBy ? `${t('postage')}: ${t(`postage_${one.paidBy}`)}` : '',
    one.sentAt ? t('sentOn', { date: day(one.sentAt) }) : '',
    [one.carrier, one.trackingNumber].filter(Boolean).join(' '),
    one.receivedAt ? t('receivedOn', { date: day(one.receivedAt) }) : '',
    one.shopifyName ? t('inShopify', { name: one.shopifyName }) : '',
    one.isBeingTold ? t('beingTold') : '',
  ]
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          {t('whatHappens')}
        </Text>
        {one.deadline ? <Decides deadline={one.deadline} timeZone={timeZone} /> : null}
        {steps.filter(Boolean).map((step) => (
          <Text as="p" key={step} breakWord>
            <bdi style={{ whiteSpace: 'pre-line' }}>{step}</bdi>
          </Text>
        ))}
        <p>
          <Link url={adminPaths.order(one.orderNumber)}>
            <bdi>{one.orderNumber}</bdi>
          </Link>
        </p>
      </BlockStack>
    </Card>
  )
}

function Decides({ deadline, timeZone }: { deadline: ReturnDeadline; timeZone: string }) {
  const t = useText(adminReturnsMessages)
  const time = useInTime(deadline.at, timeZone)
  return (
    <Text as="p" fontWeight="semibold">
      {t(`decides_${deadline.kind}`, { time })}
    </Text>
  )
}

const isSome = ({ amount }: MoneyView) => /[1-9]/.test(amount)

export function ReturnMoneyCard({ one }: { one: One }) {
  const t = useText(adminReturnsMessages)
  const isOpen = one.closedAt === null
  return (
    <Card>
      <BlockStack gap="200">
        {isOpen ? <Sum name={t('worth')} money={one.worth} /> : null}
        {isSome(one.restockingFee) ? <Sum name={t('fee')} money={one.restockingFee} /> : null}
        {one.refunded ? <Sum name={t('refunded')} money={one.refunded} /> : null}
        {one.refunded && !one.isRefundSettled ? (
          <Text as="p" tone="subdued">
            {t('refundPending')}
          </Text>
        ) : null}
        {one.replacementNumber ? (
          <Link url={adminPaths.order(one.replacementNumber)}>
            {t('replacementOrder', { number: one.replacementNumber })}
          </Link>
        ) : null}
        {isOpen || one.refunded || one.replacementNumber ? null : <Text as="p">–</Text>}
      </BlockStack>
    </Card>
  )
}

function Sum({ name, money }: { name: string; money: MoneyView }) {
  const locale = useLocale()
  return (
    <InlineStack align="space-between" gap="300">
      <Text as="span">{name}</Text>
      <Text as="span" numeric>
        {formatMoney(money, locale)}
      </Text>
    </InlineStack>
  )
}
