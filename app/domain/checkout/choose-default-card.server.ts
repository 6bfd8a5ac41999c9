import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'

export type OwnCard = { readonly accountId: string; readonly savedCardId: string }

/**
 * The card that pays unless another one is chosen.
 * Idempotent on: card.
 */
export async function chooseDefaultCard(
  tx: Tx,
  { accountId, savedCardId }: OwnCard,
): Promise<Outcome<null, 'SAVED_CARD_UNUSABLE'>> {
  const card = await tx.savedCard.findFirst({ where: { id: savedCardId, accountId, removedAt: null } })
  if (!card) return refuse('SAVED_CARD_UNUSABLE')
  await tx.savedCard.updateMany({ where: { accountId, isDefault: true }, data: { isDefault: false } })
  await tx.savedCard.update({ where: { id: card.id }, data: { isDefault: true } })
  return accept(null)
}
