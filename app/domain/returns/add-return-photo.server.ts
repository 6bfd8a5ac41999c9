import { Readable } from 'node:stream'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { NotAnImageError, renderImage, type RenderedImage } from '#app/platform/images/render-image.server.ts'
import { StorageFullError, type Storage } from '#app/platform/storage/storage.ts'
import { storage } from '#app/platform/storage/storage.server.ts'
import sharp from 'sharp'
import { lockReturn } from './internal/return-rows.server.ts'
import type { ReturnRefusal } from './refusals.ts'
import { ownedBy } from './return-owner.ts'
import type { OwnReturn } from './withdraw-return.server.ts'

export const photoLimits = { mostPhotos: 4, maximumBytes: 12 * 1024 * 1024, widestPixels: 1_600 } as const

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
  const drawn = await draw(bytes)
  if (!drawn) return refuse('NOT_AN_IMAGE')
  const photoId = newId('returnPhoto')
  const storageKey = `private/returns/${photoId}.${drawn.contentType === 'image/png' ? 'png' : 'jpg'}`
  if (!(await keep(store, storageKey, drawn))) return refuse('STORAGE_FULL')
  const recorded = await record(input, { photoId, storageKey, drawn })
  if (!recorded.ok) await store.remove(storageKey)
  return recorded
}

async function draw(bytes: Uint8Array): Promise<RenderedImage | null> {
  try {
    return await renderImage(bytes, { width: photoLimits.widestPixels, format: 'plain', mayBeDrawing: false })
  } catch (cause) {
    if (cause instanceof NotAnImageError) return null
    throw cause
  }
}

async function keep(store: Storage, key: string, { bytes, contentType }: RenderedImage): Promise<boolean> {
  try {
    await store.put(key, Readable.from([bytes]), { contentType, maximumBytes: bytes.length })
    return true
  } catch (cause) {
    if (cause instanceof StorageFullError) return false
    throw cause
  }
}

type Drawn = { readonly photoId: string; readonly storageKey: string; readonly drawn: RenderedImage }

async function record(input: OwnReturn, { photoId, storageKey, drawn }: Drawn): Promise<Added> {
  const { width, height } = await sharp(drawn.bytes).metadata()
  return inTransaction('add return photo', async (tx): Promise<Added> => {
    const row = await lockReturn(tx, { id: input.returnId })
    if (!row) return refuse('RETURN_NOT_FOUND')
    // Counted again under the lock: several may come at once.
    if (row.photos.length >= photoLimits.mostPhotos) return refuse('TOO_MANY_PHOTOS', { most: photoLimits.mostPhotos })
    const facts = { storageKey, mimeType: drawn.contentType, width, height, addedAt: tx.now }
    await tx.returnPhoto.create({ data: { id: photoId, returnId: row.id, ...facts } })
    return accept({ photoId })
  })
}
