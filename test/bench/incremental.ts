import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { raiseStage } from '#test/integration/shopify-stage.ts'
import { quantile, spreadOf } from './frame/measure.ts'
import type { Bench, Result } from './frame/result.ts'
import { connectShop } from './world/connected-shop.ts'

const domain = 'aurora-goods.myshopify.com'
const products = 400
const changes = 60
const backgroundPerSecond = 50
const longestWaitMilliseconds = 20_000

type Price = { readonly productId: string; readonly variantId: string; readonly shopifyGid: string }
type Stage = Awaited<ReturnType<typeof raiseStage>>
type Arrivals = {
  readonly count: () => number
  /** When the next delivery that names this comes. */
  readonly next: (named: string) => Promise<number>
}

/** From the moment a delivery reaches us to the moment a shopper's page shows the new price, through web and worker. */
export const bench: Bench = async () => {
  const stage = await raiseStage()
  const arrivals = await receiveDeliveries(stage)
  const worker = fork('app/worker.ts', { execArgv: ['--import', 'tsx'] })
  await once(worker, 'message')
  try {
    const prices = await openShop(stage)
    const beforeIdle = arrivals.count()
    const idle = await changePrices(stage, arrivals, prices.slice(0, changes))
    const perAct = Math.max(1, (arrivals.count() - beforeIdle) / changes)
    const background = changeOthers(stage, prices.slice(changes * 2), backgroundPerSecond / perAct)
    const [before, since] = [arrivals.count(), performance.now()]
    const busy = await changePrices(stage, arrivals, prices.slice(changes, changes * 2))
    const rate = ((arrivals.count() - before) * 1_000) / (performance.now() - since)
    await background.stop()
    return [...toResults('idle', idle), ...toResults(`at ${Math.round(rate)} deliveries/s`, busy)]
  } finally {
    await end(worker)
    await stage.close()
  }
}

/** The app's own receiver, with a note of when each delivery came. */
async function receiveDeliveries(stage: Stage): Promise<Arrivals> {
  const { receiveShopifyWebhook } = await import('#app/routes/machine/shopify-webhooks.server.ts')
  let count = 0
  let awaited: { named: string; heard: (at: number) => void } | null = null
  stage.deliverTo(async (request) => {
    const at = performance.now()
    count += 1
    if (awaited && (await request.clone().text()).includes(awaited.named)) {
      awaited.heard(at)
      awaited = null
    }
    return receiveShopifyWebhook(request)
  })
  return {
    count: () => count,
    next: (named) => new Promise((resolve) => (awaited = { named, heard: resolve })),
  }
}

async function openShop(stage: Stage): Promise<Price[]> {
  const { db } = await import('#app/platform/db/database.server.ts')
  await stage.act(domain, 'generateProducts', { count: products, variants: 2, announce: false })
  const { shopId } = await connectShop(stage, domain)
  const isOver = async () => (await db.syncRun.findFirst({ where: { shopId, status: 'finished' } })) !== null
  await waitUntil('the first sync', isOver, 120_000)
  const rows = await db.variant.findMany({
    where: { shopId, position: { lte: 1 } },
    orderBy: { id: 'asc' },
    distinct: ['productId'],
  })
  return rows.map(({ id, productId, shopifyGid }) => ({ variantId: id, productId, shopifyGid }))
}

async function changePrices(stage: Stage, arrivals: Arrivals, prices: readonly Price[]): Promise<number[]> {
  const { getProductForShopper } = await import('#app/domain/catalog/get-product-for-shopper.server.ts')
  const { db } = await import('#app/platform/db/database.server.ts')
  const took: number[] = []
  for (const [index, { productId, variantId, shopifyGid }] of prices.entries()) {
    const priceMinor = BigInt(50_000 + index)
    const arrived = arrivals.next(`${shopifyGid}"`)
    await setPrice(stage, shopifyGid, priceMinor)
    const shows = async () => {
      const product = await getProductForShopper(db, { country: 'US', language: 'en', productId })
      return product?.variants.some((one) => one.variantId === variantId && one.priceMinor === priceMinor) ?? false
    }
    await waitUntil(`the price of ${productId}`, shows, longestWaitMilliseconds)
    took.push(performance.now() - (await arrived))
  }
  return took
}

function setPrice(stage: Stage, shopifyGid: string, priceMinor: bigint) {
  const price = (Number(priceMinor) / 100).toFixed(2)
  return stage.act(domain, 'setPrice', { variantId: Number(shopifyGid.split('/').at(-1)), price })
}

/** Other products' prices, so many a second whether or not the last change has been worked off. */
function changeOthers(stage: Stage, prices: readonly Price[], perSecond: number) {
  let turn = 0
  const changing = new Set<Promise<unknown>>()
  const timer = setInterval(() => {
    turn += 1
    const act = setPrice(stage, prices[turn % prices.length]?.shopifyGid ?? '', BigInt(1_000 + turn))
    changing.add(act)
    void act.finally(() => changing.delete(act))
  }, 1_000 / perSecond)
  return {
    stop: async () => {
      clearInterval(timer)
      await Promise.all(changing)
    },
  }
}

async function waitUntil(what: string, isTrue: () => Promise<boolean>, milliseconds: number): Promise<void> {
  const until = performance.now() + milliseconds
  while (!(await isTrue())) {
    if (performance.now() > until) throw new Error(`waited too long for ${what}`)
    await sleep(5)
  }
}

async function end(worker: ChildProcess): Promise<void> {
  worker.kill('SIGTERM')
  if (worker.exitCode === null) await once(worker, 'exit')
}

function toResults(when: string, took: readonly number[]): Result[] {
  const sorted = took.toSorted((a, b) => a - b)
  const p99 = quantile(sorted, 0.99)
  return [
    { item: `webhook to shop, ${when}, median`, unit: 'ms', value: spreadOf([quantile(sorted, 0.5)]), target: '–', isMet: null },
    { item: `webhook to shop, ${when}, p99`, unit: 'ms', value: spreadOf([p99]), target: 'within seconds', isMet: p99 < 5_000 },
  ] // prettier-ignore
}
