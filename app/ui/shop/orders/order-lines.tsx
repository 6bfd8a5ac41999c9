import { Link } from '@remix-run/react'
import { variantName } from '#app/domain/catalog/variant-name.ts'
import type { OrderBill } from '#app/domain/orders/find-order-bill.server.ts'
import type { OrderLineView } from '#app/domain/orders/order-view.ts'
import { orderMessages } from '#app/ui/messages/orders.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { MoneyText } from '#app/ui/shared/money-text.tsx'
import { Picture } from '#app/ui/shared/picture.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'

type OrderLinesProps = { lines: readonly WithImages<OrderLineView>[]; bill: Pick<OrderBill, 'lines'> }

export function OrderLines({ lines, bill }: OrderLinesProps) {
  return (
    <ul className="plain-list lines">
      {lines.map((line) => (
        <OrderLine
          key={line.id}
          line={line}
          discount={bill.lines.find(({ lineId }) => lineId === line.id)?.discount ?? null}
        />
      ))}
    </ul>
  )
}

type OrderLineProps = { line: WithImages<OrderLineView>; discount: OrderBill['discount'] }

function OrderLine({ line, discount }: OrderLineProps) {
  const t = useText(orderMessages)
  const variant = variantName(line.variantTitle)
  // What was paid back is taken off as well; it is told once.
  const takenOff = line.removedQuantity - line.refundedQuantity
  return (
    <li className="summary-line">
      <Picture image={line.image} alt="" shownWidth={52} shownHeight={60} />
      <span className="stack-tight" style={{ gap: 2 }}>
        {line.productId ? <Link to={shopPaths.product(line.productId)}>{line.title}</Link> : <span>{line.title}</span>}
        <span className="soft small numbers">
          {variant ? (
            <>
              <bdi>{variant}</bdi>
              {' · '}
            </>
          ) : null}
          <bdi>
            {line.quantity} × <MoneyText money={line.unitPrice} />
          </bdi>
        </span>
        <span className="row-wrap">
          {line.shippedQuantity > 0 ? (
            <span className="badge badge-good">{t('shippedUnits', { count: line.shippedQuantity })}</span>
          ) : null}
          {line.refundedQuantity > 0 ? (
            <span className="badge badge-warn">{t('refundedUnits', { count: line.refundedQuantity })}</span>
          ) : null}
          {takenOff > 0 ? <span className="badge">{t('removedUnits', { count: takenOff })}</span> : null}
        </span>
      </span>
      <span className="summary-amount">
        <MoneyText money={line.total} />
        {discount ? (
          <bdi className="small good">
            −<MoneyText money={discount} />
          </bdi>
        ) : null}
      </span>
    </li>
  )
}
