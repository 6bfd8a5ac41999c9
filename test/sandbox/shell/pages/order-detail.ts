import { displayFulfillmentStatus } from '../../orders/fulfillment-state.ts'
import { currentQuantity, taxLinesOf, totalsOf } from '../../orders/totals.ts'
import type { Address, Order } from '../../state/order-types.ts'
import type { ShopState } from '../../state/shop-state.ts'
import { html, type Markup } from '../markup.ts'
import { badge, card, dateTime, heading, money, status } from '../parts.ts'
import { notFound, type Answer, type Notice, type Visit } from '../visit.ts'
import { cancelDialog, refundDialog } from './order-dialogs.ts'
import { channelName, customerName, paymentStatus } from './order-list.ts'
import { returnableLines, returnCards, returnDialog } from './order-returns.ts'
import { shippingCards } from './order-shipping.ts'
import { timelineOf } from './order-timeline.ts'

export function findOrder({ state, params }: Visit): Order {
  return state.orders.get(Number(params[0])) ?? notFound('order')
}

export function showOrder(visit: Visit, notice?: Notice): Answer {
  const { state, base } = visit
  const order = findOrder(visit)
  const path = `${base}/orders/${order.id}`
  const cancelled = order.cancelledAt !== null
  const canReturn = returnableLines(state, order).length > 0
  const badges = html`${paymentStatus(order)}${cancelled ? badge('Cancelled') : status(displayFulfillmentStatus(state, order))}${order.test && badge('Test')}`
  const actions = html`${
    !cancelled &&
    html`${canReturn && html`<button type="button" class="button" data-opens="return">Return</button>`}
      <button type="button" class="button" data-opens="refund">Refund</button>
      <button type="button" class="button" data-opens="cancel">Cancel order</button>`
  }`
  const page = html`${heading(order.name, { back: `${base}/orders`, beside: badges, actions, under: `from ${channelName(state, order)}` })}
    <div class="columns">
      <div>
        ${returnCards(state, order, path)}${shippingCards(state, order, path)}${lines(state, order, base)}${payment(order)}${timeline(state, order)}
      </div>
      <div>${customer(state, order)}${notes(order)}</div>
    </div>
    ${canReturn && returnDialog(state, order, path)}
    ${!cancelled && html`${refundDialog(state, order, path)}${cancelDialog(order, path)}`}`
  return { page, title: order.name, section: 'orders', ...(notice ? { notice, status: 422 } : {}) }
}

function lines(state: ShopState, order: Order, base: string): Markup {
  const rows = order.lines.map((line) => {
    const product = line.productId === null ? undefined : state.products.get(line.productId)
    const image = product?.media.find((one) => one.kind === 'IMAGE')
    const left = currentQuantity(order, line)
    return html`<tr>
      <td>
        <div class="with-thumb">
          ${image ? html`<img class="thumb" src="${image.url}" alt="" loading="lazy" />` : html`<span class="thumb"></span>`}
          <div>
            ${product ? html`<a class="row" href="${base}/products/${product.id}">${line.title}</a>` : html`<strong>${line.title}</strong>`}
            <div class="muted small">${[line.variantTitle, line.sku].filter(Boolean).join(' · ')}</div>
            ${line.properties.map((each) => html`<div class="muted small">${each.name}: <bdi>${each.value}</bdi></div>`)}
          </div>
        </div>
      </td>
      <td class="number">
        ${money(line.price.shop, order.currency)} × ${line.quantity}
        ${left < line.quantity && html`<div class="muted small">${line.quantity - left} removed</div>`}
      </td>
      <td class="number">
        ${line.discount.shop > 0 && html`<span class="muted small">−${money(line.discount.shop, order.currency)}</span> `}${money(line.price.shop * line.quantity - line.discount.shop, order.currency)}
      </td>
    </tr>`
  })
  return html`<section class="card">
    <header><h2>Items</h2></header>
    <div class="scroll">
      <table>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
  </section>`
}

