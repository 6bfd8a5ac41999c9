import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'

/**
 * Node's request as a web Request. Its signal fires when the connection is gone, which Remix's own does not do reliably;
 * the body is a stream, so that nothing is held in memory before a handler asks.
 */
export function toRequest(request: IncomingMessage, response: ServerResponse, origin: string): Request {
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD'
  const made = new Request(new URL(request.url ?? '/', origin), {
    method: request.method ?? 'GET',
    headers: toHeaders(request),
    ...(hasBody && { body: Readable.toWeb(request) as ReadableStream, duplex: 'half' }),
  })
  // Made when somebody asks: handed to the constructor, it would cost more than everything else here together.
  let signal: AbortSignal | null = null
  return Object.defineProperty(made, 'signal', { get: () => (signal ??= signalOf(response)) })
}

function signalOf(response: ServerResponse): AbortSignal {
  const gone = new AbortController()
  const abort = () => {
    if (!response.writableFinished) gone.abort()
  }
  if (response.closed) abort()
  else response.once('close', abort)
  return gone.signal
}

function toHeaders(request: IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || name.startsWith(':')) continue
    headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return headers
}
