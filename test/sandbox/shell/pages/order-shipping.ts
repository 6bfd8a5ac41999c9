import { displayStatusOf } from '../../orders/fulfillment-state.ts'
import type { Fulfillment, FulfillmentOrder, Order } from '../../state/order-types.ts'
import type { ShopState } from '../../state/shop-state.ts'
import { html, type Markup } from '../markup.ts'
import { count, dialog, dialogActions, status, words } from '../parts.ts'

const CARRIERS = [
  'Aramex',
  'DHL Express',
  'DPD',
  'FedEx',
  'Hermes',
  'SMSA Express',
  'Saudi Post',
  'UPS',
  'USPS',
  'Other',
]
const HOLD_REASONS = [
  'AWAITING_PAYMENT',
  'HIGH_RISK_OF_FRAUD',
  'INCORRECT_ADDRESS',
  'INVENTORY_OUT_OF_STOCK',
  'AWAITING_RETURN_ITEMS',
  'UNKNOWN_DELIVERY_DATE',
  'OTHER',
]
const EVENTS = ['IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED', 'ATTEMPTED_DELIVERY', 'FAILURE']

/** What still has to leave, and what has left: one card each. */
export function shippingCards(state: ShopState, order: Order, path: string): Markup {
  const parts = state.fulfillmentOrdersOf(order.id).filter((part) => part.status !== 'CLOSED')
  const shipments = state.fulfillmentsOf(order.id)
  return html`${parts.map((part) => partCard(state, order, part, path))}${shipments.map((one) => shipmentCard(state, order, one, path))}`
}

function locationName(state: ShopState, id: number): string {
  return state.shop.locations.find((location) => location.id === id)?.name ?? 'Unknown location'
}

function lineTitle(order: Order, lineId: number): string {
  const line = order.lines.find((one) => one.id === lineId)
  return line ? [line.title, line.variantTitle].filter(Boolean).join(' — ') : 'Removed item'
}

function partCard(state: ShopState, order: Order, part: FulfillmentOrder, path: string): Markup {
  const open = part.status === 'OPEN' || part.status === 'IN_PROGRESS'
  const fulfilId = `fulfil-${part.id}`
  const holdId = `hold-${part.id}`
  const splitId = `split-${part.id}`
  const canSplit = part.status === 'OPEN' && part.lines.reduce((sum, line) => sum + line.remaining, 0) > 1
  const plain = (act: string, label: string) =>
    html`<form method="post" action="${path}/${act}">
      <input type="hidden" name="part" value="${part.id}" /><button class="button">${label}</button>
    </form>`
  const release = plain('release', 'Release hold')
  const lines = part.lines.filter((line) => line.remaining > 0 || part.status === 'CANCELLED')
  const holds = part.holds.map(
    (hold) =>
      html`<p class="notice warn">
        On hold: ${words(hold.reason)}${hold.reasonNotes && `. ${hold.reasonNotes}`}${hold.byApp && ' (by the app)'}
      </p>`,
  )
  return html`<section class="card">
    <header>
      ${status(part.status === 'OPEN' ? 'UNFULFILLED' : part.status)}<span class="muted small"
        >${locationName(state, part.locationId)}</span
      >
      <div class="actions">
        ${part.status === 'ON_HOLD' && release} ${open && plain('progress', 'Report progress')}
        ${(part.hasReportedProgress || part.status === 'SCHEDULED') && plain('open', 'Mark as open')}
        ${canSplit && html`<button type="button" class="button" data-opens="${splitId}">Split</button>`}
        ${
          open &&
          html`<button type="button" class="button" data-opens="${holdId}">Hold</button>
            <button type="button" class="button primary" data-opens="${fulfilId}">Fulfil items</button>`
        }
      </div>
    </header>
    <div class="body">
      ${holds}
      <ul class="line-list">
        ${lines.map((line) => html`<li><span class="grow">${lineTitle(order, line.lineId)}</span><span class="muted">× ${line.remaining}</span></li>`)}
      </ul>
    </div>
    ${open && html`${fulfilDialog(order, part, fulfilId, path)}${holdDialog(part, holdId, path)}`}
    ${canSplit && splitDialog(order, part, splitId, path)}
  </section>`
}

function quantityFields(order: Order, part: FulfillmentOrder, isWhole: boolean): Markup[] {
  return part.lines
    .filter((line) => line.remaining > 0)
    .map(
      (line) =>
        html`<li>
          <span class="grow">${lineTitle(order, line.lineId)}</span
          ><span class="suffix">
            <input
              type="number"
              name="quantity.${line.id}"
              value="${isWhole ? line.remaining : 0}"
              min="0"
              max="${line.remaining}"
              aria-label="Quantity of ${lineTitle(order, line.lineId)}"
            />
            <span class="muted">of ${line.remaining}</span></span
          >
        </li>`,
    )
}

