import { now } from '#app/platform/clock.server.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { isCardExpired } from './is-card-expired.ts'
import type { SavedCardView } from './saved-card-view.ts'

/** The account's cards: the default first, then the newest. */
export async function listSavedCards(db: Reader, accountId: string): Promise<SavedCardView[]> {
  const at = 'now' in db ? db.now : now()
  const cards = await db.savedCard.findMany({
    where: { accountId, removedAt: null },
    orderBy: [{ isDefault: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
  })
  return cards.map(({ id, brand, last4, expiryMonth, expiryYear, isDefault }) => ({
    savedCardId: id,
    brand,
    last4,
    expiryMonth,
    expiryYear,
    isExpired: isCardExpired({ expiryMonth, expiryYear }, at),
    isDefault,
  }))
}
