import { createServer } from 'node:http'
import { mkdtempSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ProcessorOptions } from '../options.ts'
import type { Dispute, Intent, Refund, ShownSavedCard } from '../records.ts'
import { startProcessor } from '../start-processor.ts'
import type { OrderTotals } from '../sum-orders.ts'
import { tokeniseCard } from '../tokenise-card.ts'

export type Shown = Intent & { challengeUrl?: string }
type State = {
  intents: Shown[]
  refunds: Refund[]
  disputes: Dispute[]
  cards: ShownSavedCard[]
  orders: OrderTotals[]
  webhooks: { owed: number }[]
}

export const freshDataDir = () => mkdtempSync(join(tmpdir(), 'processor-'))
export type Bench = Awaited<ReturnType<typeof openBench>>

/** A processor with a few words for talking to it, as the app's adapter would. */
export async function openBench(options: Partial<ProcessorOptions> = {}) {
  const dataDir = options.dataDir ?? freshDataDir()
  const running = await startProcessor({ latencyMs: 1, retryBaseMs: 5, ...options, dataDir })
  return { ...running, dataDir, ...talkTo(running.url) }
}

export function talkTo(url: string) {
  const call = async <T = Shown>(method: string, path: string, body?: unknown, key?: string | null) => {
    const headers: Record<string, string> = { authorization: 'Bearer sk_test_vitrine' }
    if (body !== undefined) headers['content-type'] = 'application/json'
    if (key) headers['idempotency-key'] = key
    const response = await fetch(`${url}${path}`, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
    })
    const value = (await response.json()) as T & { error?: { type: string; code: string; message: string } }
    return { status: response.status, body: value, replayed: response.headers.get('idempotent-replayed') === 'true' }
  }
  const order = (token: string, more: Record<string, unknown> = {}) => ({
    amountMinor: '4990',
    currency: 'EUR',
    captureMethod: 'manual',
    token,
    orderReference: 'ord_1',
    returnUrl: 'http://shop.test/checkout/return?cart=7',
    metadata: { shopper: 'amal' },
    ...more,
  })
  return {
    call,
    order,
    tokenise: (number: string) => tokeniseCard({ url }, number),
    async pay(number = '4242424242424242', more: Record<string, unknown> = {}, key = `key-${Math.random()}`) {
      const answer = await call('POST', '/v1/payment_intents', order(await tokeniseCard({ url }, number), more), key)
      return answer.body
    },
    state: async () => (await call<State>('GET', '/__processor/state')).body,
    fault: (kind: string, more: Record<string, unknown> = {}) => call('POST', '/__processor/faults', { kind, ...more }),
    deliver: (order?: 'oldest-first' | 'newest-first' | 'shuffled') =>
      call<{ owed: number }>('POST', '/__processor/webhooks/deliver', order ? { order } : {}),
    holdWebhooks: (on = true) => call('POST', '/__processor/webhooks/hold', { on }),
    /** What the bank does: opens a dispute, or decides one. */
    dispute: (paymentIntent: string, more: Record<string, unknown> = {}) =>
      call<Dispute>('POST', '/__processor/disputes', { paymentIntent, ...more }),
    decide: (dispute: string, status: 'under_review' | 'won' | 'lost') =>
      call<Dispute>('POST', '/__processor/disputes/decide', { dispute, status }),
  }
}

export type Received = { body: string; signature: string; event: { id: string; type: string; object: Shown } }

/** The app's side of the webhook: records what comes, answers with the next planned status (200 when none is planned). */
export async function openInbox() {
  const received: Received[] = []
  const statuses: number[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
    const body = Buffer.concat(chunks).toString('utf8')
    received.push({ body, signature: String(request.headers['vitrine-processor-signature']), event: JSON.parse(body) })
    response.writeHead(statuses.shift() ?? 200).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/webhooks/payments`,
    received,
    statuses,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
