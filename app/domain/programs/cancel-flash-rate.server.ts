import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { ProgramRefusalCode } from './refusals.ts'

type FlashOfShop = { readonly flashRateId: string; readonly shopId: string; readonly actor?: string }

/**
 * B7: ends a flash rate for orders placed from now on; what was placed before keeps it.
 * Idempotent on: the flash rate's id; the first cancellation stands.
 */
export async function cancelFlashRate(
  tx: Tx,
  { flashRateId, shopId, actor = 'system' }: FlashOfShop,
): Promise<Outcome<{ cancelled: boolean }, ProgramRefusalCode>> {
  const flash = await tx.flashRate.findFirst({ where: { id: flashRateId, program: { shopId } } })
  if (!flash) return refuse('FLASH_NOT_FOUND')
  const { count } = await tx.flashRate.updateMany({
    where: { id: flashRateId, cancelledAt: null, endsAt: { gt: tx.now } },
    data: { cancelledAt: tx.now },
  })
  if (count === 1) await noteAudit(tx, { shopId, actor, action: 'program.cancelFlashRate', subject: flashRateId })
  return accept({ cancelled: count === 1 })
}
