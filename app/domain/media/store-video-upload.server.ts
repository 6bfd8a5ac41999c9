import type { Readable } from 'node:stream'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { storage } from '#app/platform/storage/storage.server.ts'
import type { Storage } from '#app/platform/storage/storage.ts'
import { inspectVideo } from './internal/inspect-video.server.ts'
import { keepVideo, type StoredVideo } from './internal/keep-video.server.ts'
import { peek } from './internal/peek.ts'
import { putUpload } from './internal/put-upload.server.ts'
import { readStored } from './internal/read-stored.server.ts'
import { videoLimits } from './limits.ts'
import type { MediaRefusalCode } from './refusals.ts'
import { sniffLength, sniffVideo } from './sniff.ts'

export type VideoUpload = {
  readonly accountId: string
  /** What the sender says it sends, if it says so: refused before a byte is read. */
  readonly declaredBytes?: number | null
}

const contentTypes = { mp4: 'video/mp4', webm: 'video/webm' } as const

/**
 * Takes in a video: streamed to storage, then opened as a player would. A refused upload leaves nothing behind.
 * Idempotent on: (account, sha256 of the bytes), unique; the same file again gives the asset that exists.
 */
export async function storeVideoUpload(
  bytes: Readable,
  upload: VideoUpload,
  store: Storage = storage,
): Promise<Outcome<StoredVideo, MediaRefusalCode>> {
  if ((upload.declaredBytes ?? 0) > videoLimits.maximumBytes) return refuse('TOO_LARGE', tooLarge)
  const fault = watchSender(bytes)
  const start = await peek(bytes, sniffLength).catch(fault.rethrowUnlessSender)
  if (!start) return refuse('UPLOAD_INTERRUPTED')
  const kind = start.head.length === 0 ? 'empty' : sniffVideo(start.head)
  if (kind !== 'mp4' && kind !== 'webm') {
    bytes.destroy()
    if (kind === 'empty') return refuse('EMPTY_FILE')
    return refuse(kind === 'otherVideo' ? 'UNSUPPORTED_CONTAINER' : 'NOT_A_VIDEO')
  }
  const mediaId = newId('media')
  const key = `videos/${mediaId}.${kind}`
  const options = { contentType: contentTypes[kind], maximumBytes: videoLimits.maximumBytes }
  const stored = await putUpload(store, key, start.whole, options, fault.isSender)
  if (!stored.ok) return stored.code === 'TOO_LARGE' ? refuse('TOO_LARGE', tooLarge) : stored
  try {
    const facts = await inspectVideo(kind, stored.value.sizeBytes, readStored(store, key))
    const kept = facts.ok
      ? accept(await keepVideo({ mediaId, key, ...upload, ...options, ...stored.value, ...facts.value }))
      : facts
    if (!kept.ok || !kept.value.isNew) await store.remove(key)
    return kept
  } catch (cause) {
    await store.remove(key)
    throw cause
  }
}

const tooLarge = { megabytes: videoLimits.maximumBytes / 1024 / 1024 }

/** Tells a sender that went away (a refusal) from a store that failed (a fault). */
function watchSender(bytes: Readable) {
  let senderFault: unknown = null
  bytes.once('error', (cause) => {
    senderFault = cause
  })
  const isSender = (cause: unknown) => senderFault !== null && (cause === senderFault || bytes.destroyed)
  return {
    isSender,
    rethrowUnlessSender: (cause: unknown): null => {
      if (!isSender(cause)) throw cause
      return null
    },
  }
}
