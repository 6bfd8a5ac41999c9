import { creatorInTransit, platformExchange, platformPaidOut } from '#app/domain/ledger/accounts.ts'
import { postEntries } from '#app/domain/ledger/post-entries.server.ts'
import type { EntryInput } from '#app/domain/ledger/post-entry.server.ts'
import { assert } from '#app/kernel/assert.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { payoutChanged } from '#app/domain/payouts/events.ts'
import { mayPayoutBecome, toPayoutState } from '#app/domain/payouts/payout-states.ts'
import { amountsOf } from './amounts.server.ts'
import { endRun } from './end-run.server.ts'
import { moveCommissionsSql } from './end-payouts.sql.ts'
import { idHead } from './id-head.ts'
import { issueInvoices } from './issue-invoices.server.ts'
import { issueStatements, linesOfPayouts, type PaidPayout } from './issue-statements.server.ts'
import { lockDocumentsSql } from './locks.sql.ts'

type Arrived = { readonly shopId: string; readonly payoutIds: readonly string[]; readonly actor: string }

/**
 * The money arrived: commissions are paid, the ledger says so, and each payout gets its statement and invoice. The rows
 * are locked by the caller, and all are of one shop.
 */
export async function settlePayouts(tx: Tx, { shopId, payoutIds, actor }: Arrived): Promise<void> {
  if (payoutIds.length === 0) return
  await sql(tx, lockDocumentsSql, [shopId])
  const ids = [...payoutIds]
  const amounts = await amountsOf(tx, ids)
  const found = await tx.payout.findMany({
    where: { id: { in: ids }, shopId },
    include: {
      method: { select: { label: true } },
      creator: { select: { handle: true, displayName: true } },
      exchange: true,
    },
    orderBy: { id: 'asc' },
  })
  const payouts: PaidPayout[] = found.map((payout) => {
    assert(mayPayoutBecome(toPayoutState(payout.state), 'paid'), `a payout does not go from ${payout.state} to paid`)
    return { ...payout, amountMinor: amounts.get(payout.id) ?? 0n }
  })
  await sql(tx, moveCommissionsSql, [ids, idHead('transition'), 'paid', actor, 'PAID', tx.now])
  await postEntries(tx, payouts.flatMap((payout) => toEntries(payout, tx.now))) // prettier-ignore
  await tx.payout.updateMany({ where: { id: { in: ids } }, data: { state: 'paid', paidAt: tx.now, failure: null } })
  const shop = await tx.shop.findUniqueOrThrow({ where: { id: shopId } })
  const lines = await linesOfPayouts(tx, ids)
  await issueStatements(tx, shop, payouts, lines)
  await issueInvoices(tx, shop, payouts, lines)
  await publish(
    tx,
    ...payouts.map(({ id: payoutId, runId, creatorId, currency, amountMinor }) =>
      payoutChanged({ payoutId, runId, creatorId, shopId, state: 'paid', currency, amountMinor: `${amountMinor}` }),
    ),
  )
  for (const runId of new Set(payouts.map((payout) => payout.runId))) await endRun(tx, { runId, shopId })
}

/** C8: an exchange is an event of its own, booked before what it gave arrives. */
function toEntries({ id, creatorId, shopId, currency, amountMinor, exchange }: PaidPayout, at: Date): EntryInput[] {
  const inTransit = creatorInTransit(creatorId, shopId)
  const step = (name: string, postings: EntryInput['postings']) => ({
    kind: `payout.${name}`, idempotencyKey: `payout:${id}:${name}`, occurredAt: at, postings,
  }) // prettier-ignore
  if (!exchange || exchange.toMinor === 0n) {
    return [step('paid', [{ debit: inTransit, credit: platformPaidOut, amountMinor, currency }])]
  }
  const [to, toMinor] = [exchange.toCurrency, exchange.toMinor]
  return [
    step('exchanged', [
      { debit: inTransit, credit: platformExchange, amountMinor, currency },
      { debit: platformExchange, credit: inTransit, amountMinor: toMinor, currency: to },
    ]),
    step('paid', [{ debit: inTransit, credit: platformPaidOut, amountMinor: toMinor, currency: to }]),
  ]
}
