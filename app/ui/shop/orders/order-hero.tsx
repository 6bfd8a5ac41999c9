import type { OrderView } from '#app/domain/orders/order-view.ts'
import { orderPageMessages } from '#app/ui/messages/order-page.ts'
import { orderMessages, orderStateMessages } from '#app/ui/messages/orders.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Moment } from '#app/ui/shared/moment.tsx'
import { useMomentText } from '#app/ui/shared/use-moment-text.ts'
import type { WithImages } from '#app/web/image-view.server.ts'
import { progressOf, progressSteps } from './order-progress.ts'

const freshMilliseconds = 10 * 60_000

export function OrderHero({ order, isLive }: { order: WithImages<OrderView>; isLive: boolean }) {
  const t = useText(orderMessages)
  const page = useText(orderPageMessages)
  const state = useText(orderStateMessages)
  const moment = useMomentText()
  const current = progressOf(order.state)
  const isWaiting = current !== null && current < 2 && order.state !== 'problem' && !order.isCancelRequested
  const last = order.timeline.reduce((latest, entry) => (entry.at > latest ? entry.at : latest), order.placedAt)
  const isFresh = current === 0 && Date.parse(last) - Date.parse(order.placedAt) < freshMilliseconds
  return (
    <header className="order-hero on-ink">
      <div className="row-spread">
        <span className="soft small">
          <bdi>{t('orderTitle', { number: order.number })}</bdi> · <Moment iso={order.placedAt} withTime />
        </span>
        {isLive ? <span className="live-dot">{t('live')}</span> : null}
      </div>
      <h1 aria-live="polite">{isFresh ? t('thanks') : state(order.state)}</h1>
      {isFresh ? <p className="soft">{t('receiptTo', { email: `\u2066${order.email}\u2069` })}</p> : null}
      {isWaiting && order.shipBy && !order.isShipByMissed ? (
        <p className="soft">{page('leavesBy', { date: moment(order.shipBy) })}</p>
      ) : null}
      {current === null ? null : (
        <ol className="track">
          {progressSteps.map((step, index) => (
            <li key={step} data-done={index <= current} aria-current={index === current ? 'step' : undefined}>
              {t(step)}
            </li>
          ))}
        </ol>
      )}
    </header>
  )
}
