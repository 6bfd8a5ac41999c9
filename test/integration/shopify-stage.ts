import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSandbox } from '#test/sandbox/server.ts'

type Handle = (request: Request) => Promise<Response>

const browser = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36'

/**
 * A Shopify stand-in and an address where it delivers webhooks. Started before the app is imported, because the app
 * judges its environment once; `receive` is given the app's own handler afterwards.
 */
export async function raiseStage() {
  let receive: Handle = async () => new Response(null, { status: 503 })
  const server = createServer((incoming, outgoing) => {
    void toRequest(incoming)
      .then((request) => receive(request))
      .then((answer) => outgoing.writeHead(answer.status).end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const appUrl = `http://localhost:${(server.address() as AddressInfo).port}`
  const dataDir = mkdtempSync(join(tmpdir(), 'vitrine-sandbox-'))
  const apiKey = process.env.SHOPIFY_API_KEY ?? ''
  const apiSecret = process.env.SHOPIFY_API_SECRET ?? ''
  const sandbox = await startSandbox({ dataDir, appUrl, apiKey, apiSecret, appRoot: process.cwd(), clockScale: 1 })
  process.env.APP_URL = appUrl
  process.env.SHOPIFY_SANDBOX_URL = sandbox.url
  const control = async <Answer>(method: string, path: string, body?: unknown): Promise<Answer> => {
    const answer = await fetch(`${sandbox.url}/__sandbox${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`)
    return (await answer.json()) as Answer
  }
  return {
    url: sandbox.url,
    control,
    act: <Answer = unknown>(domain: string, action: string, input: unknown = {}) =>
      control<Answer>('POST', `/shops/${domain}/actions/${action}`, input),
    deliverTo: (handle: Handle) => {
      receive = handle
    },
    /** The request with which the merchant's admin opens a page of the app. */
    adminRequest: async (domain: string, path = '/app') => {
      const { token } = await control<{ token: string }>('GET', `/id-token?shop=${domain}`)
      const host = Buffer.from(`admin.shopify.com/store/${domain.split('.')[0]}`)
        .toString('base64')
        .replace(/=+$/, '')
      const query = new URLSearchParams({ embedded: '1', shop: domain, host, locale: 'en', id_token: token })
      return new Request(`${appUrl}${path}?${query}`, { headers: { 'user-agent': browser } })
    },
    close: async () => {
      await sandbox.close()
      server.closeAllConnections()
      server.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const headers = new Headers(
    Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]),
  )
  const body = Buffer.concat(chunks)
  const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD'
  return new Request(`http://localhost${incoming.url}`, {
    method: incoming.method ?? 'GET',
    headers,
    ...(hasBody ? { body } : {}),
  })
}
