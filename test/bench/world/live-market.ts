import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { print } from 'graphql'
import { startProcessor } from '#test/processor/start-processor.ts'
import { tokeniseCard } from '#test/processor/tokenise-card.ts'
import { raiseStage } from '#test/integration/shopify-stage.ts'
import { connectShop } from './connected-shop.ts'
import { elasticClock } from './elastic-clock.ts'

type Stage = Awaited<ReturnType<typeof raiseStage>>
type Kept = { readonly items: readonly { readonly sourceIdentifier: string | null }[] }

/** One product of one shop. */
export type Stall = {
  readonly domain: string
  readonly shopId: string
  readonly variantId: string
  readonly variantGid: string
}
export type Sold = { readonly orderId: string; readonly paidAt: number }
export type Market = Awaited<ReturnType<typeof openMarket>>

const units = 10_000
const wholeCard = '4242424242424242'

/**
 * Shops of a paid plan at the Shopify stand-in, a card company and a worker in a process of its own, as in production.
 * Called before anything of the app is imported, because the app judges its environment once.
 */
export async function openMarket(shopCount: number) {
  const stage = await raiseStage()
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-market-'))
  const bank = await startProcessor({ dataDir: folder, latencyMs: 1, ...keysOf(process.env) })
  process.env.PAYMENTS_URL = bank.url
  const { receiveShopifyWebhook } = await import('#app/routes/machine/shopify-webhooks.server.ts')
  stage.deliverTo(receiveShopifyWebhook)
  const { useClock } = await import('#app/platform/clock.server.ts')
  const startedAt = Date.now()
  const clock = elasticClock(startedAt)
  useClock({ now: clock.now })
  const env = { ...process.env, CLOCK_STARTS_AT: String(startedAt) }
  const worker = fork('test/bench/world/elastic-worker.ts', { env, execArgv: ['--import', 'tsx'] })
  await once(worker, 'message')
  const stalls: Stall[] = []
  for (let number = 1; number <= shopCount; number++) stalls.push(await openStall(stage, number))
  return {
    stalls,
    buy: (stall: Stall) => buy(stall, bank.url),
    sendBarely,
    now: clock.now,
    /** From now on every clock goes so many times as fast; at 1 again, Shopify's catches up. */
    async hurry(speed: number) {
      const pace = { speed, sinceMilliseconds: Date.now() }
      clock.change(pace)
      worker.send(pace)
      if (speed === 1) await stage.control('POST', '/clock', { advanceMs: Math.round(clock.aheadMilliseconds()) })
    },
    fault: (kind: 'outage') => stage.control('POST', '/faults', { kind }),
    mend: () => stage.control('DELETE', '/faults'),
    /** Our ids of the orders that a shop has in Shopify, as often as it has them. */
    async ordersAt({ domain }: Stall): Promise<string[]> {
      const { items } = await stage.control<Kept>('GET', `/shops/${domain}/state/orders?limit=500`)
      return items.flatMap(({ sourceIdentifier }) => sourceIdentifier ?? [])
    },
    async close() {
      await endOf(worker)
      await bank.close()
      await stage.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const keysOf = (env: NodeJS.ProcessEnv) => ({
  secretKey: env.PAYMENTS_SECRET_KEY ?? '',
  publishableKey: env.PAYMENTS_PUBLISHABLE_KEY ?? '',
  webhookSecret: env.PAYMENTS_WEBHOOK_SECRET ?? '',
})

async function endOf(worker: ChildProcess): Promise<void> {
  const ended = once(worker, 'exit')
  worker.kill('SIGTERM')
  await ended
}

async function openStall(stage: Stage, number: number): Promise<Stall> {
  const { db } = await import('#app/platform/db/database.server.ts')
  const domain = `market-${number}.myshopify.com`
  await stage.control('POST', '/shops', {
    domain,
    name: `Market ${number}`,
    currency: 'USD',
    country: 'US',
    plan: 'basic',
  })
  const { shopId } = await connectShop(stage, domain)
  const media = [{ url: 'https://cdn.example/picture.jpg', width: 1200, height: 1200 }]
  await stage.act(domain, 'createProduct', { title: 'Juniper candle', media, price: '12.00', quantity: units })
  for (let wait = 0; wait < 300; wait++) {
    const found = await db.variant.findFirst({ where: { shopId, stock: { available: { gt: 0 } } } })
    if (found) return { domain, shopId, variantId: found.id, variantGid: found.shopifyGid }
    await sleep(200)
  }
  throw new Error(`nothing of ${domain} arrived`)
}

/** From an empty cart to a paid order. */
async function buy({ shopId, variantId }: Stall, bankUrl: string): Promise<Sold> {
  const { payCheckout } = await import('#app/domain/orders/pay-checkout.server.ts')
  const { db } = await import('#app/platform/db/database.server.ts')
  const { aCheckout } = await import('#test/integration/checkout-bench.ts')
  const { checkoutId, shopperKey, totalMinor: confirmedTotalMinor } = await aCheckout({ shopId, variantId })
  const { publishableKey } = keysOf(process.env)
  const cardToken = await tokeniseCard({ url: bankUrl, publishableKey }, wholeCard)
  const card = { cardToken, confirmedTotalMinor, returnUrl: 'http://shop.test/' }
  const paid = await payCheckout({ checkoutId, shopperKey, ...card })
  const { now } = await import('#app/platform/clock.server.ts')
  const paidAt = now().getTime()
  if (!paid.ok || paid.value.next !== 'done') throw new Error('the purchase was not paid')
  const { id: orderId } = await db.order.findFirstOrThrow({ where: { checkoutId }, select: { id: true } })
  return { orderId, paidAt }
}

let serial = 0

/** The least that an order can be: one request with the same document and as much in it, nothing before or after. */
async function sendBarely({ domain, variantGid }: Stall): Promise<void> {
  const { SHOPIFY_API_VERSION } = await import('#app/shopify/api-version.ts')
  const { CreateOrderDocument } = await import('#app/shopify/generated/operations.ts')
  const { whereTo } = await import('#app/shopify/http/shopify-fetch.server.ts')
  const { toOrderInput } = await import('#app/shopify/orders/order-input.ts')
  const { accessTokenOf } = await import('#app/shopify/tokens/access-token.server.ts')
  const { address } = await import('#test/integration/checkout-bench.ts')
  const reference = `bare_${++serial}`
  const order = toOrderInput({
    reference, number: reference, currency: 'USD', email: 'nour@example.com', placedAt: new Date(), totalMinor: 1_700n,
    lines: [{ variantGid, title: 'Juniper candle', quantity: 1, unitPriceMinor: 1_200n, requiresShipping: true }],
    shipping: { title: 'Standard', priceMinor: 500n }, payment: { kind: 'SALE' },
    shippingAddress: { lastName: 'Haddad', address1: address.line1, city: address.city, provinceCode: 'NY', zip: '10013', countryCode: 'US' },
  }) // prettier-ignore
  const options = { inventoryBehaviour: 'DECREMENT_OBEYING_POLICY', sendReceipt: false, sendFulfillmentReceipt: false }
  const answer = await fetch(whereTo(`https://${domain}/admin/api/${SHOPIFY_API_VERSION}/graphql.json`), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-shopify-access-token': await accessTokenOf(domain) },
    body: JSON.stringify({ query: print(CreateOrderDocument), variables: { order, options } }),
  })
  const { data } = (await answer.json()) as { data?: { orderCreate?: { order: unknown } } }
  if (!data?.orderCreate?.order) throw new Error('the bare order was not taken')
}
