import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { controlRoutes } from './control-routes.ts'
import { sendProblem, type Exchange } from './http-exchange.ts'
import { settleOptions, type ProcessorOptions } from './options.ts'
import { pageRoutes } from './pages/page-routes.ts'
import { paymentRoutes } from './payment-routes.ts'
import { Problem } from './problem.ts'
import { openProcessor, type Processor } from './processor.ts'
import type { Route } from './route-table.ts'

export type RunningProcessor = { url: string; port: number; close(): Promise<void> }

const ROUTES: Route[] = [...paymentRoutes, ...pageRoutes, ...controlRoutes]

/** The stand-in for the payment company: own HTTP server, own state on disk, no knowledge of the app. */
export async function startProcessor(options: ProcessorOptions): Promise<RunningProcessor> {
  const settings = settleOptions(options)
  const processor = openProcessor(settings)
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://processor.local')
    void answer(processor, { request, response, url, params: [] })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(settings.port, settings.host, resolve)
  })
  const { port } = server.address() as AddressInfo
  const url = settings.publicUrl || `http://localhost:${port}`
  settings.publicUrl = url
  // Notices still owed from before a restart.
  processor.notices.kick()
  return {
    url,
    port,
    async close() {
      processor.notices.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      processor.store.close()
    },
  }
}

async function answer(processor: Processor, exchange: Exchange) {
  const { request, response, url } = exchange
  try {
    const path = decodeURIComponent(url.pathname)
    for (const route of ROUTES) {
      const match = route.method === request.method ? route.path.exec(path) : null
      if (match) return await route.answer(processor, { ...exchange, params: match.slice(1) })
    }
    throw new Problem(404, 'invalid_request_error', 'route_unknown', `Nothing answers ${request.method} ${path} here.`)
  } catch (error) {
    if (!response.headersSent) sendProblem(response, error)
  }
}
