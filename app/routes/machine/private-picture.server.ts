import { Readable } from 'node:stream'
import type { Storage } from '#app/platform/storage/storage.ts'

/** A picture for whoever was shown a token for it. Never cached by anybody but that browser; null: there is none. */
export async function servePrivatePicture(request: Request, key: string | null, store: Storage): Promise<Response> {
  const opened = key ? await store.open(key) : null
  if (!opened) return new Response('There is nothing here.', { status: 404, headers: { 'Cache-Control': 'no-store' } })
  const headers = {
    'Cache-Control': 'private, max-age=3600',
    'Content-Length': String(opened.sizeBytes),
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Content-Type': opened.contentType,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex',
  }
  if (request.method === 'HEAD') {
    opened.stream.destroy()
    return new Response(null, { headers })
  }
  return new Response(Readable.toWeb(opened.stream) as ReadableStream, { headers })
}
