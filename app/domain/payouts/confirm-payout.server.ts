import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { noteRunSending } from './internal/end-run.server.ts'
import { lockPayoutsSql } from './internal/locks.sql.ts'
import { settlePayouts } from './internal/settle-payouts.server.ts'
import { confirmRunJob } from './jobs.ts'
import { toPayoutState } from './payout-states.ts'
import type { PayoutRefusal } from './refusals.ts'

export type ConfirmPayout = {
  readonly shopId: string
  readonly payoutId: string
  readonly actor: string
  /** What the bank or the rail calls it. */
  readonly railRef?: string | null
  /** The rail itself says so. */
  readonly isFromRail?: boolean
}

/**
 * It arrived. A person says so for what is paid by bank file or by hand; a rail that knows says so itself.
 * Idempotent on: the payout's state; paid already is a success.
 */
export async function confirmPayout(
  tx: Tx,
  { shopId, payoutId, actor, railRef = null, isFromRail = false }: ConfirmPayout,
): Promise<Outcome<{ payoutId: string }, PayoutRefusal>> {
  await sql(tx, lockPayoutsSql, [[payoutId]])
  const payout = await tx.payout.findFirst({
    where: { id: payoutId, shopId },
    include: { run: { include: { funding: true } } },
  })
  if (!payout) return refuse('PAYOUT_NOT_FOUND')
  const state = toPayoutState(payout.state)
  if (state === 'paid') return accept({ payoutId })
  if (state === 'failed' || state === 'cancelled') return refuse('PAYOUT_ENDED')
  if (!isFromRail && payout.rail === 'stripe') return refuse('RAIL_CONFIRMS')
  const isByHand = payout.rail === 'manual' && state === 'approved'
  if (!isByHand && state !== 'sending' && state !== 'unknown') return refuse('PAYOUT_NOT_ON_ITS_WAY')
  if (payout.run.funding?.state !== 'paid') return refuse('FUNDING_OPEN')
  await noteRunSending(tx, payout)
  await tx.payout.update({
    where: { id: payoutId },
    data: { ...(railRef ? { railRef } : {}), sentAt: payout.sentAt ?? tx.now },
  })
  await settlePayouts(tx, { shopId, payoutIds: [payoutId], actor })
  if (!isFromRail) await noteAudit(tx, { shopId, actor, action: 'payout.confirm', subject: payoutId })
  return accept({ payoutId })
}

const mostAtOnce = 200

/**
 * The bank carried out the file, or everything was paid by hand: the rest of the run arrived. A long run goes on in a job.
 * Idempotent on: the payouts' states.
 */
export async function confirmPayoutRun(
  tx: Tx,
  { shopId, runId, actor }: { readonly shopId: string; readonly runId: string; readonly actor: string },
): Promise<Outcome<{ confirmed: number; isMore: boolean }, PayoutRefusal>> {
  const run = await tx.payoutRun.findFirst({ where: { id: runId, shopId }, include: { funding: true } })
  if (!run) return refuse('RUN_NOT_FOUND')
  if (run.state === 'done') return accept({ confirmed: 0, isMore: false })
  if (run.state !== 'approved' && run.state !== 'sending') return refuse('RUN_NOT_APPROVED')
  if (run.funding?.state !== 'paid') return refuse('FUNDING_OPEN')
  const byRail = { rail: 'stripe' as const }
  if ((await tx.payout.count({ where: { runId, ...byRail } })) > 0) return refuse('RAIL_CONFIRMS')
  const ready = await readyOf(tx, runId)
  await sql(tx, lockPayoutsSql, [ready])
  // Read again: somebody may have ended one of them before the lock.
  const still = await readyOf(tx, runId)
  const payoutIds = still.filter((id) => ready.includes(id))
  await noteRunSending(tx, { runId, shopId })
  await tx.payout.updateMany({ where: { id: { in: payoutIds }, sentAt: null }, data: { sentAt: tx.now } })
  await settlePayouts(tx, { shopId, payoutIds, actor })
  const isMore = (await readyOf(tx, runId)).length > 0
  if (isMore) await enqueue(tx, confirmRunJob({ shopId, runId, actor }))
  else await noteAudit(tx, { shopId, actor, action: 'payoutRun.confirm', subject: runId })
  return accept({ confirmed: payoutIds.length, isMore })
}

async function readyOf(tx: Tx, runId: string): Promise<string[]> {
  const rows = await tx.payout.findMany({
    where: { runId, OR: [{ state: { in: ['sending', 'unknown'] } }, { state: 'approved', rail: 'manual' }] },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: mostAtOnce,
  })
  return rows.map(({ id }) => id)
}
