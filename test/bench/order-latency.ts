import { setTimeout as sleep } from 'node:timers/promises'
import { milliseconds, quantile, spreadOf } from './frame/measure.ts'
import type { Bench, Result } from './frame/result.ts'
import { openMarket, type Sold } from './world/live-market.ts'

const sales = 100
const warmUp = 8
/** A sale every half second: nobody waits for anybody else. */
const calmMilliseconds = 500

/** From the paid checkout to the order's answer from Shopify, beside the bare request, in turn. */
export const bench: Bench = async () => {
  const market = await openMarket(1)
  const [stall] = market.stalls
  if (!stall) return []
  const ours: number[] = []
  const bare: number[] = []
  for (let sale = -warmUp; sale < sales; sale++) {
    const startedAt = performance.now()
    const took = await inShopifyAfter(await market.buy(stall))
    const least = await milliseconds(() => market.sendBarely(stall))
    if (sale >= 0) {
      ours.push(took)
      bare.push(least)
    }
    await sleep(Math.max(0, calmMilliseconds - (performance.now() - startedAt)))
  }
  await insistOnce(await market.ordersAt(stall))
  await market.close()
  return toResults(ours, bare)
}

/** By the clock of the worker, which runs on this machine. */
async function inShopifyAfter({ orderId, paidAt }: Sold): Promise<number> {
  const { db } = await import('#app/platform/db/database.server.ts')
  for (let look = 0; look < 1_500; look++) {
    const push = await db.orderPush.findUniqueOrThrow({ where: { orderId }, select: { state: true, settledAt: true } })
    if (push.state === 'created' && push.settledAt) return Math.max(0, push.settledAt.getTime() - paidAt)
    await sleep(20)
  }
  throw new Error('an order did not reach Shopify within half a minute')
}

/** A figure counts only if every sale is there, and none twice. */
async function insistOnce(references: readonly string[]): Promise<void> {
  const { db } = await import('#app/platform/db/database.server.ts')
  const placed = await db.order.count()
  const own = references.filter((one) => !one.startsWith('bare_'))
  if (own.length !== placed || new Set(own).size !== placed) throw new Error(`${placed} sold, ${own.length} in Shopify`)
}

function toResults(ours: readonly number[], bare: readonly number[]): Result[] {
  const [mine, least] = [ours, bare].map((all) => [...all].sort((a, b) => a - b))
  const one = (sorted: readonly number[] | undefined, share: number) => quantile(sorted ?? [], share)
  const row = (name: string, share: number, promised: number): Result => {
    const [value, limit] = [one(mine, share), one(least, share)]
    return {
      item: `paid to in Shopify, ${name}`, unit: 'ms', value: spreadOf([value]), limit: spreadOf([limit]),
      ratio: spreadOf([value / limit]), target: `≤ ${promised} ms`, isMet: value <= promised,
    } // prettier-ignore
  }
  const notes = [
    `${ours.length} sales, one every ${calmMilliseconds} ms; outbox, queue, lease, request and record; the limit is the bare orderCreate`,
  ]
  return [{ ...row('p50', 0.5, 250), notes }, row('p99', 0.99, 1_000)]
}
