import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { db, inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { payments } from '#app/platform/payments/payments.server.ts'
import { ProcessorUnreachable, type PaymentProcessor } from '#app/platform/payments/processor.ts'
import type { OwnCard } from './choose-default-card.server.ts'

type Removed = Outcome<null, 'SAVED_CARD_UNUSABLE' | 'PAYMENT_UNCONFIRMED'>

/**
 * Takes a card away, at the processor first: what is not kept there cannot be used from anywhere. The newest of the
 * others becomes the default.
 * Idempotent on: card (removing it at the processor twice is a success).
 */
export async function removeSavedCard(
  { accountId, savedCardId }: OwnCard,
  processor: PaymentProcessor = payments,
): Promise<Removed> {
  const card = await db.savedCard.findFirst({ where: { id: savedCardId, accountId, removedAt: null } })
  if (!card) return refuse('SAVED_CARD_UNUSABLE')
  try {
    await processor.removeCard(card.processorRef, `${card.id}:remove`)
  } catch (cause) {
    if (cause instanceof ProcessorUnreachable) return refuse('PAYMENT_UNCONFIRMED')
    throw cause
  }
  await inTransaction('remove saved card', (tx) => forget(tx, { accountId, savedCardId }))
  return accept(null)
}

async function forget(tx: Tx, { accountId, savedCardId }: OwnCard): Promise<void> {
  await tx.savedCard.updateMany({
    where: { id: savedCardId, removedAt: null },
    data: { removedAt: tx.now, isDefault: false },
  })
  const left = await tx.savedCard.findMany({ where: { accountId, removedAt: null }, orderBy: { createdAt: 'desc' } })
  const [newest] = left
  if (!newest || left.some((card) => card.isDefault)) return
  await tx.savedCard.update({ where: { id: newest.id }, data: { isDefault: true } })
}