function payment(order: Order): Markup {
  const totals = totalsOf(order)
  const row = (label: string, minor: number, strong = false) =>
    html`<dt class="${strong ? 'total' : ''}">${label}</dt>
      <dd class="${strong ? 'total' : ''}">${money(minor, order.currency)}</dd>`
  const shippingNames = order.shippingLines.map((line) => line.title).join(', ')
  const transactions = order.transactions.map(
    (one) =>
      html`<tr>
        <td>${status(one.kind)}</td>
        <td>${one.gateway || 'manual'}</td>
        <td class="muted small">${one.status.toLowerCase()}</td>
        <td>${dateTime(one.processedAt)}</td>
        <td class="number">${money(one.amount.shop, order.currency)}</td>
      </tr>`,
  )
  return html`${card(
    'Payment',
    html`<dl class="sums">
      ${row('Subtotal', totals.lines.shop)}
      ${totals.discounts.shop > 0 && row(`Discounts${order.discount ? ` (${order.discount.code})` : ''}`, -totals.discounts.shop)}
      ${row(shippingNames ? `Shipping (${shippingNames})` : 'Shipping', totals.shipping.shop)}
      ${row(order.taxesIncluded ? 'Taxes, included' : 'Taxes', totals.tax.shop)}
      ${taxLinesOf(order).map((tax) => row(`${tax.title} (${Math.round(tax.rate * 10_000) / 100} %)`, tax.price.shop))}
      ${row('Total', totals.total.shop, true)} ${row('Paid', totals.received.shop)}
      ${totals.refunded.shop > 0 && row('Refunded', -totals.refunded.shop)}
      ${totals.outstanding.shop > 0 && row('Outstanding', totals.outstanding.shop)}
      ${
        order.presentmentCurrency !== order.currency &&
        html`<dt class="muted">The buyer saw</dt>
          <dd class="muted">${money(totals.total.presentment, order.presentmentCurrency)}</dd>`
      }
    </dl>`,
  )}
  ${
    transactions.length > 0 &&
    html`<section class="card scroll">
      <table>
        <tbody>
          ${transactions}
        </tbody>
      </table>
    </section>`
  }`
}

function timeline(state: ShopState, order: Order): Markup {
  const entries = timelineOf(state, order)
  return card(
    'Timeline',
    html`<ol class="timeline">
      ${entries.map((entry) => html`<li>${entry.text}${dateTime(entry.at)}</li>`)}
    </ol>`,
  )
}

function customer(state: ShopState, order: Order): Markup {
  const blank = html`<span class="muted">Not given</span>`
  return card(
    'Customer',
    html`<dl class="facts">
      <div>
        <dt>Name</dt>
        <dd>${customerName(state, order)}</dd>
      </div>
      <div>
        <dt>Contact</dt>
        <dd>${order.email ?? blank}${order.phone && html`<div><bdi dir="ltr">${order.phone}</bdi></div>`}</dd>
      </div>
      <div>
        <dt>Shipping address</dt>
        <dd>${order.shippingAddress ? address(order.shippingAddress) : blank}</dd>
      </div>
      <div>
        <dt>Billing address</dt>
        <dd>${order.billingAddress ? address(order.billingAddress) : blank}</dd>
      </div>
    </dl>`,
  )
}

function address(one: Address): Markup {
  const name = [one.firstName, one.lastName].filter(Boolean).join(' ')
  const place = [one.zip, one.city, one.provinceCode].filter(Boolean).join(' ')
  const country = one.countryCode ? new Intl.DisplayNames('en', { type: 'region' }).of(one.countryCode) : null
  const rows = [name, one.company, one.address1, one.address2, place, country, one.phone].filter(Boolean)
  return html`${rows.map((row) => html`<div><bdi>${row}</bdi></div>`)}`
}

function notes(order: Order): Markup {
  const facts = order.customAttributes.map(
    (each) =>
      html`<div>
        <dt>${each.key}</dt>
        <dd><bdi>${each.value}</bdi></dd>
      </div>`,
  )
  const fields = order.metafields.map(
    (each) =>
      html`<div>
        <dt>${each.namespace}.${each.key}</dt>
        <dd><bdi>${each.value}</bdi></dd>
      </div>`,
  )
  return html`${card('Notes', order.note ? html`<p>${order.note}</p>` : html`<p class="muted">No notes.</p>`)}
  ${(facts.length > 0 || fields.length > 0) && card('Additional details', html`<dl class="facts">${facts}${fields}</dl>`)}
  ${card(
    'Origin',
    html`<dl class="facts">
      <div>
        <dt>Source</dt>
        <dd>${order.sourceName}</dd>
      </div>
      ${
        order.sourceIdentifier &&
        html`<div>
          <dt>Source identifier</dt>
          <dd>${order.sourceIdentifier}</dd>
        </div>`
      }
      <div>
        <dt>Confirmation number</dt>
        <dd>${order.confirmationNumber}</dd>
      </div>
      ${
        order.tags.length > 0 &&
        html`<div>
          <dt>Tags</dt>
          <dd>${order.tags.join(', ')}</dd>
        </div>`
      }
    </dl>`,
  )}`
}
