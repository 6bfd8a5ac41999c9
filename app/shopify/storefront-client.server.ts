import { setTimeout as sleep } from 'node:timers/promises'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { SHOPIFY_API_VERSION } from './api-version.ts'
import { ShopifyRejected, ShopifyRevoked } from './http/faults.ts'
import { judgeAnswer, toFault } from './http/judge-answer.ts'
import { Patience } from './http/patience.ts'
import { operationName, sendOnce, type Answer } from './http/send-once.server.ts'

const maximumAttempts = 3
/** A shopper is looking at a button: nobody waits longer than this in pauses. */
const patienceMilliseconds = 6_000
const timeoutMilliseconds = 8_000
const lockedOutCodes: readonly string[] = ['UNAUTHORIZED', 'ACCESS_DENIED']

export type StorefrontShop = { readonly domain: string; readonly token: string }

/**
 * One Storefront GraphQL operation with the shop's public storefront token, which is what makes an order belong to the
 * channel (5.7.16). Everything asked here may be asked twice: a cart nobody opens is forgotten by Shopify. Throws
 * ShopifyRevoked when the token is dead, ShopifyUnreachable when there was no usable answer, ShopifyRejected when the
 * request itself is wrong.
 */
export async function storefrontRequest<Data, Variables extends Record<string, unknown>>(
  { domain: shopDomain, token }: StorefrontShop,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const operation = operationName(document)
  const url = `https://${shopDomain}/api/${SHOPIFY_API_VERSION}/graphql.json`
  const patience = new Patience(patienceMilliseconds, { operation, shopDomain })
  for (let attempt = 1; ; attempt++) {
    const tokenHeader = 'X-Shopify-Storefront-Access-Token'
    const answer = await sendOnce({ url, token, tokenHeader, document, variables, timeoutMilliseconds })
    const verdict = judgeAnswer(answer, attempt, Math.random())
    if (verdict.kind === 'data') return answer.data as Data
    if (verdict.kind !== 'wait' || attempt >= maximumAttempts) throw faultOf(answer, { operation, shopDomain })
    await sleep(patience.spend(verdict.milliseconds))
  }
}

function faultOf(answer: Answer<unknown>, about: { operation: string; shopDomain: string }): Error {
  const fault = toFault(answer, { ...about, requestId: answer.requestId }, false)
  const isLockedOut = fault instanceof ShopifyRejected && fault.codes.some((code) => lockedOutCodes.includes(code))
  return isLockedOut
    ? new ShopifyRevoked({ ...about, reason: 'the storefront token is not accepted', cause: fault })
    : fault
}
