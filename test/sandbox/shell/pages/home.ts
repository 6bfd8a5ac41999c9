import { html } from '../markup.ts'
import { card, count, dateTime, heading, noticeBox } from '../parts.ts'
import type { Answer, Visit } from '../visit.ts'

export function showHome({ ctx, state, base }: Visit): Answer {
  const { shop } = state
  const waiting = [...state.fulfillmentOrders.values()].filter((part) => part.status === 'OPEN').length
  const low = [...state.products.values()].filter(
    (product) =>
      product.status === 'ACTIVE' && product.variants.some((variant) => variant.tracked && total(variant) <= 0),
  ).length
  const stat = (href: string, number: number, label: string) =>
    html`<a class="card" href="${base}${href}"><strong>${number.toLocaleString('en')}</strong><span>${label}</span></a>`
  const app = shop.installation
    ? html`<p>${ctx.app.name} is installed since ${dateTime(shop.installation.installedAt)}.</p>
        <p style="margin-block-start:12px">
          <a class="button primary" href="${base}/apps/${ctx.options.apiKey}">Open ${ctx.app.name}</a>
        </p>`
    : html`<p>Sell where people watch: put products in front of creators and their viewers.</p>
        <p style="margin-block-start:12px">
          <a class="button primary" href="${base}/apps/${ctx.options.apiKey}/install">Install ${ctx.app.name}</a>
        </p>`
  const asked = shop.feedback?.state === 'REQUIRES_ACTION' && shop.feedback.messages.join(' ')
  const page = html`${heading(`Good day, ${shop.name}`)}
    ${asked && noticeBox({ tone: 'warn', text: `${ctx.app.name}: ${asked}` })}
    <div class="stats">
      ${stat('/orders?status=open', waiting, 'parts of orders to fulfil')}
      ${stat('/orders', state.orders.size, 'orders')} ${stat('/products', state.products.size, 'products')}
      ${stat('/products?stock=out', low, 'active products with something sold out')}
    </div>
    <div class="columns">
      ${card(ctx.app.name, app)}
      ${card(
        'Store',
        html`<dl class="facts">
          <div>
            <dt>Address</dt>
            <dd>${shop.domain}</dd>
          </div>
          <div>
            <dt>Country and currency</dt>
            <dd>${shop.country} · ${shop.currency}</dd>
          </div>
          <div>
            <dt>Plan</dt>
            <dd>${shop.plan}</dd>
          </div>
          <div>
            <dt>Locations</dt>
            <dd>${shop.locations.map((each) => each.name).join(', ') || count(0, 'location')}</dd>
          </div>
        </dl>`,
      )}
    </div>`
  return { page, title: 'Home', section: 'home' }
}

function total(variant: { levels: { available: number }[] }): number {
  return variant.levels.reduce((sum, level) => sum + level.available, 0)
}
