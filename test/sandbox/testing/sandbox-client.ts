// The tests' own view of a sandbox: HTTP and nothing else, with a small app behind it that keeps what it is sent.
import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSandbox, type StartOptions } from '../server.ts'

export const SECRET = 'sandbox-test-secret'
export const KEY = 'sandbox-test-key'
export const USD_SHOP = 'aurora-goods.myshopify.com'
export const SCOPES = [
  'read_products',
  'read_product_listings',
  'read_publications',
  'write_resource_feedbacks',
  'write_inventory',
  'read_locations',
  'read_markets',
  'read_locales',
  'write_orders',
  'write_fulfillments',
  'write_merchant_managed_fulfillment_orders',
  'read_third_party_fulfillment_orders',
  'read_customers',
]

export type Received = {
  topic: string
  headers: http.IncomingHttpHeaders
  body: Record<string, unknown>
  hmacOk: boolean
}
export type Reply = (delivery: Received) => number

/** An app that answers 200 unless told otherwise. */
export async function startReceiver() {
  const received: Received[] = []
  let reply: Reply = () => 200
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const raw = Buffer.concat(chunks)
      const hmac = createHmac('sha256', SECRET).update(raw).digest('base64')
      const delivery: Received = {
        topic: String(request.headers['x-shopify-topic']),
        headers: request.headers,
        body: JSON.parse(raw.toString('utf8')) as Record<string, unknown>,
        hmacOk: request.headers['x-shopify-hmac-sha256'] === hmac,
      }
      received.push(delivery)
      response.writeHead(reply(delivery)).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    of: (topic: string) => received.filter((one) => one.topic === topic),
    replyWith: (next: Reply) => {
      reply = next
    },
    close: () => {
      server.closeAllConnections()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

type GraphqlAnswer = {
  data: Record<string, never> | null
  errors?: { message: string; path?: unknown[]; extensions: Record<string, unknown> }[]
  extensions?: { cost: Record<string, never> }
}

export async function startWorld(options: Partial<StartOptions> = {}) {
  const receiver = await startReceiver()
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'sandbox-test-'))
  const settings = { apiKey: KEY, apiSecret: SECRET, dataDir, appUrl: receiver.url, clockScale: 6000, ...options }
  let sandbox = await startSandbox(settings)

  const call = async (method: string, path: string, body?: unknown) => {
    const init =
      body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
    const response = await fetch(`${sandbox.url}${path}`, { method, ...init })
    return { status: response.status, body: (await response.json()) as never }
  }
  const ok = async (method: string, path: string, body?: unknown): Promise<never> => {
    const answer = await call(method, path, body)
    if (answer.status !== 200) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  const exchange = (shop: string, subject: string, more: Record<string, unknown> = {}) =>
    call('POST', `/shops/${shop}/admin/oauth/access_token`, {
      client_id: KEY,
      client_secret: SECRET,
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      subject_token: subject,
      subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
      requested_token_type: 'urn:shopify:params:oauth:token-type:offline-access-token',
      expiring: '1',
      ...more,
    })
  const idToken = async (shop: string) =>
    ((await ok('GET', `/__sandbox/id-token?shop=${shop}`)) as { token: string }).token
  /** Installs the app and returns an offline token. */
  const install = async (shop = USD_SHOP, scopes = SCOPES): Promise<string> => {
    await ok('POST', `/__sandbox/shops/${shop}/install`, { scopes })
    return ((await exchange(shop, await idToken(shop))).body as { access_token: string }).access_token
  }
  const graphql = async (token: string, query: string, variables = {}, shop = USD_SHOP, version = '2026-04') => {
    const response = await fetch(`${sandbox.url}/shops/${shop}/admin/api/${version}/graphql.json`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-shopify-access-token': token },
      body: JSON.stringify({ query, variables }),
    })
    return { status: response.status, headers: response.headers, body: (await response.json()) as GraphqlAnswer }
  }
  return {
    receiver,
    call,
    ok,
    exchange,
    idToken,
    install,
    graphql,
    url: () => sandbox.url,
    /** The data of a query that must not fail. */
    query: async (token: string, query: string, variables = {}, shop = USD_SHOP): Promise<never> => {
      const { body } = await graphql(token, query, variables, shop)
      if (body.errors) throw new Error(JSON.stringify(body.errors))
      return body.data as never
    },
    act: (name: string, input: unknown = {}, shop = USD_SHOP) =>
      ok('POST', `/__sandbox/shops/${shop}/actions/${name}`, input),
    state: (name: string, shop = USD_SHOP) => ok('GET', `/__sandbox/shops/${shop}/state/${name}`),
    fault: (fault: Record<string, unknown>) => ok('POST', '/__sandbox/faults', fault),
    /** Stops and starts again over the same folder. */
    restart: async () => {
      await sandbox.close()
      sandbox = await startSandbox(settings)
    },
    close: async () => {
      await sandbox.close()
      await receiver.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

export type World = Awaited<ReturnType<typeof startWorld>>

/** Waits for something that happens on its own; the limit only keeps a broken test from hanging. */
export async function eventually<T>(look: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
  for (let attempt = 0; attempt < 400; attempt++) {
    const found = await look()
    if (found !== undefined && found !== false) return found
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('It did not happen.')
}

export async function addProduct(world: World, more: Record<string, unknown> = {}, shop = USD_SHOP) {
  return (await world.act(
    'createProduct',
    { title: 'Moss Mug', sku: 'MUG-1', price: '24.00', quantity: 10, ...more },
    shop,
  )) as {
    id: number
    variants: {
      id: number
      inventoryItemId: number
      levels: { locationId: number; available: number; committed: number }[]
    }[]
  }
}
