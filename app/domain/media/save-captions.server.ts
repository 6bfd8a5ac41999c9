import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { storage } from '#app/platform/storage/storage.server.ts'
import type { Storage } from '#app/platform/storage/storage.ts'
import { readCaptions, toWebVtt } from './captions.ts'
import { putUpload } from './internal/put-upload.server.ts'
import type { MediaRefusalCode } from './refusals.ts'

export type CaptionLanguage = 'en' | 'ar'
export type SaveCaptionsInput = {
  readonly accountId: string
  readonly mediaId: string
  readonly language: CaptionLanguage
  /** WebVTT, SubRip, or the words as they are spoken */
  readonly text: string
}

/** L7. Idempotent on: (media, language, text); other text replaces it. */
export async function saveCaptions(
  input: SaveCaptionsInput,
  store: Storage = storage,
): Promise<Outcome<{ captionsKey: string; cues: number }, MediaRefusalCode>> {
  const media = await db.mediaAsset.findFirst({ where: { id: input.mediaId, ownerAccountId: input.accountId } })
  if (!media) return refuse('MEDIA_NOT_FOUND')
  const cues = readCaptions(input.text, media.durationMs ?? 0)
  if (!cues.ok) return cues
  const webVtt = toWebVtt(cues.value)
  const digest = createHash('sha256').update(webVtt).digest('hex').slice(0, 16)
  const captionsKey = `captions/${media.id}-${input.language}-${digest}.vtt`
  const options = { contentType: 'text/vtt; charset=utf-8', maximumBytes: Buffer.byteLength(webVtt) }
  const stored = await putUpload(store, captionsKey, Readable.from([Buffer.from(webVtt)]), options)
  if (!stored.ok) return stored
  const column = input.language === 'ar' ? 'captionsArKey' : 'captionsEnKey'
  await inTransaction('save captions', (tx) =>
    tx.mediaAsset.update({ where: { id: media.id }, data: { [column]: captionsKey } }),
  )
  const replaced = media[column]
  if (replaced && replaced !== captionsKey) await store.remove(replaced)
  return accept({ captionsKey, cues: cues.value.length })
}
