import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import { createRequestHandler, type RequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express from 'express'
import helmet from 'helmet'
import { config } from '#app/config.server.ts'
import { onShutdown } from '#app/launch/on-shutdown.ts'
import { log } from '#app/platform/log/log.server.ts'
import { logRequest } from '#app/web/http/log-request.server.ts'
import { partsOfBuild } from '#app/web/http/part-of-build.ts'
import { mayChangeState } from '#app/web/http/same-origin.ts'
import { toRequest } from '#app/web/http/to-request.server.ts'
import { writeResponse } from '#app/web/http/write-response.server.ts'

type LaneHandler = (request: Request) => Promise<Response>
type Edge = {
  findLaneHandler(method: string, pathname: string): LaneHandler | null
  shutDown(): Promise<void>
  answerWhenBusy(build: ServerBuild): ServerBuild
}

const isDevelopment = config.env === 'development'
const vite = isDevelopment ? await startVite() : null

const loadBuild = async (): Promise<ServerBuild> =>
  (vite
    ? await vite.ssrLoadModule('virtual:remix/server-build')
    : await import(/* @vite-ignore */ pathToFileURL(resolve('build/server/index.js')).href)) as ServerBuild

const edgeOf = (build: ServerBuild) => build.entry.module as unknown as Edge
const productionBuild = vite ? null : await loadBuild()

const pages = createPages()
const server = createServer((request, response) => {
  logRequest(request, response)
  serve(request, response).catch((cause: unknown) => {
    log.error({ cause }, 'a request failed in the edge')
    if (!response.headersSent) response.statusCode = 500
    response.end()
  })
})
server.listen(config.port, () => log.info({ url: config.appUrl }, 'web is listening'))

onShutdown(async () => {
  // Event streams would hold the server open for minutes; browsers reconnect to the next process.
  setTimeout(() => server.closeAllConnections(), 1_000).unref()
  await new Promise((done) => server.close(done))
  await vite?.close()
  await edgeOf(productionBuild ?? (await loadBuild())).shutDown()
})

/** The fast lane first: a Remix resource route costs twenty times a bare handler. */
async function serve(request: IncomingMessage, response: ServerResponse) {
  const pathname = (request.url ?? '/').split('?', 1)[0] ?? '/'
  const method = request.method ?? 'GET'
  const build = productionBuild ?? (isLanePath(pathname) ? await loadBuild() : null)
  const handler = build && edgeOf(build).findLaneHandler(method, pathname)
  if (!handler) return void pages(request, response)
  response.setHeader('X-Content-Type-Options', 'nosniff')
  await writeResponse(response, await handler(toRequest(request, response, config.appUrl)))
}

/** In development the build is loaded by request; asset requests must not wait for it. */
function isLanePath(pathname: string): boolean {
  return /^\/(webhooks|c|qr|out|views|streams|media|images|creator\/uploads|\.well-known|healthz|readyz)(\/|$)/.test(
    pathname,
  )
}

function createPages() {
  const app = express()
  app.disable('x-powered-by')
  // Each page sets its own Content-Security-Policy: it knows its nonce, and the admin may be framed by Shopify.
  // Public pictures may be shown elsewhere: in the Shopify admin, in messages, on a merchant's own site.
  app.use(
    helmet({
      contentSecurityPolicy: false,
      frameguard: false,
      crossOriginEmbedderPolicy: false,
      crossOriginResourcePolicy: { policy: 'cross-origin' },
    }),
  )
  app.use(compression())
  if (vite) app.use(vite.middlewares)
  else app.use('/assets', express.static('build/client/assets', { immutable: true, maxAge: '1y', fallthrough: false }))
  app.use(express.static(vite ? 'public' : 'build/client', { maxAge: '1h', redirect: false }))
  app.use((request, response, next) => {
    const headers = { get: (name: string) => request.get(name) ?? null }
    if (mayChangeState(request.method, headers, config.appUrl)) return next()
    response.status(403).send('This form was sent from another site. Open the page itself and try again.')
  })
  app.all('*', productionBuild ? answerInParts(withBusyAnswer(productionBuild)) : answerFresh())
  return app
}

function answerInParts(build: ServerBuild): RequestHandler {
  const partOf = partsOfBuild(build)
  const handlers = new Map<ServerBuild, RequestHandler>()
  return (request, response, next) => {
    const part = partOf(request.path)
    const handler = handlers.get(part) ?? createRequestHandler({ build: part, mode: 'production' })
    handlers.set(part, handler)
    return handler(request, response, next)
  }
}

function answerFresh(): RequestHandler {
  return createRequestHandler({ build: async () => withBusyAnswer(await loadBuild()), mode: 'development' })
}

function withBusyAnswer(build: ServerBuild): ServerBuild {
  return edgeOf(build).answerWhenBusy(build)
}

async function startVite() {
  const { createServer: createViteServer } = await import('vite')
  return createViteServer({ server: { middlewareMode: true }, appType: 'custom' })
}
