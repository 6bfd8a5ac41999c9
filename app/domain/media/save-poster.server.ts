import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { storage } from '#app/platform/storage/storage.server.ts'
import type { Storage } from '#app/platform/storage/storage.ts'
import type { MediaRefusalCode } from './refusals.ts'
import { storeImage } from './store-image.server.ts'

/** The still picture of a video, captured in the creator's browser. Idempotent on: (media, bytes); a new one replaces it. */
export async function savePoster(
  bytes: Uint8Array,
  owner: { readonly accountId: string; readonly mediaId: string },
  store: Storage = storage,
): Promise<Outcome<{ posterKey: string }, MediaRefusalCode>> {
  const where = { id: owner.mediaId, ownerAccountId: owner.accountId }
  const media = await db.mediaAsset.findFirst({ where, select: { posterKey: true } })
  if (!media) return refuse('MEDIA_NOT_FOUND')
  const stored = await storeImage(bytes, { folder: 'posters', ownerId: owner.mediaId }, store)
  if (!stored.ok) return stored
  const posterKey = stored.value.key
  await inTransaction('save poster', (tx) =>
    tx.mediaAsset.update({ where: { id: owner.mediaId }, data: { posterKey } }),
  )
  if (media.posterKey && media.posterKey !== posterKey) await store.remove(media.posterKey)
  return accept({ posterKey })
}
