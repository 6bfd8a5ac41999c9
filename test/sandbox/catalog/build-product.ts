import type { SandboxContext } from '../context.ts'
import type { Media, Product, ProductStatus, Translations, Variant } from '../state/catalog-types.ts'
import type { ShopState } from '../state/shop-state.ts'

export type VariantDraft = {
  optionValues: string[]
  sku?: string
  barcode?: string | null
  priceMinor: number
  compareAtPriceMinor?: number | null
  /** At the first location. */
  quantity?: number
  /** By location id, instead of `quantity`. */
  quantities?: Record<number, number>
  inventoryPolicy?: 'DENY' | 'CONTINUE'
  tracked?: boolean
  requiresShipping?: boolean
  taxable?: boolean
  weightGrams?: number
  imageUrl?: string | null
}
export type MediaDraft = Partial<Omit<Media, 'id'>> & { url: string }
export type ProductDraft = {
  title: string
  handle?: string
  descriptionHtml?: string
  vendor?: string
  productType?: string
  status?: ProductStatus
  tags?: string[]
  category?: string | null
  seoTitle?: string | null
  seoDescription?: string | null
  isGiftCard?: boolean
  requiresSellingPlan?: boolean
  optionNames?: string[]
  media?: MediaDraft[]
  variants: VariantDraft[]
  hiddenOn?: number[]
  translations?: Translations
}

export function toHandle(title: string): string {
  const plain = title.normalize('NFKD').toLowerCase()
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'product'
}

export function freeHandle(state: ShopState, wanted: string): string {
  if (!state.productByHandle(wanted)) return wanted
  for (let number = 1; ; number++) {
    const handle = `${wanted}-${number}`
    if (!state.productByHandle(handle)) return handle
  }
}

export function buildMedia(ctx: SandboxContext, draft: MediaDraft): Media {
  return {
    id: ctx.store.ids.next(),
    kind: draft.kind ?? 'IMAGE',
    alt: draft.alt ?? '',
    url: draft.url,
    width: draft.width ?? 1200,
    height: draft.height ?? 1200,
    ...(draft.video ? { video: draft.video } : {}),
  }
}

/** The picture that stands for a medium: itself, or the still of a video. */
export function previewOf(
  media: Media,
): { id: number; url: string; width: number; height: number; alt: string } | null {
  if (media.kind === 'IMAGE') return media
  const still = media.video?.preview
  if (still) return { id: media.id, alt: media.alt, ...still }
  return media.kind === 'VIDEO' && media.video ? null : media
}

/** A product that nobody has been told of yet. A product without options has the one named Title. */
export function buildProduct(ctx: SandboxContext, state: ShopState, draft: ProductDraft): Product {
  const at = ctx.clock.iso()
  const id = ctx.store.ids.next()
  const names = draft.optionNames && draft.optionNames.length > 0 ? draft.optionNames : ['Title']
  const media = (draft.media ?? []).map((one) => buildMedia(ctx, one))
  for (const { imageUrl } of draft.variants) {
    if (imageUrl && !media.some((one) => one.url === imageUrl)) media.push(buildMedia(ctx, { url: imageUrl }))
  }
  return {
    id,
    title: draft.title,
    handle: freeHandle(state, draft.handle ?? toHandle(draft.title)),
    descriptionHtml: draft.descriptionHtml ?? '',
    vendor: draft.vendor ?? state.shop.name,
    productType: draft.productType ?? '',
    status: draft.status ?? 'ACTIVE',
    tags: draft.tags ?? [],
    category: draft.category ?? null,
    seoTitle: draft.seoTitle ?? null,
    seoDescription: draft.seoDescription ?? null,
    isGiftCard: draft.isGiftCard ?? false,
    requiresSellingPlan: draft.requiresSellingPlan ?? false,
    options: names.map((name, index) => ({
      id: ctx.store.ids.next(),
      name,
      values: distinct(draft.variants.map((variant) => variant.optionValues[index] ?? 'Default Title')).map(
        (value) => ({
          id: ctx.store.ids.next(),
          name: value,
        }),
      ),
    })),
    media,
    variants: draft.variants.map((variant) => buildVariant(ctx, state, variant, media, at)),
    hiddenOn: draft.hiddenOn ?? [],
    translations: draft.translations ?? {},
    metafields: [],
    createdAt: at,
    updatedAt: at,
  }
}

export function buildVariant(
  ctx: SandboxContext,
  state: ShopState,
  draft: VariantDraft,
  media: readonly Media[],
  at: string,
): Variant {
  // The item's number must follow the variant's: see ShopState.variantByItem.
  const id = ctx.store.ids.next()
  const inventoryItemId = ctx.store.ids.next()
  return {
    id,
    inventoryItemId,
    title: draft.optionValues.length > 0 ? draft.optionValues.join(' / ') : 'Default Title',
    sku: draft.sku ?? '',
    barcode: draft.barcode ?? null,
    priceMinor: draft.priceMinor,
    compareAtPriceMinor: draft.compareAtPriceMinor ?? null,
    optionValues: draft.optionValues.length > 0 ? draft.optionValues : ['Default Title'],
    inventoryPolicy: draft.inventoryPolicy ?? 'DENY',
    tracked: draft.tracked ?? true,
    requiresShipping: draft.requiresShipping ?? true,
    taxable: draft.taxable ?? true,
    requiresComponents: false,
    weightGrams: draft.weightGrams ?? 0,
    mediaId: media.find((one) => one.url === draft.imageUrl)?.id ?? null,
    hiddenOn: [],
    levels: state.shop.locations.map((location, index) => ({
      locationId: location.id,
      available: draft.quantities?.[location.id] ?? (index === 0 ? (draft.quantity ?? 0) : 0),
      committed: 0,
    })),
    createdAt: at,
    updatedAt: at,
  }
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)]
}
