import type { TransitionReason } from '#app/domain/commissions/transition-reasons.ts'
import { creatorInTransit, creatorPayable } from '#app/domain/ledger/accounts.ts'
import { postEntries } from '#app/domain/ledger/post-entries.server.ts'
import { assert } from '#app/kernel/assert.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { payoutChanged } from '#app/domain/payouts/events.ts'
import { mayPayoutBecome, toPayoutState } from '#app/domain/payouts/payout-states.ts'
import { amountsOf } from './amounts.server.ts'
import { giveBackEntriesSql, giveBackObligationsSql, moveCommissionsSql } from './end-payouts.sql.ts'
import { idHead } from './id-head.ts'

export type PayoutRow = {
  readonly id: string
  readonly runId: string
  readonly creatorId: string
  readonly shopId: string
  readonly currency: string
  readonly state: string
}

type Why = {
  readonly state: 'failed' | 'cancelled'
  readonly failure: string | null
  readonly actor: string
  readonly reasonCode: Extract<TransitionReason, 'PAYOUT_FAILED' | 'RUN_CANCELLED'>
}

/** F5: all entries of these payouts are payable again, and the money is back in the balance. The rows are locked. */
export async function giveBack(tx: Tx, payouts: readonly PayoutRow[], why: Why): Promise<void> {
  if (payouts.length === 0) return
  const { state, failure, actor, reasonCode } = why
  const ids = payouts.map(({ id }) => id)
  const amounts = await amountsOf(tx, ids)
  for (const payout of payouts) {
    assert(mayPayoutBecome(toPayoutState(payout.state), state), `a payout does not go from ${payout.state} to ${state}`)
  }
  await sql(tx, moveCommissionsSql, [ids, idHead('transition'), 'payable', actor, reasonCode, tx.now])
  await sql(tx, giveBackEntriesSql, [ids])
  await sql(tx, giveBackObligationsSql, [ids])
  await postEntries(
    tx,
    payouts.map(({ id, creatorId, shopId, currency }) => ({
      kind: 'payout.back', idempotencyKey: `payout:${id}:back`, occurredAt: tx.now,
      postings: [{
        debit: creatorInTransit(creatorId, shopId), credit: creatorPayable(creatorId, shopId),
        amountMinor: amounts.get(id) ?? 0n, currency,
      }],
    })), // prettier-ignore
  )
  await tx.payout.updateMany({
    where: { id: { in: ids } },
    data: { state, failure, ...(state === 'failed' ? { failedAt: tx.now } : {}) },
  })
  await publish(
    tx,
    ...payouts.map(({ id: payoutId, runId, creatorId, shopId, currency }) =>
      payoutChanged({ payoutId, runId, creatorId, shopId, state, currency, amountMinor: `${amounts.get(payoutId) ?? 0n}` }),
    ), // prettier-ignore
  )
}
