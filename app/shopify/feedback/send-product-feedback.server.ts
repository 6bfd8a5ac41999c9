import { adminRequest } from '../admin-client.server.ts'
import { SendProductFeedbackDocument, type SendProductFeedbackMutation } from '../generated/operations.ts'
import { ShopifyRejected } from '../http/faults.ts'
import { cutMessages } from './cut-messages.ts'

/** Shopify takes at most this many at once. */
const batchSize = 50
const mostMessages = 10

export type ProductFeedback = {
  readonly productGid: string
  readonly channelGid?: string | null
  readonly state: 'ACCEPTED' | 'REQUIRES_ACTION'
  /** When we judged: older feedback never replaces newer (J3). */
  readonly feedbackGeneratedAt: Date
  /** Which state of the product was judged. */
  readonly productUpdatedAt: Date
  /** In the merchant's language. More than ten, or longer than 100 characters, are cut. Ignored for ACCEPTED. */
  readonly messages: readonly string[]
}

/** Product gids by what became of their feedback. None of these is a fault. */
export type ProductFeedbackAnswer = {
  readonly sent: readonly string[]
  /** Shopify holds newer feedback already. */
  readonly outdated: readonly string[]
  /** The product is not there any more. */
  readonly gone: readonly string[]
  /** Refused for another reason, in Shopify's words. */
  readonly refused: readonly { readonly productGid: string; readonly reason: string }[]
}

/**
 * Tells the merchant, inside Shopify, what is wrong with products (J3). Sends batches of 50.
 * Idempotent on: (product, feedbackGeneratedAt): the same feedback again changes nothing.
 */
export async function sendProductFeedback(
  shopDomain: string,
  items: readonly ProductFeedback[],
): Promise<ProductFeedbackAnswer> {
  const answer = { sent: [] as string[], outdated: [] as string[], gone: [] as string[], refused: [] as Refused[] }
  for (let from = 0; from < items.length; from += batchSize) {
    const batch = items.slice(from, from + batchSize)
    const feedback = batch.map(toInput)
    const { bulkProductResourceFeedbackCreate: result } = await adminRequest(
      shopDomain,
      SendProductFeedbackDocument,
      { feedback },
      { priority: 'background' },
    )
    const problems = byItem(shopDomain, result?.userErrors ?? [])
    batch.forEach(({ productGid }, index) => {
      const problem = problems.get(index)
      if (!problem) answer.sent.push(productGid)
      else if (problem.code === 'OUTDATED_FEEDBACK') answer.outdated.push(productGid)
      else if (problem.code === 'PRODUCT_NOT_FOUND' || problem.code === 'NOT_FOUND') answer.gone.push(productGid)
      else answer.refused.push({ productGid, reason: problem.message })
    })
  }
  return answer
}

type Refused = { productGid: string; reason: string }
type Problem = NonNullable<SendProductFeedbackMutation['bulkProductResourceFeedbackCreate']>['userErrors'][number]

function toInput(item: ProductFeedback) {
  return {
    productId: item.productGid,
    ...(item.channelGid ? { channelId: item.channelGid } : {}),
    state: item.state,
    feedbackGeneratedAt: item.feedbackGeneratedAt.toISOString(),
    productUpdatedAt: item.productUpdatedAt.toISOString(),
    ...(item.state === 'ACCEPTED' ? {} : { messages: cutMessages(item.messages, mostMessages) }),
  }
}

/** `field` names the item: ["feedbackInput", "3", "productId"]. An error about none of them is about the request. */
function byItem(shopDomain: string, errors: readonly Problem[]): Map<number, Problem> {
  const problems = new Map<number, Problem>()
  for (const error of errors) {
    const index = Number(error.field?.[1])
    if (!Number.isInteger(index)) {
      const details = { operation: 'SendProductFeedback', shopDomain }
      throw new ShopifyRejected({ ...details, messages: [error.message], codes: [error.code ?? ''] })
    }
    if (!problems.has(index) || error.code === 'PRODUCT_NOT_FOUND') problems.set(index, error)
  }
  return problems
}
