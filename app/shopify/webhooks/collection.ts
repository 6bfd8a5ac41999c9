import { z } from 'zod'
import { gidOf } from './fields.ts'

/** `collections/create|update`: what it holds they do not say. */
export const collectionPayload = z
  .object({ admin_graphql_api_id: z.string() })
  .transform((found) => ({ gid: found.admin_graphql_api_id }))

export const collectionDeletePayload = z.object({ id: gidOf('Collection') }).transform(({ id }) => ({ gid: id }))
