import type { Tx } from '#app/platform/db/database.server.ts'
import { storeCheckoutLines, type CheckoutLine } from '../checkout-lines.ts'

export type PartToWrite = { readonly shopId: string; readonly lines: readonly CheckoutLine[] }

/** The parts of a checkout become these, in this order; a way of sending that was chosen stays chosen. */
export async function writeParts(tx: Tx, checkoutId: string, parts: readonly PartToWrite[]): Promise<void> {
  const shopIds = parts.map((part) => part.shopId)
  await tx.checkoutPart.deleteMany({ where: { checkoutId, shopId: { notIn: shopIds } } })
  for (const [position, { shopId, lines: wanted }] of parts.entries()) {
    const facts = { position, lines: storeCheckoutLines(wanted) }
    await tx.checkoutPart.upsert({
      where: { checkoutId_shopId: { checkoutId, shopId } },
      create: { checkoutId, shopId, ...facts },
      update: facts,
    })
  }
}
