import { PackageCheck, Truck } from 'lucide-react'
import type { ShipmentView } from '#app/domain/orders/order-view.ts'
import { orderMessages } from '#app/ui/messages/orders.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Moment } from '#app/ui/shared/moment.tsx'

export function OrderParcels({ shipments }: { shipments: readonly ShipmentView[] }) {
  const t = useText(orderMessages)
  return (
    <>
      {shipments.map((shipment, index) => (
        <section className="card stack-tight" key={shipment.id}>
          <div className="row">
            {shipment.deliveredAt ? (
              <PackageCheck aria-hidden="true" />
            ) : (
              <Truck className="flips" aria-hidden="true" />
            )}
            <h2 className="grow">{t('parcel', { number: index + 1 })}</h2>
            <span className="soft small">
              <Moment iso={shipment.deliveredAt ?? shipment.shippedAt} />
            </span>
          </div>
          <ul className="plain-list soft small">
            {shipment.lines.map((line) => (
              <li key={line.title}>
                <bdi>
                  {line.quantity} × {line.title}
                </bdi>
              </li>
            ))}
          </ul>
          <Tracking shipment={shipment} />
        </section>
      ))}
    </>
  )
}

/** I11: whatever the carrier is called, its name, number and page are passed on as they are. */
function Tracking({ shipment }: { shipment: ShipmentView }) {
  const t = useText(orderMessages)
  const { carrier, trackingNumber, trackingUrl } = shipment
  return (
    <>
      {carrier || trackingNumber ? (
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
      ) : null}
      {trackingUrl ? (
        <a className="button button-primary" href={trackingUrl} target="_blank" rel="noopener noreferrer">
          {t('follow')}
        </a>
      ) : null}
    </>
  )
}
