import { randomInt } from 'node:crypto'
import { openSync } from 'node:fs'
import { request } from 'node:http'
import { Agent } from 'node:http'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startChild, waitForUrl, type Child } from '#app/launch/child-process.ts'
import { portFrom } from '#app/launch/free-port.ts'
import type { RunningDemo } from '#test/support/running-demo.ts'

export type Buyer = { readonly checkoutId: string; readonly cookie: string; readonly cardToken: string }
export type Answer = {
  readonly status: number
  readonly leadsTo: string | null
  readonly body: string
  readonly tries: number
}

/** More web processes and workers on the demo's database: what production runs behind one address. */
export async function startMore(demo: RunningDemo, { webs, workers }: { webs: number; workers: number }) {
  const children: Child[] = []
  const ports: number[] = []
  const launch = (name: string, entry: string, env: Record<string, string>) => {
    const output = openSync(join(demo.folder, 'logs', `${name}.log`), 'a')
    const child = startChild({ name, entry, env: { ...demo.env, DATABASE_POOL_SIZE: '10', ...env }, output })
    children.push(child)
    return child
  }
  for (let index = 0; index < webs; index++) {
    const port = await portFrom(demo.ports.app + 10 + 10 * index)
    await waitForUrl(`http://localhost:${port}/healthz`, launch(`web${index + 2}`, 'app/server.ts', { PORT: String(port) }), 120) // prettier-ignore
    ports.push(port)
  }
  for (let index = 0; index < workers; index++) launch(`worker${index + 2}`, 'app/worker.ts', {})
  return { ports, stop: () => Promise.all(children.map((child) => child.stop())) }
}

/** As often as the page tries by itself. */
const maximumTries = 10

/**
 * Presses Pay for everybody at once; each at one of the processes by chance, as behind a balancer. Who is told that too
 * many others are here comes again by themselves, as the page does.
 */
export async function payAllAtOnce(
  appUrl: string,
  ports: readonly number[],
  buyers: readonly Buyer[],
  totalMinor: bigint,
): Promise<Answer[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 })
  const press = async (buyer: Buyer) => {
    const port = ports[randomInt(ports.length)] ?? 0
    const fields = { intent: 'pay', cardToken: buyer.cardToken, totalMinor: String(totalMinor), currency: 'USD' }
    const posted = { port, path: pathOf(buyer), origin: appUrl, cookie: buyer.cookie, fields }
    for (let tries = 1; ; tries++) {
      const answer = { ...(await post(agent, posted)), tries }
      if (answer.status !== 503 || tries === maximumTries) return answer
      await pause(2_000 + randomInt(2_000))
    }
  }
  const answers = await Promise.all(buyers.map(press))
  agent.destroy()
  return answers
}

/** The page's own script asks for data alone. */
const pathOf = ({ checkoutId }: Buyer) =>
  `/checkout/${checkoutId}?_data=${encodeURIComponent('routes/shop/checkout.$checkoutId')}`

type Post = {
  readonly port: number
  readonly path: string
  readonly origin: string
  readonly cookie: string
  readonly fields: Record<string, string>
}

function post(agent: Agent, { port, path, origin, cookie, fields }: Post): Promise<Omit<Answer, 'tries'>> {
  const body = new URLSearchParams(fields).toString()
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
    host: new URL(origin).host,
    origin,
    cookie,
  }
  return new Promise((done, fail) => {
    const sent = request({ host: '127.0.0.1', port, path, method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', fail)
      response.on('end', () => {
        const leadsTo = response.headers['x-remix-redirect'] ?? response.headers.location ?? null
        done({ status: response.statusCode ?? 0, leadsTo: String(leadsTo ?? '') || null, body: Buffer.concat(chunks).toString() }) // prettier-ignore
      })
    })
    sent.on('error', (cause: Error & { code?: string }) => {
      // The server had just closed the kept connection; a browser sends again by itself.
      if (sent.reusedSocket && cause.code === 'ECONNRESET') done(post(agent, { port, path, origin, cookie, fields }))
      else fail(cause)
    })
    sent.end(body)
  })
}
