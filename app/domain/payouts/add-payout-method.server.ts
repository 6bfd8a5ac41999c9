import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { ConnectedAccount } from '#app/platform/payments/connected-accounts.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { isBic, isIban, isRoutingNumber, isUsAccountNumber, toPlain } from './account-numbers.ts'
import { payoutMethodShared } from './events.ts'
import type { PayoutMethodInput } from './inputs.ts'
import { hashOfMethod, sealMethod, type SealedMethod } from './internal/sealed.server.ts'
import type { Rail } from './payout-states.ts'
import type { PayeeRefusal } from './refusals.ts'

const mostMethods = 10

export type AddPayoutMethod = {
  readonly creatorId: string
  readonly details: PayoutMethodInput
  /** What the rail says of an account that was made or found there; left out: nothing is asked, it is ready. */
  readonly account?: ConnectedAccount
}

/**
 * Where a creator's money goes; it becomes the default of its currency. E11: an account that another creator gave too
 * flags both, and neither is paid until somebody looked.
 * Idempotent on: (creator, currency, account): the same account is kept once.
 */
export async function addPayoutMethod(
  tx: Tx,
  { creatorId, details, account }: AddPayoutMethod,
): Promise<Outcome<{ methodId: string; isShared: boolean }, PayeeRefusal>> {
  const problem = problemOf(details)
  if (problem) return refuse(problem)
  const { currency } = details
  const hash = hashOfMethod(details)
  const own = await tx.payoutMethod.findMany({ where: { creatorId, archivedAt: null } })
  const same = own.find((method) => method.detailsHash === hash && method.currency === currency)
  if (!same && own.length >= mostMethods) return refuse('TOO_MANY_METHODS', { limit: mostMethods })
  await tx.payoutMethod.updateMany({ where: { creatorId, currency, archivedAt: null }, data: { isDefault: false } })
  const methodId = same?.id ?? newId('payoutMethod')
  // Typed again: the holder's name or a BIC may be another.
  const given = {
    detailsSealed: sealMethod(toSealed(details, account)),
    label: labelOf(details),
    isDefault: true,
    ...stateOf(account, tx.now),
  }
  const rail = railOf(details)
  await tx.payoutMethod.upsert({
    where: { id: methodId },
    create: { id: methodId, creatorId, currency, rail, detailsHash: hash, createdAt: tx.now, ...given },
    update: given,
  })
  return accept({ methodId, isShared: await flagShared(tx, creatorId, hash) })
}

function toSealed(details: PayoutMethodInput, account?: ConnectedAccount): SealedMethod {
  if (details.kind !== 'stripe' || !account) return details
  return { ...details, asked: account.asked, dueBy: account.dueBy?.toISOString() ?? null }
}

function stateOf(account: ConnectedAccount | undefined, at: Date) {
  return account ? { state: account.state, stateAt: at } : {}
}

/** E11: everybody who gave this account. What was looked at once stays looked at, unless somebody new came. */
async function flagShared(tx: Tx, creatorId: string, detailsHash: string): Promise<boolean> {
  const methods = await tx.payoutMethod.findMany({ where: { detailsHash, archivedAt: null } })
  if (methods.every((method) => method.creatorId === creatorId)) return false
  const known = methods.filter(({ flaggedAt }) => flaggedAt !== null)
  if (known.length === methods.length) return true
  await tx.payoutMethod.updateMany({
    where: { id: { in: methods.map(({ id }) => id) } },
    data: { flaggedAt: tx.now, flagResolvedAt: null },
  })
  await publish(
    tx,
    ...methods.map((method) => payoutMethodShared({ methodId: method.id, creatorId: method.creatorId })),
  )
  return true
}

function railOf({ kind }: PayoutMethodInput): Rail {
  return kind === 'stripe' || kind === 'manual' ? kind : 'bankFile'
}

function problemOf(details: PayoutMethodInput): PayeeRefusal | null {
  switch (details.kind) {
    case 'iban':
      if (!isIban(details.iban)) return 'IBAN_INVALID'
      return details.bic !== '' && !isBic(details.bic) ? 'BIC_INVALID' : null
    case 'ach':
      if (!isRoutingNumber(details.routingNumber)) return 'ROUTING_NUMBER_INVALID'
      return isUsAccountNumber(details.accountNumber) ? null : 'ACCOUNT_NUMBER_INVALID'
    case 'stripe':
      return /^acct_[A-Za-z0-9]{8,40}$/.test(details.accountId) ? null : 'STRIPE_ACCOUNT_INVALID'
    case 'manual':
      return null
  }
}

/** What may be shown (K11): the country or kind, and the last signs. */
function labelOf(details: PayoutMethodInput): string {
  switch (details.kind) {
    case 'iban':
      return `${toPlain(details.iban).slice(0, 2)} •••• ${toPlain(details.iban).slice(-4)}`
    case 'ach':
      return `ACH •••• ${toPlain(details.accountNumber).slice(-4)}`
    case 'stripe':
      return `Stripe •••• ${details.accountId.slice(-4)}`
    case 'manual':
      return details.holder
  }
}
