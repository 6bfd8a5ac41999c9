import { setImmediate as breathe } from 'node:timers/promises'
import type { SandboxContext } from '../context.ts'
import { seededRandom } from '../faults/faults.ts'
import type { Product, Variant } from '../state/catalog-types.ts'
import { exponentOf, toMoneyText } from '../state/money.ts'
import type { ShopState } from '../state/shop-state.ts'
import { listCategories } from '../state/taxonomy.ts'
import { addToCollection, createCollection, removeFromCollection, reorderCollection } from './collection-actions.ts'
import { FIRST_WORDS, GOODS, SECOND_WORDS, VENDORS } from './generated-goods.ts'
import { integerOf, refuse, type Input } from './input.ts'
import { setTranslation } from './locale-actions.ts'
import { excludeFromMarket, includeInMarket, setMarketPrice } from './market-actions.ts'
import {
  createProduct,
  deleteProduct,
  publish,
  setInventory,
  setPrice,
  unpublish,
  updateProduct,
} from './product-actions.ts'

const MOST = 100_000
const KEPT_AT_LEAST = 5
const AT_ONCE = 20

/** One change in the making: whatever is chosen is chosen by `random`. */
type Turn = { ctx: SandboxContext; state: ShopState; random: () => number; number: number }
/** False when there is nothing to change in this way. */
type Change = (turn: Turn, product: Product, variant: Variant) => boolean

function pick<T>({ random }: Turn, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T
}

function amount(turn: Turn): string {
  const { currency } = turn.state.shop
  return toMoneyText((3 + Math.floor(turn.random() * 200)) * 10 ** exponentOf(currency), currency)
}

const title = (turn: Turn) =>
  `${pick(turn, FIRST_WORDS)} ${pick(turn, SECOND_WORDS)} ${pick(turn, GOODS).noun} ${turn.number}`

function price(turn: Turn, _product: Product, variant: Variant): boolean {
  const compareAtPrice = turn.random() < 0.3 ? amount(turn) : null
  setPrice(turn.ctx, turn.state, { variantId: variant.id, price: amount(turn), compareAtPrice })
  return true
}

function texts(turn: Turn, product: Product): boolean {
  const change: Input = { productId: product.id, title: title(turn) }
  if (turn.random() < 0.3) change['descriptionHtml'] = `<p>Words of change ${turn.number}.</p>`
  if (turn.random() < 0.3) change['tags'] = [pick(turn, ['new', 'core', 'sale']), `batch-${turn.number % 7}`]
  if (turn.random() < 0.2) change['vendor'] = pick(turn, VENDORS)
  updateProduct(turn.ctx, turn.state, change)
  return true
}

function stock(turn: Turn, _product: Product, variant: Variant): boolean {
  const available = turn.random() < 0.2 ? 0 : Math.floor(turn.random() * 90)
  const locationId = pick(turn, turn.state.shop.locations).id
  setInventory(turn.ctx, turn.state, { variantId: variant.id, locationId, available })
  return true
}

function shelf(turn: Turn, product: Product, variant: Variant): boolean {
  if (!turn.state.shop.installation) return false
  const target = turn.random() < 0.2 ? { variantId: variant.id } : { productId: product.id }
  const change = turn.random() < 0.5 ? unpublish : publish
  change(turn.ctx, turn.state, target)
  return true
}

function status(turn: Turn, product: Product): boolean {
  const next = product.status === 'ACTIVE' ? pick(turn, ['DRAFT', 'ARCHIVED']) : 'ACTIVE'
  updateProduct(turn.ctx, turn.state, { productId: product.id, status: next })
  return true
}

function category(turn: Turn, product: Product): boolean {
  const next = turn.random() < 0.2 ? null : pick(turn, listCategories()).id
  updateProduct(turn.ctx, turn.state, { productId: product.id, category: next })
  return true
}

function pictures(turn: Turn, product: Product): boolean {
  const url = (index: number) => `${turn.ctx.baseUrl}/__storage/images/chaos-${turn.number}-${index}_800x800.jpg`
  const media = Array.from({ length: 1 + Math.floor(turn.random() * 3) }, (_, index) => ({
    url: url(index),
    width: 800,
    height: 800,
  }))
  updateProduct(turn.ctx, turn.state, { productId: product.id, media })
  return true
}

function variants(turn: Turn, product: Product, variant: Variant): boolean {
  if (product.variants.length > 1 && turn.random() < 0.5) {
    updateProduct(turn.ctx, turn.state, { productId: product.id, removeVariantIds: [variant.id] })
    return true
  }
  if (variant.title === 'Default Title') return false
  const options = [`New ${turn.number}`, ...variant.optionValues.slice(1)]
  const added = { options, sku: `CHAOS-${turn.number}`, price: amount(turn), quantity: 3 }
  updateProduct(turn.ctx, turn.state, { productId: product.id, addVariants: [added] })
  return true
}

