import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { toDecimal } from '#app/kernel/money.ts'
import { adminRequest } from '../admin-client.server.ts'
import { CreateRefundDocument, type RefundInput } from '../generated/operations.ts'
import { ShopifyRejected } from '../http/faults.ts'
import { gateway } from './order-input.ts'

export type NewRefund = {
  readonly orderGid: string
  readonly currency: string
  readonly lines: readonly {
    readonly lineGid: string
    readonly quantity: number
    readonly restockType: 'CANCEL' | 'RETURN' | 'NO_RESTOCK'
    readonly locationGid?: string
  }[]
  readonly shippingMinor?: bigint
  /** The money we gave back, against this transaction of Shopify's order. */
  readonly money?: { readonly amountMinor: bigint; readonly parentTransactionGid: string }
  readonly note: string
}

/**
 * Records at Shopify a refund that our processor has made.
 * Idempotent on: `key` at Shopify, for 24 hours (same key and input -> the first refund).
 */
export async function createRefund(
  shopDomain: string,
  refund: NewRefund,
  key: string,
): Promise<Outcome<{ refundGid: string }, 'REFUND_REFUSED' | 'KEY_REUSED'>> {
  try {
    const { refundCreate } = await adminRequest(shopDomain, CreateRefundDocument, { input: toRefundInput(refund), key })
    if (refundCreate?.refund) return accept({ refundGid: refundCreate.refund.id })
    return refuse('REFUND_REFUSED', { message: refundCreate?.userErrors[0]?.message.slice(0, 200) ?? '' })
  } catch (cause) {
    if (cause instanceof ShopifyRejected && cause.codes.includes('IDEMPOTENCY_KEY_PARAMETER_MISMATCH')) {
      return refuse('KEY_REUSED')
    }
    throw cause
  }
}

function toRefundInput(refund: NewRefund): RefundInput {
  const { orderGid, currency, lines, shippingMinor, money, note } = refund
  return {
    orderId: orderGid,
    note,
    notify: false,
    refundLineItems: lines.map(({ lineGid, quantity, restockType, locationGid }) => ({
      lineItemId: lineGid,
      quantity,
      restockType,
      ...(locationGid ? { locationId: locationGid } : {}),
    })),
    ...(shippingMinor ? { shipping: { amount: toDecimal(shippingMinor, currency) } } : {}),
    transactions: money
      ? [
          {
            orderId: orderGid,
            parentId: money.parentTransactionGid,
            kind: 'REFUND',
            gateway,
            amount: toDecimal(money.amountMinor, currency),
          },
        ]
      : [],
  }
}
