import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { findLaneHandler } from '#app/routes/machine/lane.server.ts'
import { logRequest } from '#app/web/http/log-request.server.ts'
import { toRequest } from '#app/web/http/to-request.server.ts'
import { writeResponse } from '#app/web/http/write-response.server.ts'

export type Served = { readonly port: number; close(): void }

export async function serve(listener: RequestListener): Promise<Served> {
  const server = createServer(listener)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** The fast lane as the web process mounts it, without the pages behind it. */
export function serveLane(): Promise<Served> {
  return serve((request, response) => {
    logRequest(request, response)
    const pathname = (request.url ?? '/').split('?', 1)[0] ?? '/'
    const handler = findLaneHandler(request.method ?? 'GET', pathname)
    if (!handler) throw new Error(`${pathname} is not of the lane`)
    response.setHeader('X-Content-Type-Options', 'nosniff')
    handler(toRequest(request, response, 'http://localhost:3999'))
      .then((answer) => writeResponse(response, answer))
      .catch((cause: unknown) => {
        console.error(cause)
        response.destroy()
      })
  })
}
