import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { adminRequest } from '../admin-client.server.ts'
import { CreateOrderDocument, type CreatedOrderFragment } from '../generated/operations.ts'
import { ShopifyRejected, ShopifyUnreachable } from '../http/faults.ts'
import { toOrderInput, type NewOrder } from './order-input.ts'

export type CreatedOrder = {
  readonly orderGid: string
  readonly name: string
  readonly createdAt: Date
  readonly cancelledAt: Date | null
  readonly lines: readonly { readonly gid: string; readonly variantGid: string | null; readonly quantity: number }[]
}

/** Why Shopify would not take the order. */
export type CreateOrderRefusal = 'INVENTORY_CLAIM_FAILED' | 'VARIANT_GONE' | 'INVALID' | 'SHOP_DORMANT' | 'RATE_LIMITED'

/**
 * Sends the order once. Not idempotent at Shopify, so never repeated here: `ShopifyUnreachable.outcome` says whether
 * the order may exist, and the caller looks it up by reference before it sends again.
 */
export async function createOrder(
  shopDomain: string,
  order: NewOrder,
): Promise<Outcome<CreatedOrder, CreateOrderRefusal>> {
  const variables = {
    order: toOrderInput(order),
    options: { inventoryBehaviour: 'DECREMENT_OBEYING_POLICY', sendReceipt: false, sendFulfillmentReceipt: false },
  } as const
  try {
    const { orderCreate } = await adminRequest(shopDomain, CreateOrderDocument, variables, {
      retry: false,
      timeoutMilliseconds: 30_000,
    })
    if (orderCreate?.order) return accept(toCreatedOrder(orderCreate.order))
    const [problem] = orderCreate?.userErrors ?? []
    if (problem) return refuse(refusalOf(problem), { message: problem.message.slice(0, 200) })
  } catch (cause) {
    if (cause instanceof ShopifyRejected && isTooMany(cause.message)) return refuse('RATE_LIMITED')
    throw cause
  }
  throw new ShopifyUnreachable({
    operation: 'CreateOrder',
    shopDomain,
    outcome: 'unknown',
    reason: 'neither order nor error',
  })
}

export function toCreatedOrder(order: CreatedOrderFragment): CreatedOrder {
  return {
    orderGid: order.id,
    name: order.name,
    createdAt: new Date(order.createdAt),
    cancelledAt: order.cancelledAt ? new Date(order.cancelledAt) : null,
    lines: order.lineItems.nodes.map((line) => ({
      gid: line.id,
      variantGid: line.variant?.id ?? null,
      quantity: line.quantity,
    })),
  }
}

/** An unknown variant has no code of its own; its line is called invalid, or its product missing. */
const variantWords = /line items? is invalid|no longer|not found|does not exist|unavailable/i

type Problem = { code?: string | null; field?: readonly string[] | null; message: string }

export function refusalOf({ code, field, message }: Problem): CreateOrderRefusal {
  if (isTooMany(message)) return 'RATE_LIMITED'
  if (code === 'INVENTORY_CLAIM_FAILED' || code === 'SHOP_DORMANT') return code
  const isAboutLine = (field ?? []).includes('lineItems')
  const isAboutVariant = (field ?? []).includes('variantId') || variantWords.test(message)
  return isAboutLine && isAboutVariant ? 'VARIANT_GONE' : 'INVALID'
}

/** Trial shops take five orders a minute; Shopify words the excess only in a message. */
function isTooMany(message: string): boolean {
  return /too many attempts/i.test(message)
}
