import type { Reader } from '#app/platform/db/database.server.ts'
import { toCheckoutMode, type CheckoutMode } from '#app/domain/shops/checkout-modes.ts'

/** Where each shop's goods are paid for: here, or in the shop's own Shopify checkout. */
export async function listCheckoutModes(db: Reader, shopIds: readonly string[]): Promise<Map<string, CheckoutMode>> {
  const connections = await db.channelConnection.findMany({
    where: { shopId: { in: [...shopIds] }, status: 'connected' },
    select: { shopId: true, mode: true },
    // The newest of a shop comes last and stays.
    orderBy: { id: 'asc' },
  })
  return new Map(connections.map(({ shopId, mode }) => [shopId, toCheckoutMode(mode)]))
}
