import { creatorPayable, platformFees } from '#app/domain/ledger/accounts.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { assert } from '#app/kernel/assert.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { endRun } from './internal/end-run.server.ts'
import { giveBack, type PayoutRow } from './internal/give-back.server.ts'
import { lockPayoutsSql } from './internal/locks.sql.ts'
import type { PayoutRefusal } from './refusals.ts'

export type FailPayout = {
  readonly shopId: string
  readonly payoutId: string
  readonly actor: string
  /** In words, for people; never account numbers (K11). */
  readonly failure: string
  /** The rail itself says so: also of what it was asked and did not answer (F4). */
  readonly isFromRail?: boolean
  /** false: whatever the policy says, this was not the creator's account's fault. */
  readonly chargesFee?: boolean
}

/**
 * F5: it did not arrive. All entries are payable again; a fee only where the policy names one, as an entry of its own.
 * Idempotent on: the payout's state; failed already is a success.
 */
export async function failPayout(
  tx: Tx,
  { shopId, payoutId, actor, failure, isFromRail = false, chargesFee = true }: FailPayout,
): Promise<Outcome<{ payoutId: string }, PayoutRefusal>> {
  await sql(tx, lockPayoutsSql, [[payoutId]])
  const payout = await tx.payout.findFirst({ where: { id: payoutId, shopId } })
  if (!payout) return refuse('PAYOUT_NOT_FOUND')
  if (payout.state === 'failed') return accept({ payoutId })
  if (payout.state === 'paid' || payout.state === 'cancelled') return refuse('PAYOUT_ENDED')
  if (payout.state === 'proposed') return refuse('PAYOUT_NOT_ON_ITS_WAY')
  if (!isFromRail && payout.rail === 'stripe' && payout.state !== 'approved') return refuse('OUTCOME_UNKNOWN')
  await giveBack(tx, [payout], { state: 'failed', failure, actor, reasonCode: 'PAYOUT_FAILED' })
  if (chargesFee) await chargeFee(tx, payout)
  await endRun(tx, payout)
  await noteAudit(tx, { shopId, actor, action: 'payout.fail', subject: payoutId, after: { failure } })
  return accept({ payoutId })
}

/** F5: comes off the next payout. */
async function chargeFee(tx: Tx, { id, creatorId, shopId, currency }: PayoutRow): Promise<void> {
  const shop = await tx.shop.findUniqueOrThrow({ where: { id: shopId }, select: { country: true } })
  const { values } = await policyAt(tx, { market: shop.country, at: tx.now })
  const amountMinor = BigInt(values.payouts.failureFees[currency] ?? '0')
  if (amountMinor === 0n) return
  const posted = await postEntry(tx, {
    kind: 'payout.fee',
    idempotencyKey: `payout:${id}:fee`,
    occurredAt: tx.now,
    postings: [{ debit: creatorPayable(creatorId, shopId), credit: platformFees, amountMinor, currency }],
  })
  assert(posted.ok && posted.value.isNew, 'a payout fails once')
  await tx.obligation.create({
    data: {
      id: newId('obligation'), creatorId, shopId, currency, kind: 'payoutFee', sourceId: id, at: tx.now,
      ledgerEntryId: posted.value.entryId,
    },
  }) // prettier-ignore
}
