import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { raiseStage } from './shopify-stage.ts'

const stage = await raiseStage()
const { receiveShopifyWebhook } = await import('#app/routes/machine/shopify-webhooks.server.ts')
const { requireMerchant } = await import('#app/web/require-merchant.server.ts')
const { acceptTerms } = await import('#app/domain/shops/accept-terms.server.ts')
const { connectChannel } = await import('#app/domain/shops/connect-channel.server.ts')
const { requestReconcile } = await import('#app/domain/shops/request-reconcile.server.ts')
const { db, inTransaction } = await import('#app/platform/db/database.server.ts')
const { drain } = await import('#test/support/drain.ts')
const { expectedOf, readOurCollections, readOurs, readTruth } = await import('./catalog-truth.ts')

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const domain = 'aurora-goods.myshopify.com'
const seed = Number(process.env.CHAOS_SEED ?? 20261121)
/** `CHAOS=whole npx vitest run test/integration/catalog-chaos.test.ts` takes the full size, a minute and a half. */
const [products, changes] = process.env.CHAOS === 'whole' ? [2_000, 1_000] : [300, 250]
let shopId: string

/** The same for the same seed: mulberry32. */
function randomOf(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

async function until(what: string, isTrue: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 240_000
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`waited too long for ${what}, seed ${seed}`)
    await drain({ until: new Date(Date.now() + 10 * 60_000) })
    await sleep(25)
  }
}

const counts = { missing: 0, surplus: 0, published: 0, unpublished: 0, changed: 0 }
async function reconcile() {
  const begun = await requestReconcile(shopId)
  if (!begun.ok) throw new Error(begun.code)
  const { syncRunId } = begun.value
  const run = () => db.syncRun.findUniqueOrThrow({ where: { id: syncRunId }, include: { repairs: true } })
  await until('the reconciliation', async () => (await run()).status !== 'running')
  await drain()
  return run()
}
const pendingAtShopify = async () =>
  (await stage.control<{ pendingWebhooks: number }>('GET', '/log?limit=1')).pendingWebhooks

/** Late by more than a reconciliation: kept aside here, delivered when told to. */
const late: Request[] = []
let isLate: () => boolean = () => false

beforeAll(async () => {
  stage.deliverTo(async (request) => {
    // The first load is the export's alone: what a full sync repeats of it never comes.
    if (request.headers.get('x-shopify-topic') === 'product_feeds/full_sync') return new Response(null, { status: 200 })
    if (!isLate()) return receiveShopifyWebhook(request)
    late.push(request)
    return new Response(null, { status: 200 })
  })
  await stage.control('POST', `/shops/${domain}/install`, {})
  await stage.act(domain, 'generateProducts', { count: products, seed, announce: false })
  await stage.act(domain, 'createCollection', {
    title: 'Everything silk',
    rule: { column: 'TITLE', relation: 'CONTAINS', condition: 'silk' },
  })
  shopId = (await requireMerchant(await stage.adminRequest(domain))).shop.id
  await inTransaction('terms', (tx) => acceptTerms(tx, { shopId }))
  expect(await connectChannel(shopId)).toMatchObject({ ok: true })
  await until('the first sync', async () => (await db.syncRun.count({ where: { shopId, status: 'running' } })) === 0)
})
afterAll(() => stage.close())

describe(`a store of ${products} products in ${changes} changes whose news are lost, repeated, reordered and late (seed ${seed})`, () => {
  it('Z7, J5: ends equal to Shopify in every field, and a second look finds nothing', async () => {
    const random = randomOf(seed)
    isLate = () => random() < 0.1
    for (const [index, kind] of ['webhook-drop', 'webhook-duplicate', 'webhook-reorder', 'webhook-delay'].entries()) {
      await stage.control('POST', '/faults', { kind, shop: domain, share: 0.25, ms: 300, seed: seed + index })
    }
    await stage.act(domain, 'chaos', { seed, changes })
    await until('what is delivered at all', async () => (await pendingAtShopify()) === 0)
    await stage.control('DELETE', '/faults')
    isLate = () => false
    expect(late.length).toBeGreaterThan(50)

    const first = await reconcile()
    expect(first).toMatchObject({ status: 'finished', failure: null })
    for (const request of late) await receiveShopifyWebhook(request)
    await drain()

    const shop = { currency: 'USD', languages: ['ar', 'id'] }
    const truth = await readTruth(stage.control, domain)
    const ours = await readOurs(shopId, shop.languages)
    expect([...ours.keys()].sort(), `seed ${seed}`).toEqual(truth.items.map((one) => one.gid).sort())
    for (const item of truth.items) expect(ours.get(item.gid), `seed ${seed}`).toEqual(expectedOf(item, shop))
    const collections = await readOurCollections(shopId)
    for (const one of truth.collections) expect(collections.get(one.gid), `seed ${seed}`).toEqual(one)
    expect(collections.size).toBe(truth.collections.length)

    const second = await reconcile()
    const { counts: found, repairs = 0 } = second.operations as { counts: typeof counts; repairs?: number }
    expect(found, JSON.stringify(second.repairs.slice(0, 5))).toMatchObject(counts)
    expect(repairs).toBe(0)
  })
})
