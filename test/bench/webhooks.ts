import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import pg from 'pg'
import { config } from '#app/config.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { compareInRounds, spreadOf } from './frame/measure.ts'
import { ratioResult, type Bench } from './frame/result.ts'
import { clearInboxSql, createInboxSql, inboxCountsSql, insertInboxSql } from './limits/inbox.sql.ts'
import { openSender, type LoadResult } from './load/http-load.ts'
import { serve, serveLane } from './load/serve.ts'
import { feedPayload } from './world/feed-payloads.ts'

const rounds = 5
const load = { connections: 16, milliseconds: 2_000, values: [''] }
const secret = config.shopify.apiSecret
const sign = (body: string | Buffer) => createHmac('sha256', secret).update(body).digest('base64')

/** Verified, de-duplicated and kept with its job, against the least a durable receiver can do: HMAC and one INSERT. */
export const bench: Bench = async () => {
  const pool = new pg.Pool({ connectionString: config.database.url, max: config.database.poolSize })
  await pool.query(createInboxSql)
  const [lane, limit, sender] = [await serveLane(), await serve(receiveBarely(pool)), openSender()]
  const body = tenKilobytes()
  const head =
    `POST /webhooks/shopify HTTP/1.1\r\nHost: localhost:3999\r\nContent-Type: application/json\r\n` +
    `Content-Length: ${Buffer.byteLength(body)}\r\nX-Shopify-Topic: product_feeds/full_sync\r\n` +
    `X-Shopify-Hmac-Sha256: ${sign(body)}\r\nX-Shopify-Shop-Domain: bench.myshopify.com\r\n` +
    `X-Shopify-API-Version: 2026-04\r\nX-Shopify-Webhook-Id: {id}\r\nX-Shopify-Triggered-At: 2026-11-20T10:00:00Z\r\n\r\n`
  const ours: LoadResult[] = []
  const bare: LoadResult[] = []
  const shoot = async (port: number, kept: 'receipts' | 'bare', into: LoadResult[], round: number) => {
    await sql('pool', clearInboxSql)
    const result = await sender.send({ ...load, port, head, body, round: `${kept}${round}` })
    await insistKept(kept, result)
    into.push(result)
    return result.perSecond
  }
  await shoot(lane.port, 'receipts', [], -1)
  await shoot(limit.port, 'bare', [], -1)
  const compared = await compareInRounds(
    rounds,
    (round) => shoot(lane.port, 'receipts', ours, round),
    (round) => shoot(limit.port, 'bare', bare, round),
  )
  sender.close()
  lane.close()
  limit.close()
  await pool.end()
  const p99 = spreadOf(ours.map((one) => one.p99))
  const bareP99 = spreadOf(bare.map((one) => one.p99))
  return [
    ratioResult({ item: 'webhook kept with its job', unit: '/s', notes: [busyNote(bare)] }, compared, 0.3),
    {
      item: 'p99', unit: 'ms', value: p99, limit: bareP99, target: '≤ 3.3 × the limit', isMet: p99.median <= 3.3 * bareP99.median,
      notes: ['the promise was 25 ms where the bare receiver had 7.6 ms'],
    },
  ] // prettier-ignore
}

function receiveBarely(pool: pg.Pool) {
  return (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks)
      const given = Buffer.from(String(request.headers['x-shopify-hmac-sha256']))
      if (!timingSafeEqual(given, Buffer.from(sign(body)))) return void response.writeHead(401).end()
      pool.query(insertInboxSql, [request.headers['x-shopify-webhook-id'], body.toString()]).then(
        () => response.end(),
        () => response.writeHead(500).end(),
      )
    })
  }
}

/** A figure counts only if every delivery that was answered with 200 is there. */
async function insistKept(kept: 'receipts' | 'bare', { byStatus }: LoadResult) {
  const [counts] = await sql<Record<string, number>>('pool', inboxCountsSql)
  const accepted = byStatus['200'] ?? 0
  const isWhole = counts?.[kept] === accepted && (kept === 'bare' || counts?.jobs === accepted)
  if (isWhole && Object.keys(byStatus).length === 1) return
  throw new Error(`answered ${JSON.stringify(byStatus)} but kept ${JSON.stringify(counts)}`)
}

function busyNote(results: readonly LoadResult[]): string {
  const busy = spreadOf(results.map((one) => one.senderBusy))
  return `the sender was busy ${Math.round(busy.median * 100)} % of the time against the limit`
}

function tenKilobytes(): string {
  const payload = { ...feedPayload(1, '2026-11-20T10:00:00Z'), filler: '' }
  payload.filler = 'abcdefghij'.repeat(Math.max(0, Math.ceil((10_240 - JSON.stringify(payload).length) / 10)))
  return JSON.stringify(payload)
}
