import { availableOf } from '../../catalog/visibility.ts'
import type { Product, Variant } from '../../state/catalog-types.ts'
import { toMoneyText } from '../../state/money.ts'
import type { Shop } from '../../state/shop-types.ts'
import { html, type Markup } from '../markup.ts'
import { card, dialog, dialogActions, heading, noticeBox, status } from '../parts.ts'
import { notFound, type Answer, type Notice, type Visit } from '../visit.ts'
import { thumb } from './product-list.ts'

/** What the merchant typed stays in the fields when it was refused. */
export type Typed = { text(name: string): string; has(name: string): boolean; list(name: string): string[] } | undefined

export function findProduct({ state, params }: Visit): Product {
  return state.products.get(Number(params[0])) ?? notFound('product')
}

export function showProduct(visit: Visit, typed?: Typed, notice?: Notice): Answer {
  const product = findProduct(visit)
  const { base, state } = visit
  const path = `${base}/products/${product.id}`
  const value = (name: string, kept: string) => (typed?.has(name) ? typed.text(name) : kept)
  const actions = html`<details class="menu">
      <summary class="button">More actions</summary>
      <div class="menu-items">
        <form method="post" action="${path}/${product.status === 'ARCHIVED' ? 'unarchive' : 'archive'}">
          <button class="menu-item">${product.status === 'ARCHIVED' ? 'Unarchive' : 'Archive'} product</button>
        </form>
        <button type="button" class="menu-item critical" data-opens="delete">Delete product</button>
      </div>
    </details>
    <button class="button primary" form="product">Save</button>`
  const page = html`${heading(product.title, { back: `${base}/products`, beside: status(product.status), actions })}
    ${feedbackOn(visit, product)}
    <form id="product" method="post" action="${path}" data-guarded>
      <div class="columns">
        <div>${basics(product, value)}${variants(product, state.shop, value)}</div>
        <div>${statusCard(product, value)}${channels(product, state.shop, typed)}${organisation(product, value)}</div>
      </div>
      <div class="unsaved" hidden>
        <span>Unsaved changes</span>
        <div class="actions">
          <button type="reset" class="button">Discard</button><button class="button primary">Save</button>
        </div>
      </div>
    </form>
    ${deletion(product, path)}`
  return { page, title: product.title, section: 'products', ...(notice ? { notice, status: 422 } : {}) }
}

/** What the sales channel asks of this product. */
function feedbackOn({ ctx, state }: Visit, product: Product): Markup | false {
  const feedback = state.feedbackOnProduct(product.id)
  if (feedback?.state !== 'REQUIRES_ACTION') return false
  const text = `${ctx.app.name} needs a change before it can show this product.`
  return noticeBox({ tone: 'warn', text, details: feedback.messages })
}

type Value = (name: string, kept: string) => string

function basics(product: Product, value: Value): Markup {
  const images =
    product.media.length > 0 &&
    html`<div class="with-thumb" style="flex-wrap:wrap">
      ${thumb(product)} <span class="muted small">${product.media.length} media</span>
    </div>`
  return card(
    'Product',
    html`<div class="field">
        <label for="title">Title</label
        ><input id="title" name="title" value="${value('title', product.title)}" required maxlength="255" />
      </div>
      <div class="field">
        <label for="description">Description (HTML)</label>
        <textarea id="description" name="description" rows="6">
${value('description', product.descriptionHtml)}</textarea>
      </div>
      ${images}`,
  )
}

function statusCard(product: Product, value: Value): Markup {
  const chosen = value('status', product.status)
  const option = (name: string, label: string) =>
    html`<option value="${name}" ${chosen === name && html`selected`}>${label}</option>`
  return card(
    'Status',
    html`<select name="status" aria-label="Status">
        ${option('ACTIVE', 'Active')}${option('DRAFT', 'Draft')}${option('ARCHIVED', 'Archived')}${product.status === 'UNLISTED' && option('UNLISTED', 'Unlisted')}
      </select>
      <p class="muted small" style="margin-block-start:6px">Only active products are sold.</p>`,
  )
}

function channels(product: Product, shop: Shop, typed: Typed): Markup {
  const boxes = shop.publications.map((publication) => {
    const on = typed
      ? typed.list('channel').includes(String(publication.id))
      : !product.hiddenOn.includes(publication.id)
    return html`<label class="check"
      ><input
        type="checkbox"
        name="channel"
        value="${publication.id}"
        ${on && html`checked`}
      />${publication.name}</label
    >`
  })
  return card(
    'Sales channels',
    boxes.length > 0 ? html`${boxes}` : html`<p class="muted">This store has no sales channel.</p>`,
  )
}

function organisation(product: Product, value: Value): Markup {
  const field = (name: string, label: string, kept: string) =>
    html`<div class="field">
      <label for="${name}">${label}</label><input id="${name}" name="${name}" value="${value(name, kept)}" />
    </div>`
  return card(
    'Organisation',
    html`${field('type', 'Type', product.productType)}${field('vendor', 'Vendor', product.vendor)}${field('tags', 'Tags, separated by commas', product.tags.join(', '))}`,
  )
}

function variants(product: Product, shop: Shop, value: Value): Markup {
  const places = shop.locations.filter((location) => location.isActive)
  const rows = product.variants.map(
    (variant) =>
      html`<tr>
        <td>
          <strong>${variant.title}</strong>
          <div class="muted small">${variant.sku || 'No SKU'}</div>
        </td>
        ${moneyCell(`price.${variant.id}`, `Price of ${variant.title}`, variant.priceMinor, shop, value)}
        ${moneyCell(`compare.${variant.id}`, `Compare-at price of ${variant.title}`, variant.compareAtPriceMinor, shop, value)}
        ${
          variant.tracked
            ? places.map((place) => stockCell(variant, place.id, `${variant.title} at ${place.name}`, value))
            : html`<td class="number muted" colspan="${places.length}">Not tracked</td>`
        }
      </tr>`,
  )
  const sum = product.variants.reduce((total, variant) => total + availableOf(variant), 0)
  return html`<section class="card">
    <header>
      <h2>Variants</h2>
      <span class="muted small">${sum} available · prices in ${shop.currency}</span>
    </header>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>Variant</th>
            <th class="number">Price</th>
            <th class="number">Compare-at</th>
            ${places.map((place) => html`<th class="number">${place.name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
  </section>`
}

function moneyCell(name: string, label: string, minor: number | null, shop: Shop, value: Value): Markup {
  const kept = minor === null ? '' : toMoneyText(minor, shop.currency)
  return html`<td class="number">
    <input
      name="${name}"
      inputmode="decimal"
      aria-label="${label}"
      value="${value(name, kept)}"
      style="text-align:end"
    />
  </td>`
}

function stockCell(variant: Variant, locationId: number, label: string, value: Value): Markup {
  const level = variant.levels.find((one) => one.locationId === locationId)
  const name = `stock.${variant.id}.${locationId}`
  return html`<td class="number">
    <input type="number" name="${name}" aria-label="${label}" value="${value(name, String(level?.available ?? 0))}" />
    ${level && level.committed > 0 && html`<div class="muted small">${level.committed} committed</div>`}
  </td>`
}

function deletion(product: Product, path: string): Markup {
  return dialog(
    'delete',
    `Delete ${product.title}?`,
    html`<form method="post" action="${path}/delete">
      <div class="dialog-body">
        <p>
          The product and its variants disappear from every sales channel. This cannot be undone. Orders keep their
          lines.
        </p>
      </div>
      ${dialogActions('Delete product', { critical: true })}
    </form>`,
    { size: 'small' },
  )
}
