import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { raiseStage } from './shopify-stage.ts'

const stage = await raiseStage()
const { receiveShopifyWebhook } = await import('#app/routes/machine/shopify-webhooks.server.ts')
const { requireMerchant } = await import('#app/web/require-merchant.server.ts')
const { acceptTerms } = await import('#app/domain/shops/accept-terms.server.ts')
const { connectChannel } = await import('#app/domain/shops/connect-channel.server.ts')
const { requestFullSync } = await import('#app/domain/shops/request-full-sync.server.ts')
const { requestReconcile } = await import('#app/domain/shops/request-reconcile.server.ts')
const { listShownProducts } = await import('#app/domain/catalog/list-shown-products.server.ts')
const { db, inTransaction } = await import('#app/platform/db/database.server.ts')
const { sql } = await import('#app/platform/db/sql.server.ts')
const { handlers } = await import('#app/jobs/registry.ts')
const { drain } = await import('#test/support/drain.ts')

const domain = 'aurora-goods.myshopify.com'
let shopId: string
/** While set, deliveries are answered but kept back, as if the network held them. */
let held: { headers: Headers; body: string }[] | null = null

async function until(what: string, isTrue: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`waited too long for ${what}`)
    await drain({ until: new Date(Date.now() + 10 * 60_000) })
    await sleep(25)
  }
}
const running = () => db.syncRun.count({ where: { shopId, status: 'running' } })
const runOf = (syncRunId: string) => db.syncRun.findUniqueOrThrow({ where: { id: syncRunId } })
const shown = async () => {
  const { items } = await listShownProducts(db, { country: 'US', language: 'en', limit: 50, query: undefined })
  return items.map((one) => one.title).sort()
}
const failedJobs = () =>
  sql('pool', 'SELECT task_identifier, last_error FROM graphile_worker.jobs WHERE last_error IS NOT NULL')
const deliver = ({ headers, body }: { headers: Headers; body: string }, changes: Record<string, string> = {}) => {
  const sent = new Headers(headers)
  for (const [name, value] of Object.entries(changes)) sent.set(name, value)
  return receiveShopifyWebhook(
    new Request('http://localhost/webhooks/shopify', { method: 'POST', headers: sent, body }),
  )
}

async function connect(): Promise<void> {
  shopId = (await requireMerchant(await stage.adminRequest(domain))).shop.id
  await inTransaction('terms', (tx) => acceptTerms(tx, { shopId }))
  expect(await connectChannel(shopId)).toMatchObject({ ok: true })
  await until('the first sync', async () => (await running()) === 0)
}

beforeAll(async () => {
  stage.deliverTo(async (request) => {
    if (!held) return receiveShopifyWebhook(request)
    held.push({ headers: request.headers, body: await request.text() })
    return new Response(null, { status: 200 })
  })
  await stage.control('POST', `/shops/${domain}/install`, {})
  const image = { url: 'https://cdn.shopify.com/s/files/stool.png', alt: 'Stool' }
  await stage.act(domain, 'createProduct', { title: 'Stool', price: '40.00', quantity: 3, media: [image] })
  await stage.act(domain, 'createProduct', { title: 'Bench', price: '90.00', quantity: 2, media: [image] })
  await connect()
  expect(await shown()).toEqual(['Bench', 'Stool'])
})
beforeEach(() => stage.control('DELETE', '/faults'))
afterAll(() => stage.close())

type Exports = { items: unknown[] }
const exportsAtShopify = async () =>
  (await stage.control<Exports>('GET', `/shops/${domain}/state/bulk-operations?limit=1000`)).items.length

/** A comparison that has begun: its export runs at Shopify, and the next look at it is waiting as a job. */
async function beginReconcile(): Promise<string> {
  const before = await exportsAtShopify()
  const begun = await requestReconcile(shopId)
  if (!begun.ok) throw new Error(begun.code)
  const { syncRunId } = begun.value
  await handlers['read-catalog']?.({ shopId, syncRunId, topic: 'products' }, { jobId: 'first look', attempt: 1 })
  expect(await exportsAtShopify()).toBeGreaterThan(before)
  expect(await runOf(syncRunId)).toMatchObject({ status: 'running', kind: 'reconcile', cause: 'merchant' })
  return syncRunId
}

