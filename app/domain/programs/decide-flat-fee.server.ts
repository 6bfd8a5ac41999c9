import { creatorPayable, merchantCommissionPayable } from '#app/domain/ledger/accounts.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { assert } from '#app/kernel/assert.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { FlatFeeRefusal } from './flat-fee-refusals.ts'
import { lockFlatFeeSql } from './internal/locks.sql.ts'
import { moveFlatFee } from './internal/move-flat-fee.server.ts'

type Of = { readonly shopId: string; readonly feeId: string; readonly actor?: string }
type Done = Outcome<{ readonly state: string }, FlatFeeRefusal>

const kind = 'flatFee'

/**
 * B10: the work is what was agreed: the fee is owed from now on, as an obligation of its own that the next payout takes
 * along, never mixed into a rate. Minor units of the fee's currency.
 * Idempotent on: the fee's state, its entry's key and unique (kind, source) in "Obligation".
 */
export async function approveFlatFee(tx: Tx, { shopId, feeId, actor = 'system' }: Of): Promise<Done> {
  const moved = await moveFlatFee(tx, { feeId, shopId }, { step: 'approve', changes: { approvedAt: tx.now } })
  if (!moved.ok) return moved
  const { fee, isNew } = moved.value
  if (!isNew) return accept({ state: fee.state })
  const { creatorId, amountMinor, currency } = fee
  const [debit, credit] = [merchantCommissionPayable(shopId), creatorPayable(creatorId, shopId)]
  const posted = await postEntry(tx, {
    kind: 'flatFee.approved',
    idempotencyKey: `flatFee:${feeId}`,
    occurredAt: tx.now,
    postings: [{ debit, credit, amountMinor, currency }],
  })
  assert(posted.ok && posted.value.isNew, 'a fee is approved once')
  const ledgerEntryId = posted.value.entryId
  await tx.obligation.create({
    data: { id: newId('obligation'), kind, sourceId: feeId, creatorId, shopId, currency, at: tx.now, ledgerEntryId },
  })
  await noteAudit(tx, { shopId, actor, action: 'flatFee.approve', subject: feeId, after: { amountMinor, currency } })
  return accept({ state: fee.state })
}

/**
 * The work is not yet what was agreed: the creator reads why and hands it in again.
 * Idempotent on: the fee's state.
 */
export async function sendFlatFeeBack(
  tx: Tx,
  { shopId, feeId, reason, actor = 'system' }: Of & { readonly reason: string },
): Promise<Done> {
  if (reason.trim() === '') return refuse('FEE_BRIEF_MISSING')
  const moved = await moveFlatFee(tx, { feeId, shopId }, { step: 'sendBack', reason: reason.trim() })
  if (!moved.ok) return moved
  if (moved.value.isNew) {
    await noteAudit(tx, { shopId, actor, action: 'flatFee.sendBack', subject: feeId, after: { reason } })
  }
  return accept({ state: moved.value.fee.state })
}

/**
 * B10: an approved fee is taken back with its reason, as long as no payout has taken it along: the entry is reversed by a
 * linked one, and nothing is owed any more.
 * Idempotent on: the fee's state and the reversing entry's key.
 */
export async function refundFlatFee(
  tx: Tx,
  { shopId, feeId, reason, actor = 'system' }: Of & { readonly reason: string },
): Promise<Done> {
  await sql(tx, lockFlatFeeSql, [feeId])
  const known = await tx.flatFee.findFirst({ where: { id: feeId, shopId } })
  if (!known) return refuse('FEE_NOT_FOUND')
  if (known.state === 'refunded') return accept({ state: known.state })
  if (known.state !== 'approved') return refuse(known.state === 'paid' ? 'FEE_ON_ITS_WAY' : 'FEE_STEP_NOT_POSSIBLE')
  const owed = await tx.obligation.findUniqueOrThrow({ where: { kind_sourceId: { kind, sourceId: feeId } } })
  const { count } = await tx.obligation.deleteMany({ where: { id: owed.id, payoutId: null } })
  if (count === 0) return refuse('FEE_ON_ITS_WAY')
  const { creatorId, amountMinor, currency } = known
  const [debit, credit] = [creatorPayable(creatorId, shopId), merchantCommissionPayable(shopId)]
  const posted = await postEntry(tx, {
    kind: 'flatFee.refunded',
    idempotencyKey: `flatFee:${feeId}:refund`,
    occurredAt: tx.now,
    postings: [{ debit, credit, amountMinor, currency }],
    reversesId: owed.ledgerEntryId,
  })
  assert(posted.ok && posted.value.isNew, 'a fee is refunded once')
  const moved = await moveFlatFee(tx, { feeId, shopId }, { step: 'refund', reason: reason.trim() })
  assert(moved.ok, 'an approved fee may be refunded')
  await noteAudit(tx, { shopId, actor, action: 'flatFee.refund', subject: feeId, after: { reason } })
  return accept({ state: moved.value.fee.state })
}

/**
 * The payout that took fees along has arrived.
 * Idempotent on: each fee's state.
 */
export async function settlePaidFlatFees(tx: Tx, payoutId: string): Promise<void> {
  const paid = await tx.obligation.findMany({
    where: { kind, payoutId, payout: { state: 'paid' } },
    orderBy: { id: 'asc' },
  })
  for (const { sourceId: feeId, shopId } of paid) await moveFlatFee(tx, { feeId, shopId }, { step: 'pay' })
}
