import { z } from 'zod'
import { gidOf, instant, optionalText, text } from './fields.ts'

/** `products/create|update`: only what feeds do not tell. Unknown statuses pass through as UNKNOWN. */
export const productPayload = z
  .object({
    admin_graphql_api_id: z.string(),
    updated_at: instant,
    status: z.string().nullish(),
    body_html: text,
    variants: z
      .array(
        z.object({
          admin_graphql_api_id: z.string(),
          inventory_item_id: gidOf('InventoryItem').nullish(),
          inventory_policy: optionalText,
          taxable: z.boolean().nullish(),
        }),
      )
      .nullish(),
    variant_gids: z.array(z.object({ admin_graphql_api_id: z.string() })).nullish(),
    category: z.object({ admin_graphql_api_id: z.string() }).nullish(),
  })
  .transform((found): ProductNotice => ({
    gid: found.admin_graphql_api_id,
    updatedAt: found.updated_at,
    status: toStatus(found.status),
    descriptionHtml: found.body_html,
    categoryGid: found.category === undefined ? undefined : (found.category?.admin_graphql_api_id ?? null),
    variantGids: (found.variant_gids ?? found.variants ?? []).map((variant) => variant.admin_graphql_api_id),
    isPartial: (found.variants ?? []).length < (found.variant_gids ?? []).length,
    variants: (found.variants ?? []).map((variant) => ({
      gid: variant.admin_graphql_api_id,
      inventoryItemGid: variant.inventory_item_id ?? null,
      policy: variant.inventory_policy?.toUpperCase() === 'CONTINUE' ? 'CONTINUE' : 'DENY',
      taxable: variant.taxable ?? true,
    })),
  }))

export const productDeletePayload = z.object({ id: gidOf('Product') }).transform(({ id }) => ({ gid: id }))

export type ProductNotice = {
  readonly gid: string
  readonly updatedAt: Date
  readonly status: string
  readonly descriptionHtml: string
  /** The taxonomy's category; null when there is none, undefined when the payload does not say. */
  readonly categoryGid: string | null | undefined
  /** Every variant, also those that are missing from `variants`. */
  readonly variantGids: readonly string[]
  /** `variants` is cut off (big products): the rest has to be read. */
  readonly isPartial: boolean
  readonly variants: readonly {
    readonly gid: string
    readonly inventoryItemGid: string | null
    readonly policy: 'DENY' | 'CONTINUE'
    readonly taxable: boolean
  }[]
}

const statuses = new Set(['ACTIVE', 'DRAFT', 'ARCHIVED', 'UNLISTED'])

export function toStatus(status: string | null | undefined): string {
  const upper = (status ?? '').toUpperCase()
  return statuses.has(upper) ? upper : 'UNKNOWN'
}
