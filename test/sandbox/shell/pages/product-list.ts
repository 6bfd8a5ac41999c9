import { appPublication, availableOf, isPublishedOn } from '../../catalog/visibility.ts'
import type { Product } from '../../state/catalog-types.ts'
import type { ShopState } from '../../state/shop-state.ts'
import { html, type Markup } from '../markup.ts'
import { count, dialog, dialogActions, empty, heading, pageOf, pages, status, tabs } from '../parts.ts'
import type { Answer, Visit } from '../visit.ts'

const TABS = [
  ['', 'All'],
  ['ACTIVE', 'Active'],
  ['DRAFT', 'Draft'],
  ['ARCHIVED', 'Archived'],
] as const

export function showProducts({ state, url, base, ctx }: Visit): Answer {
  const found = findProducts(state, url.searchParams)
  const paging = pageOf(url, found.length)
  const rows = found.slice((paging.page - 1) * paging.size, paging.page * paging.size)
  const asked = url.searchParams.get('q') ?? ''
  const search = html`<form>
    <input type="search" name="q" value="${asked}" placeholder="Title, vendor or SKU" aria-label="Search products" />
    ${url.searchParams.get('status') && html`<input type="hidden" name="status" value="${url.searchParams.get('status')}" />`}
    <button class="button">Search</button>
  </form>`
  const actions = html`<button type="button" class="button" data-opens="generate">Generate</button>
    <a class="button" href="${base}/products/import">Import CSV</a>
    <a class="button primary" href="${base}/products/new">Add product</a>`
  const page = html`${heading('Products', { actions })}
    <section class="card">
      ${tabs(url, 'status', TABS, search)}
      ${
        rows.length === 0
          ? empty('No products here', asked ? 'Try another search.' : 'Import a CSV file or generate some.')
          : html`<div class="scroll">
              <table>
                <thead>
                  <tr>
                    <th>Product</th>
                    <th>Status</th>
                    <th>${ctx.app.name}</th>
                    <th class="number">Inventory</th>
                    <th>Type</th>
                    <th>Vendor</th>
                  </tr>
                </thead>
                <tbody>
                  ${rows.map((product) => row(state, product, base))}
                </tbody>
              </table>
            </div>`
      }
      ${pages(url, paging)}
    </section>
    ${dialog(
      'generate',
      'Generate products',
      html`<form method="post" action="${base}/products/generate">
        <div class="dialog-body">
          <div class="field">
            <label for="generate-count">How many</label>
            <input id="generate-count" type="number" name="count" min="1" max="100000" value="25" required />
            <p class="hint">Invented products with variants, prices and stock. The app hears of each of them.</p>
          </div>
        </div>
        ${dialogActions('Generate')}
      </form>`,
      { size: 'small' },
    )}`
  return { page, title: 'Products', section: 'products' }
}

export function findProducts(state: ShopState, query: URLSearchParams): Product[] {
  const asked = (query.get('q') ?? '').trim().toLowerCase()
  const wanted = query.get('status') ?? ''
  const soldOut = query.get('stock') === 'out'
  const found = [...state.products.values()].filter(
    (product) =>
      (wanted === '' || product.status === wanted) &&
      (!soldOut || product.variants.some((variant) => variant.tracked && availableOf(variant) <= 0)) &&
      (asked === '' || matches(product, asked)),
  )
  return found.reverse()
}

function matches(product: Product, asked: string): boolean {
  const texts = [
    product.title,
    product.vendor,
    product.handle,
    String(product.id),
    ...product.variants.map(({ sku }) => sku),
  ]
  return texts.some((text) => text.toLowerCase().includes(asked))
}

export function thumb(product: Product): Markup {
  const image = product.media.find((one) => one.kind === 'IMAGE')
  return image
    ? html`<img class="thumb" src="${image.url}" alt="" loading="lazy" />`
    : html`<span class="thumb"></span>`
}

function row(state: ShopState, product: Product, base: string): Markup {
  const publication = appPublication(state.shop)
  const shown = publication !== undefined && isPublishedOn(product, publication.id)
  const available = product.variants.reduce((sum, variant) => sum + availableOf(variant), 0)
  const inventory = product.variants.some((variant) => variant.tracked) ? `${available} in stock` : 'Not tracked'
  return html`<tr>
    <td>
      <div class="with-thumb">
        ${thumb(product)}
        <div>
          <a class="row" href="${base}/products/${product.id}">${product.title}</a>
          <div class="muted small">${count(product.variants.length, 'variant')}</div>
        </div>
      </div>
    </td>
    <td>${status(product.status)}</td>
    <td>${shown ? 'Published' : html`<span class="muted">Not published</span>`}</td>
    <td class="number">${inventory}</td>
    <td>${product.productType}</td>
    <td>${product.vendor}</td>
  </tr>`
}
