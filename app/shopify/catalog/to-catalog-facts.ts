import { z } from 'zod'
import { instant, optionalText, text } from '../webhooks/fields.ts'
import { toStatus } from '../webhooks/product.ts'
import { toGrams } from '../webhooks/to-grams.ts'
import type { CatalogScope } from './catalog-scope.ts'
import type { CollectionFacts, LevelFacts, MediaFacts, ProductFacts, VariantFacts } from './catalog-facts.ts'
import { aliasFor } from './repeat-fields.ts'

const productNode = z.looseObject({
  id: z.string(),
  updatedAt: instant,
  title: text,
  handle: text,
  descriptionHtml: text,
  vendor: text,
  productType: text,
  status: z.string(),
  tags: z.array(z.string()),
  isGiftCard: z.boolean(),
  requiresSellingPlan: z.boolean(),
  category: z.object({ id: z.string(), fullName: z.string() }).nullish(),
  options: z.array(z.object({ name: z.string(), optionValues: z.array(z.object({ name: z.string() })) })),
  publishedOnPublication: z.boolean(),
})
const translations = z.array(z.object({ key: z.string(), value: z.string().nullish() }))

/** A product of an export or of a single reading. Throws ZodError when it is not one. */
export function toProductFacts(node: unknown, { countries, languages }: CatalogScope): ProductFacts {
  const found = productNode.parse(node)
  const texts = languages.map(({ language, locale }) => {
    const words = translations.parse(found[aliasFor('translations', locale)])
    const wordOf = (key: string) => words.find((one) => one.key === key)?.value ?? null
    return { language, title: wordOf('title'), descriptionHtml: wordOf('body_html') }
  })
  return {
    gid: found.id,
    updatedAt: found.updatedAt,
    title: found.title,
    handle: found.handle,
    descriptionHtml: found.descriptionHtml,
    vendor: found.vendor,
    productType: found.productType,
    status: toStatus(found.status),
    tags: found.tags,
    isGiftCard: found.isGiftCard,
    requiresSellingPlan: found.requiresSellingPlan,
    taxonomyGid: found.category?.id ?? null,
    taxonomyName: found.category?.fullName ?? null,
    options: found.options.map(({ name, optionValues }) => ({ name, values: optionValues.map((one) => one.name) })),
    isPublished: found.publishedOnPublication,
    excludedIn: countries.filter((country) => found[aliasFor('publishedInContext', country)] === false),
    texts,
  }
}

const mediaNode = z.object({
  __typename: z.string(),
  alt: text,
  preview: z
    .object({
      image: z.object({ url: z.string(), width: z.number().nullish(), height: z.number().nullish() }).nullish(),
    })
    .nullish(),
  duration: z.number().nullish(),
  sources: z
    .array(z.object({ url: z.string(), mimeType: z.string(), width: z.number(), height: z.number() }))
    .nullish(),
})

/** Null for what the shop does not show: 3D models, videos that are elsewhere, images still being processed. */
export function toMediaFacts(node: unknown): MediaFacts | null {
  const { __typename: type, alt, preview, duration, sources } = mediaNode.parse(node)
  const image = preview?.image
  if (type === 'MediaImage' && image) {
    return { kind: 'image', url: image.url, width: image.width ?? null, height: image.height ?? null, alt }
  }
  if (type !== 'Video' || !sources || sources.length === 0) return null
  const durationSeconds = duration === null || duration === undefined ? null : Math.round(duration / 1000)
  return { kind: 'video', sources, posterUrl: image?.url ?? null, alt, durationSeconds }
}

const money = z.object({ amount: z.string(), currencyCode: z.string() })
const contextualPrice = z.object({ price: money, compareAtPrice: money.nullish() }).nullish()
const variantNode = z.looseObject({
  id: z.string(),
  createdAt: instant,
  title: text,
  sku: optionalText,
  barcode: optionalText,
  position: z.number(),
  price: z.string(),
  compareAtPrice: optionalText,
  selectedOptions: z.array(z.object({ name: z.string(), value: z.string() })),
  taxable: z.boolean(),
  inventoryPolicy: z.string(),
  requiresComponents: z.boolean(),
  image: z.object({ url: z.string() }).nullish(),
  inventoryItem: z.object({
    id: z.string(),
    tracked: z.boolean(),
    requiresShipping: z.boolean(),
    measurement: z.object({ weight: z.object({ value: z.number(), unit: z.string() }).nullish() }).nullish(),
  }),
})

/** Throws ZodError when it is not a variant. Amounts are still as Shopify writes them. */
export function toVariantFacts(node: unknown, { countries }: CatalogScope): VariantFacts {
  const found = variantNode.parse(node)
  const { inventoryItem: item } = found
  const weight = item.measurement?.weight
  return {
    gid: found.id,
    createdAt: found.createdAt,
    title: found.title,
    sku: found.sku,
    barcode: found.barcode,
    position: found.position,
    price: found.price,
    compareAt: found.compareAtPrice,
    selectedOptions: found.selectedOptions,
    taxable: found.taxable,
    requiresShipping: item.requiresShipping,
    requiresComponents: found.requiresComponents,
    weightGrams: toGrams(weight?.value, weight?.unit),
    imageUrl: found.image?.url ?? null,
    itemGid: item.id,
    tracked: item.tracked,
    policy: found.inventoryPolicy === 'CONTINUE' ? 'CONTINUE' : 'DENY',
    prices: countries.flatMap((country) => {
      const priced = contextualPrice.parse(found[aliasFor('contextualPricing', country)])
      return priced
        ? [{ country, price: toAmount(priced.price), compareAt: toAmountOrNull(priced.compareAtPrice) }]
        : []
    }),
  }
}

function toAmount({ amount, currencyCode }: z.output<typeof money>) {
  return { amount, currency: currencyCode }
}

function toAmountOrNull(found: z.output<typeof money> | null | undefined) {
  return found ? toAmount(found) : null
}

const levelNode = z.object({
  updatedAt: instant,
  location: z.object({ id: z.string() }),
  quantities: z.array(z.object({ name: z.string(), quantity: z.number() })),
})

export function toLevelFacts(node: unknown): LevelFacts {
  const { updatedAt, location, quantities } = levelNode.parse(node)
  const available = quantities.find((one) => one.name === 'available')?.quantity ?? 0
  return { locationGid: location.id, available, updatedAt }
}

const collectionNode = z.object({
  id: z.string(),
  updatedAt: instant,
  title: text,
  handle: text,
  image: z.object({ url: z.string() }).nullish(),
})

export function toCollectionFacts(node: unknown): CollectionFacts {
  const { id, image, ...rest } = collectionNode.parse(node)
  return { gid: id, imageUrl: image?.url ?? null, ...rest }
}
