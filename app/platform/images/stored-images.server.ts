import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { log } from '#app/platform/log/log.server.ts'
import { StorageFullError, type OpenedObject, type Storage } from '#app/platform/storage/storage.ts'
import { fetchSource, mostSourceBytes, NoSourceError } from './fetch-source.server.ts'
import { createGate } from './gate.ts'
import { renderImage, type ImageFormat, type RenderedImage } from './render-image.server.ts'

export type WantedImage = {
  /** Where the original is: https://… or, for our own, /media/<storage key>. */
  readonly address: string
  readonly width: number
  readonly format: ImageFormat
}

export type ImageWorld = {
  readonly store: Storage
  readonly trustedOrigins: readonly string[]
}

/** Raised when the way of making pictures changes, so that the ones made before are left behind. */
const renderVersion = 1
const ownPrefix = '/media/'

/** Encoding takes a core: with two at once, and one thread each, pages and webhooks are still answered. */
const encoding = createGate({ running: 2, waiting: 200 })
const fetching = createGate({ running: 8, waiting: 400 })
const underway = new Map<string, Promise<RenderedImage>>()

/** What makes one rendition different from every other: its storage name, and its ETag. */
export function renditionNameOf({ address, width, format }: WantedImage): string {
  const hash = createHash('sha256').update(`${renderVersion} ${address}`).digest('hex').slice(0, 40)
  return `${hash}-${width}.${format}`
}

/** The rendition if it was made before, else null. Of our own files only while the original is still kept. */
export async function findStoredImage(wanted: WantedImage, { store }: ImageWorld): Promise<OpenedObject | null> {
  if (wanted.address.startsWith(ownPrefix) && !(await hasOwn(wanted.address, store))) return null
  return store.open(storageKeyOf(renditionNameOf(wanted)))
}

/**
 * Makes and keeps the rendition. Any number of callers at once cause one fetch and one encoding. Throws NoSourceError,
 * NotAnImageError or GateFullError; a store without room is logged and the picture is answered all the same.
 */
export function makeImage(wanted: WantedImage, world: ImageWorld): Promise<RenderedImage> {
  const name = renditionNameOf(wanted)
  const before = underway.get(name)
  if (before) return before
  const making = make(wanted, world).finally(() => underway.delete(name))
  underway.set(name, making)
  return making
}

async function make(wanted: WantedImage, world: ImageWorld): Promise<RenderedImage> {
  const { address, width, format } = wanted
  const source = await fetching(() => readSource(address, world))
  const mayBeDrawing = !address.startsWith(ownPrefix) && world.trustedOrigins.includes(new URL(address).origin)
  const image = await encoding(() => renderImage(source, { width, format, mayBeDrawing }))
  await keep(storageKeyOf(renditionNameOf(wanted)), image, world.store)
  return image
}

async function readSource(address: string, { store, trustedOrigins }: ImageWorld): Promise<Buffer> {
  if (!address.startsWith(ownPrefix)) return fetchSource(address, trustedOrigins)
  const opened = await store.open(address.slice(ownPrefix.length))
  if (!opened) throw new NoSourceError(`${address} is not kept`)
  if (opened.sizeBytes <= mostSourceBytes) return buffer(opened.stream)
  opened.stream.destroy()
  throw new NoSourceError(`${address} is too large`)
}

async function hasOwn(address: string, store: Storage): Promise<boolean> {
  const opened = await store.open(address.slice(ownPrefix.length), { start: 0, end: 0 })
  opened?.stream.destroy()
  return opened !== null
}

async function keep(key: string, { bytes, contentType }: RenderedImage, store: Storage): Promise<void> {
  try {
    await store.put(key, Readable.from([bytes]), { contentType, maximumBytes: bytes.length })
  } catch (cause) {
    if (!(cause instanceof StorageFullError)) throw cause
    log.warn({ cause }, 'no room to keep a rendition; it was made for one answer only')
  }
}

/** A prefix of its own: everything below it can be deleted at any time and is made again when it is asked for. */
function storageKeyOf(name: string): string {
  return `derived/${name.slice(0, 2)}/${name}`
}
