import { buildProduct } from '../catalog/build-product.ts'
import { productCreated } from '../catalog/product-changes.ts'
import type { SandboxContext } from '../context.ts'
import { seededRandom } from '../faults/faults.ts'
import { convertMinor, exponentOf } from '../state/money.ts'
import type { ShopState } from '../state/shop-state.ts'
import { flagOf, integerOf, refuse, type Input } from './input.ts'

const MOST = 250_000
const ANNOUNCED_UP_TO = 500
const KINDS = [
  { noun: 'Linen Shirt', type: 'Shirts', option: 'Size', values: ['S', 'M', 'L', 'XL'], dollars: 48 },
  { noun: 'Ceramic Mug', type: 'Mugs', option: 'Glaze', values: ['Moss', 'Sand'], dollars: 22 },
  {
    noun: 'Single-Origin Coffee',
    type: 'Coffee',
    option: 'Grind',
    values: ['Whole bean', 'Filter', 'Espresso'],
    dollars: 17,
  },
  { noun: 'Leather Wallet', type: 'Wallets', option: 'Colour', values: ['Tan', 'Black'], dollars: 64 },
  { noun: 'Scented Candle', type: 'Candles', option: 'Scent', values: ['Cedar', 'Fig', 'Amber'], dollars: 29 },
  { noun: 'Running Socks', type: 'Socks', option: 'Size', values: ['36-39', '40-43', '44-46'], dollars: 14 },
  { noun: 'Wool Throw', type: 'Throws', option: 'Colour', values: ['Oat', 'Slate'], dollars: 110 },
  { noun: 'Face Serum', type: 'Skincare', option: 'Volume', values: ['30 ml', '50 ml'], dollars: 38 },
]
const FIRST = ['Aurora', 'Harbor', 'Juniper', 'Meridian', 'Saffron', 'Willow', 'Ember', 'Coastal', 'Nordic', 'Sahara']
const SECOND = ['Classic', 'Studio', 'Heritage', 'Everyday', 'Limited', 'Organic', 'Weekend', 'Signature']

/**
 * Products by the thousand, the same for the same seed. Small numbers are announced one by one; a big import is left
 * to the full sync or the bulk query, as nobody wants a hundred thousand messages by accident.
 */
export function generateProducts(ctx: SandboxContext, state: ShopState, input: Input) {
  const count = integerOf(input, 'count') ?? 0
  if (count < 1 || count > MOST) refuse(`count must be between 1 and ${MOST}.`)
  const random = seededRandom(integerOf(input, 'seed') ?? 1)
  const announced = flagOf(input, 'announce') ?? count <= ANNOUNCED_UP_TO
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const step = 10 ** exponentOf(state.shop.currency)
  let firstId = 0
  for (let number = 0; number < count; number++) {
    const kind = pick(KINDS)
    const title = `${pick(FIRST)} ${pick(SECOND)} ${kind.noun}`
    const values = kind.values.slice(0, 1 + Math.floor(random() * kind.values.length))
    const dollars = Math.max(3, Math.round(kind.dollars * (0.6 + random() * 0.9)))
    const price = Math.max(step, Math.round(convertMinor(dollars * 100, 'USD', state.shop.currency) / step) * step)
    const product = buildProduct(ctx, state, {
      title,
      handle: `${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${ctx.store.ids.next()}`,
      descriptionHtml: `<p>${title}, made in small batches.</p>`,
      vendor: state.shop.name,
      productType: kind.type,
      tags: [kind.type.toLowerCase(), random() < 0.3 ? 'new' : 'core'],
      optionNames: [kind.option],
      media: [{ url: `${ctx.baseUrl}/__storage/images/${encodeURIComponent(title)}.svg`, alt: title }],
      variants: values.map((value, index) => ({
        optionValues: [value],
        sku: `${kind.type.slice(0, 3).toUpperCase()}-${number}-${index}`,
        priceMinor: price,
        quantity: Math.floor(random() * 80),
        weightGrams: 100 + Math.floor(random() * 900),
      })),
    })
    if (number === 0) firstId = product.id
    if (announced) productCreated(ctx, state, product)
    else state.putProduct(product)
  }
  return { count, firstId, announced, total: state.products.size }
}