function fulfilDialog(order: Order, part: FulfillmentOrder, id: string, path: string): Markup {
  const lines = quantityFields(order, part, true)
  return dialog(
    id,
    'Fulfil items',
    html`<form method="post" action="${path}/fulfil">
      <input type="hidden" name="part" value="${part.id}" />
      <div class="dialog-body">
        <ul class="line-list">
          ${lines}
        </ul>
        ${trackingFields(id)}
        <label class="check"><input type="checkbox" name="notify" checked />Tell the customer</label>
      </div>
      ${dialogActions('Fulfil items')}
    </form>`,
  )
}

/** The items named leave this part and are fulfilled on their own. */
function splitDialog(order: Order, part: FulfillmentOrder, id: string, path: string): Markup {
  return dialog(
    id,
    'Split fulfilment',
    html`<form method="post" action="${path}/split">
      <input type="hidden" name="part" value="${part.id}" />
      <div class="dialog-body">
        <ul class="line-list">
          ${quantityFields(order, part, false)}
        </ul>
      </div>
      ${dialogActions('Split')}
    </form>`,
  )
}

function trackingFields(
  id: string,
  kept?: { company: string | null; number: string | null; url: string | null },
): Markup {
  return html`<div class="row-fields">
      <div class="field">
        <label for="${id}-company">Carrier</label
        ><input id="${id}-company" name="company" list="carriers-${id}" value="${kept?.company ?? ''}" />
        <datalist id="carriers-${id}">${CARRIERS.map((name) => html`<option value="${name}"></option>`)}</datalist>
      </div>
      <div class="field">
        <label for="${id}-number">Tracking number</label
        ><input id="${id}-number" name="number" value="${kept?.number ?? ''}" />
      </div>
    </div>
    <div class="field">
      <label for="${id}-url">Tracking link</label
      ><input id="${id}-url" name="url" type="url" placeholder="https://" value="${kept?.url ?? ''}" />
    </div>`
}

function holdDialog(part: FulfillmentOrder, id: string, path: string): Markup {
  return dialog(
    id,
    'Hold fulfilment',
    html`<form method="post" action="${path}/hold">
      <input type="hidden" name="part" value="${part.id}" />
      <div class="dialog-body">
        <div class="field">
          <label for="${id}-reason">Reason</label
          ><select id="${id}-reason" name="reason">
            ${HOLD_REASONS.map((reason) => html`<option value="${reason}">${words(reason)}</option>`)}
          </select>
        </div>
        <div class="field"><label for="${id}-notes">Notes</label><input id="${id}-notes" name="notes" /></div>
      </div>
      ${dialogActions('Hold')}
    </form>`,
    { size: 'small' },
  )
}

function shipmentCard(state: ShopState, order: Order, shipment: Fulfillment, path: string): Markup {
  const id = `tracking-${shipment.id}`
  const base = `${path}/shipments/${shipment.id}`
  const standing = shipment.status === 'SUCCESS'
  const [tracking] = shipment.tracking
  const event = (name: string) => html`<button class="menu-item" name="status" value="${name}">${words(name)}</button>`
  const link = tracking?.url
    ? html`<a href="${tracking.url}" rel="noreferrer">${tracking.number ?? tracking.url}</a>`
    : tracking?.number
  return html`<section class="card">
    <header>
      ${status(displayStatusOf(shipment))}<strong>${order.name}-F${shipment.number}</strong
      ><span class="muted small">${locationName(state, shipment.locationId)}</span> ${
        standing &&
        html`<div class="actions">
          <form method="post" action="${base}/event">
            <button class="button" name="status" value="DELIVERED">Mark as delivered</button>
          </form>
          <details class="menu">
            <summary class="button">Add event</summary>
            <div class="menu-items"><form method="post" action="${base}/event">${EVENTS.map(event)}</form></div>
          </details>
          <button type="button" class="button" data-opens="${id}">
            ${tracking ? 'Edit tracking' : 'Add tracking'}
          </button>
          <form method="post" action="${base}/cancel"><button class="button">Cancel fulfilment</button></form>
        </div>`
      }
    </header>
    <div class="body">
      <ul class="line-list">
        ${shipment.lines.map((line) => html`<li><span class="grow">${lineTitle(order, line.lineId)}</span><span class="muted">× ${line.quantity}</span></li>`)}
      </ul>
      ${tracking ? html`<p class="small">${tracking.company ?? 'Carrier not named'}: ${link ?? 'no number'}</p>` : html`<p class="muted small">${count(0, 'tracking number')}</p>`}
    </div>
    ${
      standing &&
      dialog(
        id,
        'Tracking',
        html`<form method="post" action="${base}/tracking">
          <div class="dialog-body">${trackingFields(id, tracking)}</div>
          ${dialogActions('Save')}
        </form>`,
      )
    }
  </section>`
}
