import { adminRequest } from '../admin-client.server.ts'
import { ReadOrderRefundsDocument, type ReadOrderRefundsQuery } from '../generated/operations.ts'
import type { RefundNotice } from '../webhooks/refund.ts'

/** An order's refunds in the form of the notices that should have told about them. Empty if the order is gone. */
export async function listRefunds(shopDomain: string, orderGid: string): Promise<RefundNotice[]> {
  const { order } = await adminRequest(shopDomain, ReadOrderRefundsDocument, { id: orderGid })
  return (order?.refunds ?? []).map((refund) => toNotice(orderGid, refund))
}

type Refund = NonNullable<ReadOrderRefundsQuery['order']>['refunds'][number]

function toNotice(orderGid: string, refund: Refund): RefundNotice {
  return {
    gid: refund.id,
    orderGid,
    createdAt: new Date(refund.createdAt ?? 0),
    note: refund.note ?? null,
    returnGid: refund.return?.id ?? null,
    lines: refund.refundLineItems.nodes.map((line) => ({
      lineGid: line.lineItem.id,
      quantity: line.quantity,
      restockType: line.restockType.toLowerCase(),
      subtotal: line.subtotalSet.shopMoney.amount,
      tax: line.totalTaxSet.shopMoney.amount,
      paid: null,
    })),
    transactions: refund.transactions.nodes.map((one) => ({
      id: one.id.split('/').at(-1) ?? one.id,
      gid: one.id,
      kind: one.kind.toLowerCase(),
      status: one.status.toLowerCase(),
      gateway: one.gateway ?? null,
      amounts: [one.amountSet.shopMoney, one.amountSet.presentmentMoney].map(({ amount, currencyCode }) => ({
        amount,
        currency: currencyCode,
      })),
    })),
    // Not told apart here; what belongs to no line comes out as the rest of the money (D3).
    adjustments: [],
    shipping: refund.refundShippingLines.nodes.map((line) => ({
      subtotal: line.subtotalAmountSet.shopMoney.amount,
      tax: line.taxAmountSet.shopMoney.amount,
      paid: null,
    })),
  }
}
