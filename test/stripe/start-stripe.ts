import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerOnce, serverError } from './answer-once.ts'
import { answerBankPage } from './bank-page.ts'
import { answerSetupPage } from './setup-page.ts'
import { controls } from './control.ts'
import { expand } from './expand.ts'
import { Failure, malformed } from './failure.ts'
import { settleOptions, type StripeOptions } from './options.ts'
import { Params } from './params.ts'
import { ROUTES } from './routes.ts'
import { openSender } from './send-events.ts'
import { freshId, openWorld, strike, type World } from './world.ts'

export type RunningStripe = Awaited<ReturnType<typeof startStripe>>

/** A stand-in for api.stripe.com: strict, stateful, over HTTP only; it knows nothing of the app. */
export async function startStripe(options: StripeOptions = {}) {
  const settings = settleOptions(options)
  const world = openWorld(settings)
  const sender = openSender(world)
  const server = createServer((request, response) => void answer(world, request, response))
  await new Promise<void>((resolve) => server.listen(settings.port, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  world.url = `http://127.0.0.1:${port}`
  return {
    url: world.url,
    settings,
    ...controls(world, sender),
    async close() {
      sender.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function answer(world: World, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', world.url)
  const text = await readBody(request)
  try {
    if (url.pathname.startsWith('/3ds/')) return answerBankPage(world, { request, response, url, text })
    if (url.pathname.startsWith('/setup/')) return answerSetupPage(world, { request, response, url, text })
    checkHead(world, request)
    const route = ROUTES.find((each) => each.method === request.method && each.path.test(url.pathname))
    if (!route)
      throw new Failure(404, 'invalid_request_error', `Unrecognized request URL (${request.method}: ${url.pathname}).`)
    const ids = route.path.exec(url.pathname)?.slice(1).map(decodeURIComponent) ?? []
    const params = new Params(request.method === 'GET' ? url.search : text, route.params)
    const show = () => expand(world, route.answer(world, params, ids), params.list('expand'))
    if (!route.operation) return send(response, 200, JSON.stringify(show()))
    await change(world, route.operation, { request, response, text: `${url.pathname}\n${params.canonical()}` }, show)
  } catch (error) {
    const failure = error instanceof Failure ? error : new Failure(500, 'api_error', String(error))
    send(response, failure.status, JSON.stringify(failure.toBody()))
  }
}

type Change = { request: IncomingMessage; response: ServerResponse; text: string }

/** Every change passes here: planned faults before, the change once, planned faults after. */
async function change(world: World, operation: string, { request, response, text }: Change, work: () => unknown) {
  const struck = (kind: Parameters<typeof strike>[1]) => strike(world, kind, operation)
  if (struck('timeout-before')) return
  if (struck('502-before')) return send(response, 502, '<html>Bad Gateway</html>')
  if (struck('429')) throw new Failure(429, 'invalid_request_error', 'Too many requests', { code: 'rate_limit' })
  const key = request.headers['idempotency-key']
  const isSavedBefore = struck('500-saved-before')
  const done = await answerOnce(
    world,
    { key: typeof key === 'string' ? key : undefined, text },
    isSavedBefore ? serverError : work,
    () => (isSavedBefore || struck('500-saved-after') ? 'saved' : undefined),
  )
  if (struck('timeout-after')) return
  if (struck('502-after')) return send(response, 502, '<html>Bad Gateway</html>')
  send(response, done.status, done.body, done.isReplayed ? { 'idempotent-replayed': 'true' } : {})
}

function checkHead(world: World, { headers, method }: IncomingMessage) {
  const { secretKey, apiVersion } = world.settings
  if (headers.authorization !== `Bearer ${secretKey}`) {
    throw new Failure(401, 'invalid_request_error', 'Invalid API Key provided')
  }
  if (headers['stripe-version'] !== apiVersion) {
    throw malformed(`Only ${apiVersion} is answered here`, 'version_invalid')
  }
  const type = headers['content-type'] ?? ''
  if (method === 'POST' && !type.startsWith('application/x-www-form-urlencoded')) {
    throw malformed(`Bodies are form-encoded, not ${type}`, 'content_type_invalid')
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

function send(response: ServerResponse, status: number, body: string, headers: Record<string, string> = {}) {
  const type = body.startsWith('<') ? 'text/html' : 'application/json'
  response.writeHead(status, { 'content-type': type, 'request-id': freshId('req'), ...headers })
  response.end(body)
}
