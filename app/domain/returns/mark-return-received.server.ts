import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import type { ReturnRef } from './answer-return.server.ts'
import { returnOpened } from './events.ts'
import { noteReturn } from './internal/note-return.server.ts'
import { lockReturn } from './internal/return-rows.server.ts'
import { termsOf } from './internal/terms-of.server.ts'
import { mailAboutReturn } from './mail-about-return.server.ts'
import type { ReturnRefusal } from './refusals.ts'
import { inspectByOf } from './return-clocks.ts'
import { stateAfter, toReturnState } from './return-states.ts'

/**
 * The goods are back at the shop, which has until `inspectBy` to look at them (I7).
 * Idempotent on: return (received once; again is accepted and changes nothing).
 */
export async function markReturnReceived(
  tx: Tx,
  { shopId, returnId }: ReturnRef,
): Promise<Outcome<{ readonly returnId: string }, ReturnRefusal>> {
  const found = await lockReturn(tx, { id: returnId, shopId })
  if (!found) return refuse('RETURN_NOT_FOUND')
  if (found.state === 'received') return accept({ returnId })
  if (stateAfter(toReturnState(found.state), 'receive') === null) return refuse('NOT_AT_THIS_STAGE')
  const inspectBy = inspectByOf({ sentAt: found.sentAt, receivedAt: tx.now }, await termsOf(tx, found.order))
  await tx.return.update({ where: { id: returnId }, data: { state: 'received', receivedAt: tx.now, inspectBy } })
  await noteReturn(tx, found, 'returnReceived')
  await mailAboutReturn(tx, returnId, 'received')
  await publish(tx, returnOpened({ returnId, orderId: found.orderId }))
  return accept({ returnId })
}
