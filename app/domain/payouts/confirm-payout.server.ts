import type { Prisma } from '@prisma/client'
import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { db, inTransaction, type Reader, type Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { noteRunSending } from './internal/end-run.server.ts'
import { lockPayoutsSql } from './internal/locks.sql.ts'
import { settlePayouts } from './internal/settle-payouts.server.ts'
import { sharesToConfirmSql } from './internal/shares.sql.ts'
import { linesAtOnce, toSteps, type Share } from './internal/steps.ts'
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

type Confirming = {
  readonly shopId: string
  readonly runId: string
  readonly actor: string
  /** How many lines one transaction settles, in whole payouts. */
  readonly most?: number
}

/**
 * The bank carried out the file, or everything was paid by hand: the rest of the run arrived. What is too much for one
 * transaction is settled by a job, payout by payout.
 * Idempotent on: the payouts' states.
 */
export async function confirmPayoutRun(
  tx: Tx,
  { most = linesAtOnce, ...run }: Confirming,
): Promise<Outcome<{ confirmed: number; isMore: boolean }, PayoutRefusal>> {
  const [payoutIds = []] = await planArrivals(tx, run.runId, most)
  const outcome = await confirmSome(tx, { ...run, payoutIds })
  if (outcome.ok && outcome.value.isMore) await enqueue(tx, confirmRunJob(run))
  return outcome
}

/**
 * The same for as many payouts as there are, in steps of their own transactions: each payout arrives with its statement or
 * not at all. For jobs, never inside a transaction.
 * Idempotent on: the payouts' states.
 */
export async function confirmLargeRun({
  most = linesAtOnce,
  ...run
}: Confirming): Promise<Outcome<{ confirmed: number }, PayoutRefusal>> {
  let confirmed = 0
  for (const payoutIds of await planArrivals(db, run.runId, most)) {
    const step = await inTransaction('confirm payouts', (tx) => confirmSome(tx, { ...run, payoutIds }))
    if (!step.ok) return step
    confirmed += step.value.confirmed
  }
  return accept({ confirmed })
}

async function planArrivals(from: Reader, runId: string, most: number): Promise<string[][]> {
  return toSteps(await sql<Share>(from, sharesToConfirmSql, [runId]), most)
}

const isReady = {
  OR: [{ state: { in: ['sending', 'unknown'] } }, { state: 'approved', rail: 'manual' }],
} satisfies Prisma.PayoutWhereInput

type Some = Confirming & { readonly payoutIds: readonly string[] }

async function confirmSome(
  tx: Tx,
  { shopId, runId, actor, payoutIds }: Some,
): Promise<Outcome<{ confirmed: number; isMore: boolean }, PayoutRefusal>> {
  const run = await tx.payoutRun.findFirst({ where: { id: runId, shopId }, include: { funding: true } })
  if (!run) return refuse('RUN_NOT_FOUND')
  if (run.state === 'done') return accept({ confirmed: 0, isMore: false })
  if (run.state !== 'approved' && run.state !== 'sending') return refuse('RUN_NOT_APPROVED')
  if (run.funding?.state !== 'paid') return refuse('FUNDING_OPEN')
  if ((await tx.payout.count({ where: { runId, rail: 'stripe' } })) > 0) return refuse('RAIL_CONFIRMS')
  await sql(tx, lockPayoutsSql, [[...payoutIds]])
  // Somebody may have ended one of them before the lock.
  const still = await tx.payout.findMany({
    where: { id: { in: [...payoutIds] }, runId, ...isReady },
    select: { id: true },
  })
  const ids = still.map(({ id }) => id)
  await noteRunSending(tx, { runId, shopId })
  await tx.payout.updateMany({ where: { id: { in: ids }, sentAt: null }, data: { sentAt: tx.now } })
  await settlePayouts(tx, { shopId, payoutIds: ids, actor })
  const isMore = (await tx.payout.count({ where: { runId, ...isReady } })) > 0
  if (!isMore && ids.length > 0) await noteAudit(tx, { shopId, actor, action: 'payoutRun.confirm', subject: runId })
  return accept({ confirmed: ids.length, isMore })
}
