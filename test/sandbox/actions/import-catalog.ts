import {
  buildProduct,
  buildVariant,
  type MediaDraft,
  type ProductDraft,
  type VariantDraft,
} from '../catalog/build-product.ts'
import { changeProduct, productCreated } from '../catalog/product-changes.ts'
import { setAvailable } from '../catalog/stock.ts'
import { onlineStore } from '../catalog/visibility.ts'
import type { SandboxContext } from '../context.ts'
import type { Product, ProductStatus } from '../state/catalog-types.ts'
import { toMinor } from '../state/money.ts'
import { findCategory } from '../state/taxonomy.ts'
import type { ShopState } from '../state/shop-state.ts'
import { checkRow, readRows, type Row } from './csv-rows.ts'
import { refuse, requireText, type Input } from './input.ts'

const PROBLEMS_SHOWN = 20

/** Shopify's product CSV. Everything is checked before anything is changed. */
export function importCatalogCsv(ctx: SandboxContext, state: ShopState, input: Input) {
  const rows = readRows(requireText(input, 'csv'))
  const problems: string[] = []
  for (const row of rows) checkRow(row, state.shop.currency, problems)
  const groups = groupByHandle(rows)
  const drafts = groups.map((group) => toDraft(state, group, problems))
  if (problems.length > 0) {
    const more = problems.length > PROBLEMS_SHOWN ? ` And ${problems.length - PROBLEMS_SHOWN} more.` : ''
    refuse(
      `Nothing was imported. ${problems.slice(0, PROBLEMS_SHOWN).join(' ')}${more} Correct these rows and import the file again.`,
    )
  }
  let created = 0
  let updated = 0
  let variants = 0
  for (const draft of drafts) {
    variants += draft.variants.length
    const known = state.productByHandle(draft.handle)
    if (known) {
      overwrite(ctx, state, known, draft)
      updated += 1
    } else {
      productCreated(ctx, state, buildProduct(ctx, state, draft))
      created += 1
    }
  }
  return { created, updated, products: drafts.length, variants }
}

function groupByHandle(rows: readonly Row[]): Row[][] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const handle = row.cells.handle ?? ''
    groups.set(handle, [...(groups.get(handle) ?? []), row])
  }
  return [...groups.values()]
}

type Draft = ProductDraft & { handle: string }

function toDraft(state: ShopState, rows: readonly Row[], problems: string[]): Draft {
  const [first] = rows as [Row, ...Row[]]
  const { cells } = first
  if (cells.title === undefined)
    problems.push(`Row ${first.number}: Title is empty on the first row of ${cells.handle ?? 'the product'}.`)
  const names = [cells.option1Name, cells.option2Name, cells.option3Name].filter((name) => name !== undefined)
  const isDefault = names.length === 0 || (names[0] === 'Title' && cells.option1Value === 'Default Title')
  const seen = new Set<string>()
  const variants: VariantDraft[] = []
  for (const row of rows) {
    if (row.cells.price === undefined && row.cells.sku === undefined && row.cells.option1Value === undefined) continue
    if (row.cells.price === undefined) problems.push(`Row ${row.number}: Variant Price is empty.`)
    const variant = toVariant(state, row, isDefault ? 0 : names.length)
    const key = variant.optionValues.join(' / ')
    if (seen.has(key)) problems.push(`Row ${row.number}: the variant "${key || 'Default Title'}" stands twice.`)
    seen.add(key)
    variants.push(variant)
  }
  if (variants.length === 0) problems.push(`Row ${first.number}: the product has no price.`)
  const media = rows.flatMap(({ cells: { image, imageAlt } }): MediaDraft[] =>
    image ? [{ url: image, alt: imageAlt ?? '' }] : [],
  )
  const store = onlineStore(state.shop)
  return {
    handle: cells.handle ?? '',
    title: cells.title ?? '',
    descriptionHtml: cells.body ?? '',
    vendor: cells.vendor ?? state.shop.name,
    productType: cells.type ?? '',
    category: categoryOf(first, problems),
    tags: (cells.tags ?? '')
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
    status: (cells.status?.toUpperCase() ?? 'ACTIVE') as ProductStatus,
    isGiftCard: isTrue(cells.giftCard),
    seoTitle: cells.seoTitle ?? null,
    seoDescription: cells.seoDescription ?? null,
    hiddenOn: store && cells.published !== undefined && !isTrue(cells.published) ? [store.id] : [],
    optionNames: isDefault ? [] : names,
    media,
    variants,
  }
}

function categoryOf({ number, cells: { category } }: Row, problems: string[]): string | null {
  if (category === undefined) return null
  const found = findCategory(category)
  if (!found) problems.push(`Row ${number}: there is no product category "${category}".`)
  return found?.id ?? null
}

function toVariant(state: ShopState, { cells }: Row, options: number): VariantDraft {
  const values = [cells.option1Value, cells.option2Value, cells.option3Value].slice(0, options)
  const compareAt = cells.compareAt === undefined ? undefined : toMinor(cells.compareAt, state.shop.currency)
  return {
    optionValues: values.map((value) => value ?? ''),
    sku: cells.sku ?? '',
    barcode: cells.barcode?.replace(/^'/, '') ?? null,
    priceMinor: toMinor(cells.price ?? '0', state.shop.currency) ?? 0,
    compareAtPriceMinor: compareAt ?? null,
    quantity: Number(cells.quantity ?? 0),
    tracked: cells.quantity !== undefined || cells.tracker === 'shopify',
    inventoryPolicy: ['continue', 'true'].includes(cells.policy?.toLowerCase() ?? '') ? 'CONTINUE' : 'DENY',
    requiresShipping: cells.shipping === undefined || isTrue(cells.shipping),
    taxable: cells.taxable === undefined || isTrue(cells.taxable),
    weightGrams: Math.round(Number(cells.grams ?? 0)) || 0,
    imageUrl: cells.variantImage ?? null,
  }
}

function isTrue(cell: string | undefined): boolean {
  return cell?.toLowerCase() === 'true'
}

/** A handle that is there already: the product keeps its ids and takes what the file says. */
function overwrite(ctx: SandboxContext, state: ShopState, product: Product, draft: Draft): void {
  const place = state.shop.locations[0]?.id ?? 0
  changeProduct(ctx, state, product, () => {
    product.title = draft.title
    product.descriptionHtml = draft.descriptionHtml ?? product.descriptionHtml
    product.vendor = draft.vendor ?? product.vendor
    product.productType = draft.productType ?? product.productType
    product.category = draft.category ?? product.category
    product.tags = draft.tags ?? product.tags
    product.status = draft.status ?? product.status
    for (const one of draft.variants) {
      const values = one.optionValues.length > 0 ? one.optionValues : ['Default Title']
      const known = product.variants.find((variant) => variant.optionValues.join('/') === values.join('/'))
      if (!known) {
        product.variants.push(buildVariant(ctx, state, one, product.media, ctx.clock.iso()))
        continue
      }
      known.sku = one.sku ?? known.sku
      known.priceMinor = one.priceMinor
      known.compareAtPriceMinor = one.compareAtPriceMinor ?? null
      known.updatedAt = ctx.clock.iso()
    }
  })
  for (const one of draft.variants) {
    const values = one.optionValues.length > 0 ? one.optionValues : ['Default Title']
    const known = product.variants.find((variant) => variant.optionValues.join('/') === values.join('/'))
    if (known) setAvailable(ctx, state, product, known, place, one.quantity ?? 0)
  }
}
