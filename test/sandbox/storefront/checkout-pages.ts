import type { SandboxContext } from '../context.ts'
import { html, type Markup } from '../shell/markup.ts'
import { toMoneyText } from '../state/money.ts'
import type { Order } from '../state/order-types.ts'
import type { ShopState } from '../state/shop-state.ts'
import { costOfCart } from './cart-cost.ts'
import { shippingOf } from './pay-cart.ts'
import type { Cart } from './storefront-state.ts'

const style = `body{font:16px/1.5 system-ui,sans-serif;margin:0;background:#fafafa;color:#202223}
main{max-inline-size:32rem;margin:0 auto;padding:2rem 1rem}h1{font-size:1.25rem}table{inline-size:100%;border-collapse:collapse}
td{padding:.25rem 0;text-align:start}td:last-child{text-align:end}label{display:block;margin:.75rem 0 .25rem}
input{inline-size:100%;box-sizing:border-box;padding:.6rem;font:inherit;border:1px solid #8c9196;border-radius:6px}
button{margin-block:1.25rem;inline-size:100%;padding:.8rem;font:inherit;font-weight:600;color:#fff;background:#1a4a9c;border:0;border-radius:6px}
.note{background:#fff5ea;border:1px solid #b98900;border-radius:6px;padding:.75rem}`

function page(state: ShopState, title: string, body: Markup): Markup {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>${title} · ${state.shop.name}</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`
}

/** The stand-in's checkout: what Shopify's own page is for, in one form. */
export function checkoutPage(ctx: SandboxContext, state: ShopState, cart: Cart, problem: string | null): Markup {
  const cost = costOfCart(ctx, state, cart)
  const { currency } = cost
  const money = (minor: number) => `${toMoneyText(minor, currency)} ${currency}`
  const shipping = shippingOf(currency)
  const total = cost.merchandiseMinor - cost.discountMinor + shipping
  const field = (name: string, label: string, value = '') =>
    html`<label for="${name}">${label}</label><input id="${name}" name="${name}" value="${value}" required />`
  return page(
    state,
    'Checkout',
    html`<h1>Checkout at ${state.shop.name}</h1>
      <p>This page stands in for Shopify’s own checkout. No real money moves.</p>
      ${problem && html`<p class="note" role="alert">${problem}</p>`}
      <table>
        ${cost.lines.map(
          (line) =>
            html`<tr>
              <td>${line.quantity} × ${line.title}</td>
              <td>${money(line.unitMinor * line.quantity)}</td>
            </tr>`,
        )}
        ${
          cost.discountMinor > 0 &&
          html`<tr>
            <td>Discount ${cost.applied?.code}</td>
            <td>−${money(cost.discountMinor)}</td>
          </tr>`
        }
        <tr>
          <td>Shipping</td>
          <td>${money(shipping)}</td>
        </tr>
        <tr>
          <td><strong>Total</strong></td>
          <td><strong>${money(total)}</strong></td>
        </tr>
      </table>
      <form method="post">
        ${field('email', 'Email', cart.email ?? '')} ${field('firstName', 'First name')}
        ${field('lastName', 'Last name')} ${field('address1', 'Address')} ${field('city', 'City')}
        ${field('provinceCode', 'State or province')} ${field('zip', 'Postal code')}
        ${field('countryCode', 'Country', cart.country)}
        <button>Pay ${money(total)}</button>
      </form>`,
  )
}

export function thankYouPage(state: ShopState, order: Order): Markup {
  return page(
    state,
    'Thank you',
    html`<h1>Thank you, your order ${order.name} is confirmed</h1>
      <p>You can close this page.</p>`,
  )
}

export function goneCartPage(state: ShopState): Markup {
  return page(
    state,
    'Cart',
    html`<h1>Your cart is empty</h1>
      <p>It was paid for already, or it was left for too long.</p>`,
  )
}
