import { PackageCheck, Truck } from 'lucide-react'
import type { OrderView, ShipmentView } from '#app/domain/orders/order-view.ts'
import { orderPageMessages } from '#app/ui/messages/order-page.ts'
import { orderMessages } from '#app/ui/messages/orders.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Moment } from '#app/ui/shared/moment.tsx'
import { useMomentText } from '#app/ui/shared/use-moment-text.ts'
import type { WithImages } from '#app/web/image-view.server.ts'
import { parcelSteps } from './parcel-steps.ts'

export function OrderParcels({ order }: { order: WithImages<OrderView> }) {
  const parcels = order.shipments.filter((parcel) => parcel.status !== 'cancelled')
  return parcels.map((parcel, index) => (
    <Parcel key={parcel.id} parcel={parcel} placedAt={order.placedAt} number={index + 1} count={parcels.length} />
  ))
}

type ParcelProps = { parcel: ShipmentView; placedAt: string; number: number; count: number }

function Parcel({ parcel, placedAt, number, count }: ParcelProps) {
  const t = useText(orderMessages)
  const page = useText(orderPageMessages)
  const moment = useMomentText()
  const { trackingUrl, estimatedAt, deliveredAt } = parcel
  const Icon = deliveredAt ? PackageCheck : Truck
  return (
    <section className="card step">
      <div className="row">
        <Icon className={deliveredAt ? undefined : 'flips'} aria-hidden="true" />
        <h2 className="grow">{count > 1 ? page('parcelTitle', { number, count }) : page('onlyParcel')}</h2>
      </div>
      {estimatedAt ? (
        <p>
          <strong>{page('estimated', { date: moment(estimatedAt) })}</strong>
        </p>
      ) : null}
      <ParcelSteps parcel={parcel} placedAt={placedAt} />
      <ul className="plain-list soft small">
        {parcel.lines.map((line) => (
          <li key={line.title}>
            <bdi>
              {line.quantity} × {line.title}
            </bdi>
          </li>
        ))}
      </ul>
      <Tracking parcel={parcel} />
      {trackingUrl ? (
        <a className="button button-primary" href={trackingUrl} target="_blank" rel="noopener noreferrer">
          {t('follow')}
        </a>
      ) : null}
    </section>
  )
}

/** Ordered, packed, sent, on its way, delivered: each with its instant once it has happened. */
function ParcelSteps({ parcel, placedAt }: Pick<ParcelProps, 'parcel' | 'placedAt'>) {
  const page = useText(orderPageMessages)
  const steps = parcelSteps(parcel, placedAt)
  const current = steps.findLastIndex((step) => step.isDone)
  return (
    <ol className="parcel-steps">
      {steps.map((step, index) => (
        <li key={step.name} data-done={step.isDone} aria-current={index === current ? 'step' : undefined}>
          <span>{page(step.name)}</span>
          {step.at ? (
            <span className="soft small">
              <Moment iso={step.at} withTime />
            </span>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

/** I11: whatever the carrier is called, its name, number and page are passed on as they are. */
function Tracking({ parcel: { carrier, trackingNumber } }: { parcel: ShipmentView }) {
  const t = useText(orderMessages)
  if (!carrier && !trackingNumber) return null
  return (
    <dl className="facts">
      {carrier ? (
        <div>
          <dt>{t('carrier')}</dt>
          <dd dir="auto">{carrier}</dd>
        </div>
      ) : null}
      {trackingNumber ? (
        <div>
          <dt>{t('trackingNumber')}</dt>
          <dd dir="ltr" className="numbers">
            {trackingNumber}
          </dd>
        </div>
      ) : null}
    </dl>
  )
}
