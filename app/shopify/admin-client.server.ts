import { setTimeout as sleep } from 'node:timers/promises'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { SHOPIFY_API_VERSION } from './api-version.ts'
import { settlePoints, takePoints } from './http/bucket.server.ts'
import { expectedCost, isMutation, noteCost } from './http/expected-cost.ts'
import { judgeAnswer, toFault } from './http/judge-answer.ts'
import { Patience } from './http/patience.ts'
import { operationName, sendOnce, type Answer } from './http/send-once.server.ts'
import { unspentPoints, waitForPoints, type Priority } from './http/throttle.ts'
import { accessTokenOf } from './tokens/access-token.server.ts'

export type AdminOptions = {
  /**
   * May the request be sent again when its outcome is unknown? True for reads and for mutations with a key of their
   * own; false for those that would act twice (orderCreate). A throttled request has not run and is always repeated.
   */
  readonly retry?: boolean
  readonly timeoutMilliseconds?: number
  /**
   * Who may use the last tenth of the shop's bucket. Left out, mutations are interactive (they cost little, and
   * somebody waits for each: a merchant, a paid order, an export to begin) and reads are background.
   */
  readonly priority?: Priority
}

const maximumAttempts = 5
/** All waiting of one request together. With its own timeout this stays below the time for which an order is leased. */
const patienceMilliseconds = 45_000

/**
 * One Admin GraphQL operation with the shop's offline token. Points are taken from the bucket that all processes share
 * before anything is sent. Returns the data; `userErrors` are the caller's to judge. Throws ShopifyRevoked when the shop
 * is closed to us, ShopifyUnreachable when there was no usable answer, ShopifyRejected when the request itself is wrong.
 */
export async function adminRequest<Data, Variables extends Record<string, unknown>>(
  shopDomain: string,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  options: AdminOptions = {},
): Promise<Data> {
  const { retry = true, timeoutMilliseconds = 15_000 } = options
  const priority = options.priority ?? (isMutation(document) ? 'interactive' : 'background')
  const operation = operationName(document)
  const url = `https://${shopDomain}/admin/api/${SHOPIFY_API_VERSION}/graphql.json`
  const patience = new Patience(patienceMilliseconds, { operation, shopDomain })
  let token = await accessTokenOf(shopDomain)
  let wasRefused = false
  for (let attempt = 1; ; attempt++) {
    const taken = expectedCost(operation, document, variables)
    await waitForTurn(shopDomain, taken, priority, patience)
    const answer = await sendOnce({ url, token, document, variables, timeoutMilliseconds })
    const verdict = judgeAnswer(answer, attempt, Math.random())
    noteCost(operation, answer.cost?.requestedQueryCost)
    await settle(shopDomain, taken, answer, verdict.hasNotRun)
    if (verdict.kind === 'data') return answer.data as Data
    if (verdict.kind === 'unauthorized' && !wasRefused) {
      wasRefused = true
      token = await accessTokenOf(shopDomain, token)
      continue
    }
    const mayRepeat = verdict.kind === 'wait' && (verdict.hasNotRun || retry) && attempt < maximumAttempts
    if (!mayRepeat) throw toFault(answer, { operation, shopDomain, requestId: answer.requestId }, patience.mayHaveRun)
    patience.mayHaveRun ||= !verdict.hasNotRun
    await sleep(patience.spend(verdict.milliseconds))
  }
}

async function waitForTurn(shopDomain: string, cost: number, priority: Priority, patience: Patience): Promise<void> {
  for (;;) {
    const milliseconds = await takePoints(shopDomain, cost, priority)
    if (milliseconds === 0) return
    await sleep(patience.spend(waitForPoints(milliseconds, Math.random())))
  }
}

function settle(shopDomain: string, taken: number, answer: Answer<unknown>, hasNotRun: boolean): Promise<void> {
  return settlePoints(shopDomain, unspentPoints(taken, answer.cost, hasNotRun), answer.cost?.throttleStatus)
}
