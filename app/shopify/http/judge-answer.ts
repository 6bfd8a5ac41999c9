import { ShopifyRejected, ShopifyRevoked, ShopifyUnreachable } from './faults.ts'
import type { Answer } from './send-once.server.ts'
import { waitForRetryAfter } from './throttle.ts'

/** `hasNotRun`: Shopify has certainly not acted on the request. */
export type Verdict =
  | { readonly kind: 'data' | 'unauthorized' | 'fault'; readonly hasNotRun: boolean }
  | { readonly kind: 'wait'; readonly milliseconds: number; readonly hasNotRun: boolean }

/** What to do after an answer. `attempt` counts from 1; `jitter` is between 0 and 1. */
export function judgeAnswer(answer: Answer<unknown>, attempt: number, jitter: number): Verdict {
  const { status, failure, codes, retryAfter } = answer
  if (status === 401) return { kind: 'unauthorized', hasNotRun: true }
  if (status === 429) {
    return { kind: 'wait', milliseconds: waitForRetryAfter(retryAfter, attempt, jitter), hasNotRun: true }
  }
  if (failure !== undefined || status >= 500) {
    const hasNotRun = failure === 'notSent'
    return { kind: 'wait', milliseconds: waitForRetryAfter(retryAfter, attempt, jitter), hasNotRun }
  }
  if (codes.includes('THROTTLED')) {
    // The bucket now knows how long to wait; this only keeps a shop that contradicts itself from being asked in a loop.
    const pause = answer.cost ? 100 * (attempt - 1) : 1_000
    return { kind: 'wait', milliseconds: pause, hasNotRun: true }
  }
  if (codes.includes('IDEMPOTENCY_CONCURRENT_REQUEST')) {
    return { kind: 'wait', milliseconds: waitForRetryAfter(null, attempt, jitter), hasNotRun: true }
  }
  const isUsable = status >= 200 && status < 300 && answer.messages.length === 0 && answer.data !== undefined
  return isUsable ? { kind: 'data', hasNotRun: false } : { kind: 'fault', hasNotRun: status >= 400 }
}

const lockedOut: Readonly<Record<number, string>> = {
  401: 'the token is not accepted any more',
  402: 'the shop is frozen',
  403: 'access is forbidden',
  404: 'the shop is gone',
  423: 'the shop is locked',
}

/** The fault that an unusable answer is. `mayHaveRun`: an earlier try of the same request had an unknown outcome. */
export function toFault(
  answer: Answer<unknown>,
  details: { operation: string; shopDomain: string; requestId: string | undefined },
  mayHaveRun: boolean,
): Error {
  const locked = lockedOut[answer.status]
  if (locked) return new ShopifyRevoked({ ...details, reason: locked })
  const unreachable = (outcome: 'unknown' | 'notSent', reason: string) =>
    new ShopifyUnreachable({ ...details, outcome: mayHaveRun ? 'unknown' : outcome, reason, cause: answer.cause })
  if (answer.failure !== undefined) return unreachable(answer.failure, 'no answer')
  if (answer.status >= 500) return unreachable('unknown', `status ${answer.status}`)
  if (answer.status === 429 || answer.codes.includes('THROTTLED'))
    return unreachable('notSent', 'throttled for too long')
  // INTERNAL_SERVER_ERROR inside a 200 says nothing about whether a mutation took effect.
  if (answer.codes.includes('INTERNAL_SERVER_ERROR')) return unreachable('unknown', answer.messages.join('; '))
  const messages = answer.messages.length > 0 ? answer.messages : [`status ${answer.status} without data`]
  return new ShopifyRejected({ ...details, messages, codes: answer.codes })
}
