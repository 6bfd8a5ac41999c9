import { adminRequest } from '../admin-client.server.ts'
import { DefineOrderReferenceDocument } from '../generated/operations.ts'
import { ShopifyRejected } from '../http/faults.ts'
import { orderReference } from '../orders/order-reference.ts'

/** Makes our order id a unique key of the shop's orders. Idempotent on: shop (an existing definition is as wanted). */
export async function defineOrderReference(shopDomain: string): Promise<void> {
  const definition = {
    ...orderReference.key,
    name: orderReference.name,
    type: orderReference.type,
    ownerType: 'ORDER',
  } as const
  const { metafieldDefinitionCreate } = await adminRequest(shopDomain, DefineOrderReferenceDocument, { definition })
  const [problem] = metafieldDefinitionCreate?.userErrors ?? []
  if (!problem || problem.code === 'TAKEN' || /taken|already exists|in use/i.test(problem.message)) return
  throw new ShopifyRejected({ operation: 'DefineOrderReference', shopDomain, messages: [problem.message], codes: [] })
}
