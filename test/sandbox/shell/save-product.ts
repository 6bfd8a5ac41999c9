import { changeProduct, changePublication, productDeleted } from '../catalog/product-changes.ts'
import { levelAt, setAvailable } from '../catalog/stock.ts'
import type { Product, ProductStatus, Variant } from '../state/catalog-types.ts'
import { toMinor } from '../state/money.ts'
import { findProduct, showProduct } from './pages/product-detail.ts'
import { readForm, type Form } from './read-form.ts'
import type { Answer, Visit } from './visit.ts'

type Prices = { variant: Variant; priceMinor: number; compareAtPriceMinor: number | null }
const STATUSES: readonly string[] = ['ACTIVE', 'DRAFT', 'ARCHIVED', 'UNLISTED']

/** Saves what the product's page shows. Listeners hear once per kind of change, and only of what did change. */
export async function saveProduct(visit: Visit): Promise<Answer> {
  const { ctx, state } = visit
  const product = findProduct(visit)
  const form = await readForm(visit.request, ctx.baseUrl)
  const problems: string[] = []
  const prices = readPrices(product, form, state.shop.currency, problems)
  const places = state.shop.locations.map((location) => location.id)
  const stock = readStock(product, places, form, problems)
  const texts = readTexts(product, form, problems)
  if (problems.length > 0) {
    return showProduct(visit, form, { tone: 'bad', text: 'Nothing was saved. Please correct this:', details: problems })
  }
  if (textsDiffer(product, texts) || prices.some(pricesDiffer)) {
    changeProduct(ctx, state, product, () => {
      Object.assign(product, texts)
      for (const { variant, priceMinor, compareAtPriceMinor } of prices)
        Object.assign(variant, { priceMinor, compareAtPriceMinor })
    })
  }
  saveChannels(visit, product, form)
  for (const { variant, locationId, available } of stock) {
    if ((levelAt(variant, locationId)?.available ?? 0) !== available) {
      setAvailable(ctx, state, product, variant, locationId, available)
    }
  }
  return { to: `${visit.base}/products/${product.id}`, notice: { tone: 'good', text: 'Product saved.' } }
}

export async function setArchived(visit: Visit, archived: boolean): Promise<Answer> {
  await readForm(visit.request, visit.ctx.baseUrl)
  const product = findProduct(visit)
  changeProduct(visit.ctx, visit.state, product, () => {
    product.status = archived ? 'ARCHIVED' : 'DRAFT'
  })
  const text = archived ? 'Product archived.' : 'Product is a draft again.'
  return { to: `${visit.base}/products/${product.id}`, notice: { tone: 'good', text } }
}

export async function deleteProduct(visit: Visit): Promise<Answer> {
  await readForm(visit.request, visit.ctx.baseUrl)
  const product = findProduct(visit)
  productDeleted(visit.ctx, visit.state, product)
  return { to: `${visit.base}/products`, notice: { tone: 'good', text: `${product.title} was deleted.` } }
}

function readTexts(product: Product, form: Form, problems: string[]) {
  const title = form.text('title')
  if (title === '') problems.push('The product needs a title.')
  const status = form.text('status') || product.status
  if (!STATUSES.includes(status)) problems.push('Choose one of the offered statuses.')
  const tags = form
    .text('tags')
    .split(',')
    .map((tag) => tag.trim())
  return {
    title,
    descriptionHtml: form.text('description'),
    productType: form.text('type'),
    vendor: form.text('vendor'),
    tags: tags.filter((tag) => tag !== ''),
    status: status as ProductStatus,
  }
}

function textsDiffer(product: Product, texts: ReturnType<typeof readTexts>): boolean {
  return Object.entries(texts).some(
    ([name, value]) => JSON.stringify(product[name as keyof Product]) !== JSON.stringify(value),
  )
}

function readPrices(product: Product, form: Form, currency: string, problems: string[]): Prices[] {
  return product.variants.map((variant) => {
    const read = (name: string) => {
      const text = form.text(name).replace(',', '.')
      const minor = text === '' ? undefined : toMinor(text, currency)
      if (text !== '' && (minor === undefined || minor < 0))
        problems.push(`${variant.title}: “${text}” is not a price in ${currency}.`)
      return minor
    }
    const priceMinor = form.has(`price.${variant.id}`) ? read(`price.${variant.id}`) : variant.priceMinor
    const compareAtPriceMinor = form.has(`compare.${variant.id}`)
      ? (read(`compare.${variant.id}`) ?? null)
      : variant.compareAtPriceMinor
    if (form.has(`price.${variant.id}`) && form.text(`price.${variant.id}`) === '')
      problems.push(`${variant.title}: the price is missing.`)
    return { variant, priceMinor: priceMinor ?? variant.priceMinor, compareAtPriceMinor }
  })
}

function pricesDiffer({ variant, priceMinor, compareAtPriceMinor }: Prices): boolean {
  return variant.priceMinor !== priceMinor || variant.compareAtPriceMinor !== compareAtPriceMinor
}

function readStock(product: Product, places: number[], form: Form, problems: string[]) {
  const found: { variant: Variant; locationId: number; available: number }[] = []
  for (const variant of product.variants) {
    for (const locationId of places) {
      const text = form.text(`stock.${variant.id}.${locationId}`)
      if (text === '') continue
      if (!/^-?\d{1,9}$/.test(text)) problems.push(`${variant.title}: “${text}” is not a whole number of pieces.`)
      else if (Number(text) < 0) problems.push(`${variant.title}: the quantity ${text} is negative. Enter 0 or more.`)
      else found.push({ variant, locationId, available: Number(text) })
    }
  }
  return found
}

function saveChannels({ ctx, state }: Visit, product: Product, form: Form) {
  const chosen = new Set(form.list('channel').map(Number))
  const hiddenOn = state.shop.publications.map((one) => one.id).filter((id) => !chosen.has(id))
  if (
    hiddenOn.join() ===
    state.shop.publications
      .map((one) => one.id)
      .filter((id) => product.hiddenOn.includes(id))
      .join()
  )
    return
  changePublication(ctx, state, product, () => {
    product.hiddenOn = hiddenOn
  })
}
