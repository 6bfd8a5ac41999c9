import { openEventStream } from '#app/platform/realtime/event-stream.server.ts'
import { topicsOf } from '#app/platform/realtime/realtime.server.ts'

/** GET /streams?token=…: the token says which topics; a page that may show something hands it out. */
export async function serveStream(request: Request): Promise<Response> {
  const topics = topicsOf(new URL(request.url).searchParams.get('token') ?? '')
  if (!topics) return new Response('This stream link is no longer valid. Reload the page.', { status: 403 })
  const lastEventId = request.headers.get('last-event-id')
  const body = await openEventStream({ topics, lastEventId, signal: request.signal })
  return new Response(body, {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' },
  })
}
