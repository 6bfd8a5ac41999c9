import { merchantCommissionPayable, merchantFunding, platformFees } from '#app/domain/ledger/accounts.ts'
import { postEntry, type PostingInput } from '#app/domain/ledger/post-entry.server.ts'
import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { assert } from '#app/kernel/assert.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { toDecimal } from '#app/kernel/money.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { fundingOverdue, fundingPaid } from './events.ts'
import { fundingNeedOf } from './internal/funding-need.server.ts'
import { lockFundingSql } from './internal/locks.sql.ts'
import type { PayoutRefusal } from './refusals.ts'

export type MarkFundingPaid = {
  readonly shopId: string
  readonly fundingId: string
  /** A staff member for the shop's own account; `platform` for money that comes to us. */
  readonly actor: string
  /** Minor units; left out: exactly what is due. More stays the shop's, for its next run. */
  readonly broughtMinor?: bigint
}

/**
 * F8: the shop brought what the run needs, so that it can be sent. Of runs that we pay ourselves (Stripe), only the
 * platform can say so; of bank files and payments by hand the merchant says that their own account holds it.
 * Idempotent on: the funding's state; paid already is a success.
 */
export async function markFundingPaid(
  tx: Tx,
  { shopId, fundingId, actor, broughtMinor }: MarkFundingPaid,
): Promise<Outcome<{ fundingId: string }, PayoutRefusal>> {
  await sql(tx, lockFundingSql, [shopId])
  const funding = await tx.funding.findFirst({
    where: { id: fundingId, shopId },
    include: { run: { include: { payouts: { select: { rail: true }, take: 1 } } } },
  })
  if (!funding) return refuse('FUNDING_NOT_FOUND')
  if (funding.state === 'paid') return accept({ fundingId })
  if (funding.state === 'void') return refuse('FUNDING_ENDED')
  if (funding.run.payouts[0]?.rail === 'stripe' && actor !== 'platform') return refuse('FUNDING_BY_PLATFORM')
  const { currency, runId } = funding
  const { dueMinor, feeMinor } = await fundingNeedOf(tx, funding)
  const brought = broughtMinor ?? dueMinor
  if (brought < dueMinor) return refuse('FUNDING_TOO_LITTLE', { amount: toDecimal(dueMinor, currency), currency })
  await book(tx, { fundingId, shopId, currency, principalMinor: brought - feeMinor, feeMinor })
  await tx.funding.update({ where: { id: fundingId }, data: { state: 'paid', paidAt: tx.now } })
  const isShopClear = (await tx.funding.count({ where: { shopId, state: 'overdue' } })) === 0
  await publish(tx, fundingPaid({ fundingId, shopId, currency, runId, isShopClear }))
  await noteAudit(tx, { shopId, actor, action: 'funding.paid', subject: fundingId, after: { broughtMinor: brought } })
  return accept({ fundingId })
}

type Brought = { fundingId: string; shopId: string; currency: string; principalMinor: bigint; feeMinor: bigint }

async function book(tx: Tx, { fundingId, shopId, currency, principalMinor, feeMinor }: Brought): Promise<void> {
  const debit = merchantFunding(shopId)
  const postings: PostingInput[] = [
    { debit, credit: merchantCommissionPayable(shopId), amountMinor: principalMinor, currency },
    { debit, credit: platformFees, amountMinor: feeMinor, currency },
  ]
  const moving = postings.filter(({ amountMinor }) => amountMinor > 0n)
  if (moving.length === 0) return
  const posted = await postEntry(tx, {
    kind: 'funding.paid',
    idempotencyKey: `funding:${fundingId}:paid`,
    occurredAt: tx.now,
    postings: moving,
  })
  assert(posted.ok, 'a funding is brought once')
}

const mostAtOnce = 200

/**
 * F8: what was not brought in time is overdue: new runs and releases of this shop wait (MERCHANT_UNPAID).
 * Idempotent on: the funding's state.
 */
export async function sweepFundings(tx: Tx): Promise<{ overdue: number }> {
  const late = await tx.funding.findMany({
    where: { state: 'open', dueAt: { lte: tx.now } },
    orderBy: { dueAt: 'asc' },
    take: mostAtOnce,
  })
  let overdue = 0
  for (const { id, shopId, currency, runId } of late) {
    const { count } = await tx.funding.updateMany({ where: { id, state: 'open' }, data: { state: 'overdue' } })
    if (count > 0) await publish(tx, fundingOverdue({ fundingId: id, shopId, currency, runId }))
    overdue += count
  }
  return { overdue }
}
