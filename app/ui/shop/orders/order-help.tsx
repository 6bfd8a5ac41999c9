import { Link } from '@remix-run/react'
import { Mail, Store } from 'lucide-react'
import type { OrderBill } from '#app/domain/orders/find-order-bill.server.ts'
import type { OrderView } from '#app/domain/orders/order-view.ts'
import { orderPageMessages } from '#app/ui/messages/order-page.ts'
import { orderMessages } from '#app/ui/messages/orders.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'

type OrderHelpProps = {
  order: Pick<OrderView, 'number' | 'shop' | 'state' | 'lateRest'>
  bill: Pick<OrderBill, 'contactEmail'>
}

/** What happens next by itself, and whom to ask if it does not. */
export function OrderHelp({ order, bill }: OrderHelpProps) {
  const t = useText(orderMessages)
  const page = useText(orderPageMessages)
  const { number, shop, state, lateRest } = order
  const subject = encodeURIComponent(page('mailSubject', { number }))
  const name = `\u2068${shop.name}\u2069`
  return (
    <section className="card step">
      <h2>{page('helpTitle')}</h2>
      {lateRest.length > 0 ? null : <p>{page(`next_${state}`)}</p>}
      <ul className="account-list">
        {bill.contactEmail ? (
          <li>
            <a href={`mailto:${bill.contactEmail}?subject=${subject}`}>
              <Mail aria-hidden="true" />
              <span>{page('writeToShop', { shop: name })}</span>
            </a>
          </li>
        ) : null}
        <li>
          <Link to={shopPaths.brand(shop.handle)}>
            <Store aria-hidden="true" />
            <span>{t('visitShop', { shop: name })}</span>
          </Link>
        </li>
      </ul>
      {bill.contactEmail ? null : <p className="soft small">{page('noContact')}</p>}
    </section>
  )
}
