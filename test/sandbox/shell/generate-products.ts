import { buildProduct, type ProductDraft } from '../catalog/new-product.ts'
import { productCreated } from '../catalog/product-changes.ts'
import { exponentOf } from '../state/money.ts'
import { count } from './parts.ts'
import { readForm } from './read-form.ts'
import type { Answer, Visit } from './visit.ts'

const MATERIALS = [
  'Linen',
  'Cotton',
  'Silk',
  'Ceramic',
  'Leather',
  'Oak',
  'Brass',
  'Wool',
  'Bamboo',
  'Glass',
  'Recycled',
]
const GOODS = [
  { name: 'wrap dress', type: 'Dresses', sized: true, dollars: 89 },
  { name: 'overshirt', type: 'Shirts', sized: true, dollars: 64 },
  { name: 'scarf', type: 'Accessories', sized: false, dollars: 38 },
  { name: 'coffee cup', type: 'Home', sized: false, dollars: 22 },
  { name: 'tote bag', type: 'Bags', sized: false, dollars: 54 },
  { name: 'runner', type: 'Shoes', sized: true, dollars: 119 },
  { name: 'table lamp', type: 'Home', sized: false, dollars: 145 },
]
const SIZES = ['S', 'M', 'L']
const COLOURS = ['Sand', 'Ink', 'Rose', 'Moss', 'Chalk']
const MOST = 100_000

/** Invented goods, the same for the same store and number, announced like any other product. */
export async function generateProducts(visit: Visit): Promise<Answer> {
  const { ctx, state, base } = visit
  const form = await readForm(visit.request, ctx.baseUrl)
  const wanted = form.whole('count') ?? 0
  if (wanted < 1 || wanted > MOST)
    return { to: `${base}/products`, notice: { tone: 'bad', text: `Choose a number from 1 to ${MOST}.` } }
  const first = state.products.size
  for (let index = first; index < first + wanted; index += 1) {
    productCreated(ctx, state, buildProduct(ctx, state, inventProduct(index, state.shop.currency)))
  }
  return { to: `${base}/products`, notice: { tone: 'good', text: `${count(wanted, 'product')} generated.` } }
}

function inventProduct(index: number, currency: string): ProductDraft {
  const good = pick(GOODS, index)
  const material = pick(MATERIALS, Math.floor(index / GOODS.length))
  const colour = pick(COLOURS, index * 3)
  const serial = Math.floor(index / (GOODS.length * MATERIALS.length))
  const title = `${material} ${good.name}${serial > 0 ? ` No. ${serial + 1}` : ''}`
  const priceMinor = (good.dollars + (index % 9) * 3) * 10 ** exponentOf(currency)
  const sizes = good.sized ? SIZES : [null]
  return {
    title,
    descriptionHtml: `<p>${title} in ${colour.toLowerCase()}, made in small batches.</p>`,
    productType: good.type,
    tags: [material.toLowerCase(), good.type.toLowerCase()],
    optionNames: good.sized ? ['Size', 'Colour'] : ['Colour'],
    variants: sizes.map((size, place) => ({
      optionValues: size === null ? [colour] : [size, colour],
      sku: `GEN-${index + 1}${size === null ? '' : `-${size}`}`,
      priceMinor,
      compareAtPriceMinor: index % 4 === 0 ? Math.round(priceMinor * 1.25) : null,
      quantity: 5 + ((index * 7 + place * 3) % 40),
      weightGrams: 300,
    })),
  }
}

function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T
}
