import { creatorCarried, creatorInTransit, creatorPayable } from '#app/domain/ledger/accounts.ts'
import { postEntries } from '#app/domain/ledger/post-entries.server.ts'
import type { EntryInput } from '#app/domain/ledger/post-entry.server.ts'
import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { assert } from '#app/kernel/assert.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Reader, Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { payoutRunChanged } from './events.ts'
import { approveRun } from './internal/approve-run.server.ts'
import { claimedAmountsSql, claimRunSql, lockPoolSql, previewRunSql } from './internal/claim.sql.ts'
import { idHead } from './internal/id-head.ts'
import { payoutTermsOf } from './payout-terms.server.ts'
import type { Rail, SkipReason } from './payout-states.ts'
import { railUnitMinor, toRailAmount } from './rail-unit.ts'
import type { PayoutRefusal } from './refusals.ts'

export type Skipped = { readonly creatorId: string; readonly amountMinor: bigint; readonly reason: SkipReason }

export type ProposedRun = {
  /** null: nobody can be paid now; `skipped` says why. */
  readonly runId: string | null
  readonly isNew: boolean
  readonly payoutCount: number
  readonly skipped: readonly Skipped[]
}

type Wanted = { readonly shopId: string; readonly currency: string; readonly cutoffAt: Date }
type Judged = {
  creatorId: string
  amountMinor: bigint
  entryCount: bigint
  reason: SkipReason | null
  payoutId: string | null
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
  await sql(tx, lockPoolSql, [shopId, currency])
  const known = await tx.payoutRun.findUnique({
    where: { shopId_currency_cutoffAt: { shopId, currency, cutoffAt } },
    include: { _count: { select: { payouts: true } } },
  })
  if (known) return accept({ runId: known.id, isNew: false, payoutCount: known._count.payouts, skipped: [] })
  const terms = await payoutTermsOf(tx, shopId)
  const runId = newId('payoutRun')
  const judged = await sql<Judged>(tx, claimRunSql, [
    ...(await judgingOf(tx, { shopId, currency, cutoffAt }, terms.rail)),
    idHead('payout'), idHead('transition'), runId, tx.now, actor,
  ]) // prettier-ignore
  const skipped = judged.flatMap(toSkipped)
  const payoutCount = judged.length - skipped.length
  if (payoutCount === 0) return accept({ runId: null, isNew: false, payoutCount, skipped })
  await bookClaims(tx, { runId, shopId, currency, rail: terms.rail, judged })
  await publish(tx, payoutRunChanged({ runId, shopId, state: 'proposed' }))
  await noteAudit(tx, { shopId, actor, action: 'payoutRun.propose', subject: runId, after: { currency, cutoffAt, payoutCount } }) // prettier-ignore
  if (!terms.needsApproval) await approveRun(tx, { runId, actor: 'system' })
  return accept({ runId, isNew: true, payoutCount, skipped })
}

/** Who would be paid and who not, and why; changes nothing. */
export async function previewPayoutRun(
  db: Reader,
  wanted: Wanted,
): Promise<{ payable: readonly { creatorId: string; amountMinor: bigint }[]; skipped: readonly Skipped[] }> {
  const { rail } = await payoutTermsOf(db, wanted.shopId)
  const judged = await sql<Judged>(db, previewRunSql, await judgingOf(db, wanted, rail))
  const payable = judged.filter(({ reason }) => reason === null)
  return {
    payable: payable.map(({ creatorId, amountMinor }) => ({ creatorId, amountMinor })),
    skipped: judged.flatMap(toSkipped),
  }
}

function toSkipped({ creatorId, amountMinor, reason }: Judged): Skipped[] {
  return reason ? [{ creatorId, amountMinor, reason }] : []
}

/** What the claim statement asks for, in its order: F2's floor, C7's unit, F8's standing. */
async function judgingOf(db: Reader, { shopId, currency, cutoffAt }: Wanted, rail: Rail): Promise<unknown[]> {
  const shop = await db.shop.findUniqueOrThrow({ where: { id: shopId }, select: { country: true } })
  const { values } = await policyAt(db, { market: shop.country, at: cutoffAt })
  const overdue = await db.funding.count({ where: { shopId, state: 'overdue' } })
  const floor = values.payouts.floors[currency] ?? '0'
  return [shopId, currency, cutoffAt, rail, floor, railUnitMinor(rail, currency).toString(), overdue > 0]
}

type Claims = { runId: string; shopId: string; currency: string; rail: Rail; judged: readonly Judged[] }
type Claimed = { payoutId: string; creatorId: string; amountMinor: bigint }

/** F3: the amount of a payout is what the database says it claimed; it leaves the balance in the same transaction. */
async function bookClaims(tx: Tx, { runId, shopId, currency, rail, judged }: Claims): Promise<void> {
  const claimed = await sql<Claimed>(tx, claimedAmountsSql, [runId])
  const expected = new Map(judged.map(({ creatorId, amountMinor }) => [creatorId, amountMinor]))
  const unit = railUnitMinor(rail, currency)
  const entries: EntryInput[] = []
  const carried: { payoutId: string; creatorId: string }[] = []
  for (const { payoutId, creatorId, amountMinor } of claimed) {
    assert(expected.get(creatorId) === amountMinor, 'what was claimed is what was judged')
    const { paidMinor, remainderMinor } = toRailAmount(amountMinor, unit)
    const payable = creatorPayable(creatorId, shopId)
    const entry = (kind: string, step: string, debit: typeof payable, credit: typeof payable, minor: bigint) =>
      entries.push({
        kind, idempotencyKey: `payout:${payoutId}:${step}`, occurredAt: tx.now,
        postings: [{ debit, credit, amountMinor: minor, currency }],
      }) // prettier-ignore
    entry('payout.claimed', 'claim', payable, creatorInTransit(creatorId, shopId), paidMinor)
    if (remainderMinor === 0n) continue
    carried.push({ payoutId, creatorId })
    entry('payout.carriedOut', 'carriedOut', payable, creatorCarried(creatorId, shopId), remainderMinor)
    entry('payout.carriedIn', 'carriedIn', creatorCarried(creatorId, shopId), payable, remainderMinor)
  }
  const ids = await postEntries(tx, entries)
  const idOf = (payoutId: string, kind: string) => ids.get(`payout:${payoutId}:${kind}`) ?? ''
  await tx.obligation.createMany({
    data: carried.flatMap(
      ({ payoutId, creatorId }) =>
      (['carriedOut', 'carriedIn'] as const).map((kind) => ({
        id: newId('obligation'), creatorId, shopId, currency, kind, sourceId: payoutId, at: tx.now,
        ledgerEntryId: idOf(payoutId, kind), payoutId: kind === 'carriedOut' ? payoutId : null,
      })), // prettier-ignore
    ),
  })
}
