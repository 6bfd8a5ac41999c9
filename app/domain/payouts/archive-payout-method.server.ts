import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { inFlightStates } from './payout-states.ts'
import type { PayeeRefusal } from './refusals.ts'

type Own = { readonly creatorId: string; readonly methodId: string }

/**
 * Takes a method away, but never from under a payout that is on its way to it; the newest other one becomes the default.
 * Idempotent on: the method; what is gone stays gone.
 */
export async function archivePayoutMethod(
  tx: Tx,
  { creatorId, methodId }: Own,
): Promise<Outcome<{ methodId: string }, PayeeRefusal>> {
  const method = await tx.payoutMethod.findFirst({ where: { id: methodId, creatorId } })
  if (!method) return refuse('METHOD_NOT_FOUND')
  if (method.archivedAt) return accept({ methodId })
  const used = await tx.payout.count({ where: { methodId, state: { in: [...inFlightStates] } } })
  if (used > 0) return refuse('METHOD_IN_USE')
  await tx.payoutMethod.update({ where: { id: methodId }, data: { archivedAt: tx.now, isDefault: false } })
  const next = await tx.payoutMethod.findFirst({
    where: { creatorId, currency: method.currency, archivedAt: null },
    orderBy: { createdAt: 'desc' },
  })
  if (next && method.isDefault) await tx.payoutMethod.update({ where: { id: next.id }, data: { isDefault: true } })
  return accept({ methodId })
}

/**
 * E11: somebody looked at an account that several creators gave, and lets this creator be paid to it.
 * Idempotent on: the method's flag.
 */
export async function resolveSharedMethod(
  tx: Tx,
  { methodId }: { readonly methodId: string },
): Promise<Outcome<{ methodId: string }, PayeeRefusal>> {
  const { count } = await tx.payoutMethod.updateMany({
    where: { id: methodId, flaggedAt: { not: null } },
    data: { flagResolvedAt: tx.now },
  })
  return count === 0 ? refuse('NOT_FLAGGED') : accept({ methodId })
}
