import { Prisma } from '@prisma/client'
import type { Tx } from '#app/platform/db/database.server.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'
import type { ReturnTermsInput } from './inputs.ts'

/**
 * I7: what shoppers are told about sending something back. Counts for returns approved from now on; what was told stays.
 * Idempotent: the last saved terms stand.
 */
export async function saveReturnTerms(
  tx: Tx,
  shopId: string,
  { instructions, address, postage }: ReturnTermsInput,
): Promise<void> {
  await tx.shop.update({
    where: { id: shopId },
    data: {
      returnInstructions: instructions || null,
      returnAddress: address ?? Prisma.DbNull,
      returnPostage: postage,
    },
  })
  await broadcast(tx, `shop:${shopId}`, { kind: 'settings' })
}
