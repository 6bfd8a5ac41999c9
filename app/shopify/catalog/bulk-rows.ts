import { z } from 'zod'
import { instant } from '../webhooks/fields.ts'
import { toStatus } from '../webhooks/product.ts'

export type ProductAtShopify = {
  readonly gid: string
  readonly updatedAt: Date
  readonly status: string
  readonly isGiftCard: boolean
  readonly requiresSellingPlan: boolean
  readonly descriptionHtml: string
  readonly isPublished: boolean
}

export const bulkProductRow = z
  .object({
    id: z.string(),
    updatedAt: instant,
    status: z.string(),
    isGiftCard: z.boolean(),
    requiresSellingPlan: z.boolean(),
    descriptionHtml: z.string(),
    publishedOnPublication: z.boolean(),
  })
  .transform(({ id, status, publishedOnPublication, ...rest }): ProductAtShopify => ({
    ...rest,
    gid: id,
    status: toStatus(status),
    isPublished: publishedOnPublication,
  }))

export type VariantAtShopify = {
  readonly kind: 'variant'
  readonly gid: string
  readonly itemGid: string
  readonly policy: 'DENY' | 'CONTINUE'
  readonly tracked: boolean
  readonly taxable: boolean
}
export type LevelAtShopify = {
  readonly kind: 'level'
  readonly variantGid: string
  readonly locationGid: string
  readonly available: number
  readonly updatedAt: Date
}

const variantRow = z
  .object({
    id: z.string(),
    inventoryPolicy: z.string(),
    taxable: z.boolean(),
    inventoryItem: z.object({ id: z.string(), tracked: z.boolean() }),
  })
  .transform(({ id, inventoryPolicy, taxable, inventoryItem }): VariantAtShopify => ({
    kind: 'variant',
    gid: id,
    itemGid: inventoryItem.id,
    policy: inventoryPolicy === 'CONTINUE' ? 'CONTINUE' : 'DENY',
    tracked: inventoryItem.tracked,
    taxable,
  }))

const levelRow = z
  .object({
    __parentId: z.string(),
    updatedAt: instant,
    location: z.object({ id: z.string() }),
    quantities: z.array(z.object({ name: z.string(), quantity: z.number() })),
  })
  .transform(({ __parentId, updatedAt, location, quantities }): LevelAtShopify => ({
    kind: 'level',
    variantGid: __parentId,
    locationGid: location.id,
    available: quantities.find((one) => one.name === 'available')?.quantity ?? 0,
    updatedAt,
  }))

/** Rows of the variant export: a variant, or one of its inventory levels. */
export const bulkVariantRow = z.union([levelRow, variantRow])
