import { setImmediate as breathe } from 'node:timers/promises'
import { buildProduct, type ProductDraft, type VariantDraft } from '../catalog/build-product.ts'
import { productCreated } from '../catalog/product-changes.ts'
import type { SandboxContext } from '../context.ts'
import { seededRandom } from '../faults/faults.ts'
import { convertMinor, exponentOf } from '../state/money.ts'
import type { ShopState } from '../state/shop-state.ts'
import { FIRST_WORDS, GOODS, PICTURE_SIZES, SECOND_WORDS, VENDORS, type GoodsKind } from './generated-goods.ts'
import { flagOf, integerOf, refuse, type Input } from './input.ts'

const MOST = 250_000
const MOST_VARIANTS = 2048
const ANNOUNCED_UP_TO = 500
const AT_ONCE = 1000

/** How one product is drawn: `random` is the only source of chance. */
type Draw = {
  ctx: SandboxContext
  state: ShopState
  random: () => number
  variants: number | undefined
  arabic: boolean
}

function pick<T>({ random }: Draw, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T
}

/** Whole units of the shop's currency. */
function priceOf({ state, random }: Draw, kind: GoodsKind): number {
  const { currency } = state.shop
  const step = 10 ** exponentOf(currency)
  const dollars = Math.max(3, Math.round(kind.dollars * (0.6 + random() * 0.9)))
  return Math.max(step, Math.round(convertMinor(dollars * 100, 'USD', currency) / step) * step)
}

/** The values of each option that the product comes in, so that their combinations make the wanted number. */
function combinations(draw: Draw, kind: GoodsKind): string[][] {
  if (draw.variants !== undefined) return numbered(kind, draw.variants)
  const chosen = kind.options.map(({ values }) =>
    values.slice(0, 1 + Math.floor(draw.random() * Math.min(3, values.length))),
  )
  return chosen.reduce<string[][]>(
    (made, values) => made.flatMap((one) => values.map((value) => [...one, value])),
    [[]],
  )
}

/** A fixed number of variants: real values first, numbered ones behind them. */
function numbered(kind: GoodsKind, count: number): string[][] {
  const [first, ...others] = kind.options
  if (!first) return count === 1 ? [[]] : Array.from({ length: count }, (_, index) => [`No. ${index + 1}`])
  const rest = others.map(({ values }) => values[0] ?? '')
  return Array.from({ length: count }, (_, index) => [first.values[index] ?? `${first.name} ${index + 1}`, ...rest])
}

function variantsOf(draw: Draw, kind: GoodsKind, number: number): VariantDraft[] {
  const { random } = draw
  const price = priceOf(draw, kind)
  const isReduced = random() < 0.25
  return combinations(draw, kind).map((optionValues, index) => ({
    optionValues,
    sku: `${kind.type.slice(0, 3).toUpperCase()}-${number}-${index}`,
    priceMinor: price,
    compareAtPriceMinor: isReduced ? Math.round(price * 1.3) : null,
    quantity: random() < 0.08 ? 0 : Math.floor(random() * 80) + 1,
    weightGrams: 100 + Math.floor(random() * 900),
  }))
}

function draftOf(draw: Draw, seed: number, number: number): ProductDraft {
  const { ctx, random } = draw
  const kind = pick(draw, GOODS)
  const name = `${pick(draw, FIRST_WORDS)} ${pick(draw, SECOND_WORDS)} ${kind.noun}`
  // Where names would repeat, a number tells them apart.
  const mark = number < 500 ? '' : ` ${number + 1}`
  const title = name + mark
  const pictures = Array.from({ length: random() < 0.3 ? 2 : 1 }, (_, index) => {
    const [width, height] = pick(draw, PICTURE_SIZES)
    const file = encodeURIComponent(`${name} ${index + 1}_${width}x${height}.jpg`)
    return { url: `${ctx.baseUrl}/__storage/images/${file}`, alt: title, width, height }
  })
  const variants = variantsOf(draw, kind, number)
  const names = kind.options.map((option) => option.name)
  const arabic = { title: kind.arabic + mark, body_html: `<p>${kind.arabic} من إنتاج محدود.</p>` }
  return {
    title,
    handle: `${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${seed}`,
    descriptionHtml: `<p>${title}, made in small batches.</p>`,
    vendor: pick(draw, VENDORS),
    productType: kind.type,
    category: random() < 0.1 ? null : kind.category,
    tags: [kind.type.toLowerCase(), random() < 0.3 ? 'new' : 'core'],
    optionNames: names.length === 0 && variants.length > 1 ? ['Number'] : names,
    media: pictures,
    variants,
    ...(draw.arabic ? { translations: { ar: arabic } } : {}),
  }
}

/**
 * Products by the thousand, the same for the same seed. Small numbers are announced one by one; a big import is left
 * to the full sync or the bulk query, as nobody wants a hundred thousand messages by accident.
 */
export async function generateProducts(ctx: SandboxContext, state: ShopState, input: Input) {
  const count = integerOf(input, 'count') ?? 0
  if (count < 1 || count > MOST) refuse(`count must be between 1 and ${MOST}.`)
  const variants = integerOf(input, 'variants')
  if (variants !== undefined && (variants < 1 || variants > MOST_VARIANTS)) {
    refuse(`variants must be between 1 and ${MOST_VARIANTS}.`)
  }
  const seed = integerOf(input, 'seed') ?? 1
  const announced = flagOf(input, 'announce') ?? count <= ANNOUNCED_UP_TO
  const arabic = state.shop.locales.some(({ locale, primary }) => locale === 'ar' && !primary)
  const draw: Draw = { ctx, state, random: seededRandom(seed), variants, arabic }
  let firstId = 0
  for (let number = 0; number < count; number++) {
    const product = buildProduct(ctx, state, draftOf(draw, seed, number))
    if (number === 0) firstId = product.id
    if (announced) productCreated(ctx, state, product)
    else state.putProduct(product)
    if (number % AT_ONCE === AT_ONCE - 1) await breathe()
  }
  return { count, firstId, announced, total: state.products.size }
}
