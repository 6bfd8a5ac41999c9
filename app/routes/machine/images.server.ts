import { Readable } from 'node:stream'
import { config } from '#app/config.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { GateFullError } from '#app/platform/images/gate.ts'
import { NoSourceError } from '#app/platform/images/fetch-source.server.ts'
import { readImageKey } from '#app/platform/images/image-key.server.ts'
import { NotAnImageError } from '#app/platform/images/render-image.server.ts'
import { findStoredImage, makeImage, renditionNameOf } from '#app/platform/images/stored-images.server.ts'
import type { ImageWorld, WantedImage } from '#app/platform/images/stored-images.server.ts'
import { log } from '#app/platform/log/log.server.ts'
import { takePoint } from '#app/platform/rate-limit/rate-limit.server.ts'
import { storage } from '#app/platform/storage/storage.server.ts'
import { imageWidths } from '#app/ui/paths.ts'
import { clientAddressHeader } from '#app/web/http/client-address.ts'
import { acceptedFormat } from './accepted-format.ts'
import { isKnownVersion } from './is-known-version.ts'

/** Counts only renditions that must be made; those of a long page of new products, several times over. */
const makingLimit = { name: 'make-image', points: 600, perSeconds: 60 }
/** Originals that were not there, and until when nobody asks again. The oldest are forgotten first. */
const missingUntil = new Map<string, number>()
const missing = { milliseconds: 60_000, remembered: 5_000 } as const

const itsWorld: ImageWorld = { store: storage, trustedOrigins: config.images.trustedOrigins }

/**
 * GET and HEAD /images/<key>?w=<width>: a picture that we show, in the size and the format that suit the browser. The key
 * carries the original's address and our signature, so no database is read and nothing else is ever fetched. A rendition
 * never changes under its address: product pictures get another address when they change.
 */
export async function serveImage(request: Request, world: ImageWorld = itsWorld): Promise<Response> {
  const url = new URL(request.url)
  const address = readImageKey(url.pathname.replace(/^\/images\//, ''))
  if (address === null) return say(404, 'There is no such picture.', 'no-store')
  const width = imageWidths.find((one) => String(one) === url.searchParams.get('w'))
  if (!width) return say(400, `Ask for one of these widths: ?w=${imageWidths.join(', ')}.`, 'no-store')
  const wanted = { address, width, format: acceptedFormat(request.headers.get('accept')) }
  try {
    return await answer(request, wanted, world)
  } catch (cause) {
    if (cause instanceof GateFullError) return busy(503)
    if (!(cause instanceof NoSourceError) && !(cause instanceof NotAnImageError)) throw cause
    log.info({ cause, address }, 'a picture cannot be shown')
    remember(address)
    return gone()
  }
}

async function answer(request: Request, wanted: WantedImage, world: ImageWorld): Promise<Response> {
  const etag = `"${renditionNameOf(wanted)}"`
  const headers = headersOf(etag)
  if (isKnownVersion(request, etag)) return new Response(null, { status: 304, headers })
  const isHead = request.method === 'HEAD'
  const stored = await findStoredImage(wanted, world)
  if (stored) {
    if (isHead) stored.stream.destroy()
    const body = isHead ? null : (Readable.toWeb(stored.stream) as ReadableStream)
    return whole(body, stored.contentType, stored.sizeBytes, headers)
  }
  if ((missingUntil.get(wanted.address) ?? 0) > now().getTime()) return gone()
  const who = request.headers.get(clientAddressHeader) ?? 'unknown'
  if (!(await takePoint(makingLimit, who))) return busy(429)
  const { bytes, contentType } = await makeImage(wanted, world)
  return whole(isHead ? null : new Uint8Array(bytes), contentType, bytes.length, headers)
}

function whole(body: BodyInit | null, contentType: string, sizeBytes: number, headers: Headers): Response {
  headers.set('Content-Type', contentType)
  headers.set('Content-Length', String(sizeBytes))
  return new Response(body, { status: 200, headers })
}

function headersOf(etag: string): Headers {
  return new Headers({
    'Cache-Control': 'public, max-age=31536000, immutable',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    // Link previews, messages and the Shopify admin show our pictures too.
    'Cross-Origin-Resource-Policy': 'cross-origin',
    ETag: etag,
    Vary: 'Accept',
    'X-Content-Type-Options': 'nosniff',
  })
}

/** The merchant may put it back: caches ask again in a minute, and so do we. */
function gone(): Response {
  return say(404, 'The original of this picture is not there.', 'public, max-age=60')
}

function busy(status: 429 | 503): Response {
  const answered = say(status, 'Many pictures are being made. Ask again in a moment.', 'no-store')
  answered.headers.set('Retry-After', '2')
  return answered
}

function say(status: number, words: string, cacheControl: string): Response {
  const headers = { 'Cache-Control': cacheControl, 'X-Content-Type-Options': 'nosniff' }
  return new Response(words, { status, headers })
}

function remember(address: string): void {
  missingUntil.delete(address)
  missingUntil.set(address, now().getTime() + missing.milliseconds)
  const oldest = missingUntil.size > missing.remembered ? missingUntil.keys().next().value : undefined
  if (oldest !== undefined) missingUntil.delete(oldest)
}
