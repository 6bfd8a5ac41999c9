import { minus, notBelowZero } from '../../orders/bags.ts'
import { currentQuantity, totalsOf } from '../../orders/totals.ts'
import { toMoneyText } from '../../state/money.ts'
import type { Order } from '../../state/order-types.ts'
import type { ShopState } from '../../state/shop-state.ts'
import { html, type Markup } from '../markup.ts'
import { dialog, dialogActions, money, words } from '../parts.ts'

const CANCEL_REASONS = ['CUSTOMER', 'INVENTORY', 'FRAUD', 'DECLINED', 'STAFF', 'OTHER']

/** What of the shipping can still be given back. */
export function refundableShipping(order: Order) {
  const { shippingDiscounted, refundedShipping } = totalsOf(order)
  return notBelowZero(minus(shippingDiscounted, refundedShipping))
}

export function refundDialog(state: ShopState, order: Order, path: string): Markup {
  const lines = order.lines
    .map((line) => ({ line, left: currentQuantity(order, line) }))
    .filter(({ left }) => left > 0)
    .map(({ line, left }) => {
      const name = [line.title, line.variantTitle].filter(Boolean).join(' — ')
      return html`<li>
        <span class="grow"
          >${name}<span class="muted small" style="display:block"
            >${money(line.price.shop, order.currency)} each</span
          ></span
        >
        <span class="suffix"
          ><input
            type="number"
            name="quantity.${line.id}"
            value="0"
            min="0"
            max="${left}"
            aria-label="Quantity of ${name}"
          /><span class="muted">of ${left}</span></span
        >
      </li>`
    })
  const shipping = refundableShipping(order)
  const most = toMoneyText(shipping.shop, order.currency)
  return dialog(
    'refund',
    `Refund ${order.name}`,
    html`<form method="post" action="${path}/refund" data-refund="${path}/refund-preview">
      <div class="dialog-body">
        <ul class="line-list">
          ${lines}
        </ul>
        <p style="margin-block-end:12px">
          <button type="button" class="button plain" data-fills="all">Everything</button
          ><button type="button" class="button plain" data-fills="none">Nothing</button>
        </p>
        <label class="check"><input type="checkbox" name="restock" checked />Put the items back into stock</label>
        <div class="row-fields" style="margin-block:10px">
          ${
            shipping.shop > 0 &&
            html`<div class="field">
              <label for="refund-shipping">Shipping to refund (${order.currency})</label>
              <input id="refund-shipping" name="shipping" inputmode="decimal" placeholder="0" />
              <p class="hint">At most ${most}.</p>
            </div>`
          }
          <div class="field">
            <label for="refund-note">Reason for the refund</label><input id="refund-note" name="note" maxlength="255" />
            <p class="hint">Only staff and the app see it.</p>
          </div>
        </div>
        <dl class="sums">
          <dt class="total">Refund</dt>
          <dd class="total" data-refund-amount aria-live="polite">${money(0, order.currency)}</dd>
        </dl>
      </div>
      ${dialogActions('Refund', { critical: false })}
    </form>`,
  )
}

export function cancelDialog(order: Order, path: string): Markup {
  return dialog(
    'cancel',
    `Cancel ${order.name}?`,
    html`<form method="post" action="${path}/cancel">
      <div class="dialog-body">
        <div class="field">
          <label for="cancel-reason">Reason</label>
          <select id="cancel-reason" name="reason">
            ${CANCEL_REASONS.map((reason) => html`<option value="${reason}">${words(reason)}</option>`)}
          </select>
        </div>
        <label class="check"
          ><input type="checkbox" name="refund" checked />Refund what was paid
          (${money(totalsOf(order).netPayment.shop, order.currency)})</label
        >
        <label class="check"><input type="checkbox" name="restock" checked />Put the items back into stock</label>
        <div class="field" style="margin-block-start:10px">
          <label for="cancel-note">Staff note</label><input id="cancel-note" name="note" maxlength="255" />
        </div>
      </div>
      ${dialogActions('Cancel order', { critical: true })}
    </form>`,
    { size: 'small' },
  )
}
