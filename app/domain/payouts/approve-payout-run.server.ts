import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { fundingPaid, payoutRunChanged } from './events.ts'
import { approveRun } from './internal/approve-run.server.ts'
import { giveBack } from './internal/give-back.server.ts'
import { lockRunSql } from './internal/locks.sql.ts'
import type { PayoutRefusal } from './refusals.ts'

export type RunOfShop = { readonly shopId: string; readonly runId: string; readonly actor: string }

/**
 * The merchant looked and agrees; the run waits for the money now (F8).
 * Idempotent on: the run's state; approved already is a success.
 */
export async function approvePayoutRun(
  tx: Tx,
  { shopId, runId, actor }: RunOfShop,
): Promise<Outcome<{ runId: string }, PayoutRefusal>> {
  await sql(tx, lockRunSql, [runId])
  const run = await tx.payoutRun.findFirst({ where: { id: runId, shopId } })
  if (!run) return refuse('RUN_NOT_FOUND')
  if (run.approvedAt !== null && run.state !== 'cancelled') return accept({ runId })
  if (run.state !== 'proposed') return refuse('RUN_NOT_PROPOSED')
  await approveRun(tx, { runId, actor })
  await noteAudit(tx, { shopId, actor, action: 'payoutRun.approve', subject: runId })
  return accept({ runId })
}

/**
 * Everything of the run goes back to the balances it came from; what was on its way already cannot be called back.
 * Idempotent on: the run's state; cancelled already is a success.
 */
export async function cancelPayoutRun(
  tx: Tx,
  { shopId, runId, actor }: RunOfShop,
): Promise<Outcome<{ runId: string }, PayoutRefusal>> {
  await sql(tx, lockRunSql, [runId])
  const run = await tx.payoutRun.findFirst({ where: { id: runId, shopId }, include: { payouts: true, funding: true } })
  if (!run) return refuse('RUN_NOT_FOUND')
  if (run.state === 'cancelled') return accept({ runId })
  const waiting = run.payouts.filter(({ state }) => state === 'proposed' || state === 'approved')
  if (run.state === 'sending' || run.state === 'done' || waiting.length < run.payouts.length) {
    return refuse('RUN_ON_ITS_WAY')
  }
  await giveBack(tx, waiting, { state: 'cancelled', failure: null, actor, reasonCode: 'RUN_CANCELLED' })
  await tx.payoutRun.update({ where: { id: runId }, data: { state: 'cancelled', doneAt: tx.now } })
  await endFunding(tx, run.funding)
  await publish(tx, payoutRunChanged({ runId, shopId, state: 'cancelled' }))
  await noteAudit(tx, { shopId, actor, action: 'payoutRun.cancel', subject: runId })
  return accept({ runId })
}

type OpenFunding = { id: string; shopId: string; currency: string; runId: string; state: string } | null

/** Nothing is to be brought any more. What was brought stays the shop's, for its next run. */
async function endFunding(tx: Tx, funding: OpenFunding): Promise<void> {
  if (!funding || funding.state === 'paid') return
  const { id: fundingId, shopId, currency, runId, state } = funding
  await tx.funding.update({ where: { id: fundingId }, data: { state: 'void' } })
  if (state !== 'overdue') return
  const isShopClear = (await tx.funding.count({ where: { shopId, state: 'overdue' } })) === 0
  await publish(tx, fundingPaid({ fundingId, shopId, currency, runId, isShopClear }))
}
