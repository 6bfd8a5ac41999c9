import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { adminRequest } from '../admin-client.server.ts'
import { UpdateOrderAddressDocument } from '../generated/operations.ts'
import { toMailingAddress, type OrderAddress } from './order-input.ts'

/**
 * Where an order that Shopify has is to be sent instead.
 * Idempotent: the same address again changes nothing.
 */
export async function updateOrderAddress(
  shopDomain: string,
  { orderGid, address }: { readonly orderGid: string; readonly address: OrderAddress },
): Promise<Outcome<null, 'ADDRESS_REFUSED'>> {
  const { orderUpdate } = await adminRequest(shopDomain, UpdateOrderAddressDocument, {
    input: { id: orderGid, shippingAddress: toMailingAddress(address) },
  })
  const [problem] = orderUpdate?.userErrors ?? []
  return problem ? refuse('ADDRESS_REFUSED', { message: problem.message.slice(0, 200) }) : accept(null)
}
