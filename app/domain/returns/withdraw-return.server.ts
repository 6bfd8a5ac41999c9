import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { lockReturn } from './internal/return-rows.server.ts'
import { close } from './internal/settle-return.server.ts'
import type { ReturnRefusal } from './refusals.ts'
import { ownedBy, type ReturnOwner } from './return-owner.ts'
import { stateAfter, toReturnState } from './return-states.ts'

export type OwnReturn = ReturnOwner & { readonly returnId: string }

/**
 * The shopper keeps it after all. Not once it is on its way back.
 * Idempotent on: return (withdrawn once; again is accepted and changes nothing).
 */
export async function withdrawReturn(
  tx: Tx,
  input: OwnReturn,
): Promise<Outcome<{ readonly returnId: string }, ReturnRefusal>> {
  const { returnId } = input
  const found = await lockReturn(tx, { id: returnId, order: { OR: ownedBy(input) } })
  if (!found) return refuse('RETURN_NOT_FOUND')
  if (found.outcome === 'withdrawn') return accept({ returnId })
  if (stateAfter(toReturnState(found.state), 'withdraw') === null) return refuse('NOT_AT_THIS_STAGE')
  await close(tx, found, 'withdrawn')
  return accept({ returnId })
}
