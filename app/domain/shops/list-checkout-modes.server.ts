import type { Reader } from '#app/platform/db/database.server.ts'
import { toCheckoutMode, type CheckoutMode } from './checkout-modes.ts'

/** Where each shop's goods are paid for. Shops that never connected, or left, are not in it: nothing can be bought there. */
export async function listCheckoutModes(db: Reader, shopIds: readonly string[]): Promise<Map<string, CheckoutMode>> {
  const connections = await db.channelConnection.findMany({
    where: { shopId: { in: [...shopIds] }, status: 'connected', shop: { uninstalledAt: null } },
    select: { shopId: true, mode: true },
    orderBy: { id: 'asc' },
  })
  return new Map(connections.map(({ shopId, mode }) => [shopId, toCheckoutMode(mode)]))
}
