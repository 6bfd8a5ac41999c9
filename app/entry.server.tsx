import { randomBytes } from 'node:crypto'
import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { log, loggableUrl } from '#app/platform/log/log.server.ts'
import { addDocumentResponseHeaders } from '#app/shopify/app.server.ts'
import { NonceContext } from '#app/ui/shared/nonce.ts'
import { contentSecurityPolicy } from '#app/web/http/content-security-policy.server.ts'
import { retryAfterSeconds } from '#app/web/respond.server.ts'

// The server in front of Remix takes these from the build, so that one process has one module graph, one database pool.
export { findLaneHandler } from '#app/routes/machine/lane.server.ts'
export { shutDown } from '#app/routes/machine/shut-down.server.ts'
export { answerWhenBusy } from '#app/web/http/answer-when-busy.server.ts'

const renderTimeoutMilliseconds = 10_000

export default function handleRequest(request: Request, status: number, headers: Headers, context: EntryContext) {
  const nonce = randomBytes(16).toString('base64')
  const { pathname } = new URL(request.url)
  if (pathname === '/app' || pathname.startsWith('/app/') || pathname.startsWith('/auth/')) {
    addDocumentResponseHeaders(request, headers)
  } else {
    headers.set('Content-Security-Policy', contentSecurityPolicy(nonce))
  }
  headers.set('Content-Type', 'text/html; charset=utf-8')
  // A route that failed has no headers of its own in the page that says so.
  if (status === 503) headers.set('Retry-After', String(retryAfterSeconds))
  return render({ request, status, headers, context, nonce })
}

type Rendering = { request: Request; status: number; headers: Headers; context: EntryContext; nonce: string }

function render({ request, status, headers, context, nonce }: Rendering): Promise<Response> {
  // People get the shell at once; crawlers wait for the whole page.
  const readyEvent = isbot(request.headers.get('user-agent') ?? '') ? 'onAllReady' : 'onShellReady'
  return new Promise((resolve, reject) => {
    let finalStatus = status
    const page = (
      <NonceContext.Provider value={nonce}>
        <RemixServer context={context} url={request.url} abortDelay={renderTimeoutMilliseconds} nonce={nonce} />
      </NonceContext.Provider>
    )
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      [readyEvent]() {
        const body = new PassThrough()
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status: finalStatus }))
        pipe(body)
      },
      onShellError: reject,
      onError(cause) {
        finalStatus = 500
        log.error({ cause, url: loggableUrl(request.url) }, 'a page failed to render')
      },
    })
    setTimeout(abort, renderTimeoutMilliseconds + 1_000).unref()
  })
}

/** A loader or action that threw something other than a Response: a fault of ours, logged once. */
export function handleError(cause: unknown, { request }: { request: Request }) {
  if (!request.signal.aborted) log.error({ cause, url: loggableUrl(request.url) }, 'a request failed')
}
