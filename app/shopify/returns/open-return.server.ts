import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { adminRequest } from '../admin-client.server.ts'
import { CreateReturnDocument, RequestReturnDocument, type ReturnReason } from '../generated/operations.ts'
import { toReturnAtShopify, type ReturnAtShopify } from './return-at-shopify.ts'

export type NewReturn = {
  readonly orderGid: string
  /** A request waits for the shop's answer; otherwise it is agreed already. */
  readonly isRequest: boolean
  readonly requestedAt: Date
  readonly lines: readonly {
    readonly fulfillmentLineGid: string
    readonly quantity: number
    readonly reason: ReturnReason
    readonly note: string
  }[]
}

export type ReturnRefusedByShopify = 'RETURN_REFUSED'

/**
 * Opens a return at Shopify. Not idempotent there, so it is never repeated here: after an unknown outcome the caller
 * looks through the order's returns before it sends again.
 */
export async function openReturnAtShopify(
  shopDomain: string,
  wanted: NewReturn,
): Promise<Outcome<ReturnAtShopify, ReturnRefusedByShopify>> {
  const answer = wanted.isRequest ? await request(shopDomain, wanted) : await create(shopDomain, wanted)
  if (answer?.return) return accept(toReturnAtShopify(answer.return))
  return refuse('RETURN_REFUSED', { message: answer?.userErrors[0]?.message.slice(0, 200) ?? '' })
}

async function request(shopDomain: string, { orderGid, lines }: NewReturn) {
  const input = {
    orderId: orderGid,
    returnLineItems: lines.map(({ fulfillmentLineGid, quantity, reason, note }) => ({
      fulfillmentLineItemId: fulfillmentLineGid,
      quantity,
      returnReason: reason,
      customerNote: note.slice(0, 300),
    })),
  }
  return (await adminRequest(shopDomain, RequestReturnDocument, { input }, { retry: false })).returnRequest
}

async function create(shopDomain: string, { orderGid, lines, requestedAt }: NewReturn) {
  const returnInput = {
    orderId: orderGid,
    requestedAt: requestedAt.toISOString(),
    notifyCustomer: false,
    returnLineItems: lines.map(({ fulfillmentLineGid, quantity, reason, note }) => ({
      fulfillmentLineItemId: fulfillmentLineGid,
      quantity,
      returnReason: reason,
      returnReasonNote: note.slice(0, 255),
    })),
  }
  return (await adminRequest(shopDomain, CreateReturnDocument, { returnInput }, { retry: false })).returnCreate
}
