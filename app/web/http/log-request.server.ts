import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { config } from '#app/config.server.ts'
import { log, loggableUrl } from '#app/platform/log/log.server.ts'
import { clientAddressHeader, clientAddressOf } from './client-address.ts'

const quiet = /^\/(assets|media|images|demo|healthz|readyz|node_modules|@|app\/.*\.(ts|tsx|css))/

/** Gives the request an id that pages can show beside an error, and writes one line when it is answered. */
export function logRequest(request: IncomingMessage, response: ServerResponse): void {
  const id = randomUUID()
  const startedAt = performance.now()
  request.headers['x-request-id'] = id
  request.headers[clientAddressHeader] = clientAddressOf(request, config.trustedProxies)
  response.setHeader('X-Request-Id', id)
  const url = loggableUrl(request.url ?? '/')
  response.once('finish', () => {
    const level = response.statusCode >= 500 ? 'error' : quiet.test(url) ? 'trace' : 'info'
    const milliseconds = Math.round(performance.now() - startedAt)
    log[level]({ id, method: request.method, url, status: response.statusCode, milliseconds }, 'answered')
  })
}
