import { z } from 'zod'
import { gidOf, optionalText } from './fields.ts'

const order = z.object({ id: gidOf('Order'), admin_graphql_api_id: optionalText })

/**
 * `returns/*`. Each topic tells another part and none tells when, so only the name of the return is taken; the return
 * itself is read again.
 */
export const returnPayload = z
  .object({
    id: gidOf('Return').nullish(),
    admin_graphql_api_id: optionalText,
    order_id: gidOf('Order').nullish(),
    order: order.nullish(),
  })
  .transform((found, context) => {
    const gid = found.admin_graphql_api_id ?? found.id
    if (!gid) {
      context.addIssue({ code: 'custom', message: 'a return without an id' })
      return z.NEVER
    }
    return { gid, orderGid: found.order?.admin_graphql_api_id ?? found.order?.id ?? found.order_id ?? null }
  })
