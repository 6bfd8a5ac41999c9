import { FileText } from 'lucide-react'
import type { ReactNode } from 'react'
import type { OrderBill } from '#app/domain/orders/find-order-bill.server.ts'
import type { OrderView } from '#app/domain/orders/order-view.ts'
import type { MoneyView } from '#app/kernel/money.ts'
import { intlTagOf } from '#app/ui/messages/locale.ts'
import { orderPageMessages } from '#app/ui/messages/order-page.ts'
import { orderMessages } from '#app/ui/messages/orders.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { Moment } from '#app/ui/shared/moment.tsx'
import { MoneyText } from '#app/ui/shared/money-text.tsx'
import { Notice } from '#app/ui/shared/notice.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'
import { cardName } from '#app/domain/orders/card-name.ts'

type OrderMoneyProps = { order: WithImages<OrderView>; bill: OrderBill }

/** From the products' prices to what was paid and what went back, to the last unit. */
export function OrderMoney({ order, bill }: OrderMoneyProps) {
  const t = useText(orderMessages)
  const page = useText(orderPageMessages)
  const codes = bill.discountCodes.map((code) => `\u2066${code}\u2069`).join(', ')
  return (
    <section className="card step" aria-label={t('total')}>
      <dl className="facts" aria-live="polite">
        <Fact name={t('merchandise')} money={order.merchandise} />
        {bill.discount ? (
          <Fact name={codes ? page('codes', { codes }) : page('discount')} money={bill.discount} isLess />
        ) : null}
        {isZero(order.shipping) ? (
          <Row name={t('shipping')}>{page('free')}</Row>
        ) : (
          <Fact name={t('shipping')} money={order.shipping} />
        )}
        {bill.taxesIncluded ? null : <Taxes order={order} bill={bill} />}
        <div className="total">
          <dt>{t('total')}</dt>
          <dd>
            <MoneyText money={order.total} />
          </dd>
        </div>
        {bill.taxesIncluded ? <Taxes order={order} bill={bill} /> : null}
        {isZero(order.refunded) ? null : <Fact name={t('refunded')} money={order.refunded} isLess />}
      </dl>
      <PaymentWords order={order} />
      {order.refunds.map((refund) => (
        <Notice tone="good" key={refund.id} title={t(refundWord(refund))}>
          <MoneyText money={refund.amount} /> · <Moment iso={refund.at} />
        </Notice>
      ))}
      <a className="button button-quiet" href={shopPaths.orderReceipt(order.number)}>
        <FileText size={18} aria-hidden="true" /> {page('receipt')}
      </a>
    </section>
  )
}

/** Each tax by itself; the sum where an order only came with that. */
function Taxes({ order, bill }: OrderMoneyProps) {
  const t = useText(orderMessages)
  const page = useText(orderPageMessages)
  const tag = intlTagOf(useLocale())
  const { taxes, taxesIncluded } = bill
  if (isZero(order.tax)) return null
  if (taxes.length === 0) return <Fact name={t('tax')} money={order.tax} isSoft={taxesIncluded} />
  return taxes.map(({ title, ratePpm, amount }) => {
    const rate = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 3 }).format(ratePpm / 1_000_000)
    const name = page(taxesIncluded ? 'taxLineIncluded' : 'taxLine', { title, rate })
    return <Fact key={`${title}-${ratePpm}`} name={name} money={amount} isSoft={taxesIncluded} />
  })
}

type FactProps = { name: string; money: MoneyView; isLess?: boolean; isSoft?: boolean }

function Fact({ name, money, isLess = false, isSoft = false }: FactProps) {
  return (
    <Row name={name} look={isSoft ? 'soft small' : isLess ? 'good' : undefined}>
      <bdi>
        {isLess ? '−' : null}
        <MoneyText money={money} />
      </bdi>
    </Row>
  )
}

function Row({ name, look, children }: { name: string; look?: string | undefined; children: ReactNode }) {
  return (
    <div className={look}>
      <dt dir="auto">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function PaymentWords({ order }: { order: WithImages<OrderView> }) {
  const t = useText(orderMessages)
  const { card, paymentState } = order
  if (paymentState === 'voided' || paymentState === 'voiding') return <p className="soft small">{t('released')}</p>
  if (!card) return null
  const words = { brand: cardName(card.brand), last4: card.last4 }
  return <p className="soft small">{t(paymentState === 'captured' ? 'paidWith' : 'reservedWith', words)}</p>
}

function refundWord({ isSettled, isCredit }: OrderView['refunds'][number]) {
  if (isCredit) return 'refundCredited'
  return isSettled ? 'refundDone' : 'refundPending'
}

function isZero(money: MoneyView): boolean {
  return Number(money.amount) === 0
}
