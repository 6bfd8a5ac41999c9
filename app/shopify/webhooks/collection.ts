import { z } from 'zod'
import { gidOf, instant } from './fields.ts'

/** `collections/create|update`: which one changed, and when. Its members are not in the payload. */
export const collectionPayload = z
  .object({ admin_graphql_api_id: z.string(), updated_at: instant })
  .transform((found): CollectionNotice => ({ gid: found.admin_graphql_api_id, updatedAt: found.updated_at }))

/** `collections/delete`: only the number is left; `updatedAt` is null, the delivery's own instant counts. */
export const collectionDeletePayload = z
  .object({ id: gidOf('Collection') })
  .transform(({ id }): { gid: string; updatedAt: null } => ({ gid: id, updatedAt: null }))

export type CollectionNotice = { readonly gid: string; readonly updatedAt: Date }
