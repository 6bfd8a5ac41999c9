import { buildMedia, buildProduct, buildVariant, freeHandle, type VariantDraft } from '../catalog/build-product.ts'
import { changeProduct, changePublication, productCreated, productDeleted } from '../catalog/product-changes.ts'
import { setAvailable } from '../catalog/stock.ts'
import { appPublication } from '../catalog/visibility.ts'
import type { SandboxContext } from '../context.ts'
import type { Product, ProductStatus, Translations } from '../state/catalog-types.ts'
import { findCategory } from '../state/taxonomy.ts'
import type { ShopState } from '../state/shop-state.ts'
import {
  amountOf,
  flagOf,
  idOf,
  integerOf,
  listOf,
  locationOf,
  productOf,
  refuse,
  requireText,
  textOf,
  textsOf,
  variantOf,
  type Input,
} from './input.ts'
import { mediaOf } from './media-input.ts'

const STATUSES = ['ACTIVE', 'DRAFT', 'ARCHIVED', 'UNLISTED']

function statusOf(input: Input): ProductStatus | undefined {
  const status = textOf(input, 'status')?.toUpperCase()
  if (status !== undefined && !STATUSES.includes(status)) refuse(`status must be one of ${STATUSES.join(', ')}.`)
  return status as ProductStatus | undefined
}

/** By gid, short id or full name; null takes it away, undefined leaves it. */
function categoryOf(input: Input): string | null | undefined {
  const text = textOf(input, 'category')?.trim()
  if (text === undefined || text === '') return input['category'] === undefined ? undefined : null
  return findCategory(text)?.id ?? refuse(`There is no category ${text}: see state/taxonomy-extract.ts.`)
}

function variantDraft(state: ShopState, input: Input): VariantDraft {
  const priceMinor = amountOf(state, input, 'price')
  if (priceMinor === undefined) refuse('Every variant needs a price.')
  const quantity = integerOf(input, 'quantity')
  if (quantity !== undefined && quantity < 0) refuse('quantity must not be negative.')
  const policy = textOf(input, 'inventoryPolicy')?.toUpperCase()
  return {
    optionValues: textsOf(input, 'options') ?? [],
    sku: textOf(input, 'sku') ?? '',
    barcode: textOf(input, 'barcode') ?? null,
    priceMinor,
    compareAtPriceMinor: amountOf(state, input, 'compareAtPrice') ?? null,
    quantity: quantity ?? 0,
    inventoryPolicy: policy === 'CONTINUE' ? 'CONTINUE' : 'DENY',
    tracked: flagOf(input, 'tracked') ?? true,
    requiresShipping: flagOf(input, 'requiresShipping') ?? true,
    taxable: flagOf(input, 'taxable') ?? true,
    weightGrams: integerOf(input, 'weightGrams') ?? 0,
    imageUrl: textOf(input, 'imageUrl') ?? null,
  }
}

export function createProduct(ctx: SandboxContext, state: ShopState, input: Input) {
  const variants = listOf(input, 'variants') ?? [input]
  const names = textsOf(input, 'optionNames') ?? []
  const drafts = variants.map((one) => variantDraft(state, one))
  if (drafts.some((draft) => draft.optionValues.length !== names.length)) {
    refuse('Every variant needs one value in options for each of optionNames.')
  }
  const media = mediaOf(input)
  const status = statusOf(input)
  const translations = input['translations'] as Translations | undefined
  const product = buildProduct(ctx, state, {
    title: requireText(input, 'title'),
    descriptionHtml: textOf(input, 'descriptionHtml') ?? '',
    vendor: textOf(input, 'vendor') ?? state.shop.name,
    productType: textOf(input, 'productType') ?? '',
    tags: textsOf(input, 'tags') ?? [],
    category: categoryOf(input) ?? null,
    isGiftCard: flagOf(input, 'isGiftCard') ?? false,
    optionNames: names,
    variants: drafts,
    ...(textOf(input, 'handle') === undefined ? {} : { handle: requireText(input, 'handle') }),
    ...(status === undefined ? {} : { status }),
    ...(media === undefined ? {} : { media }),
    ...(translations === undefined ? {} : { translations }),
  })
  productCreated(ctx, state, product)
  return product
}

