import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { openOrderByLink } from '#app/domain/orders/open-order-by-link.server.ts'
import { shopPaths } from '#app/ui/paths.ts'
import { db } from '#app/web/database.server.ts'
import { keepOpenedOrder } from '#app/web/opened-orders.server.ts'

/** The link in a guest's mail: opens that order in this browser and leads to its page, without the token in the address. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const opened = await openOrderByLink(db, params.token ?? '')
  const headers = opened ? keepOpenedOrder(request, opened.orderId) : new Headers()
  headers.set('Cache-Control', 'no-store')
  headers.set('Referrer-Policy', 'no-referrer')
  return redirect(opened ? shopPaths.order(opened.number) : shopPaths.orders({ link: 'expired' }), { headers })
}
