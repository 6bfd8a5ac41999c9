import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { adminRequest } from '../admin-client.server.ts'
import {
  ActivateCodeDiscountDocument,
  CreateCodeDiscountDocument,
  DeactivateCodeDiscountDocument,
  FindDiscountByCodeDocument,
  ReadDiscountDocument,
  UpdateCodeDiscountDocument,
  type DiscountFactsFragment,
} from '../generated/operations.ts'

/** A code discount as Shopify has it. */
export type CodeDiscount = {
  readonly discountGid: string
  /** Null: it is no percentage. */
  readonly percentBps: number | null
  readonly isActive: boolean
  readonly tags: readonly string[]
}

export type WantedDiscount = {
  readonly title: string
  /** The first of its codes: Shopify makes no discount without one. */
  readonly code: string
  /** 10 % = 1000. */
  readonly percentBps: number
  readonly startsAt: Date
  /** By which we know it again after a lost answer. */
  readonly tag: string
}

export type DiscountProblem = 'CODE_TAKEN' | 'DISCOUNT_REFUSED'

/** Whose discount a code belongs to in this shop; null: nobody's. */
export async function findDiscountByCode(shopDomain: string, code: string): Promise<CodeDiscount | null> {
  const { codeDiscountNodeByCode } = await adminRequest(shopDomain, FindDiscountByCodeDocument, { code })
  return codeDiscountNodeByCode ? toCodeDiscount(codeDiscountNodeByCode) : null
}

export async function readDiscount(shopDomain: string, discountGid: string): Promise<CodeDiscount | null> {
  const { node } = await adminRequest(shopDomain, ReadDiscountDocument, { id: discountGid })
  return node?.__typename === 'DiscountCodeNode' ? toCodeDiscount(node) : null
}

function toCodeDiscount({ id, codeDiscount }: DiscountFactsFragment): CodeDiscount {
  if (codeDiscount.__typename !== 'DiscountCodeBasic') {
    return { discountGid: id, percentBps: null, isActive: false, tags: [] }
  }
  const { value } = codeDiscount.customerGets
  return {
    discountGid: id,
    percentBps: value.__typename === 'DiscountPercentage' ? Math.round(value.percentage * 10_000) : null,
    isActive: codeDiscount.status === 'ACTIVE',
    tags: codeDiscount.tags,
  }
}

/**
 * A percentage off everything, for everybody who types one of its codes. Not idempotent: look for its code first, and for
 * its tag on what is found.
 */
export async function createDiscount(
  shopDomain: string,
  { title, code, percentBps, startsAt, tag }: WantedDiscount,
): Promise<Outcome<{ discountGid: string }, DiscountProblem>> {
  const { discountCodeBasicCreate } = await adminRequest(
    shopDomain,
    CreateCodeDiscountDocument,
    {
      discount: {
        ...{ title, code, startsAt: startsAt.toISOString(), tags: [tag] },
        context: { all: 'ALL' },
        customerGets: { value: { percentage: percentBps / 10_000 }, items: { all: true } },
        appliesOncePerCustomer: false,
        // Codes of ours stand alone on an order, as they do here (H8).
        combinesWith: { orderDiscounts: false, productDiscounts: false, shippingDiscounts: true },
      },
    },
    { retry: false },
  )
  const created = discountCodeBasicCreate?.codeDiscountNode
  if (created) return accept({ discountGid: created.id })
  const errors = discountCodeBasicCreate?.userErrors ?? []
  return errors.some((error) => error.code === 'TAKEN') ? refuse('CODE_TAKEN') : refused(errors)
}

/** Idempotent: it says what shall hold. */
export async function changePercent(
  shopDomain: string,
  discountGid: string,
  percentBps: number,
): Promise<Outcome<null, DiscountProblem>> {
  const { discountCodeBasicUpdate } = await adminRequest(shopDomain, UpdateCodeDiscountDocument, {
    id: discountGid,
    discount: { customerGets: { value: { percentage: percentBps / 10_000 }, items: { all: true } } },
  })
  return discountCodeBasicUpdate?.codeDiscountNode ? accept(null) : refused(discountCodeBasicUpdate?.userErrors ?? [])
}

/** Idempotent: it says what shall hold. */
export async function setDiscountActive(
  shopDomain: string,
  discountGid: string,
  isActive: boolean,
): Promise<Outcome<null, DiscountProblem>> {
  const variables = { id: discountGid }
  const answer = isActive
    ? (await adminRequest(shopDomain, ActivateCodeDiscountDocument, variables)).discountCodeActivate
    : (await adminRequest(shopDomain, DeactivateCodeDiscountDocument, variables)).discountCodeDeactivate
  return answer?.codeDiscountNode ? accept(null) : refused(answer?.userErrors ?? [])
}

function refused(errors: readonly { readonly message: string }[]) {
  return refuse('DISCOUNT_REFUSED', { message: errors[0]?.message.slice(0, 200) ?? '' })
}