/** Whatever is named is changed; `addVariants` and `removeVariantIds` change the set of variants. */
export function updateProduct(ctx: SandboxContext, state: ShopState, input: Input) {
  const product = productOf(state, input)
  const status = statusOf(input)
  const media = mediaOf(input)
  const category = categoryOf(input)
  const added = (listOf(input, 'addVariants') ?? []).map((one) => variantDraft(state, one))
  const removed = new Set((textsOf(input, 'removeVariantIds') ?? []).map(idOf))
  if (product.variants.length + added.length - product.variants.filter((one) => removed.has(one.id)).length < 1) {
    refuse('A product keeps at least one variant.')
  }
  changeProduct(ctx, state, product, () => {
    product.title = textOf(input, 'title') ?? product.title
    product.descriptionHtml = textOf(input, 'descriptionHtml') ?? product.descriptionHtml
    product.vendor = textOf(input, 'vendor') ?? product.vendor
    product.productType = textOf(input, 'productType') ?? product.productType
    product.tags = textsOf(input, 'tags') ?? product.tags
    if (category !== undefined) product.category = category
    product.status = status ?? product.status
    product.requiresSellingPlan = flagOf(input, 'requiresSellingPlan') ?? product.requiresSellingPlan
    product.translations = (input['translations'] as Translations | undefined) ?? product.translations
    const handle = textOf(input, 'newHandle')
    if (handle !== undefined && handle !== product.handle) {
      state.forgetHandle(product.handle)
      product.handle = freeHandle(state, handle)
    }
    if (media) product.media = media.map((one) => buildMedia(ctx, one))
    changeVariants(ctx, state, product, added, removed)
  })
  return product
}

function changeVariants(
  ctx: SandboxContext,
  state: ShopState,
  product: Product,
  added: readonly VariantDraft[],
  removed: ReadonlySet<number>,
): void {
  for (const variant of product.variants) if (removed.has(variant.id)) state.forgetVariant(variant.id)
  product.variants = product.variants.filter((variant) => !removed.has(variant.id))
  for (const draft of added) {
    product.variants.push(buildVariant(ctx, state, draft, product.media, ctx.clock.iso()))
    draft.optionValues.forEach((name, index) => {
      const option = product.options[index]
      if (option && !option.values.some((value) => value.name === name))
        option.values.push({ id: ctx.store.ids.next(), name })
    })
  }
}

export function archiveProduct(ctx: SandboxContext, state: ShopState, input: Input) {
  const product = productOf(state, input)
  changeProduct(ctx, state, product, () => {
    product.status = 'ARCHIVED'
  })
  return product
}

export function deleteProduct(ctx: SandboxContext, state: ShopState, input: Input) {
  const product = productOf(state, input)
  productDeleted(ctx, state, product)
  return { deletedId: product.id }
}

function publicationOf(state: ShopState, input: Input): number {
  const asked = input['publicationId']
  const found =
    asked === undefined ? appPublication(state.shop) : state.shop.publications.find((one) => one.id === idOf(asked))
  return found?.id ?? refuse('The app has no publication in this shop: install it first, or give publicationId.')
}

/** Product or, with variantId, one variant; on the app's publication unless another is named. */
function setPublished(ctx: SandboxContext, state: ShopState, input: Input, published: boolean) {
  const publicationId = publicationOf(state, input)
  const ofVariant = input['variantId'] === undefined ? null : variantOf(state, input)
  const product = ofVariant?.product ?? productOf(state, input)
  const target = ofVariant?.variant ?? product
  changePublication(ctx, state, product, () => {
    const others = target.hiddenOn.filter((id) => id !== publicationId)
    target.hiddenOn = published ? others : [...others, publicationId]
  })
  return product
}

export function publish(ctx: SandboxContext, state: ShopState, input: Input) {
  return setPublished(ctx, state, input, true)
}

export function unpublish(ctx: SandboxContext, state: ShopState, input: Input) {
  return setPublished(ctx, state, input, false)
}

export function setPrice(ctx: SandboxContext, state: ShopState, input: Input) {
  const { product, variant } = variantOf(state, input)
  const price = amountOf(state, input, 'price') ?? refuse('price is missing.')
  const compareAt = input['compareAtPrice'] === null ? null : amountOf(state, input, 'compareAtPrice')
  changeProduct(ctx, state, product, () => {
    variant.priceMinor = price
    if (compareAt !== undefined) variant.compareAtPriceMinor = compareAt
    variant.updatedAt = ctx.clock.iso()
  })
  return product
}

export function setInventory(ctx: SandboxContext, state: ShopState, input: Input) {
  const { product, variant } = variantOf(state, input)
  const available = integerOf(input, 'available') ?? refuse('available is missing.')
  if (available < 0)
    refuse(`Row for ${variant.sku || variant.title}: the quantity ${available} is negative. Enter 0 or more.`)
  setAvailable(ctx, state, product, variant, locationOf(state, input), available)
  return product
}
