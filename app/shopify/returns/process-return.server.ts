import { toDecimal } from '#app/kernel/money.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { adminRequest } from '../admin-client.server.ts'
import { ProcessReturnDocument, type CurrencyCode } from '../generated/operations.ts'
import type { ReturnRefusedByShopify } from './open-return.server.ts'

export type ReturnToProcess = {
  readonly returnGid: string
  readonly note: string
  readonly lines: readonly {
    readonly returnLineGid: string
    readonly quantity: number
    /** Where its units go on a shelf again; null: nowhere. */
    readonly shelf: { readonly reverseLineGid: string; readonly locationGid: string } | null
  }[]
  /** What was paid back, against this transaction of the order; null: no money in it. */
  readonly money: {
    readonly amountMinor: bigint
    readonly currency: string
    readonly parentTransactionGid: string
    /** How much of it is for the delivery. */
    readonly shippingMinor: bigint
  } | null
}

/**
 * Tells Shopify that goods came back and what was paid for them. Not idempotent there: the caller reads the return
 * first, and Shopify never processes more units than a return has.
 */
export async function processReturnAtShopify(
  shopDomain: string,
  { returnGid, note, lines, money }: ReturnToProcess,
): Promise<Outcome<null, ReturnRefusedByShopify>> {
  const input = {
    returnId: returnGid,
    note,
    notifyCustomer: false,
    returnLineItems: lines.map(({ returnLineGid, quantity, shelf }) => ({
      id: returnLineGid,
      quantity,
      ...(shelf ? { dispositions: [toDisposition(shelf, quantity)] } : {}),
    })),
    ...(money ? { financialTransfer: { issueRefund: { orderTransactions: [toTransaction(money)] } } } : {}),
    ...(money && money.shippingMinor > 0n ? { refundShipping: toShipping(money) } : {}),
  }
  const { returnProcess } = await adminRequest(shopDomain, ProcessReturnDocument, { input }, { retry: false })
  const [problem] = returnProcess?.userErrors ?? []
  return problem ? refuse('RETURN_REFUSED', { message: problem.message.slice(0, 200) }) : accept(null)
}

function toDisposition(
  { reverseLineGid, locationGid }: { reverseLineGid: string; locationGid: string },
  quantity: number,
) {
  const dispositionType = 'RESTOCKED' as const
  return { reverseFulfillmentOrderLineItemId: reverseLineGid, quantity, dispositionType, locationId: locationGid }
}

function toShipping({ shippingMinor, currency }: NonNullable<ReturnToProcess['money']>) {
  const currencyCode = currency as CurrencyCode
  return { shippingRefundAmount: { amount: toDecimal(shippingMinor, currency), currencyCode } }
}

function toTransaction({ amountMinor, currency, parentTransactionGid }: NonNullable<ReturnToProcess['money']>) {
  const transactionAmount = { amount: toDecimal(amountMinor, currency), currencyCode: currency as CurrencyCode }
  return { parentId: parentTransactionGid, transactionAmount }
}
