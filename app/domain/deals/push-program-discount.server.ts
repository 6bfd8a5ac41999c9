import { addMilliseconds } from '#app/kernel/clock.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { ShopifyRejected } from '#app/shopify/http/faults.ts'
import { changePercent, readDiscount, setDiscountActive } from '#app/shopify/discounts/code-discount.server.ts'
import {
  addRedeemCodes,
  deleteRedeemCodes,
  listRedeemCodes,
  mostCodesAtOnce,
} from '#app/shopify/discounts/discount-codes.server.ts'
import type { CodeFailure } from './creator-code-refusals.ts'
import { awaitAdded } from './internal/await-added.server.ts'
import { noteDiscount, recordCodes } from './internal/record-codes.server.ts'
import { openDiscount } from './internal/open-discount.server.ts'
import { readPlan, type DiscountPlan } from './internal/read-plan.server.ts'
import { pushProgramDiscountJob } from './jobs.ts'

const lookAgainMilliseconds = 15_000

/**
 * Brings Shopify to what is agreed here: one discount per program that holds the codes of all its creators (SHOPIFY.md G6).
 * Compares what there is with what shall be, so it may run at any time and after any lost answer. Codes that the
 * merchant put in by hand are left alone.
 * Idempotent on: program (the discount is known by its tag before it is made; codes by their text).
 */
export async function pushProgramDiscount(programId: string): Promise<void> {
  const plan = await readPlan(db, programId)
  if (!plan) return
  try {
    await push(plan)
  } catch (cause) {
    // Rights come by the merchant's hand; the news of that pushes again.
    if (!(cause instanceof ShopifyRejected) || !cause.codes.includes('ACCESS_DENIED')) throw cause
    await fail(programId, 'SCOPES_MISSING')
  }
}

const fail = (programId: string, failure: CodeFailure) =>
  inTransaction('discount failed', (tx) => noteDiscount(tx, programId, { state: 'failed', failure }))

async function push(plan: DiscountPlan): Promise<void> {
  const { programId, shopDomain, live } = plan
  const discountGid = plan.discountGid ?? (await openDiscount(plan))
  if (discountGid === null) return
  const found = await readDiscount(shopDomain, discountGid)
  if (!found) return forget(plan)
  const isWanted = live.length > 0
  if (isWanted && found.percentBps !== plan.percentBps) {
    const changed = await changePercent(shopDomain, discountGid, plan.percentBps)
    if (!changed.ok) return fail(programId, 'DISCOUNT_REFUSED')
  }
  if (found.isActive !== isWanted) {
    const switched = await setDiscountActive(shopDomain, discountGid, isWanted)
    if (!switched.ok) return fail(programId, 'DISCOUNT_REFUSED')
  }
  if (isWanted) await pushCodes(plan, discountGid)
  else await inTransaction('discount ended', (tx) => noteDiscount(tx, programId, { state: 'ended', failure: null }))
}

/** Deleted in Shopify by hand: it is made anew, with every code that is in force. */
async function forget({ programId }: DiscountPlan): Promise<void> {
  await inTransaction('discount is gone', async (tx) => {
    await tx.programDiscount.updateMany({
      where: { programId },
      data: { discountGid: null, state: 'waiting', failure: 'DISCOUNT_DELETED', updatedAt: tx.now },
    })
    await tx.creatorCode.updateMany({ where: { programId, state: 'active' }, data: { state: 'waiting' } })
    await enqueue(tx, pushProgramDiscountJob(programId))
  })
}

async function pushCodes(plan: DiscountPlan, discountGid: string): Promise<void> {
  const { programId, shopDomain, live, ended } = plan
  const present = await listRedeemCodes(shopDomain, discountGid)
  const surplus = present.filter(({ code }) => ended.has(code.toUpperCase())).map(({ id }) => id)
  for (const ids of chunks(surplus)) {
    const deleted = await deleteRedeemCodes(shopDomain, discountGid, ids)
    if (!deleted.ok) return fail(programId, 'DISCOUNT_REFUSED')
  }
  const isPresent = toSet(present)
  const added = await addCodes(
    shopDomain,
    discountGid,
    live.filter((code) => !isPresent.has(code)),
  )
  if (!added) return fail(programId, 'DISCOUNT_REFUSED')
  // A word that is taken may be taken by this very discount, by a request whose answer came late.
  const isThere = added.refused.length > 0 ? toSet(await listRedeemCodes(shopDomain, discountGid)) : isPresent
  const refused = added.refused.filter((code) => !isThere.has(code))
  const active = live.filter((code) => (isThere.has(code) || added.done.includes(code)) && !refused.includes(code))
  await inTransaction('codes pushed', async (tx) => {
    await recordCodes(tx, programId, { active, refused })
    await noteDiscount(tx, programId, { state: 'active', failure: null })
    const runAt = addMilliseconds(tx.now, lookAgainMilliseconds)
    if (!added.isAllDone) await enqueue(tx, pushProgramDiscountJob(programId, runAt))
  })
}

type Added = { readonly done: readonly string[]; readonly refused: readonly string[]; readonly isAllDone: boolean }

/** Null: Shopify refused the request as such. */
async function addCodes(shopDomain: string, discountGid: string, missing: readonly string[]): Promise<Added | null> {
  const done: string[] = []
  let refused: string[] = []
  let isAllDone = true
  for (const codes of chunks(missing)) {
    const added = await addRedeemCodes(shopDomain, discountGid, codes)
    if (!added.ok) return null
    const outcome = await awaitAdded(shopDomain, added.value.creationGid)
    isAllDone &&= outcome.isDone
    if (!outcome.isDone) continue
    done.push(...codes)
    refused = [...refused, ...outcome.refused.map((code) => code.toUpperCase())]
  }
  return { done, refused, isAllDone }
}

const toSet = (codes: readonly { readonly code: string }[]) => new Set(codes.map(({ code }) => code.toUpperCase()))

function chunks<Each>(all: readonly Each[]): Each[][] {
  const count = Math.ceil(all.length / mostCodesAtOnce)
  return Array.from({ length: count }, (_, index) => all.slice(index * mostCodesAtOnce, (index + 1) * mostCodesAtOnce))
}
