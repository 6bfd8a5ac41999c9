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

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const domain = 'aurora-goods.myshopify.com'
const picture = (name: string) => ({ url: `https://cdn.example/${name}.jpg`, width: 900, height: 900 })
let shopId: string

async function until(what: string, isTrue: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 100_000
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`waited too long for ${what}`)
    await drain({ until: new Date(Date.now() + 10 * 60_000) })
    await sleep(25)
  }
}
async function reconcile() {
  const begun = await requestReconcile(shopId)
  if (!begun.ok) throw new Error(begun.code)
  const run = () => db.syncRun.findUniqueOrThrow({ where: { id: begun.value.syncRunId }, include: { repairs: true } })
  await until('the reconciliation', async () => (await run()).status !== 'running')
  await drain({ until: new Date(Date.now() + 10 * 60_000) })
  const { operations, ...rest } = await run()
  return { ...rest, counts: (operations as { counts?: Record<string, number> }).counts }
}
const productCalled = (title: string) =>
  db.product.findFirst({ where: { shopId, title }, include: { variants: true, problems: true, texts: true } })
/** Changed at Shopify, and nobody told us. */
async function unheard(action: string, input: unknown) {
  await stage.control('POST', '/faults', { kind: 'webhook-drop', shop: domain, share: 1, seed: 1 })
  const answer = await stage.act<{ id: number }>(domain, action, input)
  await stage.control('DELETE', '/faults')
  // What changed in the second of the export is left to be read by itself: here an export has to find it.
  await stage.control('POST', '/clock', { advanceMs: 2_000 })
  return answer
}

beforeAll(async () => {
  stage.deliverTo(receiveShopifyWebhook)
  await stage.control('POST', `/shops/${domain}/install`, {})
  for (const title of ['Oak stool', 'Ash bench', 'Elm shelf']) {
    await stage.act(domain, 'createProduct', { title, price: '40.00', quantity: 3, media: [picture(title)] })
  }
  shopId = (await requireMerchant(await stage.adminRequest(domain))).shop.id
  await inTransaction('terms', (tx) => acceptTerms(tx, { shopId }))
  expect(await connectChannel(shopId)).toMatchObject({ ok: true })
  await until('the first sync', async () => (await db.syncRun.count({ where: { shopId, status: 'running' } })) === 0)
  // What it left to do would read later changes before a reconciliation can find them.
  const pending = () => stage.control<{ pendingWebhooks: number }>('GET', '/log?limit=1')
  await until('all news', async () => (await pending()).pendingWebhooks === 0)
  await drain({ until: new Date(Date.now() + 10 * 60_000) })
})
afterAll(() => stage.close())

describe('an export', () => {
  it('tells what differed and why, and mends what only it knows', async () => {
    await unheard('updateProduct', {
      handle: 'oak-stool',
      category: 'aa-1-4',
      descriptionHtml: '<p onclick="x()">Oak<script>alert(1)</script></p>',
    })
    const run = await reconcile()
    expect(run).toMatchObject({ status: 'finished', counts: { changed: 1, missing: 0, surplus: 0 } })
    expect(run.repairs).toMatchObject([
      { title: 'Oak stool', kind: 'changed', fields: ['category', 'description'], cause: 'lateOrLost' },
    ])
    expect(await productCalled('Oak stool')).toMatchObject({ descriptionHtml: '<p>Oak</p>', listingState: 'live' })
    expect((await productCalled('Oak stool'))?.taxonomyGid).toContain('aa-1-4')
  })

  it('with a line that cannot be read loses nothing: it is counted, and its product read by itself', async () => {
    await unheard('setPrice', { sku: (await productCalled('Ash bench'))?.variants[0]?.sku, price: '55.00' }).catch(
      () => undefined,
    )
    await stage.control('POST', '/faults', { kind: 'bulk-malformed-line', shop: domain })
    const run = await reconcile()
    await stage.control('DELETE', '/faults')
    expect(run).toMatchObject({ status: 'finished', counts: { unreadable: 1, surplus: 0 } })
    expect(await db.product.count({ where: { shopId, deletedAt: null } })).toBe(3)
    await until(
      'the reading',
      async () => (await db.productProblem.count({ where: { shopId, rule: 'UNREADABLE' } })) === 0,
    )
  })

  it('that fails is asked for once more, and says so if it fails again', async () => {
    await stage.control('POST', '/faults', { kind: 'bulk-fail', shop: domain, times: 1 })
    expect(await reconcile()).toMatchObject({ status: 'finished', failure: null })
    await stage.control('POST', '/faults', { kind: 'bulk-fail', shop: domain, share: 1, seed: 1 })
    const failed = await reconcile()
    await stage.control('DELETE', '/faults')
    expect(failed.status).toBe('failed')
    expect(failed.failure).toBeTruthy()
  })
})

describe('a product of unusual size', () => {
  it('with 2,048 variants comes whole', async () => {
    const variants = Array.from({ length: 2_048 }, (_, index) => {
      return { options: [`No. ${index}`], price: '5.00', sku: `B-${index}`, quantity: 1 }
    })
    const facts = { title: 'Many', optionNames: ['Number'], media: [picture('many')] }
    await unheard('createProduct', { ...facts, variants })
    expect(await reconcile()).toMatchObject({ counts: { changed: 0, missing: 1, surplus: 0 } })
    const here = { shopId, deletedAt: null, product: { title: 'Many' }, stock: { available: 1 } }
    expect(await db.variant.count({ where: here })).toBe(2_048)
    expect(await reconcile()).toMatchObject({ counts: { changed: 0, missing: 0, surplus: 0 } })
  })

  it('with 250 pictures keeps them all, in order', async () => {
    const media = Array.from({ length: 250 }, (_, index) => picture(`shot-${index}`))
    await stage.act(domain, 'createProduct', { title: 'Album', price: '9.00', quantity: 1, media })
    const urls = async () =>
      ((await productCalled('Album'))?.images as { url: string }[] | undefined)?.map((one) => one.url)
    await until('the pictures', async () => (await urls())?.length === 250)
    expect(await urls()).toEqual(media.map((one) => one.url))
  })

  it('with a title of 10,000 characters is stored whole and kept from shoppers until it is shorter', async () => {
    const title = 'x'.repeat(10_000)
    await stage.act(domain, 'createProduct', {
      title,
      handle: 'long',
      price: '9.00',
      quantity: 1,
      media: [picture('long')],
    })
    await until('the long title', async () => (await productCalled(title))?.reviewState === 'failed')
    const stored = await productCalled(title)
    expect(stored?.listingState).toBe('draft')
    expect(stored?.problems.map((one) => one.rule)).toContain('TITLE_TOO_LONG')
  })
})
