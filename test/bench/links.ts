import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { flushClicks } from '#app/domain/attribution/log-click.server.ts'
import { makeLinkCode } from '#app/domain/attribution/link-code.ts'
import { newId } from '#app/kernel/ids.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { aCreator, aProduct, aShop } from '#test/support/money-world.ts'
import { compareInRounds, spreadOf } from './frame/measure.ts'
import { ratioResult, type Bench } from './frame/result.ts'
import {
  clearClicksSql,
  clickCountsSql,
  createBareClicksSql,
  insertBareClicksSql,
  insertLinksSql,
} from './limits/clicks.sql.ts'
import { openSender, type LoadResult } from './load/http-load.ts'
import { serve, serveLane } from './load/serve.ts'

const rounds = 5
/** Each of them has a link to each product. */
const [creatorCount, productCount] = [100, 100]
const load = { connections: 32, milliseconds: 2_000, body: '' }
const head =
  'GET /c/{value} HTTP/1.1\r\nHost: localhost:3999\r\nUser-Agent: Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) ' +
  'AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1\r\nAccept: text/html\r\nX-Visit: {id}\r\n\r\n'

/** /c/<code> with its click log, against a 302 from a Map of the same links with batched INSERTs. */
export const bench: Bench = async () => {
  const values = await fillLinks()
  const log = bareLog()
  const [lane, limit, sender] = [await serveLane(), await serve(redirectBarely(values, log.add)), openSender()]
  const ours: LoadResult[] = []
  const bare: LoadResult[] = []
  const shoot = async (kind: 'ours' | 'bare', into: LoadResult[], round: number) => {
    await sql('pool', clearClicksSql)
    const port = kind === 'ours' ? lane.port : limit.port
    const result = await sender.send({ ...load, port, head, values, round: `${round}` })
    await (kind === 'ours' ? flushClicks() : log.flush())
    await insistLogged(kind, result)
    into.push(result)
    return result.perSecond
  }
  await shoot('ours', [], -1)
  await shoot('bare', [], -1)
  const compared = await compareInRounds(
    rounds,
    (round) => shoot('ours', ours, round),
    (round) => shoot('bare', bare, round),
  )
  sender.close()
  lane.close()
  limit.close()
  const busy = Math.round(spreadOf(bare.map((one) => one.senderBusy)).median * 100)
  const p99 = spreadOf(ours.map((one) => one.p99))
  const bareP99 = spreadOf(bare.map((one) => one.p99))
  const notes = [`every 302 has its click; the sender was busy ${busy} % of the time against the limit`]
  return [
    ratioResult({ item: 'short link with click log', unit: '/s', notes }, compared, 0.2),
    { item: 'p99', unit: 'ms', value: p99, limit: bareP99, target: '≤ 2 × the limit', isMet: p99.median <= 2 * bareP99.median,
      notes: ['the promise was 6 ms where the bare server had 3 ms'] },
  ] // prettier-ignore
}

async function fillLinks(): Promise<string[]> {
  const shop = await aShop()
  const products = await Promise.all(Array.from({ length: productCount }, () => aProduct(shop.id)))
  const creators = await Promise.all(Array.from({ length: creatorCount }, () => aCreator()))
  const pairs = creators.flatMap(({ id: creatorId }) => products.map(({ id: productId }) => ({ creatorId, productId })))
  const codes = pairs.map(() => makeLinkCode())
  await sql('pool', insertLinksSql, [
    pairs.map(() => newId('link')),
    codes,
    pairs.map(({ creatorId }) => creatorId),
    pairs.map(({ productId }) => productId),
  ])
  await sql('pool', createBareClicksSql)
  return codes
}

/** One INSERT every 25 ms or 500 rows, whichever comes first; the answer does not wait for it. */
function bareLog() {
  let codes: string[] = []
  let times: Date[] = []
  let writing: Promise<unknown> = Promise.resolve()
  const flush = () => {
    if (codes.length === 0) return writing
    const batch = [codes, times]
    codes = []
    times = []
    writing = writing.then(() => sql('pool', insertBareClicksSql, batch))
    return writing
  }
  const tick = async () => {
    for (;;) {
      await sleep(25, undefined, { ref: false })
      await flush()
    }
  }
  void tick()
  const add = (code: string) => {
    codes.push(code)
    times.push(new Date())
    if (codes.length >= 500) void flush()
  }
  return { add, flush }
}

function redirectBarely(codes: readonly string[], add: (code: string) => void) {
  const targets = new Map(codes.map((code) => [code, `/products/${code}`]))
  return (request: IncomingMessage, response: ServerResponse) => {
    const code = (request.url ?? '').slice(3)
    const target = targets.get(code)
    if (!target) return void response.writeHead(404).end()
    add(code)
    response.writeHead(302, { Location: target, 'Cache-Control': 'no-store', 'Content-Length': '0' }).end()
  }
}

/** A figure counts only if no click was lost. */
async function insistLogged(kind: 'ours' | 'bare', { byStatus }: LoadResult) {
  const [counts] = await sql<Record<string, number>>('pool', clickCountsSql)
  if (counts?.[kind] === byStatus['302'] && Object.keys(byStatus).length === 1) return
  throw new Error(`answered ${JSON.stringify(byStatus)} but logged ${JSON.stringify(counts)}`)
}
