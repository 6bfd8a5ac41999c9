import { setTimeout as sleep } from 'node:timers/promises'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { SHOPIFY_API_VERSION } from './api-version.ts'
import { ShopifyRejected, ShopifyRevoked, ShopifyUnreachable } from './http/faults.ts'
import { operationName, sendOnce, type Answer } from './http/send-once.server.ts'
import { waitForBucket, waitForRetryAfter } from './http/throttle.ts'
import { accessTokenOf } from './tokens/access-token.server.ts'

export type AdminOptions = {
  /**
   * May the request be sent again when its outcome is unknown? True for reads and for mutations with a key of their
   * own; false for those that would act twice (orderCreate). A throttled request has not run and is always repeated.
   */
  readonly retry?: boolean
  readonly timeoutMilliseconds?: number
}

const maximumAttempts = 5

/** One Admin GraphQL operation with the shop's offline token. Returns the data; `userErrors` are the caller's to judge. */
export async function adminRequest<Data, Variables extends Record<string, unknown>>(
  shopDomain: string,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { retry = true, timeoutMilliseconds = 15_000 }: AdminOptions = {},
): Promise<Data> {
  const operation = operationName(document)
  const url = `https://${shopDomain}/admin/api/${SHOPIFY_API_VERSION}/graphql.json`
  let token = await accessTokenOf(shopDomain)
  let wasRefused = false
  for (let attempt = 1; ; attempt++) {
    const answer = await sendOnce({ url, token, document, variables, timeoutMilliseconds })
    const verdict = judge(answer, attempt)
    if (verdict.kind === 'data') return answer.data as Data
    if (verdict.kind === 'unauthorized' && !wasRefused) {
      wasRefused = true
      token = await accessTokenOf(shopDomain, token)
      continue
    }
    const mayRepeat = verdict.kind === 'wait' && (verdict.hasNotRun || retry) && attempt < maximumAttempts
    if (!mayRepeat) throw toFault(answer, { operation, shopDomain, requestId: answer.requestId })
    await sleep(verdict.milliseconds)
  }
}

type Verdict =
  | { kind: 'data' }
  | { kind: 'unauthorized' }
  | { kind: 'wait'; milliseconds: number; hasNotRun: boolean }
  | { kind: 'fault' }

function judge(answer: Answer<unknown>, attempt: number): Verdict {
  const jitter = Math.random()
  if (answer.status === 401) return { kind: 'unauthorized' }
  if (answer.status === 429) {
    return { kind: 'wait', milliseconds: waitForRetryAfter(answer.retryAfter, attempt, jitter), hasNotRun: true }
  }
  if (answer.failure !== undefined || answer.status >= 500) {
    const hasNotRun = answer.failure === 'notSent'
    return { kind: 'wait', milliseconds: waitForRetryAfter(answer.retryAfter, attempt, jitter), hasNotRun }
  }
  if (answer.codes.includes('THROTTLED')) {
    return { kind: 'wait', milliseconds: waitForBucket(answer.cost, jitter), hasNotRun: true }
  }
  if (answer.codes.includes('IDEMPOTENCY_CONCURRENT_REQUEST')) {
    return { kind: 'wait', milliseconds: waitForRetryAfter(null, attempt, jitter), hasNotRun: true }
  }
  const isUsable =
    answer.status >= 200 && answer.status < 300 && answer.messages.length === 0 && answer.data !== undefined
  return { kind: isUsable ? 'data' : 'fault' }
}

const lockedOut: Readonly<Record<number, string>> = {
  401: 'the token is not accepted any more',
  402: 'the shop is frozen',
  403: 'access is forbidden',
  404: 'the shop is gone',
  423: 'the shop is locked',
}

function toFault(
  answer: Answer<unknown>,
  details: { operation: string; shopDomain: string; requestId: string | undefined },
): Error {
  const locked = lockedOut[answer.status]
  if (locked) return new ShopifyRevoked({ ...details, reason: locked })
  if (answer.failure !== undefined) {
    return new ShopifyUnreachable({ ...details, outcome: answer.failure, reason: 'no answer', cause: answer.cause })
  }
  if (answer.status >= 500) {
    return new ShopifyUnreachable({ ...details, outcome: 'unknown', reason: `status ${answer.status}` })
  }
  if (answer.status === 429 || answer.codes.includes('THROTTLED')) {
    return new ShopifyUnreachable({ ...details, outcome: 'notSent', reason: 'throttled for too long' })
  }
  // INTERNAL_SERVER_ERROR inside a 200 says nothing about whether a mutation took effect.
  if (answer.codes.includes('INTERNAL_SERVER_ERROR')) {
    return new ShopifyUnreachable({ ...details, outcome: 'unknown', reason: answer.messages.join('; ') })
  }
  const messages = answer.messages.length > 0 ? answer.messages : [`status ${answer.status} without data`]
  return new ShopifyRejected({ ...details, messages, codes: answer.codes })
}
