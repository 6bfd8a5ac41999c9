import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { now } from '#app/platform/clock.server.ts'
import { db, inTransaction, type Reader, type Tx } from '#app/platform/db/database.server.ts'
import { inSqlTransaction, sql } from '#app/platform/db/sql.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { payoutRunChanged } from './events.ts'
import { approveRun } from './internal/approve-run.server.ts'
import {
  claimPayouts,
  findRun,
  judgingOf,
  lockPool,
  planClaims,
  type Judged,
  type KnownRun,
  type Wanted,
} from './internal/claim-run.server.ts'
import { previewRunSql } from './internal/claim.sql.ts'
import { linesAtOnce } from './internal/steps.ts'
import { proposeRunJob } from './jobs.ts'
import { payoutTermsOf } from './payout-terms.server.ts'
import type { SkipReason } from './payout-states.ts'
import type { PayoutRefusal } from './refusals.ts'

export type Skipped = { readonly creatorId: string; readonly amountMinor: bigint; readonly reason: SkipReason }

export type ProposedRun = {
  /** null: nobody can be paid now; `skipped` says why. */
  readonly runId: string | null
  readonly isNew: boolean
  readonly payoutCount: number
  readonly skipped: readonly Skipped[]
  /** false: a job goes on claiming; the run can be approved when it is through. */
  readonly isComplete: boolean
}

type Proposing = Wanted & {
  readonly actor?: string
  /** How many lines one transaction claims, in whole creators. */
  readonly most?: number
}

/**
 * F1-F3: claims everything of a shop and currency that was released until the cut-off, for every creator that nothing
 * stops; the others are named with their reason. What is too much for one transaction is claimed by a job, step by step.
 * Where the shop asks for no look, the complete run is approved at once.
 * Idempotent on: (shop, currency, cut-off); the run that is there is the answer.
 */
export async function proposePayoutRun(
  tx: Tx,
  { actor = 'system', most = linesAtOnce, ...wanted }: Proposing,
): Promise<Outcome<ProposedRun, PayoutRefusal>> {
  if (wanted.cutoffAt > tx.now) return refuse('CUTOFF_AHEAD')
  await lockPool(tx, wanted)
  const known = await findRun(tx, wanted)
  if (known && known.state !== 'claiming') return accept(toProposed(known, [], false))
  const steps = await planClaims(tx, wanted, most)
  const judged: Judged[] = []
  // Until there is a run that can be shown; the rest is not waited for.
  while (steps.length > 0 && !judged.some(({ payoutId }) => payoutId !== null)) {
    const creatorIds = steps.shift() ?? []
    judged.push(...(await claimPayouts(tx, { ...wanted, actor, creatorIds })).judged)
  }
  if (steps.length === 0) return accept(toProposed(await finishClaiming(tx, wanted), judged, !known))
  await enqueue(tx, proposeRunJob({ ...wanted, cutoffAt: wanted.cutoffAt.toISOString() }))
  return accept(toProposed(await findRun(tx, wanted), judged, !known))
}

/**
 * The same for as many entries as there are, in steps of their own transactions, each of which is right by itself: a creator
 * is claimed whole or not at all. For jobs, never inside a transaction. What a crash leaves undone is done when it is asked
 * for again; until then the run is `claiming`, and nobody can approve it.
 * Idempotent on: (shop, currency, cut-off), and within it on the creator.
 */
export async function proposeLargeRun({
  actor = 'system',
  most = linesAtOnce,
  ...wanted
}: Proposing): Promise<Outcome<ProposedRun, PayoutRefusal>> {
  if (wanted.cutoffAt > now()) return refuse('CUTOFF_AHEAD')
  const known = await findRun(db, wanted)
  if (known && known.state !== 'claiming') return accept(toProposed(known, [], false))
  const judged: Judged[] = []
  for (const creatorIds of await planClaims(db, wanted, most)) {
    const step = await inSqlTransaction('claim payouts', (tx) => claimPayouts(tx, { ...wanted, actor, creatorIds }))
    if (step.isOver) break
    judged.push(...step.judged)
  }
  const run = await inTransaction('finish proposal', (tx) => finishClaiming(tx, wanted))
  return accept(toProposed(run, judged, !known))
}

/** Everybody was looked at: the run is proposed, and approved where the shop asks for no look. */
async function finishClaiming(tx: Tx, wanted: Wanted): Promise<KnownRun | null> {
  await lockPool(tx, wanted)
  const run = await findRun(tx, wanted)
  if (!run || run.state !== 'claiming') return run
  const { runId, payoutCount, createdBy: actor } = run
  const { shopId, currency, cutoffAt } = wanted
  await tx.payoutRun.update({ where: { id: runId }, data: { state: 'proposed' } })
  await publish(tx, payoutRunChanged({ runId, shopId, state: 'proposed' }))
  const after = { currency, cutoffAt, payoutCount }
  await noteAudit(tx, { shopId, actor, action: 'payoutRun.propose', subject: runId, after })
  const { needsApproval } = await payoutTermsOf(tx, shopId)
  if (!needsApproval) await approveRun(tx, { runId, actor: 'system' })
  return findRun(tx, wanted)
}

function toProposed(run: KnownRun | null, judged: readonly Judged[], isNew: boolean): ProposedRun {
  return {
    runId: run?.runId ?? null,
    isNew: isNew && run !== null,
    payoutCount: run?.payoutCount ?? 0,
    skipped: judged.flatMap(toSkipped),
    isComplete: run?.state !== 'claiming',
  }
}

/** Who would be paid and who not, and why; changes nothing. */
export async function previewPayoutRun(
  db: Reader,
  wanted: Wanted,
): Promise<{ payable: readonly { creatorId: string; amountMinor: bigint }[]; skipped: readonly Skipped[] }> {
  const judged = await sql<Judged>(db, previewRunSql, (await judgingOf(db, wanted)).params)
  const payable = judged.filter(({ reason }) => reason === null)
  return {
    payable: payable.map(({ creatorId, amountMinor }) => ({ creatorId, amountMinor })),
    skipped: judged.flatMap(toSkipped),
  }
}

function toSkipped({ creatorId, amountMinor, reason }: Judged): Skipped[] {
  return reason ? [{ creatorId, amountMinor, reason }] : []
}