describe('a token that is withdrawn in the middle of a sync', () => {
  it('ends the run at once as ACCESS_REVOKED, with no job left to try again', async () => {
    const syncRunId = await beginReconcile()
    await stage.act(domain, 'revokeAccess')
    await db.session.updateMany({ where: { shop: domain }, data: { refreshToken: 'shprt_withdrawn' } })
    await until('the end', async () => (await running()) === 0)
    expect(await runOf(syncRunId)).toMatchObject({ status: 'failed', failure: 'ACCESS_REVOKED' })
    expect(await failedJobs()).toEqual([])
    expect(await requestFullSync(shopId)).toMatchObject({ ok: false, code: 'ACCESS_REVOKED' })
  })

  it('is mended by the merchant who opens the app again', async () => {
    await db.session.updateMany({ where: { shop: domain }, data: { expires: new Date(Date.now() - 1_000) } })
    await requireMerchant(await stage.adminRequest(domain))
    const asked = await requestFullSync(shopId)
    expect(asked).toMatchObject({ ok: true })
    await until('the sync', async () => (await running()) === 0)
    expect(await shown()).toEqual(['Bench', 'Stool'])
  })

  it('a second comparison is refused while one runs, and says where it stands', async () => {
    await beginReconcile()
    expect(await requestReconcile(shopId)).toMatchObject({
      ok: false,
      code: 'SYNC_RUNNING',
      detail: { kind: 'reconcile' },
    })
    await until('the end', async () => (await running()) === 0)
  })
})

describe('an uninstall while an export runs', () => {
  let late: NonNullable<typeof held> = []

  it('ends the run at once, drops the feeds and hides the shop; its jobs stop quietly', async () => {
    held = []
    await stage.act(domain, 'updateProduct', { handle: 'stool', title: 'Tall stool' })
    await stage.act(domain, 'deleteProduct', { handle: 'bench' })
    await sleep(300)
    late = held
    held = null
    expect(late.length).toBeGreaterThan(0)
    const syncRunId = await beginReconcile()
    await stage.control('POST', `/shops/${domain}/uninstall`, {})
    await until(
      'the uninstall',
      async () => (await db.shop.findUnique({ where: { id: shopId } }))?.uninstalledAt !== null,
    )
    await drain({ until: new Date(Date.now() + 10 * 60_000) })
    // The next look at the export may find the door locked before the notice is worked off.
    const failure = expect.stringMatching(/^(SHOP_CLOSED|ACCESS_REVOKED)$/) as string
    expect(await runOf(syncRunId)).toMatchObject({ status: 'failed', failure })
    expect(await db.productFeed.count({ where: { connection: { shopId } } })).toBe(0)
    expect(await db.session.count({ where: { shop: domain } })).toBe(0)
    expect(await shown()).toEqual([])
    expect(await failedJobs()).toEqual([])
    expect(await db.product.count({ where: { shopId } })).toBeGreaterThan(0)
    expect(await requestReconcile(shopId)).toMatchObject({ ok: false, code: 'NOT_CONNECTED' })
  })

  it('J5: late news of the old installation does no harm, and a reconnected shop is whole again', async () => {
    for (const delivery of late) await deliver(delivery)
    await drain({ until: new Date(Date.now() + 10 * 60_000) })
    expect(await failedJobs()).toEqual([])
    const uninstalled = await db.webhookReceipt.findFirstOrThrow({ where: { topic: 'app/uninstalled' } })
    await stage.control('POST', `/shops/${domain}/install`, {})
    await connect()
    // The same notice once more, from before this installation.
    await inTransaction('late uninstall', async (tx) => {
      const { uninstallShop } = await import('#app/domain/shops/uninstall-shop.server.ts')
      await uninstallShop(tx, domain, uninstalled.triggeredAt ?? uninstalled.receivedAt)
    })
    for (const [at, delivery] of late.entries()) await deliver(delivery, { 'x-shopify-webhook-id': `again-${at}` })
    await drain({ until: new Date(Date.now() + 10 * 60_000) })
    expect((await db.shop.findUniqueOrThrow({ where: { id: shopId } })).uninstalledAt).toBeNull()
    await until('the catalogue', async () => (await shown()).join() === 'Tall stool')
    expect(await db.syncRun.findFirst({ where: { shopId }, orderBy: { startedAt: 'desc' } })).toMatchObject({
      status: 'finished',
      cause: 'connect',
    })
  })
})
