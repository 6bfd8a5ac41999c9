import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { raiseStage } from './shopify-stage.ts'

const stage = await raiseStage()
const { receiveShopifyWebhook } = await import('#app/routes/machine/shopify-webhooks.server.ts')
const { requireMerchant } = await import('#app/web/require-merchant.server.ts')
const { acceptTerms } = await import('#app/domain/shops/accept-terms.server.ts')
const { connectChannel } = await import('#app/domain/shops/connect-channel.server.ts')
const { disconnectChannel } = await import('#app/domain/shops/disconnect-channel.server.ts')
const { requestFullSync } = await import('#app/domain/shops/request-full-sync.server.ts')
const { listShownProducts } = await import('#app/domain/catalog/list-shown-products.server.ts')
const { getProductForShopper } = await import('#app/domain/catalog/get-product-for-shopper.server.ts')
const { findLatestSync } = await import('#app/domain/shops/sync-run.server.ts')
const { db, inTransaction } = await import('#app/platform/db/database.server.ts')
const { drain } = await import('#test/support/drain.ts')

const domain = 'aurora-goods.myshopify.com'
const audience = { country: 'US', language: 'en' }
let shopId: string

/** Works deliveries off as they come until the story has got where it should. */
async function until(what: string, isTrue: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`waited too long for ${what}`)
    await drain({ until: new Date(Date.now() + 10 * 60_000) })
    await sleep(25)
  }
}
/** What is younger than an export is not compared with it. */
const aMinuteAgo = () => new Date(Date.now() - 60_000)
const syncIsOver = async () => (await findLatestSync(db, shopId))?.status !== 'running'
const shown = async (query?: string) => (await listShownProducts(db, { ...audience, limit: 50, query })).items
const isShown = async (title: string) => (await shown()).some((one) => one.title === title)

beforeAll(async () => {
  stage.deliverTo(receiveShopifyWebhook)
  await stage.control('POST', `/shops/${domain}/install`, {})
  await stage.act(domain, 'createProduct', {
    title: 'Juniper candle',
    media: [{ url: 'https://cdn.example/juniper.jpg', width: 900, height: 900 }],
    descriptionHtml: '<p>Burns <em>long</em></p><script>alert(1)</script>',
    productType: 'Candles',
    tags: ['home'],
    optionNames: ['Size'],
    variants: [
      { options: ['Small'], price: '12.00', quantity: 4, sku: 'JC-S' },
      { options: ['Large'], price: '20.00', quantity: 0, sku: 'JC-L' },
    ],
  })
  await stage.act(domain, 'createProduct', { title: 'Hidden lamp', price: '99.00', quantity: 1, status: 'DRAFT' })
  const { shop } = await requireMerchant(await stage.adminRequest(domain))
  shopId = shop.id
})
afterAll(() => stage.close())

describe('a shop connects its channel', () => {
  it('is installed by its first visit, once, with a way to ship', async () => {
    const again = await requireMerchant(await stage.adminRequest(domain))
    expect(again.shop).toMatchObject({
      id: shopId,
      name: 'Aurora Goods',
      currency: 'USD',
      country: 'US',
      uninstalledAt: null,
    })
    expect(await db.shippingOption.count({ where: { shopId } })).toBe(1)
  })

  it('has to accept the terms first', async () => {
    expect(await connectChannel(shopId)).toMatchObject({ ok: false, code: 'TERMS_NOT_ACCEPTED' })
  })

  it('J4: brings in what is published to the channel, and only that', async () => {
    await inTransaction('terms', (tx) => acceptTerms(tx, { shopId }))
    expect(await connectChannel(shopId)).toMatchObject({ ok: true })
    await until('the first sync', syncIsOver)
    expect(await findLatestSync(db, shopId)).toMatchObject({ status: 'finished', failure: null })
    expect((await shown()).map((one) => one.title)).toEqual(['Juniper candle'])
  })

  it('connecting twice is connecting once', async () => {
    expect(await connectChannel(shopId)).toMatchObject({ ok: true })
    expect(await db.channelConnection.count({ where: { shopId } })).toBe(1)
  })

  it('shows prices, choices, stock and a safe description', async () => {
    const [card] = await shown('junip')
    const product = await getProductForShopper(db, { productId: card?.productId ?? '', ...audience })
    expect(card).toMatchObject({ minPriceMinor: 1200n, maxPriceMinor: 2000n, currency: 'USD', isAvailable: true })
    expect(product?.descriptionHtml).toBe('<p>Burns <em>long</em></p>')
    expect(product?.variants.map(({ title, sellable }) => [title, sellable])).toEqual([
      ['Small', 4],
      ['Large', 0],
    ])
    const items = await db.stockLevel.findMany({ where: { shopId }, select: { inventoryItemGid: true } })
    expect(items.every((item) => item.inventoryItemGid !== null)).toBe(true)
  })
})

