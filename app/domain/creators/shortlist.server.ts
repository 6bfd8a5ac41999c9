import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { CreatorRefusalCode } from './refusals.ts'

type Entry = { readonly shopId: string; readonly creatorId: string }

const noteLimit = 500

/**
 * A shop remembers a creator, with a note that only the shop reads; what is beyond 500 characters is cut off. Whoever
 * does not want to be found is only remembered by shops that know them already.
 * Idempotent on: (shop, creator); again only changes the note, if one is given.
 */
export async function addToShortlist(
  tx: Tx,
  { shopId, creatorId, note }: Entry & { readonly note?: string },
): Promise<Outcome<null, CreatorRefusalCode>> {
  const ofShop = { some: { program: { shopId } } }
  const isKnown = { id: creatorId, OR: [{ isListed: true }, { enrollments: ofShop }] }
  if ((await tx.creator.count({ where: isKnown })) === 0) return refuse('CREATOR_NOT_FOUND')
  const kept = note?.trim().slice(0, noteLimit)
  await tx.shortlistEntry.upsert({
    where: { shopId_creatorId: { shopId, creatorId } },
    create: { shopId, creatorId, note: kept ?? '', addedAt: tx.now },
    update: kept === undefined ? {} : { note: kept },
  })
  return accept(null)
}

/** Idempotent on: (shop, creator). */
export async function removeFromShortlist(tx: Tx, { shopId, creatorId }: Entry): Promise<Outcome<null>> {
  await tx.shortlistEntry.deleteMany({ where: { shopId, creatorId } })
  return accept(null)
}
