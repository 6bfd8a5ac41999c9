import type { SandboxContext } from '../../context.ts'
import { document, initials, mark } from '../layout.ts'
import { html, type Markup } from '../markup.ts'
import { badge, count, empty } from '../parts.ts'
import { handleOf } from '../visit.ts'

/** Every store of this sandbox, with a way in. */
export function storesPage(ctx: SandboxContext): Markup {
  const cards = ctx.store.shops().map(({ shop, products, orders }) => {
    const facts = `${shop.domain} · ${shop.country} · ${shop.currency} · ${count(products.size, 'product')} · ${count(orders.size, 'order')}`
    return html`<li class="card store-card">
      <span class="initials" aria-hidden="true">${initials(shop.name)}</span>
      <div class="grow">
        <h2>${shop.name}</h2>
        <span class="muted small">${facts}</span>
      </div>
      ${shop.installation ? badge(`${ctx.app.name} installed`, 'good') : badge('App not installed')}
      <a class="button primary" href="/store/${handleOf(shop.domain)}">Log in as staff</a>
    </li>`
  })
  return document(
    'Stores · Sandbox admin',
    html`<header class="bar">
        ${mark()}<span></span><span class="small">Test world: no real stores, no real money</span>
      </header>
      <main class="stores" id="content">
        <h1>Choose a store</h1>
        <p class="muted">You enter as a member of its staff, the way a merchant would.</p>
        <ul>
          ${cards}
        </ul>
        ${cards.length === 0 && html`<div class="card">${empty('No stores yet', 'Stores appear when the demo or a test creates them.')}</div>`}
      </main>`,
  )
}

export function refusalPage(status: number, message: string): Markup {
  return document(
    `${status} · Sandbox admin`,
    html`<header class="bar">${mark()}<span></span><span></span></header>
      <main class="grant" id="content">
        <div class="card">
          ${empty(status === 404 ? 'Not found' : 'That did not work', message)}
          <p style="text-align:center;padding-block-end:24px"><a class="button" href="/">All stores</a></p>
        </div>
      </main>`,
  )
}
