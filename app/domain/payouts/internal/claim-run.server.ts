import { creatorCarried, creatorInTransit, creatorPayable } from '#app/domain/ledger/accounts.ts'
import { postEntries } from '#app/domain/ledger/post-entries.server.ts'
import type { EntryInput } from '#app/domain/ledger/post-entry.server.ts'
import { toRail, type Rail, type SkipReason } from '#app/domain/payouts/payout-states.ts'
import { railUnitMinor, toRailAmount } from '#app/domain/payouts/rail-unit.ts'
import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { assert } from '#app/kernel/assert.ts'
import { newId } from '#app/kernel/ids.ts'
import type { Reader, Tx } from '#app/platform/db/database.server.ts'
import { sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import {
  claimedAmountsSql,
  claimPlanSql,
  claimRunSql,
  insertCarriedSql,
  knownRunSql,
  lockPoolSql,
  runTermsSql,
} from './claim.sql.ts'
import { idHead } from './id-head.ts'
import { toSteps, type Share } from './steps.ts'

export type Wanted = { readonly shopId: string; readonly currency: string; readonly cutoffAt: Date }

export type Judged = {
  creatorId: string
  amountMinor: bigint
  entryCount: bigint
  reason: SkipReason | null
  payoutId: string | null
}

export type KnownRun = {
  readonly runId: string
  readonly state: string
  readonly createdBy: string
  readonly payoutCount: number
}

/** What the claim statement asks for, in its order: F2's floor, C7's unit, F8's standing. */
export async function judgingOf(
  db: Reader | SqlTx,
  { shopId, currency, cutoffAt }: Wanted,
): Promise<{ rail: Rail; params: unknown[] }> {
  const [terms] = await sql<{ country: string; rail: string; isBehind: boolean }>(db, runTermsSql, [shopId])
  assert(terms, 'a shop that pays exists')
  const rail = toRail(terms.rail)
  const { values } = await policyAt(db, { market: terms.country, at: cutoffAt })
  const floor = values.payouts.floors[currency] ?? '0'
  const unit = railUnitMinor(rail, currency).toString()
  return { rail, params: [shopId, currency, cutoffAt, rail, floor, unit, terms.isBehind] }
}

/** Whoever looks through a shop's entries of a currency does so alone, until the transaction ends. */
export async function lockPool(tx: Tx | SqlTx, { shopId, currency }: Omit<Wanted, 'cutoffAt'>): Promise<void> {
  await sql(tx, lockPoolSql, [shopId, currency])
}

export async function findRun(db: Reader | SqlTx, { shopId, currency, cutoffAt }: Wanted): Promise<KnownRun | null> {
  const [known] = await sql<KnownRun>(db, knownRunSql, [shopId, currency, cutoffAt])
  return known ?? null
}

/** For whom something waits, in steps of about `most` lines; those who have a payout of the run are through. */
export async function planClaims(db: Reader | SqlTx, wanted: Wanted, most: number): Promise<string[][]> {
  const { shopId, currency, cutoffAt } = wanted
  const known = await findRun(db, wanted)
  return toSteps(await sql<Share>(db, claimPlanSql, [shopId, currency, cutoffAt, known?.runId ?? '']), most)
}

/**
 * F3: payouts of some creators with their entries and the ledger, in a run that others may be added to (`claiming`); the run
 * begins with its first payout. Who has nothing that could be paid is judged and left alone. A step is whole in itself: F1's
 * sums never go beyond one creator. `isOver`: the run is complete already, so nothing was claimed.
 * Idempotent on: (run, creator), and each entry is claimed once.
 */
export async function claimPayouts(
  tx: Tx | SqlTx,
  { creatorIds, actor, ...wanted }: Wanted & { readonly actor: string; readonly creatorIds: readonly string[] },
): Promise<{ isOver: boolean; judged: readonly Judged[] }> {
  await lockPool(tx, wanted)
  const known = await findRun(tx, wanted)
  if (known && known.state !== 'claiming') return { isOver: true, judged: [] }
  const { rail, params } = await judgingOf(tx, wanted)
  const runId = known?.runId ?? newId('payoutRun')
  const made = [idHead('payout'), idHead('transition'), runId, tx.now, actor, creatorIds]
  const judged = await sql<Judged>(tx, claimRunSql, [...params, ...made])
  await bookClaims(tx, { ...wanted, rail, judged })
  return { isOver: false, judged }
}

type Claims = { shopId: string; currency: string; rail: Rail; judged: readonly Judged[] }
type Claimed = { payoutId: string; creatorId: string; amountMinor: bigint }

/** F3: the amount of a payout is what the database says it claimed; it leaves the balance in the same transaction. */
async function bookClaims(tx: Tx | SqlTx, { shopId, currency, rail, judged }: Claims): Promise<void> {
  const payoutIds = judged.flatMap(({ payoutId }) => payoutId ?? [])
  if (payoutIds.length === 0) return
  const claimed = await sql<Claimed>(tx, claimedAmountsSql, [payoutIds])
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
  const obligations = carried.flatMap(
    ({ payoutId, creatorId }) =>
    (['carriedOut', 'carriedIn'] as const).map((kind) => ({
      id: newId('obligation'), creatorId, kind, sourceId: payoutId, ledgerEntryId: idOf(payoutId, kind),
      payoutId: kind === 'carriedOut' ? payoutId : null,
    })), // prettier-ignore
  )
  if (obligations.length > 0) await sql(tx, insertCarriedSql, [JSON.stringify(obligations), shopId, currency, tx.now])
}
