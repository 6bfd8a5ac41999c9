import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { storage } from '#app/platform/storage/storage.server.ts'
import type { Storage } from '#app/platform/storage/storage.ts'
import { putUpload } from './internal/put-upload.server.ts'
import { imageLimits } from './limits.ts'
import type { MediaRefusalCode } from './refusals.ts'
import { sniffImage } from './sniff.ts'

const extensions = { jpeg: 'jpg', png: 'png', webp: 'webp' } as const

/**
 * Stores a small picture (a poster, an avatar) under a key made of its content, so that its address never changes meaning.
 * Idempotent on: (folder, owner id, bytes).
 */
export async function storeImage(
  bytes: Uint8Array,
  place: { readonly folder: 'posters' | 'avatars'; readonly ownerId: string },
  store: Storage = storage,
): Promise<Outcome<{ key: string }, MediaRefusalCode>> {
  if (bytes.length === 0) return refuse('EMPTY_FILE')
  if (bytes.length > imageLimits.maximumBytes) return refuse('IMAGE_TOO_LARGE', imageTooLarge)
  const kind = sniffImage(bytes)
  if (!kind) return refuse('NOT_AN_IMAGE')
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  const key = `${place.folder}/${place.ownerId}-${digest}.${extensions[kind]}`
  const options = { contentType: `image/${kind}`, maximumBytes: imageLimits.maximumBytes }
  const stored = await putUpload(store, key, Readable.from([Buffer.from(bytes)]), options)
  return stored.ok ? accept({ key }) : stored
}

export const imageTooLarge = { megabytes: imageLimits.maximumBytes / 1024 / 1024 }
