import { newId } from '#app/kernel/ids.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { SavedCardFacts } from '#app/platform/payments/processor.ts'

type Kept = { readonly accountId: string; readonly processor: string; readonly card: SavedCardFacts }

/**
 * Keeps the card of a payment that was authorised, for the next one. The first is the default. The same card kept twice
 * is one card: the newer name of it at the processor counts.
 * Idempotent on: the processor's name for the card.
 */
export async function keepCard(tx: Tx, { accountId, processor, card }: Kept): Promise<void> {
  const { ref: processorRef, brand, last4, expiryMonth, expiryYear, fingerprint } = card
  const facts = { processorRef, brand, last4, expiryMonth, expiryYear, fingerprint }
  const known = await tx.savedCard.findUnique({ where: { processor_processorRef: { processor, processorRef } } })
  if (known) return
  const mine = await tx.savedCard.findMany({ where: { accountId, processor, removedAt: null } })
  const same = mine.find((one) => fingerprint !== null && one.fingerprint === fingerprint)
  if (same) {
    await tx.savedCard.update({ where: { id: same.id }, data: facts })
    return
  }
  const isDefault = mine.length === 0
  await tx.savedCard.create({
    data: { id: newId('savedCard'), accountId, processor, isDefault, createdAt: tx.now, ...facts },
  })
}
