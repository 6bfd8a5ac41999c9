import { buildProduct } from '../catalog/build-product.ts'
import { productCreated } from '../catalog/product-changes.ts'
import { toMinor } from '../state/money.ts'
import { html } from './markup.ts'
import { card, heading } from './parts.ts'
import { readForm, type Form } from './read-form.ts'
import type { Answer, Notice, Visit } from './visit.ts'

/** A product with one variant; the rest is written on its own page afterwards. */
export function showNewProduct({ base, state }: Visit, typed?: Form, notice?: Notice): Answer {
  const field = (name: string, label: string, attributes: Record<string, string> = {}) =>
    html`<div class="field">
      <label for="${name}">${label}</label
      ><input
        id="${name}"
        name="${name}"
        value="${typed?.text(name) ?? ''}"
        inputmode="${attributes['inputmode'] ?? 'text'}"
      />
    </div>`
  const page = html`${heading('Add product', { back: `${base}/products` })}
    <form method="post">
      ${card(
        'Product',
        html`${field('title', 'Title')}
          <div class="row-fields">
            ${field('price', `Price in ${state.shop.currency}`, { inputmode: 'decimal' })}${field('quantity', 'Pieces in stock', { inputmode: 'numeric' })}${field('sku', 'SKU')}
          </div>
          <p><button class="button primary">Add product</button></p>`,
      )}
    </form>`
  return { page, title: 'Add product', section: 'products', ...(notice ? { notice, status: 422 } : {}) }
}

export async function addProduct(visit: Visit): Promise<Answer> {
  const { ctx, state, base } = visit
  const form = await readForm(visit.request, ctx.baseUrl)
  const priceMinor = toMinor(form.text('price').replace(',', '.'), state.shop.currency)
  const problems: string[] = []
  if (form.text('title') === '') problems.push('The product needs a title.')
  if (priceMinor === undefined || priceMinor < 0)
    problems.push(`Write the price in ${state.shop.currency}, such as 19.90.`)
  if (!/^\d{0,9}$/.test(form.text('quantity'))) problems.push('The number of pieces is a whole number.')
  if (problems.length > 0 || priceMinor === undefined) {
    return showNewProduct(visit, form, { tone: 'bad', text: 'The product was not added.', details: problems })
  }
  const variant = { optionValues: [], priceMinor, sku: form.text('sku'), quantity: Number(form.text('quantity') || 0) }
  const product = buildProduct(ctx, state, { title: form.text('title'), variants: [variant] })
  productCreated(ctx, state, product)
  return { to: `${base}/products/${product.id}`, notice: { tone: 'good', text: 'Product added.' } }
}
