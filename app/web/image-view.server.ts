import { config } from '#app/config.server.ts'
import { toImageKey } from '#app/platform/images/image-key.server.ts'
import { machinePaths } from '#app/ui/paths.ts'

/** A picture as pages need it: the key for its address, and, where known, the original's measures in pixels. */
export type ImageView = {
  readonly key: string
  readonly width: number | null
  readonly height: number | null
  /** What its owner says it shows; empty where that is unknown. */
  readonly alt: string
}

type Known = { readonly width?: number | null; readonly height?: number | null; readonly alt?: string | null }

/**
 * A picture's address (https://…, one of our own /media/… paths, or a storage key) as pages need it. Null for no address
 * and for one that we would not fetch: the page then shows its placeholder.
 */
export function toImageView(address: string | null, known: Known = {}): ImageView | null {
  const original = address ? toOriginal(address) : null
  if (original === null) return null
  return { key: toImageKey(original), width: known.width ?? null, height: known.height ?? null, alt: known.alt ?? '' }
}

export type WithImage<Row> = Omit<Row, 'imageUrl'> & { readonly image: ImageView | null }

/** A reader's row with its picture as pages need it. */
export function withImage<Row extends { readonly imageUrl: string | null }>(row: Row): WithImage<Row> {
  const { imageUrl, ...rest } = row
  return { ...rest, image: toImageView(imageUrl) }
}

const ownPath = machinePaths.media('')
const storageKey = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/

function toOriginal(address: string): string | null {
  if (address.startsWith(ownPath)) return storageKey.test(address.slice(ownPath.length)) ? address : null
  if (storageKey.test(address)) return ownPath + address
  if (!URL.canParse(address)) return null
  const { protocol, origin, href } = new URL(address)
  return protocol === 'https:' || config.images.trustedOrigins.includes(origin) ? href : null
}
