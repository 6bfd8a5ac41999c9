import { setTimeout as sleep } from 'node:timers/promises'
import { addMilliseconds } from '#app/kernel/clock.ts'
import { spreadOf, throughput } from './frame/measure.ts'
import type { Bench, Result } from './frame/result.ts'
import { openMarket, type Market } from './world/live-market.ts'

const shops = 5
const waiting = 1_000
const buyers = 8
/** Bare orders of each shop for the limit: few enough to leave the buckets alone. */
const bareOrders = 20
const outageSeconds = 600
/** By which the rest of the outage goes faster than the world, once everything is sold. */
const hurriedSpeed = 10
const longestRecoverySeconds = 240

/** Shopify is down for ten minutes, in which 1,000 orders are paid; from its return until it has them all, beside a client that only sends. */
export const bench: Bench = async () => {
  const market = await openMarket(shops)
  for (const stall of market.stalls) await market.buy(stall)
  if (!(await comesTrue(async () => (await countOutside()) === 0))) throw new Error('no order reaches Shopify')
  const bareSeconds = await bareRecovery(market)
  await market.fault('outage')
  const downAt = market.now()
  const soldSeconds = await sellAll(market)
  await sitOut(market, addMilliseconds(downAt, outageSeconds * 1_000))
  const stranded = await countOutside()
  if (stranded !== waiting) throw new Error(`${stranded} orders wait, and not ${waiting}`)
  await market.mend()
  const upAt = market.now()
  const isWhole = await comesTrue(async () => (await countOutside()) === 0)
  const seconds = await secondsSince(upAt)
  const left = await countOutside()
  if (isWhole) await insistOnce(market)
  await market.close()
  return toResults({
    seconds,
    left,
    bareSeconds,
    soldSeconds,
    downSeconds: (upAt.getTime() - downAt.getTime()) / 1_000,
  })
}

/** A lane a shop, one order after the other, as its pushes are; in seconds for as many as wait. */
async function bareRecovery({ stalls, sendBarely }: Market): Promise<number> {
  const perSecond = await throughput(stalls.length * bareOrders, async () => {
    await Promise.all(
      stalls.map(async (stall) => {
        for (let order = 0; order < bareOrders; order++) await sendBarely(stall)
      }),
    )
  })
  return waiting / perSecond
}

async function sellAll({ stalls, buy }: Market): Promise<number> {
  const startedAt = performance.now()
  let sold = 0
  const lane = async () => {
    while (sold < waiting) {
      const stall = stalls[sold++ % stalls.length]
      if (stall) await buy(stall)
    }
  }
  await Promise.all(Array.from({ length: buyers }, lane))
  return (performance.now() - startedAt) / 1_000
}

/** The pauses between tries grow as in ten minutes; what comes after is measured by the world's own time. */
async function sitOut(market: Market, until: Date): Promise<void> {
  await market.hurry(hurriedSpeed)
  while (market.now() < until) await sleep(50)
  await market.hurry(1)
}

async function countOutside(): Promise<number> {
  const { db } = await import('#app/platform/db/database.server.ts')
  return db.orderPush.count({ where: { state: { not: 'created' } } })
}

/** False: not in the time that there is. */
async function comesTrue(isTrue: () => Promise<boolean>): Promise<boolean> {
  const endsAt = Date.now() + longestRecoverySeconds * 1_000
  while (!(await isTrue())) {
    if (Date.now() > endsAt) return false
    await sleep(250)
  }
  return true
}

type Seconds = { readonly first: number; readonly half: number; readonly all: number }

/** When the first, the middle and the last of the orders that waited got there. */
async function secondsSince(upAt: Date): Promise<Seconds> {
  const { db } = await import('#app/platform/db/database.server.ts')
  const settled = await db.orderPush.findMany({
    where: { settledAt: { gte: upAt } },
    select: { settledAt: true },
    orderBy: { settledAt: 'asc' },
  })
  const at = (place: number) => ((settled[place]?.settledAt ?? upAt).getTime() - upAt.getTime()) / 1_000
  return { first: at(0), half: at(Math.floor(settled.length / 2)), all: at(settled.length - 1) }
}

/** A figure counts only if every order is in Shopify, and none twice. */
async function insistOnce({ stalls, ordersAt }: Market): Promise<void> {
  const all = (await Promise.all(stalls.map(ordersAt))).flat().filter((one) => !one.startsWith('bare_'))
  const sold = waiting + shops
  if (all.length !== sold || new Set(all).size !== sold) throw new Error(`${sold} sold, ${all.length} in Shopify`)
}

type Measured = {
  readonly seconds: Seconds
  /** Orders that were still waiting when the time was over. */
  readonly left: number
  readonly bareSeconds: number
  readonly soldSeconds: number
  readonly downSeconds: number
}

function toResults({ seconds, left, bareSeconds, soldSeconds, downSeconds }: Measured): Result[] {
  const { first, half, all } = seconds
  const told = (item: string, value: number): Result => {
    return { item, unit: 's', value: spreadOf([value]), target: '–', isMet: null }
  }
  return [
    {
      item: '1,000 orders after an outage', unit: 's', value: spreadOf([all]), limit: spreadOf([bareSeconds]),
      ratio: spreadOf([all / bareSeconds]), target: '≤ 120 s', isMet: left === 0 && all <= 120,
      notes: [
        `${shops} shops, down for ${downSeconds.toFixed(0)} s of every clock, in which the orders were paid at ${(waiting / soldSeconds).toFixed(1)}/s`,
        ...(left > 0 ? [`${left} of them still waited after ${longestRecoverySeconds} s`] : []),
        'the limit is a lane a shop that does nothing but send; ours takes the money and holds the goods besides',
      ],
    },
    told('until the first is there', first),
    told('until half are there', half),
  ] // prettier-ignore
}
