import { displayFulfillmentStatus } from '../../orders/fulfillment-state.ts'
import { financialStatusOf, totalsOf } from '../../orders/totals.ts'
import type { Order } from '../../state/order-types.ts'
import type { ShopState } from '../../state/shop-state.ts'
import { html, type Markup } from '../markup.ts'
import { badge, count, dateTime, empty, heading, money, pageOf, pages, status, tabs } from '../parts.ts'
import type { Answer, Visit } from '../visit.ts'

const TABS = [
  ['', 'All'],
  ['open', 'Unfulfilled'],
  ['held', 'On hold'],
  ['done', 'Fulfilled'],
  ['cancelled', 'Cancelled'],
] as const

export function showOrders({ state, url, base }: Visit): Answer {
  const found = findOrders(state, url.searchParams)
  const paging = pageOf(url, found.length)
  const rows = found.slice((paging.page - 1) * paging.size, paging.page * paging.size)
  const asked = url.searchParams.get('q') ?? ''
  const kept = url.searchParams.get('status')
  const search = html`<form>
    <input type="search" name="q" value="${asked}" placeholder="Number, customer or SKU" aria-label="Search orders" />
    ${kept && html`<input type="hidden" name="status" value="${kept}" />`}<button class="button">Search</button>
  </form>`
  const page = html`${heading('Orders')}
    <section class="card">
      ${tabs(url, 'status', TABS, search)}
      ${
        rows.length === 0
          ? empty(
              'No orders here',
              asked || kept ? 'Try another search or tab.' : 'Orders appear when shoppers buy in the app.',
            )
          : html`<div class="scroll">
              <table>
                <thead>
                  <tr>
                    <th>Order</th>
                    <th>Date</th>
                    <th>Customer</th>
                    <th>Channel</th>
                    <th class="number">Total</th>
                    <th>Payment</th>
                    <th>Fulfilment</th>
                    <th class="number">Items</th>
                  </tr>
                </thead>
                <tbody>
                  ${rows.map((order) => row(state, order, base))}
                </tbody>
              </table>
            </div>`
      }
      ${pages(url, paging)}
    </section>`
  return { page, title: 'Orders', section: 'orders' }
}

export function findOrders(state: ShopState, query: URLSearchParams): Order[] {
  const asked = (query.get('q') ?? '').trim().toLowerCase()
  const wanted = query.get('status') ?? ''
  const found = [...state.orders.values()].filter(
    (order) => (asked === '' || matches(state, order, asked)) && (wanted === '' || isOf(state, order, wanted)),
  )
  return found.reverse()
}

function isOf(state: ShopState, order: Order, wanted: string): boolean {
  if (wanted === 'cancelled') return order.cancelledAt !== null
  if (order.cancelledAt !== null) return false
  const fulfilment = displayFulfillmentStatus(state, order)
  if (wanted === 'held') return fulfilment === 'ON_HOLD'
  if (wanted === 'done') return fulfilment === 'FULFILLED'
  return fulfilment === 'UNFULFILLED' || fulfilment === 'PARTIALLY_FULFILLED'
}

function matches(state: ShopState, order: Order, asked: string): boolean {
  const texts = [
    order.name,
    String(order.id),
    order.email,
    customerName(state, order),
    order.sourceIdentifier,
    ...order.lines.map((line) => line.sku),
  ]
  return texts.some((text) => text?.toLowerCase().includes(asked))
}

export function customerName(state: ShopState, order: Order): string {
  const customer = order.customerId === null ? undefined : state.customers.get(order.customerId)
  const person = customer ?? order.shippingAddress
  const name = [person?.firstName, person?.lastName].filter(Boolean).join(' ')
  return name || (order.email ?? 'No customer')
}

export function channelName(state: ShopState, order: Order): string {
  return order.createdByApp ? (state.shop.channels[0]?.name ?? 'App') : order.sourceName
}

export function paymentStatus(order: Order): Markup {
  return status(financialStatusOf(order) ?? 'PENDING')
}

function row(state: ShopState, order: Order, base: string): Markup {
  const items = order.lines.reduce((sum, line) => sum + line.quantity, 0)
  const cancelled = order.cancelledAt !== null
  return html`<tr>
    <td>
      <a class="row ${cancelled ? 'strike' : ''}" href="${base}/orders/${order.id}">${order.name}</a>
      ${order.test && badge('Test')}
    </td>
    <td>${dateTime(order.processedAt)}</td>
    <td>${customerName(state, order)}</td>
    <td>${channelName(state, order)}</td>
    <td class="number">${money(totalsOf(order).total.shop, order.currency)}</td>
    <td>${paymentStatus(order)}</td>
    <td>${cancelled ? badge('Cancelled') : status(displayFulfillmentStatus(state, order))}</td>
    <td class="number">${count(items, 'item')}</td>
  </tr>`
}
