import { addDays } from '#app/kernel/clock.ts'
import { inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import type { ConnectedAccount, ConnectedAccounts } from '#app/platform/payments/connected-accounts.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { enqueueMany } from '#app/platform/queue/queue.server.ts'
import { payoutMethodChanged } from './events.ts'
import { hashOfAccount, sealMethod, unsealMethod } from './internal/sealed.server.ts'
import { refreshAccountJob } from './jobs.ts'

/**
 * Asks the rail how an account stands and keeps the answer. What a notice says about it is never believed. For jobs,
 * never inside a transaction.
 * Idempotent on: the account; the last answer counts.
 */
export async function refreshPayoutAccount(accounts: ConnectedAccounts, accountRef: string): Promise<void> {
  const account = await accounts.get(accountRef)
  await inTransaction('note payout account', (tx) => notePayoutAccount(tx, accountRef, account))
}

/** Null: the rail knows no such account of ours any more, so nothing is sent there. */
export async function notePayoutAccount(tx: Tx, accountRef: string, account: ConnectedAccount | null): Promise<void> {
  const detailsHash = hashOfAccount(accountRef)
  const methods = await tx.payoutMethod.findMany({ where: { detailsHash, archivedAt: null }, orderBy: { id: 'asc' } })
  const state = account?.state ?? 'restricted'
  for (const { id: methodId, creatorId, state: before, detailsSealed } of methods) {
    const details = unsealMethod(detailsSealed)
    if (details.kind !== 'stripe') continue
    const asked = { asked: account?.asked ?? [], dueBy: account?.dueBy?.toISOString() ?? null }
    await tx.payoutMethod.update({
      where: { id: methodId },
      data: { state, stateAt: tx.now, detailsSealed: sealMethod({ ...details, ...asked }) },
    })
    if (state !== before) await publish(tx, payoutMethodChanged({ methodId, creatorId, state }))
  }
}

const mostAtOnce = 500

/** Z5: without a notice too we hear, hourly of accounts that are not ready and daily of the others. */
export async function enqueueAccountRefresh(tx: Tx): Promise<{ due: number }> {
  const methods = await tx.payoutMethod.findMany({
    where: {
      rail: 'stripe',
      archivedAt: null,
      OR: [{ state: { not: 'ready' } }, { stateAt: null }, { stateAt: { lt: addDays(tx.now, -1) } }],
    },
    orderBy: { stateAt: { sort: 'asc', nulls: 'first' } },
    take: mostAtOnce,
    select: { detailsSealed: true },
  })
  const refs = methods.flatMap(({ detailsSealed }) => {
    const details = unsealMethod(detailsSealed)
    return details.kind === 'stripe' ? [details.accountId] : []
  })
  const due = [...new Set(refs)]
  await enqueueMany(tx, due.map(refreshAccountJob)) // prettier-ignore
  return { due: due.length }
}
