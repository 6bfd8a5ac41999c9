import { assert } from '#app/kernel/assert.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { ProcessorUnreachable } from '#app/platform/payments/processor.ts'
import type { Transfer, TransferRail, TransferRequest } from '#app/platform/payments/transfers.ts'
import { confirmPayout } from './confirm-payout.server.ts'
import { failPayout } from './fail-payout.server.ts'
import { amountsOf } from './internal/amounts.server.ts'
import { noteRunSending } from './internal/end-run.server.ts'
import { unsealMethod } from './internal/sealed.server.ts'
import type { PayoutFailure } from './payout-states.ts'

/** F4: one name for one payout, for ever; the rail is asked under it and finds it again by it. */
export function keyOfPayout(payout: { creatorId: string; shopId: string; currency: string; runId: string }): string {
  return `payout:${payout.creatorId}:${payout.shopId}:${payout.currency}:${payout.runId}`
}

const parts = { method: true, exchange: true, run: { include: { funding: true } } } as const

async function findPayout(payoutId: string) {
  const payout = await db.payout.findUnique({ where: { id: payoutId }, include: parts })
  return payout?.rail === 'stripe' ? payout : null
}
type Found = NonNullable<Awaited<ReturnType<typeof findPayout>>>

/**
 * Sends one payout through a rail that we talk to. An account that is not ready is not sent to: the payout fails without
 * a fee, and its money waits in the balance with the reason. Where the platform has not enough at the rail, it waits with
 * that reason and is tried again by the clock (F8). That it is being sent is written down first; whatever is not an answer
 * leaves it `unknown`, and then only `reconcilePayout` goes on.
 * Idempotent on: F4's key at the rail; here on the payout's state, changed by one worker only.
 */
export async function sendPayout(rail: TransferRail, payoutId: string): Promise<void> {
  const payout = await findPayout(payoutId)
  if (!payout || payout.run.funding?.state !== 'paid') return
  if (payout.state !== 'approved' || (isInOtherCurrency(payout) && !payout.exchange)) return
  if (payout.method?.state !== 'ready') return fail(payout, 'METHOD_NOT_READY')
  if (!(await isCovered(rail, payout))) return waitForMoney(payout, 'approved')
  const isOurs = await inTransaction('begin payout', async (tx) => {
    const { count } = await tx.payout.updateMany({
      where: { id: payoutId, state: 'approved' },
      data: { state: 'sending', sentAt: tx.now, failure: null, attempts: { increment: 1 } },
    })
    if (count > 0) await noteRunSending(tx, payout)
    return count > 0
  })
  if (isOurs) await ask(rail, payout)
}

function isInOtherCurrency({ method, currency }: Found): boolean {
  return method !== null && method.currency !== currency
}

/** Looked at first: a refused request is remembered under its key, and the keys of a payout are few. */
async function isCovered(rail: TransferRail, payout: Found): Promise<boolean> {
  const { amountMinor, currency } = await amountOf(payout)
  return amountMinor <= ((await rail.available()).get(currency) ?? 0n)
}

/** Ours to mend, not the creator's: nothing left, so it is sent again by the clock. */
async function waitForMoney({ id }: Found, state: 'approved' | 'sending'): Promise<void> {
  const waiting = { state: 'approved', failure: 'BALANCE_TOO_LOW' satisfies PayoutFailure, sentAt: null }
  await db.payout.updateMany({ where: { id, state }, data: waiting })
}

async function ask(rail: TransferRail, payout: Found): Promise<void> {
  let answer
  try {
    answer = await rail.send(await toRequest(payout))
  } catch (cause) {
    if (!(cause instanceof ProcessorUnreachable)) throw cause
    await db.payout.updateMany({ where: { id: payout.id, state: 'sending' }, data: { state: 'unknown' } })
    return
  }
  if (answer.ok) return settle(payout, answer.value)
  return answer.code === 'BALANCE_TOO_LOW' ? waitForMoney(payout, 'sending') : fail(payout, answer.code)
}

async function amountOf({ id, exchange, currency }: Found): Promise<{ amountMinor: bigint; currency: string }> {
  if (exchange) return { amountMinor: exchange.toMinor, currency: exchange.toCurrency }
  return { amountMinor: (await amountsOf(db, [id])).get(id) ?? 0n, currency }
}

async function toRequest(payout: Found): Promise<TransferRequest> {
  const details = payout.method && unsealMethod(payout.method.detailsSealed)
  assert(details?.kind === 'stripe', 'a payout by Stripe goes to an account there')
  const key = keyOfPayout(payout)
  return { destination: details.accountId, ...(await amountOf(payout)), group: key, idempotencyKey: key }
}

async function settle({ id: payoutId, shopId }: Found, { ref }: Transfer): Promise<void> {
  const command = { shopId, payoutId, actor: 'system', railRef: ref, isFromRail: true }
  const outcome = await inTransaction('confirm payout', (tx) => confirmPayout(tx, command))
  if (!outcome.ok) throw new Error(`A transfer went out for a payout that cannot be paid: ${outcome.code}`)
}

async function fail({ id: payoutId, shopId }: Found, failure: PayoutFailure): Promise<void> {
  const chargesFee = failure === 'DESTINATION_UNUSABLE'
  const command = { shopId, payoutId, actor: 'system', failure, isFromRail: true, chargesFee }
  const outcome = await inTransaction('fail payout', (tx) => failPayout(tx, command))
  if (!outcome.ok) throw new Error(`A refused payout cannot fail: ${outcome.code}`)
}

/**
 * F4: what was asked and not answered is looked for first. Found: it is paid, or was taken back. Not found: it never left,
 * so it is asked for again, under the same key.
 * Idempotent on: the payout's state.
 */
export async function reconcilePayout(rail: TransferRail, payoutId: string): Promise<void> {
  const payout = await findPayout(payoutId)
  if (!payout || (payout.state !== 'unknown' && payout.state !== 'sending')) return
  const found = await rail.find(keyOfPayout(payout))
  if (found?.isReversed) return fail(payout, 'TRANSFER_REVERSED')
  if (found) return settle(payout, found)
  const { count } = await db.payout.updateMany({
    where: { id: payoutId, state: payout.state, attempts: payout.attempts },
    data: { state: 'sending', attempts: { increment: 1 } },
  })
  if (count > 0) await ask(rail, payout)
}
