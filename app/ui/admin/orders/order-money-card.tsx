import { Badge, BlockStack, Card, Divider, InlineStack, Text } from '@shopify/polaris'
import type { MoneyView } from '#app/kernel/money.ts'
import type { OrderRefundView } from '#app/domain/orders/get-order-money.server.ts'
import { orderPageMessages } from '#app/ui/messages/admin-order-page.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatDateTime, formatMoney, formatPercent } from '#app/ui/shared/format.ts'
import type { OrderPageView } from '../order-row-view.ts'

const funders = ['merchant', 'platform', 'creator'] as const
const isSome = ({ amount }: MoneyView) => /[1-9]/.test(amount)

/** What the order was sold for, who paid for what was taken off, and where its money is now. */
export function OrderMoneyCard({ view: { order, money, disputes, timeZone } }: { view: OrderPageView }) {
  const t = useText(orderPageMessages)
  const locale = useLocale()
  const tax = money.taxesIncluded ? 'taxIncluded' : 'taxAdded'
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t('money')}
        </Text>
        {money.isReplacement ? <Text as="p">{t('replacement')}</Text> : null}
        <Sum name={t('merchandise')} money={order.merchandise} />
        {money.discounts.map(({ code, funder, amount }) => {
          const by = funders.find((each) => each === funder) ?? 'merchant'
          const name = `${t('discount', { code: `\u2068${code}\u2069` })} · ${t(`fundedBy_${by}`)}`
          return <Sum key={`${code}${funder}`} name={name} money={amount} isSubdued />
        })}
        <Sum name={[t('shipping'), order.shippingTitle].filter(Boolean).join(' · ')} money={order.shipping} />
        {money.taxes.map(({ title, ratePpm, amount }) => {
          const rate = formatPercent(ratePpm / 100, locale)
          return (
            <Sum
              key={`${title}${ratePpm}`}
              name={t(tax, { title, rate })}
              money={amount}
              isSubdued={money.taxesIncluded}
            />
          )
        })}
        <Sum name={t('total')} money={order.total} isTotal />
        <Divider />
        {money.captured ? <Sum name={t('captured')} money={money.captured} /> : <NotTaken money={money} />}
        {isSome(order.refunded) ? <Sum name={t('refunded')} money={order.refunded} /> : null}
        {disputes.map(({ id, amount }) => (
          <Sum key={id} name={t('disputed')} money={amount} />
        ))}
        {money.captured ? <Sum name={t('left')} money={money.left} /> : null}
        {money.refunds.length > 0 ? <Divider /> : null}
        {money.refunds.map((refund) => (
          <Refund key={refund.id} refund={refund} timeZone={timeZone} />
        ))}
      </BlockStack>
    </Card>
  )
}

function NotTaken({ money }: { money: OrderPageView['money'] }) {
  const t = useText(orderPageMessages)
  if (money.isReplacement) return null
  return (
    <Text as="p" tone="subdued">
      {money.isPaidInShopify ? t('mode_SHOPIFY_CHECKOUT') : t('notCaptured')}
    </Text>
  )
}

function Refund({ refund, timeZone }: { refund: OrderRefundView; timeZone: string }) {
  const t = useText(orderPageMessages)
  const locale = useLocale()
  const by = refund.initiator === 'shopify' ? t('refundBy_shopify') : t('refundBy_vitrine')
  const units = refund.unitCount > 0 ? t('refundUnits', { count: refund.unitCount }) : ''
  return (
    <InlineStack align="space-between" blockAlign="start" gap="300">
      <BlockStack>
        <Text as="span">{[by, units].filter(Boolean).join(' · ')}</Text>
        <Text as="span" tone="subdued" variant="bodySm">
          {formatDateTime(refund.at, locale, timeZone)}
          {refund.note ? (
            <>
              {' · '}
              <bdi>{refund.note}</bdi>
            </>
          ) : null}
        </Text>
      </BlockStack>
      <InlineStack gap="200" blockAlign="center">
        <Badge {...(!refund.isRecorded && { tone: 'attention' as const })}>
          {refund.isRecorded ? t('recorded') : t('notRecorded')}
        </Badge>
        <Text as="span" numeric>
          {formatMoney(refund.amount, locale)}
        </Text>
      </InlineStack>
    </InlineStack>
  )
}

type SumProps = { name: string; money: MoneyView; isTotal?: boolean; isSubdued?: boolean }

function Sum({ name, money, isTotal = false, isSubdued = false }: SumProps) {
  const locale = useLocale()
  const look = { ...(isTotal && { fontWeight: 'semibold' as const }), ...(isSubdued && { tone: 'subdued' as const }) }
  return (
    <InlineStack align="space-between" gap="300">
      <Text as="span" {...look}>
        {name}
      </Text>
      <Text as="span" numeric {...look}>
        {formatMoney(money, locale)}
      </Text>
    </InlineStack>
  )
}
