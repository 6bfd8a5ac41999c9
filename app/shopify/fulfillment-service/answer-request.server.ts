import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { adminRequest } from '../admin-client.server.ts'
import {
  AcceptCancellationRequestDocument,
  AcceptFulfillmentRequestDocument,
  CloseAssignedOrderDocument,
  RejectCancellationRequestDocument,
  RejectFulfillmentRequestDocument,
  type FulfillmentOrderRejectionReason,
} from '../generated/operations.ts'

export type Answer = { readonly message?: string | undefined } & (
  | { readonly kind: 'accept'; readonly shipBy: Date }
  | { readonly kind: 'reject'; readonly reason: FulfillmentOrderRejectionReason }
  | { readonly kind: 'acceptCancel' | 'rejectCancel' | 'close' }
)

type Payload =
  | { readonly fulfillmentOrder?: unknown; readonly userErrors: readonly { readonly message: string }[] }
  | null
  | undefined

/**
 * Tells Shopify what we answered. Refused when the fulfillment order does not stand where the answer fits, which is also
 * how a second telling ends: look at `readAssignedOrder` to know which.
 */
export async function answerRequest(
  shopDomain: string,
  gid: string,
  answer: Answer,
): Promise<Outcome<{ gid: string }, 'ANSWER_REFUSED'>> {
  const payload = await tell(shopDomain, { id: gid, message: answer.message ?? null }, answer)
  if (payload?.fulfillmentOrder && payload.userErrors.length === 0) return accept({ gid })
  return refuse('ANSWER_REFUSED', { message: payload?.userErrors[0]?.message.slice(0, 200) ?? '' })
}

async function tell(
  shopDomain: string,
  base: { id: string; message: string | null },
  answer: Answer,
): Promise<Payload> {
  switch (answer.kind) {
    case 'accept': {
      const variables = { ...base, estimatedShippedAt: answer.shipBy.toISOString() }
      return (await adminRequest(shopDomain, AcceptFulfillmentRequestDocument, variables))
        .fulfillmentOrderAcceptFulfillmentRequest
    }
    case 'reject':
      return (await adminRequest(shopDomain, RejectFulfillmentRequestDocument, { ...base, reason: answer.reason }))
        .fulfillmentOrderRejectFulfillmentRequest
    case 'acceptCancel':
      return (await adminRequest(shopDomain, AcceptCancellationRequestDocument, base))
        .fulfillmentOrderAcceptCancellationRequest
    case 'rejectCancel':
      return (await adminRequest(shopDomain, RejectCancellationRequestDocument, base))
        .fulfillmentOrderRejectCancellationRequest
    case 'close':
      return (await adminRequest(shopDomain, CloseAssignedOrderDocument, base)).fulfillmentOrderClose
  }
}
