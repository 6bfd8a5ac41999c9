import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { now } from '#app/platform/clock.server.ts'
import { inTransaction, type Reader, type Tx } from '#app/platform/db/database.server.ts'
import { inSqlTransaction, sql } from '#app/platform/db/sql.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { payoutRunChanged } from './events.ts'
import { approveRun } from './internal/approve-run.server.ts'
import { claimRun, judgingOf, type ClaimedRun, type Judged, type Wanted } from './internal/claim-run.server.ts'
import { previewRunSql } from './internal/claim.sql.ts'
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
}

/**
 * F1-F3: claims everything of a shop and currency that was released until the cut-off, for every creator that nothing
 * stops; the others are named with their reason. Where the shop asks for no look, the run is approved at once.
 * Idempotent on: (shop, currency, cut-off); the run that is there is the answer.
 */
export async function proposePayoutRun(
  tx: Tx,
  { shopId, currency, cutoffAt, actor = 'system' }: Wanted & { readonly actor?: string },
): Promise<Outcome<ProposedRun, PayoutRefusal>> {
  if (cutoffAt > tx.now) return refuse('CUTOFF_AHEAD')
  const claimed = await claimRun(tx, { shopId, currency, cutoffAt, actor })
  if (claimed.isNew) await finishProposal(tx, claimed, { shopId, currency, cutoffAt, actor })
  return accept(toProposed(claimed))
}

/**
 * The same for as many entries as there are: the claim is a transaction over the bare connection, which may take its time.
 * For jobs, never inside a transaction. What a crash in between leaves undone is done when it is asked for again.
 * Idempotent on: (shop, currency, cut-off), like `proposePayoutRun`.
 */
export async function proposeLargeRun({
  actor = 'system',
  ...wanted
}: Wanted & { readonly actor?: string }): Promise<Outcome<ProposedRun, PayoutRefusal>> {
  if (wanted.cutoffAt > now()) return refuse('CUTOFF_AHEAD')
  const claimed = await inSqlTransaction('claim payout run', (tx) => claimRun(tx, { ...wanted, actor }))
  await inTransaction('finish proposal', async (tx) => {
    const run = claimed.runId && (await tx.payoutRun.findUnique({ where: { id: claimed.runId } }))
    const isUntold = run && run.state === 'proposed' && (claimed.isNew || run.createdBy === 'system')
    if (isUntold) await finishProposal(tx, claimed, { ...wanted, actor })
  })
  return accept(toProposed(claimed))
}

async function finishProposal(
  tx: Tx,
  claimed: ClaimedRun,
  { shopId, currency, cutoffAt, actor }: Wanted & { actor: string },
): Promise<void> {
  const { runId, payoutCount } = claimed
  if (!runId) return
  if (claimed.isNew) {
    await publish(tx, payoutRunChanged({ runId, shopId, state: 'proposed' }))
    await noteAudit(tx, {
      shopId,
      actor,
      action: 'payoutRun.propose',
      subject: runId,
      after: { currency, cutoffAt, payoutCount },
    })
  }
  const { needsApproval } = await payoutTermsOf(tx, shopId)
  if (!needsApproval) await approveRun(tx, { runId, actor: 'system' })
}

function toProposed({ runId, isNew, payoutCount, judged }: ClaimedRun): ProposedRun {
  return { runId, isNew, payoutCount, skipped: judged.flatMap(toSkipped) }
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
