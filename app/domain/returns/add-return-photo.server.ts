import { storePrivatePicture, type PrivatePicture } from '#app/domain/media/store-private-picture.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import type { Storage } from '#app/platform/storage/storage.ts'
import { storage } from '#app/platform/storage/storage.server.ts'
import { lockReturn } from './internal/return-rows.server.ts'
import type { ReturnRefusal } from './refusals.ts'
import { ownedBy } from './return-owner.ts'
import type { OwnReturn } from './withdraw-return.server.ts'

export const photoLimits = { mostPhotos: 4, maximumBytes: 12 * 1024 * 1024 } as const

type Added = Outcome<{ readonly photoId: string }, ReturnRefusal>

/**
 * A picture of what is wrong, for the shop and the shopper alone: drawn anew, so that nothing of the file survives but
 * the picture (no place, no camera, no hidden content), and kept where no public address leads.
 * Not idempotent: each call adds one, up to four.
 */
export async function addReturnPhoto(input: OwnReturn, bytes: Uint8Array, store: Storage = storage): Promise<Added> {
  const found = await db.return.findFirst({
    where: { id: input.returnId, order: { OR: ownedBy(input) } },
    include: { _count: { select: { photos: true } } },
  })
  if (!found) return refuse('RETURN_NOT_FOUND')
  if (found.state !== 'requested' && found.state !== 'approved') return refuse('NOT_AT_THIS_STAGE')
  if (found._count.photos >= photoLimits.mostPhotos) return refuse('TOO_MANY_PHOTOS', { most: photoLimits.mostPhotos })
  if (bytes.length > photoLimits.maximumBytes) {
    return refuse('IMAGE_TOO_LARGE', { megabytes: photoLimits.maximumBytes / 1024 / 1024 })
  }
  const photoId = newId('returnPhoto')
  const stored = await storePrivatePicture(bytes, `returns/${photoId}`, store)
  if (!stored.ok) return stored
  const recorded = await record(input, photoId, stored.value)
  if (!recorded.ok) await store.remove(stored.value.storageKey)
  return recorded
}

async function record(input: OwnReturn, photoId: string, picture: PrivatePicture): Promise<Added> {
  const { storageKey, contentType: mimeType, width, height } = picture
  return inTransaction('add return photo', async (tx): Promise<Added> => {
    const row = await lockReturn(tx, { id: input.returnId })
    if (!row) return refuse('RETURN_NOT_FOUND')
    // Counted again under the lock: several may come at once.
    if (row.photos.length >= photoLimits.mostPhotos) return refuse('TOO_MANY_PHOTOS', { most: photoLimits.mostPhotos })
    const facts = { storageKey, mimeType, width, height, addedAt: tx.now }
    await tx.returnPhoto.create({ data: { id: photoId, returnId: row.id, ...facts } })
    return accept({ photoId })
  })
}
