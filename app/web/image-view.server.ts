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

type PictureNames = { imageUrl: 'image'; imageUrls: 'images' }
type PictureValues = { imageUrl: ImageView | null; imageUrls: readonly ImageView[] }

/** A reader's view with every picture's address, at any depth, as pages need it: imageUrl -> image, imageUrls -> images. */
export type WithImages<View> = View extends string | number | bigint | boolean | Date | null | undefined
  ? View
  : View extends readonly (infer Item)[]
    ? readonly WithImages<Item>[]
    : View extends object
      ? {
          [
            Key in keyof View as Key extends keyof PictureNames ? PictureNames[Key] : Key
          ]: Key extends keyof PictureValues ? PictureValues[Key] : WithImages<View[Key]>
        }
      : View

/** What a reader answered, for pages: the addresses of pictures leave only as signed keys. */
export function withImages<View>(view: View): WithImages<View> {
  return mapDeep(view) as WithImages<View>
}

function mapDeep(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mapDeep)
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(toEntry))
}

function toEntry([key, value]: [string, unknown]): [string, unknown] {
  if (key === 'imageUrl') return ['image', toImageView(value as string | null)]
  if (key === 'imageUrls') return ['images', (value as string[]).flatMap((one) => toImageView(one) ?? [])]
  return [key, mapDeep(value)]
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
