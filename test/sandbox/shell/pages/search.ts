import { displayFulfillmentStatus } from '../../orders/fulfillment-state.ts'
import { html } from '../markup.ts'
import { card, empty, heading, status } from '../parts.ts'
import type { Answer, Visit } from '../visit.ts'
import { customerName, findOrders } from './order-list.ts'
import { findProducts } from './product-list.ts'

const SHOWN = 20

export function showSearch({ state, url, base }: Visit): Answer {
  const asked = (url.searchParams.get('q') ?? '').trim()
  const query = new URLSearchParams({ q: asked })
  const orders = asked === '' ? [] : findOrders(state, query).slice(0, SHOWN)
  const products = asked === '' ? [] : findProducts(state, query).slice(0, SHOWN)
  const orderRows = orders.map(
    (order) =>
      html`<tr>
        <td><a class="row" href="${base}/orders/${order.id}">${order.name}</a></td>
        <td>${customerName(state, order)}</td>
        <td>${status(displayFulfillmentStatus(state, order))}</td>
      </tr>`,
  )
  const productRows = products.map(
    (product) =>
      html`<tr>
        <td><a class="row" href="${base}/products/${product.id}">${product.title}</a></td>
        <td>${product.vendor}</td>
        <td>${status(product.status)}</td>
      </tr>`,
  )
  const table = (rows: typeof orderRows) =>
    html`<div class="scroll">
      <table>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>`
  const page = html`${heading(asked ? `Results for “${asked}”` : 'Search')}
  ${orderRows.length + productRows.length === 0 && html`<div class="card">${empty('Nothing found', 'Search by order number, customer, product title or SKU.')}</div>`}
  ${orderRows.length > 0 && card('Orders', table(orderRows))}
  ${productRows.length > 0 && card('Products', table(productRows))}`
  return { page, title: 'Search', section: 'none' }
}
