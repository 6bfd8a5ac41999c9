import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { adminRequest } from '../admin-client.server.ts'
import {
  AddDiscountCodesDocument,
  DeleteDiscountCodesDocument,
  ListDiscountCodesDocument,
  ReadAddedCodesDocument,
  type ListDiscountCodesQuery,
} from '../generated/operations.ts'

/** Shopify takes so many codes at once. */
export const mostCodesAtOnce = 250

export type RedeemCode = { readonly id: string; readonly code: string }

/** Every code of a discount. */
export async function listRedeemCodes(shopDomain: string, discountGid: string): Promise<RedeemCode[]> {
  const found: RedeemCode[] = []
  let after: string | null = null
  for (;;) {
    const page: ListDiscountCodesQuery = await adminRequest(shopDomain, ListDiscountCodesDocument, {
      id: discountGid,
      after,
    })
    const discount = page.node?.__typename === 'DiscountCodeNode' ? page.node.codeDiscount : null
    if (discount?.__typename !== 'DiscountCodeBasic') return found
    found.push(...discount.codes.nodes)
    const { hasNextPage, endCursor } = discount.codes.pageInfo
    if (!hasNextPage || !endCursor) return found
    after = endCursor
  }
}

/**
 * Asks for more codes, 250 at most; Shopify takes them in by and by (`readAddedCodes`). A code that is there already is
 * answered as taken, so a second call does no harm.
 */
export async function addRedeemCodes(
  shopDomain: string,
  discountGid: string,
  codes: readonly string[],
): Promise<Outcome<{ creationGid: string }, 'DISCOUNT_REFUSED'>> {
  const { discountRedeemCodeBulkAdd: answer } = await adminRequest(shopDomain, AddDiscountCodesDocument, {
    id: discountGid,
    codes: codes.map((code) => ({ code })),
  })
  if (answer?.bulkCreation) return accept({ creationGid: answer.bulkCreation.id })
  return refuse('DISCOUNT_REFUSED', { message: answer?.userErrors[0]?.message.slice(0, 200) ?? '' })
}

/** What became of such a request; `refused`: codes that the shop has elsewhere, or that Shopify does not take. */
export async function readAddedCodes(
  shopDomain: string,
  creationGid: string,
): Promise<{ readonly isDone: boolean; readonly refused: readonly string[] }> {
  const { discountRedeemCodeBulkCreation: creation } = await adminRequest(shopDomain, ReadAddedCodesDocument, {
    id: creationGid,
  })
  const tried = creation?.codes.nodes ?? []
  return {
    isDone: creation?.done ?? false,
    refused: tried.filter((one) => one.errors.length > 0).map((one) => one.code),
  }
}

/** Takes codes away, 250 at most. Idempotent: an id that is gone is no error. */
export async function deleteRedeemCodes(
  shopDomain: string,
  discountGid: string,
  codeIds: readonly string[],
): Promise<Outcome<null, 'DISCOUNT_REFUSED'>> {
  const { discountCodeRedeemCodeBulkDelete: answer } = await adminRequest(shopDomain, DeleteDiscountCodesDocument, {
    id: discountGid,
    codeIds: [...codeIds],
  })
  if (answer && answer.userErrors.length === 0) return accept(null)
  return refuse('DISCOUNT_REFUSED', { message: answer?.userErrors[0]?.message.slice(0, 200) ?? '' })
}
