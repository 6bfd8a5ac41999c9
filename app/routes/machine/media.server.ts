import { Readable } from 'node:stream'
import { storage } from '#app/platform/storage/storage.server.ts'
import type { OpenedObject, Storage } from '#app/platform/storage/storage.ts'
import { isKnownVersion } from './is-known-version.ts'
import { readRange } from './media-range.ts'

type ObjectFacts = Pick<OpenedObject, 'sizeBytes' | 'contentType'>

/** Objects never change under a key, so what was learned about one stays true; the oldest are forgotten first. */
const known = new Map<string, ObjectFacts>()
const knownLimit = 5_000

/**
 * GET and HEAD /media/<key>: videos, posters, captions, avatars. One byte range at a time, as players ask for;
 * several at once get the whole, which the standard allows.
 */
export async function serveMedia(request: Request, store: Storage = storage): Promise<Response> {
  const key = keyOf(new URL(request.url).pathname)
  const facts = key && (await learn(key, store))
  if (!key || !facts) return missing()
  const etag = `"${key.replaceAll('/', '.')}"`
  const headers = new Headers({
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'public, max-age=31536000, immutable',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Content-Type': facts.contentType,
    ETag: etag,
  })
  if (isKnownVersion(request, etag)) return new Response(null, { status: 304, headers })
  const range = readRange(request.headers.get('range'), request.headers.get('if-range'), etag, facts.sizeBytes)
  if (range === 'unsatisfiable') {
    headers.set('Content-Range', `bytes */${facts.sizeBytes}`)
    return new Response(null, { status: 416, headers })
  }
  const length = range ? range.end - range.start + 1 : facts.sizeBytes
  headers.set('Content-Length', String(length))
  if (range) headers.set('Content-Range', `bytes ${range.start}-${range.end}/${facts.sizeBytes}`)
  const status = range ? 206 : 200
  if (request.method === 'HEAD') return new Response(null, { status, headers })
  const opened = await store.open(key, range ?? undefined)
  if (!opened) return forget(key)
  return new Response(Readable.toWeb(opened.stream) as ReadableStream, { status, headers })
}

function keyOf(pathname: string): string | null {
  try {
    const key = decodeURIComponent(pathname.replace(/^\/media\//, ''))
    // What is kept for a few people has doors of its own.
    if (key.startsWith('private/')) return null
    return key.split('/').every((segment) => /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(segment)) ? key : null
  } catch {
    return null // a broken percent escape names nothing of ours
  }
}

async function learn(key: string, store: Storage): Promise<ObjectFacts | null> {
  const before = known.get(key)
  if (before && store === storage) return before
  const opened = await store.open(key, { start: 0, end: 0 })
  if (!opened) return null
  opened.stream.destroy()
  const facts = { sizeBytes: opened.sizeBytes, contentType: opened.contentType }
  known.set(key, facts)
  const oldest = known.size > knownLimit ? known.keys().next().value : undefined
  if (oldest !== undefined) known.delete(oldest)
  return facts
}

function forget(key: string): Response {
  known.delete(key)
  return missing()
}

function missing(): Response {
  return new Response('There is nothing here.', { status: 404, headers: { 'Cache-Control': 'no-store' } })
}
