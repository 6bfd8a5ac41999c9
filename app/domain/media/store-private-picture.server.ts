import { Readable } from 'node:stream'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { NotAnImageError, renderImage, type RenderedImage } from '#app/platform/images/render-image.server.ts'
import { StorageFullError, type Storage } from '#app/platform/storage/storage.ts'
import { storage } from '#app/platform/storage/storage.server.ts'
import sharp from 'sharp'
import type { MediaRefusalCode } from './refusals.ts'

export type PrivatePicture = {
  /** Below `private/`: no public address leads there. */
  readonly storageKey: `private/${string}`
  readonly contentType: string
  /** Pixels. */
  readonly width: number
  readonly height: number
}

const widestPixels = 1_600

type Stored = Outcome<PrivatePicture, Extract<MediaRefusalCode, 'NOT_AN_IMAGE' | 'STORAGE_FULL'>>

/**
 * A picture for a few people alone: drawn anew, so that nothing of the file survives but the picture (no place, no
 * camera, no hidden content), and kept under `private/<name>`.
 * Idempotent on: name; the last one stays.
 */
export async function storePrivatePicture(bytes: Uint8Array, name: string, store: Storage = storage): Promise<Stored> {
  const drawn = await draw(bytes)
  if (!drawn) return refuse('NOT_AN_IMAGE')
  const { contentType } = drawn
  const storageKey = `private/${name}.${contentType === 'image/png' ? 'png' : 'jpg'}` as const
  if (!(await keep(store, storageKey, drawn))) return refuse('STORAGE_FULL')
  const { width, height } = await sharp(drawn.bytes).metadata()
  return accept({ storageKey, contentType, width, height })
}

async function draw(bytes: Uint8Array): Promise<RenderedImage | null> {
  try {
    return await renderImage(bytes, { width: widestPixels, format: 'plain', mayBeDrawing: false })
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
