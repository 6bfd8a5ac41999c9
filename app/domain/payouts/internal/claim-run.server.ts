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
import { claimedAmountsSql, claimRunSql, insertCarriedSql, knownRunSql, lockPoolSql, runTermsSql } from './claim.sql.ts'
import { idHead } from './id-head.ts'

export type Wanted = { readonly shopId: string; readonly currency: string; readonly cutoffAt: Date }

export type Judged = {
  creatorId: string
  amountMinor: bigint
  entryCount: bigint
  reason: SkipReason | null
  payoutId: string | null
}

export type ClaimedRun = {
  readonly runId: string | null
  readonly isNew: boolean
  readonly payoutCount: number
  readonly judged: readonly Judged[]
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

/**
 * F3: the run, its payouts, their entries and the ledger, or the run that is there already.
 * Idempotent on: (shop, currency, cut-off).
 */
export async function claimRun(
  tx: Tx | SqlTx,
  { actor, ...wanted }: Wanted & { readonly actor: string },
): Promise<ClaimedRun> {
  const { shopId, currency, cutoffAt } = wanted
  await sql(tx, lockPoolSql, [shopId, currency])
  const [known] = await sql<{ runId: string; payoutCount: number }>(tx, knownRunSql, [shopId, currency, cutoffAt])
  if (known) return { ...known, isNew: false, judged: [] }
  const { rail, params } = await judgingOf(tx, wanted)
  const runId = newId('payoutRun')
  const made = [idHead('payout'), idHead('transition'), runId, tx.now, actor]
  const judged = await sql<Judged>(tx, claimRunSql, [...params, ...made])
  const payoutCount = judged.filter(({ reason }) => reason === null).length
  if (payoutCount === 0) return { runId: null, isNew: false, payoutCount, judged }
  await bookClaims(tx, { runId, shopId, currency, rail, judged })
  return { runId, isNew: true, payoutCount, judged }
}

type Claims = { runId: string; shopId: string; currency: string; rail: Rail; judged: readonly Judged[] }
type Claimed = { payoutId: string; creatorId: string; amountMinor: bigint }

/** F3: the amount of a payout is what the database says it claimed; it leaves the balance in the same transaction. */
async function bookClaims(tx: Tx | SqlTx, { runId, shopId, currency, rail, judged }: Claims): Promise<void> {
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
  const obligations = carried.flatMap(
    ({ payoutId, creatorId }) =>
    (['carriedOut', 'carriedIn'] as const).map((kind) => ({
      id: newId('obligation'), creatorId, kind, sourceId: payoutId, ledgerEntryId: idOf(payoutId, kind),
      payoutId: kind === 'carriedOut' ? payoutId : null,
    })), // prettier-ignore
  )
  if (obligations.length > 0) await sql(tx, insertCarriedSql, [JSON.stringify(obligations), shopId, currency, tx.now])
}
