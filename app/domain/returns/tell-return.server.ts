import { openProblem } from '#app/domain/fulfillment/open-problem.server.ts'
import { addMilliseconds } from '#app/kernel/clock.ts'
import type { Outcome } from '#app/kernel/outcome.ts'
import { db, inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { log } from '#app/platform/log/log.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import type { ReturnAtShopify } from '#app/shopify/returns/return-at-shopify.ts'
import { findOrOpen } from './internal/find-or-open.server.ts'
import { processOf } from './internal/process-of.server.ts'
import { linkReturn, recordRefundGid } from './internal/link-return.server.ts'
import { loadToTell, type ReturnToTell } from './internal/return-to-tell.server.ts'
import { recordRefundJob, rereadReturnJob, tellReturnJob } from './jobs.ts'
import { nextStep, type TellStep } from './next-step.ts'
import { toReturnState, type ReturnOutcome } from './return-states.ts'
import { shopifyReturns, type ShopifyReturns } from './shopify-returns.server.ts'

const lookAgainMilliseconds = 5_000
/** Request, approve, process, close, and a look at the end. */
const mostSteps = 6

/**
 * Brings a return in Shopify to where ours is, one step after another, each decided from what Shopify says now. A worker
 * that dies anywhere leaves facts from which the next one goes on. The money is sent before Shopify's books are told.
 * Idempotent on: return (Shopify is read before every step; nothing is opened that can be found).
 */
export async function tellReturn(returnId: string, shopify: ShopifyReturns = shopifyReturns): Promise<void> {
  const row = await loadToTell(db, returnId)
  if (!row?.pendingAction || !row.order.shopifyOrderGid) return
  if (row.money === 'pending') return later(returnId)
  let theirs = await findOrOpen(row, shopify, { mayOpen: false })
  for (let count = 0; count < mostSteps; count++) {
    const step = stepFor(row, theirs)
    // What the shopper keeps needs no return there, only the refund.
    const isBooksOnly = step === 'open' && row.kind === 'returnless'
    if (step === 'done' || isBooksOnly) return finish(row, theirs)
    if (step === 'mirror') return giveWay(row, theirs)
    const done = await take(row, theirs, step, shopify)
    const after: ReturnAtShopify | null = done.ok && done.value ? done.value : await readAgain(row, theirs, shopify)
    // Refused because it is done: an answer was lost, or somebody in the admin was faster.
    if (!done.ok && stepFor(row, after) === step) return giveUp(row, theirs, step, done.detail)
    theirs = after
  }
  log.warn({ returnId }, 'a return at Shopify does not get where it should')
}

function stepFor(row: ReturnToTell, theirs: ReturnAtShopify | null): TellStep {
  return nextStep(toOurs(row), theirs && { status: theirs.status, processedUnits: processedOf(theirs) })
}

async function readAgain(row: ReturnToTell, theirs: ReturnAtShopify | null, shopify: ShopifyReturns) {
  return theirs && shopify.readReturn(row.order.shop.domain, theirs.gid)
}

function toOurs({ state, outcome, lines }: ReturnToTell) {
  const acceptedUnits = lines.reduce((total, line) => total + (line.acceptedQuantity ?? 0), 0)
  return { state: toReturnState(state), outcome: outcome as ReturnOutcome | null, acceptedUnits }
}

function processedOf({ lines }: ReturnAtShopify): number {
  return lines.reduce((total, { processedQuantity }) => total + processedQuantity, 0)
}

type Taken = Outcome<ReturnAtShopify | null>

async function take(
  row: ReturnToTell,
  theirs: ReturnAtShopify | null,
  step: Exclude<TellStep, 'done' | 'mirror'>,
  shopify: ShopifyReturns,
): Promise<Taken> {
  const { domain } = row.order.shop
  if (step === 'open' || !theirs) return findOrOpenNow(row, shopify)
  if (step === 'process') return shopify.processReturn(domain, await processOf(row, theirs, shopify))
  const note = row.declineReason ?? 'Called off by the shopper in Vitrine'
  const move = { returnGid: theirs.gid, note }
  const moved = await shopify.moveReturn(domain, { ...move, move: step })
  // A request cannot be cancelled in every store; turning it down ends it as well.
  if (moved.ok || step !== 'cancel' || theirs.status !== 'REQUESTED') return moved
  return shopify.moveReturn(domain, { ...move, move: 'decline' })
}

async function findOrOpenNow(row: ReturnToTell, shopify: ShopifyReturns): Promise<Taken> {
  const opened = await findOrOpen(row, shopify, { mayOpen: true })
  if (opened === null) return { ok: false, code: 'RETURN_REFUSED', detail: {} }
  await inTransaction('link return', (tx) => linkReturn(tx, row.id, opened))
  return { ok: true, value: opened }
}

async function later(returnId: string): Promise<void> {
  await inTransaction('tell return later', (tx) =>
    enqueue(tx, tellReturnJob(returnId, addMilliseconds(tx.now, lookAgainMilliseconds))),
  )
}

async function finish(row: ReturnToTell, theirs: ReturnAtShopify | null): Promise<void> {
  await inTransaction('return told', async (tx) => {
    if (theirs) {
      await linkReturn(tx, row.id, theirs)
      await recordRefundGid(tx, row, theirs)
    }
    await clear(tx, row)
    // Settled without a return at Shopify: its books still have to know of the money.
    if (!theirs && row.refundId) await enqueue(tx, recordRefundJob(row.refundId))
  })
}

/** Only what was told: an answer given meanwhile stays to be told. */
async function clear(tx: Tx, { id, pendingAction, state, outcome }: ReturnToTell): Promise<void> {
  const { count } = await tx.return.updateMany({
    where: { id, pendingAction, state, outcome },
    data: { pendingAction: null },
  })
  if (count === 0) await enqueue(tx, tellReturnJob(id))
}

/** Shopify went another way: what it says is taken over, and money that is back is written down without a return. */
async function giveWay(row: ReturnToTell, theirs: ReturnAtShopify | null): Promise<void> {
  await inTransaction('return stands elsewhere', async (tx) => {
    await clear(tx, row)
    if (theirs) await enqueue(tx, rereadReturnJob(row.shopId, theirs.gid))
    if (row.refundId) await enqueue(tx, recordRefundJob(row.refundId))
  })
}

async function giveUp(
  row: ReturnToTell,
  theirs: ReturnAtShopify | null,
  step: TellStep,
  detail: object,
): Promise<void> {
  log.warn({ returnId: row.id, step, ...detail }, 'Shopify did not take a step of a return')
  await giveWay(row, theirs)
  await inTransaction('return refused by Shopify', (tx) =>
    openProblem(tx, { shopId: row.shopId, orderId: row.orderId, cause: 'RETURN_NOT_RECORDED', detail: { step } }),
  )
}