function removal(turn: Turn, product: Product): boolean {
  if (turn.state.products.size <= KEPT_AT_LEAST) return false
  deleteProduct(turn.ctx, turn.state, { productId: product.id })
  return true
}

function arrival(turn: Turn): boolean {
  const kind = pick(turn, GOODS)
  const url = `${turn.ctx.baseUrl}/__storage/images/arrival-${turn.number}_900x1200.jpg`
  createProduct(turn.ctx, turn.state, {
    title: title(turn),
    productType: kind.type,
    category: kind.category,
    vendor: pick(turn, VENDORS),
    sku: `NEW-${turn.number}`,
    price: amount(turn),
    quantity: 5,
    media: [{ url, width: 900, height: 1200 }],
  })
  return true
}

function collection(turn: Turn, product: Product): boolean {
  const { ctx, state } = turn
  const custom = [...state.productCollections.values()].filter((one) => !one.rule)
  if (custom.length === 0 || turn.random() < 0.15) {
    const named = turn.random() < 0.5
    const rule = { column: 'TAG', condition: pick(turn, ['new', 'core', 'sale']) }
    createCollection(ctx, state, {
      title: `Shelf ${turn.number}`,
      ...(named ? { productIds: [product.id] } : { rule }),
    })
    return true
  }
  const target = pick(turn, custom)
  const input = { collection: target.id, productIds: [product.id] }
  if (!target.productIds.includes(product.id)) addToCollection(ctx, state, input)
  else if (turn.random() < 0.5) removeFromCollection(ctx, state, input)
  else reorderCollection(ctx, state, input)
  return true
}

function marketPrice(turn: Turn, _product: Product, variant: Variant): boolean {
  const market = pick(turn, turn.state.shop.markets)
  // In whole units: right in every currency.
  const whole = String(5 + Math.floor(turn.random() * 500))
  const fixed = turn.random() < 0.2 ? null : whole
  setMarketPrice(turn.ctx, turn.state, { variantId: variant.id, market: market.id, price: fixed })
  return true
}

function exclusion(turn: Turn, product: Product): boolean {
  const market = pick(turn, turn.state.shop.markets)
  const change = market.excludedProducts.includes(product.id) ? includeInMarket : excludeFromMarket
  change(turn.ctx, turn.state, { productId: product.id, market: market.id })
  return true
}

function translation(turn: Turn, product: Product): boolean {
  const others = turn.state.shop.locales.filter((one) => !one.primary)
  if (others.length === 0) return false
  const { locale } = pick(turn, others)
  const text = turn.random() < 0.15 ? null : `${locale} ${turn.number}`
  setTranslation(turn.ctx, turn.state, { productId: product.id, locale, title: text })
  return true
}

const CHANGES: readonly { name: string; weight: number; change: Change }[] = [
  { name: 'price', weight: 22, change: price },
  { name: 'stock', weight: 18, change: stock },
  { name: 'texts', weight: 12, change: texts },
  { name: 'shelf', weight: 9, change: shelf },
  { name: 'arrival', weight: 7, change: arrival },
  { name: 'collection', weight: 7, change: collection },
  { name: 'marketPrice', weight: 6, change: marketPrice },
  { name: 'exclusion', weight: 5, change: exclusion },
  { name: 'translation', weight: 4, change: translation },
  { name: 'status', weight: 3, change: status },
  { name: 'pictures', weight: 3, change: pictures },
  { name: 'variants', weight: 3, change: variants },
  { name: 'category', weight: 2, change: category },
  { name: 'removal', weight: 3, change: removal },
]
const WEIGHT = CHANGES.reduce((sum, { weight }) => sum + weight, 0)

function takeTurn(turn: Turn): string {
  let place = turn.random() * WEIGHT
  const chosen = CHANGES.find(({ weight }) => (place -= weight) < 0) ?? CHANGES[0]
  const product = turn.state.products.get(pick(turn, turn.state.products.ids()))
  if (!chosen || !product) throw new Error('A change needs a product')
  if (chosen.change(turn, product, pick(turn, product.variants))) return chosen.name
  price(turn, product, pick(turn, product.variants))
  return 'price'
}

/** Many changes by chance, as busy merchants make them: the same for the same seed over the same store. */
export async function chaos(ctx: SandboxContext, state: ShopState, input: Input) {
  const changes = integerOf(input, 'changes') ?? 100
  if (changes < 1 || changes > MOST) refuse(`changes must be between 1 and ${MOST}.`)
  if (state.products.size === 0) refuse('There are no products to change: generate some first.')
  const seed = integerOf(input, 'seed') ?? 1
  const random = seededRandom(seed)
  const did: Record<string, number> = {}
  for (let number = 1; number <= changes; number++) {
    const name = takeTurn({ ctx, state, random, number })
    did[name] = (did[name] ?? 0) + 1
    if (number % AT_ONCE === 0) await breathe()
  }
  return { changes, seed, did, products: state.products.size, collections: state.productCollections.size }
}
