import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'

/** Raise it when the terms change; shops then accept again before they connect. */
export const termsVersion = '2026-11'

/** Idempotent on: (shop, terms version): the first acceptance counts. */
export async function acceptTerms(tx: Tx, { shopId }: { shopId: string }): Promise<Outcome<null, 'SHOP_CLOSED'>> {
  const shop = await tx.shop.findUniqueOrThrow({ where: { id: shopId } })
  if (shop.uninstalledAt !== null) return refuse('SHOP_CLOSED')
  if (shop.termsVersion !== termsVersion) {
    await tx.shop.update({ where: { id: shopId }, data: { termsVersion, termsAcceptedAt: tx.now } })
  }
  return accept(null)
}
