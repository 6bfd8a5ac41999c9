import type { MoneyView } from '#app/kernel/money.ts'
import type { OrderView } from '#app/domain/orders/order-view.ts'
import { orderMessages } from '#app/ui/messages/orders.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Moment } from '#app/ui/shared/moment.tsx'
import { MoneyText } from '#app/ui/shared/money-text.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'

export function OrderMoney({ order }: { order: WithImages<OrderView> }) {
  const t = useText(orderMessages)
  return (
    <section className="card step">
      <dl className="facts">
        <Fact name={t('merchandise')} money={order.merchandise} />
        <Fact name={t('shipping')} money={order.shipping} />
        {isZero(order.tax) ? null : <Fact name={t('tax')} money={order.tax} />}
        <div className="total">
          <dt>{t('total')}</dt>
          <dd>
            <MoneyText money={order.total} />
          </dd>
        </div>
        {isZero(order.refunded) ? null : <Fact name={t('refunded')} money={order.refunded} />}
      </dl>
      <PaymentWords order={order} />
      {order.refunds.map((refund) => (
        <p className="notice notice-good" key={refund.id}>
          <strong>{t(refund.isSettled ? 'refundDone' : 'refundPending')}</strong>
          <span className="small">
            <MoneyText money={refund.amount} /> · <Moment iso={refund.at} />
          </span>
        </p>
      ))}
    </section>
  )
}

function Fact({ name, money }: { name: string; money: MoneyView }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <MoneyText money={money} />
      </dd>
    </div>
  )
}

function PaymentWords({ order }: { order: WithImages<OrderView> }) {
  const t = useText(orderMessages)
  const { card, paymentState } = order
  if (paymentState === 'voided' || paymentState === 'voiding') return <p className="soft small">{t('released')}</p>
  if (!card) return null
  const words = { brand: card.brand.charAt(0).toUpperCase() + card.brand.slice(1), last4: card.last4 }
  return <p className="soft small">{t(paymentState === 'captured' ? 'paidWith' : 'reservedWith', words)}</p>
}

function isZero(money: MoneyView): boolean {
  return Number(money.amount) === 0
}
