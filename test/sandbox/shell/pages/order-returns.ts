import { REASON_DEFINITIONS } from '../../orders/return-reasons.ts'
import { processableQuantity, returnableQuantity } from '../../orders/return-state.ts'
import type { Order } from '../../state/order-types.ts'
import type { Return } from '../../state/return-types.ts'
import type { ShopState } from '../../state/shop-state.ts'
import { html, type Markup } from '../markup.ts'
import { count, dialog, dialogActions, status, words } from '../parts.ts'

const DECLINE_REASONS = ['RETURN_PERIOD_ENDED', 'FINAL_SALE', 'OTHER']

/** What left and may come back: the lines of parcels that stand. */
export function returnableLines(state: ShopState, order: Order) {
  return state
    .fulfillmentsOf(order.id)
    .filter((one) => one.status === 'SUCCESS')
    .flatMap((one) => one.lines)
    .map((line) => ({ line, left: returnableQuantity(state, order, line.id) }))
    .filter(({ left }) => left > 0)
}

function titleOf(order: Order, lineId: number): string {
  const line = order.lines.find((one) => one.id === lineId)
  return line ? [line.title, line.variantTitle].filter(Boolean).join(' — ') : 'Removed item'
}

export function returnCards(state: ShopState, order: Order, path: string): Markup {
  return html`${state.returnsOf(order.id).map((one) => returnCard(order, one, path))}`
}

function returnCard(order: Order, one: Return, path: string): Markup {
  const base = `${path}/returns/${one.id}`
  const declineId = `decline-${one.id}`
  const button = (act: string, label: string, primary = false) =>
    html`<form method="post" action="${base}/${act}">
      <button class="button ${primary ? 'primary' : ''}">${label}</button>
    </form>`
  const lines = one.lines.map(
    (line) =>
      html`<li>
        <span class="grow"
          >${titleOf(order, line.lineId)}<span class="muted small" style="display:block"
            >${words(line.reason)}${line.reasonNote && `. ${line.reasonNote}`}${line.customerNote && html` <bdi>${line.customerNote}</bdi>`}</span
          ></span
        ><span class="muted">× ${line.quantity}${line.processed > 0 && `, ${line.processed} processed`}</span>
      </li>`,
  )
  const replacements = one.exchangeLines.reduce((sum, line) => sum + line.quantity, 0)
  const canProcess = [...one.lines, ...one.exchangeLines].some((line) => processableQuantity(one, line) > 0)
  return html`<section class="card">
    <header>
      ${status(one.status)}<strong>Return ${one.name}</strong>
      <div class="actions">
        ${
          one.status === 'REQUESTED' &&
          html`<button type="button" class="button" data-opens="${declineId}">Decline</button>
            ${button('approve', 'Approve', true)}`
        }
        ${
          one.status === 'OPEN' &&
          html`${button('cancel', 'Cancel return')}${button('close', 'Close')}
          ${canProcess && button('process', 'Restock and refund', true)}`
        }
        ${one.status === 'CLOSED' && button('reopen', 'Reopen')}
      </div>
    </header>
    <div class="body">
      <ul class="line-list">
        ${lines}
      </ul>
      ${replacements > 0 && html`<p class="muted small">In exchange for ${count(replacements, 'other item')}.</p>`}
      ${one.decline && html`<p class="muted small">Declined: ${words(one.decline.reason)}${one.decline.note && `. ${one.decline.note}`}</p>`}
    </div>
    ${one.status === 'REQUESTED' && declineDialog(declineId, base)}
  </section>`
}

function declineDialog(id: string, base: string): Markup {
  return dialog(
    id,
    'Decline the return?',
    html`<form method="post" action="${base}/decline">
      <div class="dialog-body">
        <div class="field">
          <label for="${id}-reason">Reason</label
          ><select id="${id}-reason" name="reason">
            ${DECLINE_REASONS.map((reason) => html`<option value="${reason}">${words(reason)}</option>`)}
          </select>
        </div>
        <div class="field">
          <label for="${id}-note">Note to the customer</label><input id="${id}-note" name="note" maxlength="500" />
        </div>
      </div>
      ${dialogActions('Decline', { critical: true })}
    </form>`,
    { size: 'small' },
  )
}

export function returnDialog(state: ShopState, order: Order, path: string): Markup {
  const lines = returnableLines(state, order).map(
    ({ line, left }) =>
      html`<li>
        <span class="grow">${titleOf(order, line.lineId)}</span
        ><span class="suffix"
          ><input
            type="number"
            name="quantity.${line.id}"
            value="0"
            min="0"
            max="${left}"
            aria-label="Quantity of ${titleOf(order, line.lineId)}"
          /><span class="muted">of ${left}</span></span
        >
      </li>`,
  )
  return dialog(
    'return',
    'Return items',
    html`<form method="post" action="${path}/return">
      <div class="dialog-body">
        <ul class="line-list">
          ${lines}
        </ul>
        <div class="field">
          <label for="return-reason">Reason</label
          ><select id="return-reason" name="reason">
            ${REASON_DEFINITIONS.map((one) => html`<option value="${one.reason}">${one.name}</option>`)}
          </select>
        </div>
        <div class="field">
          <label for="return-note">Note</label><input id="return-note" name="note" maxlength="255" />
        </div>
        <label class="check"
          ><input type="checkbox" name="asRequest" />Only as the customer's request, to be answered later</label
        >
      </div>
      ${dialogActions('Create return')}
    </form>`,
  )
}
