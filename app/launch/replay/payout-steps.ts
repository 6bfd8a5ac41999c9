import { approvePayoutRun, cancelPayoutRun } from '#app/domain/payouts/approve-payout-run.server.ts'
import { confirmPayout } from '#app/domain/payouts/confirm-payout.server.ts'
import { failPayout } from '#app/domain/payouts/fail-payout.server.ts'
import { markFundingPaid } from '#app/domain/payouts/mark-funding-paid.server.ts'
import { proposeLargeRun } from '#app/domain/payouts/propose-payout-run.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import type { Payout, PayoutRun } from '@prisma/client'
import { bringRows } from './copy-facts.ts'
import { broughtSql } from './replay.sql.ts'
import type { Source } from './source.ts'
import { ranks, refusalOf, type Step } from './step.ts'

/** Who wanted to be paid where, what was granted, which runs were proposed and what banks and rails answered. */
export async function payoutSteps(source: Source): Promise<Step[]> {
  const runs = await source.db.payoutRun.findMany({ include: { payouts: true, funding: true } })
  return [
    ...(await methodSteps(source)),
    ...(await grantSteps(source)),
    ...runs.flatMap(({ payouts, funding, ...run }) => [
      ...runStepsOf(run),
      ...(funding?.paidAt ? [fundingStep(source, run, funding, funding.paidAt)] : []),
      ...payouts.flatMap((payout) => payoutStepsOf(source, run, payout)),
    ]),
  ]
}

async function methodSteps(source: Source): Promise<Step[]> {
  const methods = await source.db.payoutMethod.findMany({ select: { id: true, createdAt: true, archivedAt: true } })
  return methods.flatMap(({ id, createdAt, archivedAt }) => {
    const added = async () => {
      await bringRows(source, 'PayoutMethod', [id], { changes: { archivedAt: null } })
      return null
    }
    const archived = async () => {
      await db.payoutMethod.update({ where: { id }, data: { archivedAt } })
      return null
    }
    const name = 'where a creator is paid'
    return [
      { at: createdAt, rank: ranks.sale, name, run: added },
      ...(archivedAt ? [{ at: archivedAt, rank: ranks.act, name, run: archived }] : []),
    ]
  })
}

/** What a merchant grants has nothing that it could be found again from: its entry comes with it. */
async function grantSteps(source: Source): Promise<Step[]> {
  const granted = await source.db.obligation.findMany({ where: { kind: { in: ['flatFee', 'sampleRefund'] } } })
  return granted.map(({ id, kind, sourceId, ledgerEntryId, at }) => ({
    at,
    rank: ranks.act,
    name: `a ${kind} that was granted`,
    run: async () => {
      if (kind === 'flatFee') await bringRows(source, 'FlatFee', [sourceId])
      await bringRows(source, 'LedgerEntry', [ledgerEntryId])
      await bringRows(source, 'Posting', [ledgerEntryId], { key: 'entryId' })
      await bringRows(source, 'Obligation', [id], { changes: { payoutId: null } })
      return null
    },
  }))
}

type Of = { readonly shopId: string; readonly currency: string; readonly cutoffAt: Date }

/** Runs and payouts have new ids here, because the ledger's keys hold them: they are known by what they are of. */
async function runAgain({ shopId, currency, cutoffAt }: Of): Promise<string> {
  const run = await db.payoutRun.findFirst({ where: { shopId, currency, cutoffAt }, select: { id: true } })
  if (!run) throw new Error('there is no such run')
  return run.id
}

async function payoutAgain(of: Of, creatorId: string): Promise<string> {
  const payout = await db.payout.findFirst({ where: { runId: await runAgain(of), creatorId }, select: { id: true } })
  if (!payout) throw new Error('there is no such payout')
  return payout.id
}

function runStepsOf(run: PayoutRun): Step[] {
  const { shopId, createdAt, approvedAt, approvedBy, doneAt, state } = run
  const actor = approvedBy ?? 'system'
  const propose = async () => {
    const { currency, cutoffAt, createdBy } = run
    const proposed = await proposeLargeRun({ shopId, currency, cutoffAt, actor: createdBy })
    if (!proposed.ok) return refusalOf(proposed)
    return proposed.value.runId ? null : 'there was nothing to pay this time'
  }
  const approve = async () => {
    const runId = await runAgain(run)
    return refusalOf(await inTransaction('approve again', (tx) => approvePayoutRun(tx, { shopId, runId, actor })))
  }
  const cancel = async () => {
    const runId = await runAgain(run)
    return refusalOf(await inTransaction('cancel again', (tx) => cancelPayoutRun(tx, { shopId, runId, actor })))
  }
  const { payout, payoutEnd } = ranks
  return [
    { at: createdAt, rank: payout, name: 'a payout run', run: propose },
    ...(approvedAt ? [{ at: approvedAt, rank: payout, name: 'the approval of a run', run: approve }] : []),
    ...(state === 'cancelled' && doneAt
      ? [{ at: doneAt, rank: payoutEnd, name: 'the end of a run', run: cancel }]
      : []),
  ]
}

function fundingStep(source: Source, run: PayoutRun, funding: { id: string }, at: Date): Step {
  const { shopId } = run
  const fund = async () => {
    const { id: fundingId } = await db.funding.findUniqueOrThrow({ where: { runId: await runAgain(run) } })
    const [brought] = await source.rows<{ amount: string }>(broughtSql, [`funding:${funding.id}:paid`])
    const paid = { shopId, fundingId, actor: 'platform', broughtMinor: BigInt(brought?.amount ?? '0') }
    return refusalOf(await inTransaction('fund again', (tx) => markFundingPaid(tx, paid)))
  }
  return { at, rank: ranks.payout, name: 'the money for a run', run: fund }
}

function payoutStepsOf(source: Source, of: Of, payout: Payout): Step[] {
  const { id, shopId, creatorId, railRef, sentAt, paidAt, failedAt, failure } = payout
  const about = async () => {
    return { shopId, payoutId: await payoutAgain(of, creatorId), actor: 'system', isFromRail: true }
  }
  const send = async () => {
    const { payoutId } = await about()
    const exchange = await source.db.payoutExchange.findUnique({ where: { payoutId: id } })
    if (exchange) await db.payoutExchange.create({ data: { ...exchange, payoutId } })
    await db.payout.update({ where: { id: payoutId }, data: { state: 'sending', sentAt } })
    return null
  }
  const confirm = async () => {
    const paid = { ...(await about()), railRef }
    return refusalOf(await inTransaction('confirm again', (tx) => confirmPayout(tx, paid)))
  }
  const fail = async () => {
    const fee = await source.db.obligation.findFirst({ where: { kind: 'payoutFee', sourceId: id } })
    const failed = { ...(await about()), failure: failure ?? '', chargesFee: fee !== null }
    return refusalOf(await inTransaction('fail again', (tx) => failPayout(tx, failed)))
  }
  const { payoutEnd } = ranks
  return [
    ...(sentAt ? [{ at: sentAt, rank: payoutEnd, name: 'the sending of a payout', run: send }] : []),
    ...(paidAt ? [{ at: paidAt, rank: payoutEnd + 1, name: 'the arrival of a payout', run: confirm }] : []),
    ...(failedAt ? [{ at: failedAt, rank: payoutEnd + 1, name: 'the failure of a payout', run: fail }] : []),
  ]
}