describe('a connected shop changes', () => {
  it('shows a new price and a new title', async () => {
    await stage.act(domain, 'updateProduct', { handle: 'juniper-candle', title: 'Cedar candle' })
    await until('the new title', () => isShown('Cedar candle'))
  })

  it('J4: an unpublished product is hidden, a published one comes back', async () => {
    await stage.act(domain, 'unpublish', { handle: 'juniper-candle' })
    await until('hiding', async () => !(await isShown('Cedar candle')))
    await stage.act(domain, 'publish', { handle: 'juniper-candle' })
    await until('showing', () => isShown('Cedar candle'))
  })

  it('can ask for everything again', async () => {
    expect(await requestFullSync(shopId)).toMatchObject({ ok: true })
    await until('the second sync', syncIsOver)
    expect(await findLatestSync(db, shopId)).toMatchObject({ status: 'finished' })
  })

  it('J5: reconciling brings back what was missed, and finds nothing the second time', async () => {
    await db.product.updateMany({ where: { shopId }, data: { isPublished: false, sourceUpdatedAt: aMinuteAgo() } })
    const reconcile = async () => {
      const { handlers } = await import('#app/jobs/registry.ts')
      await handlers['reconcile-catalog']?.({}, { jobId: 'test', attempt: 1 })
      const running = () => db.syncRun.count({ where: { shopId, kind: 'reconcile', status: 'running' } })
      await until('reconciling', async () => (await running()) === 0)
      await until('mending', () => isShown('Cedar candle'))
      const run = await db.syncRun.findFirst({ where: { shopId, kind: 'reconcile' }, orderBy: { startedAt: 'desc' } })
      return (run?.operations as { counts: Record<string, number> }).counts
    }
    expect(await reconcile()).toMatchObject({ unpublished: 1 })
    expect(await reconcile()).toMatchObject({ unpublished: 0, missing: 0, published: 0, surplus: 0 })
  })

  it('a sync whose deliveries never come is ended by the export, which finds what is missing', async () => {
    const { startSync } = await import('#app/domain/shops/sync-run.server.ts')
    const { useClock } = await import('#app/platform/clock.server.ts')
    await db.product.updateMany({ where: { shopId }, data: { isPublished: false, sourceUpdatedAt: aMinuteAgo() } })
    await inTransaction('a sync nobody answers', (tx) => startSync(tx, shopId))
    const later = new Date(Date.now() + 5 * 60_000)
    const back = useClock({ now: () => later })
    await until('the silence to be noticed', syncIsOver).finally(back)
    expect(await findLatestSync(db, shopId)).toMatchObject({ status: 'finished' })
    await until('mending', () => isShown('Cedar candle'))
  })

  it('can leave and come back without asking anyone', async () => {
    expect(await disconnectChannel(shopId)).toMatchObject({ ok: true })
    expect(await shown()).toEqual([])
    expect(await connectChannel(shopId)).toMatchObject({ ok: true })
    await until('the sync after reconnecting', syncIsOver)
    expect(await isShown('Cedar candle')).toBe(true)
  })

  it('disappears with its sessions when it uninstalls, and can return', async () => {
    await stage.control('POST', `/shops/${domain}/uninstall`, {})
    await until(
      'the uninstall',
      async () => (await db.shop.findUnique({ where: { id: shopId } }))?.uninstalledAt !== null,
    )
    expect(await shown()).toEqual([])
    expect(await db.session.count({ where: { shop: domain } })).toBe(0)
    await stage.control('POST', `/shops/${domain}/install`, {})
    const { shop } = await requireMerchant(await stage.adminRequest(domain))
    expect(shop).toMatchObject({ id: shopId, uninstalledAt: null, termsAcceptedAt: null })
  })
})
