import { buildProduct, buildVariant } from '../catalog/new-product.ts'
import { changeProduct, productCreated } from '../catalog/product-changes.ts'
import { setAvailable } from '../catalog/stock.ts'
import type { Product } from '../state/catalog-types.ts'
import { showImport } from './pages/product-import.ts'
import { readForm } from './read-form.ts'
import { readProductCsv, type CsvProduct } from './read-product-csv.ts'
import type { Answer, Visit } from './visit.ts'

/** Good products of the file are taken in, the others are named row by row. The same file twice changes nothing twice. */
export async function importProducts(visit: Visit): Promise<Answer> {
  const { ctx, state } = visit
  const form = await readForm(visit.request, ctx.baseUrl)
  const file = await form.file('file')
  if (!file) return showImport(visit, { created: 0, updated: 0, errors: [], missing: true })
  const { products, errors } = readProductCsv(file.text, state.shop.currency)
  const overwrite = form.has('overwrite')
  let created = 0
  let updated = 0
  for (const product of products) {
    const known = state.productByHandle(product.key)
    if (!known) {
      productCreated(ctx, state, buildProduct(ctx, state, product.draft))
      created += 1
    } else if (overwrite) {
      update(visit, known, product)
      updated += 1
    } else {
      errors.push({
        row: product.row,
        column: 'Handle',
        message: `“${product.key}” exists already. Tick “Overwrite” to change it.`,
      })
    }
  }
  return showImport(visit, { created, updated, errors, missing: false })
}

function update({ ctx, state }: Visit, product: Product, { draft }: CsvProduct): void {
  changeProduct(ctx, state, product, () => {
    const {
      title,
      descriptionHtml = '',
      productType = '',
      status = product.status,
      tags = [],
      vendor = product.vendor,
    } = draft
    Object.assign(product, { title, descriptionHtml, productType, status, tags, vendor })
    for (const wanted of draft.variants) {
      const known = find(product, wanted.optionValues)
      if (known)
        Object.assign(known, {
          priceMinor: wanted.priceMinor,
          compareAtPriceMinor: wanted.compareAtPriceMinor ?? null,
          sku: wanted.sku ?? '',
        })
      else product.variants.push(buildVariant(ctx, state, wanted, product.media, ctx.clock.iso()))
    }
  })
  const shelf = state.shop.locations[0]
  for (const wanted of draft.variants) {
    const variant = find(product, wanted.optionValues)
    if (variant && shelf && wanted.quantity !== undefined)
      setAvailable(ctx, state, product, variant, shelf.id, wanted.quantity)
  }
}

function find(product: Product, optionValues: readonly string[]) {
  const name = optionValues.join(' / ') || 'Default Title'
  return product.variants.find((variant) => variant.title === name)
}
