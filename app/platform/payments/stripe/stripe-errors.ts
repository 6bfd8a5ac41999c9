import Stripe from 'stripe'
import { ProcessorUnreachable } from '../processor.ts'

type InvalidRequest = InstanceType<typeof Stripe.errors.StripeInvalidRequestError>

/**
 * Stripe's errors in three kinds. What leaves the outcome open becomes `ProcessorUnreachable`; an answer about the
 * payment or the card is handed to `judge`; the rest is a fault of ours. Messages and parameters of Stripe go no
 * further than here (K11).
 */
export async function askStripe<Answer>(
  operation: string,
  ask: () => Promise<Answer>,
  judge?: (refused: InvalidRequest | CardError) => Answer | undefined | Promise<Answer | undefined>,
): Promise<Answer> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof ProcessorUnreachable) throw error
    if (isOpen(error)) throw new ProcessorUnreachable(`${operation}: ${reasonOf(error)}`)
    const isJudgeable = error instanceof Stripe.errors.StripeInvalidRequestError || isCardError(error)
    const judged = isJudgeable ? await judge?.(error) : undefined
    if (judged !== undefined) return judged
    throw new Error(`The payment processor refused ${operation}: ${reasonOf(error)}`)
  }
}

export type CardError = InstanceType<typeof Stripe.errors.StripeCardError>

export function isCardError(error: unknown): error is CardError {
  return error instanceof Stripe.errors.StripeCardError
}

function isOpen(error: unknown): boolean {
  if (!(error instanceof Stripe.errors.StripeError)) return true // the network, or a body cut short
  if (error instanceof Stripe.errors.StripeConnectionError || error instanceof Stripe.errors.StripeAPIError) return true
  if (error instanceof Stripe.errors.StripeRateLimitError) return true
  // The same key is being worked on right now. The same key with another request (400) would never get better.
  return error.statusCode === 409
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Stripe.errors.StripeError)) return error instanceof Error ? error.name : 'no answer'
  return [error.type, error.code, error.param, error.requestId].filter(Boolean).join(' ')
}
