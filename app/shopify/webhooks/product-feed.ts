import { z } from 'zod'
import { instant, optionalText, text } from './fields.ts'
import { toGrams } from './to-grams.ts'

const money = z.object({ amount: z.union([z.string(), z.number()]).transform(String), currencyCode: z.string() })
const edges = <T extends z.ZodType>(node: T) => z.object({ edges: z.array(z.object({ node })) }).nullish()
const nodes = <Node>(connection: { edges: { node: Node }[] } | null | undefined): Node[] =>
  connection?.edges.map((edge) => edge.node) ?? []

const image = z.object({ url: z.string(), width: z.number().nullish(), height: z.number().nullish() })

const variant = z.object({
  id: z.string(),
  title: text,
  sku: optionalText,
  barcode: optionalText,
  price: money,
  compareAtPrice: money.nullish(),
  availableForSale: z.boolean().nullish(),
  quantityAvailable: z.number().nullish(),
  inventoryPolicy: z.string().nullish(),
  requireShipping: z.boolean().nullish(),
  weight: z.number().nullish(),
  weightUnit: z.string().nullish(),
  selectedOptions: z.array(z.object({ name: z.string(), value: text })).nullish(),
  image: image.nullish(),
})

const product = z.object({
  id: z.string(),
  title: text,
  handle: text,
  description: text,
  vendor: text,
  productType: text,
  tags: z.array(z.string()).nullish(),
  options: z.array(z.object({ name: z.string(), values: z.array(z.string()).nullish() })).nullish(),
  isPublished: z.boolean().nullish(),
  updatedAt: instant.nullish(),
  images: edges(image),
  variants: edges(variant),
})

const metadata = z.object({
  action: z.string(),
  type: z.string().nullish(),
  fullSyncId: z.string().nullish(),
  truncatedFields: z.array(z.string()).nullish(),
  // Both spellings occur in official samples.
  occurred_at: instant.nullish(),
  occured_at: instant.nullish(),
})

const feed = z.object({ id: z.string(), country: z.string(), language: z.string() })

/** `product_feeds/full_sync` and `product_feeds/incremental_sync`. */
export const productFeedPayload = z
  .object({ metadata, productFeed: feed, product })
  .transform(({ metadata: about, productFeed, product: found }): FeedDelivery => {
    const occurredAt = about.occurred_at ?? about.occured_at ?? found.updatedAt
    if (!occurredAt) throw new Error('a feed delivery without any instant')
    return {
      feedGid: productFeed.id,
      country: productFeed.country.toUpperCase(),
      language: productFeed.language.toLowerCase(),
      fullSyncGid: about.fullSyncId ?? null,
      action: about.action === 'DELETE' ? 'DELETE' : 'UPSERT',
      isTruncated: (about.truncatedFields ?? []).length > 0,
      product: toFeedProduct(found, latest(occurredAt, found.updatedAt)),
    }
  })

export const feedFinishPayload = z
  .object({
    metadata: z.object({ fullSyncId: z.string().nullish() }),
    productFeed: feed,
    fullSync: z.object({ count: z.number().nullish(), status: text, errorCode: optionalText }),
  })
  .transform(({ metadata: about, productFeed, fullSync }) => ({
    feedGid: productFeed.id,
    fullSyncGid: about.fullSyncId ?? null,
    count: fullSync.count ?? null,
    status: fullSync.status,
    errorCode: fullSync.errorCode === '' ? null : fullSync.errorCode,
  }))

export type FeedDelivery = {
  readonly feedGid: string
  readonly country: string
  readonly language: string
  readonly fullSyncGid: string | null
  readonly action: 'UPSERT' | 'DELETE'
  readonly isTruncated: boolean
  readonly product: FeedProduct
}

/** A product as one country's feed shows it. `version`: the state was true at this instant (J5). */
export type FeedProduct = {
  readonly gid: string
  readonly version: Date
  readonly title: string
  readonly handle: string
  /** Plain text in feeds, HTML when read through the Admin API. */
  readonly description: { readonly kind: 'text' | 'html'; readonly value: string }
  readonly vendor: string
  readonly productType: string
  readonly tags: readonly string[]
  readonly options: readonly { readonly name: string; readonly values: readonly string[] }[]
  readonly images: readonly {
    readonly url: string
    readonly width: number | null
    readonly height: number | null
    readonly alt: string
  }[]
  readonly isPublished: boolean
  readonly variants: readonly FeedVariant[]
}

export type FeedVariant = {
  readonly gid: string
  readonly title: string
  readonly sku: string | null
  readonly barcode: string | null
  readonly price: { readonly amount: string; readonly currency: string }
  readonly compareAt: { readonly amount: string; readonly currency: string } | null
  readonly availableForSale: boolean
  readonly quantityAvailable: number
  readonly policy: 'DENY' | 'CONTINUE'
  readonly requiresShipping: boolean
  readonly weightGrams: number | null
  readonly selectedOptions: readonly { readonly name: string; readonly value: string }[]
  readonly imageUrl: string | null
}

function latest(one: Date, other: Date | null | undefined): Date {
  return other && other > one ? other : one
}

function toFeedProduct(found: z.output<typeof product>, version: Date): FeedProduct {
  return {
    gid: found.id,
    version,
    title: found.title,
    handle: found.handle,
    description: { kind: 'text', value: found.description },
    vendor: found.vendor,
    productType: found.productType,
    tags: found.tags ?? [],
    options: (found.options ?? []).map(({ name, values }) => ({ name, values: values ?? [] })),
    images: nodes(found.images).map(({ url, width, height }) => ({
      url,
      width: width ?? null,
      height: height ?? null,
      alt: '',
    })),
    isPublished: found.isPublished ?? true,
    variants: nodes(found.variants).map(toFeedVariant),
  }
}

function toFeedVariant(found: z.output<typeof variant>): FeedVariant {
  const { price, compareAtPrice: compareAt } = found
  return {
    gid: found.id,
    title: found.title,
    sku: found.sku,
    barcode: found.barcode,
    price: { amount: price.amount, currency: price.currencyCode },
    compareAt: compareAt ? { amount: compareAt.amount, currency: compareAt.currencyCode } : null,
    availableForSale: found.availableForSale ?? true,
    quantityAvailable: found.quantityAvailable ?? 0,
    policy: found.inventoryPolicy === 'CONTINUE' ? 'CONTINUE' : 'DENY',
    requiresShipping: found.requireShipping ?? true,
    weightGrams: toGrams(found.weight, found.weightUnit),
    selectedOptions: found.selectedOptions ?? [],
    imageUrl: found.image?.url ?? null,
  }
}
