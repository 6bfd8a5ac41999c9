import { icon, type IconName } from './icons.ts'
import { html, type Markup } from './markup.ts'
import { noticeBox } from './parts.ts'
import type { Answer, Section, Visit } from './visit.ts'

type Page = Extract<Answer, { page: Markup }>

/** A whole document around a page's own part. */
export function layout(visit: Visit, answer: Page): Markup {
  const { shop } = visit.state
  const body = answer.bare ? answer.page : inFrame(visit, answer)
  return document(
    `${answer.title} · ${shop.name}`,
    html`<a class="skip" href="#content">Skip to content</a>${topBar(visit)}
      <div class="frame">${sideNav(visit, answer.section)}${body}</div>
      <div id="toasts" aria-live="polite"></div>`,
    answer.scripts,
  )
}

export function document(title: string, body: Markup, scripts: string[] = []): Markup {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/shell/shell.css" />
        <script src="/shell/shell.js" defer></script>
        ${scripts.map((src) => html`<script type="module" src="${src}"></script>`)}
      </head>
      <body>
        ${body}
      </body>
    </html>`
}

export function mark(): Markup {
  return html`<a class="mark" href="/"><i aria-hidden="true"></i><span>Sandbox admin</span></a>`
}

export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^[\p{L}\p{N}]/u.test(word))
  return words
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
}

function inFrame({ ctx: _ctx }: Visit, answer: Page): Markup {
  return html`<main class="page" id="content" tabindex="-1">
    ${answer.notice && noticeBox(answer.notice)}${answer.page}
  </main>`
}

function topBar({ base, state, url }: Visit): Markup {
  const asked = url.pathname === `${base}/search` ? (url.searchParams.get('q') ?? '') : ''
  return html`<header class="bar">
    ${mark()}
    <form action="${base}/search" role="search">
      ${icon('search', 16)}
      <input
        type="search"
        name="q"
        value="${asked}"
        placeholder="Search orders and products"
        aria-label="Search orders and products"
      />
    </form>
    <a class="store" href="/" title="Switch store"
      ><span class="initials" aria-hidden="true">${initials(state.shop.name)}</span><span>${state.shop.name}</span></a
    >
  </header>`
}

function sideNav({ ctx, base, state }: Visit, section: Section): Markup {
  const link = (name: Section & IconName, label: string, path: string, beside?: Markup | false) =>
    html`<a href="${base}${path}" ${section === name && html`aria-current="page"`}>${icon(name)}${label}${beside}</a>`
  const open = openOrders(state)
  const appPath = `${base}/apps/${ctx.options.apiKey}`
  return html`<nav class="side" aria-label="Admin">
    ${link('home', 'Home', '')}
    ${link('orders', 'Orders', '/orders', open > 0 && html`<span class="count" title="To fulfil">${open}</span>`)}
    ${link('products', 'Products', '/products')} ${link('markets', 'Markets', '/markets')}
    <h2>Apps</h2>
    <a href="${appPath}" id="app-home" ${section === 'app' && html`aria-current="page"`}
      >${icon('app')}${ctx.app.name}</a
    >
    <ul id="app-nav"></ul>
    <span class="grow"></span>
    ${link('notifications', 'Notifications', '/notifications')}
  </nav>`
}

function openOrders(state: Visit['state']): number {
  const orders = new Set<number>()
  for (const part of state.fulfillmentOrders.values()) {
    if (part.status === 'OPEN' || part.status === 'IN_PROGRESS') orders.add(part.orderId)
  }
  return orders.size
}
