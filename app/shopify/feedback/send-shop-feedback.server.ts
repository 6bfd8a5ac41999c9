import { adminRequest } from '../admin-client.server.ts'
import { SendShopFeedbackDocument } from '../generated/operations.ts'
import { ShopifyRejected } from '../http/faults.ts'
import { cutMessage } from './cut-messages.ts'

export type ShopFeedback = {
  readonly channelGid?: string | null
  readonly state: 'ACCEPTED' | 'REQUIRES_ACTION'
  readonly feedbackGeneratedAt: Date
  /** "Problem. Action." with a period at the end, at most 100 characters. Null for ACCEPTED, which clears. */
  readonly message: string | null
}

/** `notAChannel`: Shopify takes feedback only from an app that has a channel in the shop. */
export type ShopFeedbackAnswer = 'sent' | 'outdated' | 'notAChannel'

/**
 * Tells the merchant, inside Shopify, what keeps the shop as a whole from selling here; replaces what was said before.
 * Idempotent on: (shop, feedbackGeneratedAt): newer feedback is never replaced by older (J3).
 */
export async function sendShopFeedback(shopDomain: string, given: ShopFeedback): Promise<ShopFeedbackAnswer> {
  const { channelGid, state, message, feedbackGeneratedAt } = given
  const feedback = {
    ...(channelGid ? { channelId: channelGid } : {}),
    state,
    feedbackGeneratedAt: feedbackGeneratedAt.toISOString(),
    ...(state === 'ACCEPTED' || message === null ? {} : { messages: [cutMessage(message)] }),
  }
  const priority = 'background'
  const answer = await adminRequest(shopDomain, SendShopFeedbackDocument, { feedback }, { priority }).catch(
    (cause: unknown) => {
      if (cause instanceof ShopifyRejected && cause.codes.includes('ACCESS_DENIED')) return null
      throw cause
    },
  )
  if (answer === null) return 'notAChannel'
  const [problem] = answer.shopResourceFeedbackCreate?.userErrors ?? []
  if (!problem) return 'sent'
  if (problem.code === 'OUTDATED_FEEDBACK') return 'outdated'
  const details = { operation: 'SendShopFeedback', shopDomain }
  throw new ShopifyRejected({ ...details, messages: [problem.message], codes: [problem.code ?? ''] })
}
