import { createHmac, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { receiveShopifyWebhook } from '#app/routes/machine/shopify-webhooks.server.ts'
import { replayReceipts } from '#app/shopify/inbox/replay-receipts.server.ts'
import { db } from '#app/platform/db/database.server.ts'
import { inSqlTransaction, sql } from '#app/platform/db/sql.server.ts'
import { drain } from '#test/support/drain.ts'
import { applyFeed, at, feedProduct, getVariant, givenShop } from './catalog-world.ts'

let shop: Awaited<ReturnType<typeof givenShop>>
beforeAll(async () => {
  shop = await givenShop()
  await applyFeed(shop.id, [feedProduct(1)])
})

type Delivery = {
  topic?: string
  body?: unknown
  webhookId?: string
  without?: string
  signature?: string
  rawBody?: string
  triggeredAt?: Date
}

function request(delivery: Delivery = {}): Request {
  const { topic = 'products/delete', body = { id: 999 }, webhookId = randomUUID(), triggeredAt = at(10) } = delivery
  const rawBody = delivery.rawBody ?? JSON.stringify(body)
  const secret = process.env.SHOPIFY_API_SECRET ?? ''
  const headers = new Headers({
    'content-type': 'application/json',
    'x-shopify-topic': topic,
    'x-shopify-hmac-sha256': delivery.signature ?? createHmac('sha256', secret).update(rawBody).digest('base64'),
    'x-shopify-shop-domain': shop.domain,
    'x-shopify-api-version': '2026-04',
    'x-shopify-webhook-id': webhookId,
    'x-shopify-triggered-at': triggeredAt.toISOString(),
  })
  if (delivery.without) headers.delete(delivery.without)
  return new Request('http://localhost/webhooks/shopify', { method: 'POST', headers, body: rawBody })
}
const send = async (delivery: Delivery = {}) => (await receiveShopifyWebhook(request(delivery))).status
const jobCount = async () =>
  (await sql<{ jobs: bigint }>('pool', 'SELECT count(*) AS jobs FROM graphile_worker.jobs'))[0]?.jobs
const receiptOf = (webhookId: string) => db.webhookReceipt.findUnique({ where: { webhookId } })

describe('a delivery arrives', () => {
  it('K10: with a bad signature it is refused with 401 and nothing is kept', async () => {
    const before = await jobCount()
    const webhookId = randomUUID()
    expect(await send({ webhookId, signature: 'bm90IHRoZSBzaWduYXR1cmU=' })).toBe(401)
    expect(await send({ webhookId, without: 'x-shopify-hmac-sha256' })).toBe(401)
    expect(await receiptOf(webhookId)).toBeNull()
    expect(await jobCount()).toBe(before)
  })

  it.each(['topic', 'shop-domain', 'webhook-id'])('without its %s it is refused with 400', async (name) => {
    expect(await send({ without: `x-shopify-${name}` })).toBe(400)
  })

  it('too large, or by another method, it is refused', async () => {
    expect(await send({ rawBody: `"${'x'.repeat(5 * 1024 * 1024)}"` })).toBe(413)
    expect((await receiveShopifyWebhook(new Request('http://localhost/webhooks/shopify'))).status).toBe(405)
  })

  it('K10: well signed it is kept with one job, however often it comes', async () => {
    const webhookId = randomUUID()
    const before = (await jobCount()) ?? 0n
    expect(await send({ webhookId })).toBe(200)
    expect(await Promise.all([send({ webhookId }), send({ webhookId }), send({ webhookId })])).toEqual([200, 200, 200])
    expect(await jobCount()).toBe(before + 1n)
    await drain()
    expect(await receiptOf(webhookId)).toMatchObject({ attempts: 1, failure: null, rawBody: '{"id":999}' })
    expect((await receiptOf(webhookId))?.processedAt).not.toBeNull()
  })
})

it('K10: deliveries that come together are kept together; one that cannot be kept fails alone', async () => {
  const ids = Array.from({ length: 40 }, () => randomUUID())
  const before = (await jobCount()) ?? 0n
  const unkeepable = send({ rawBody: '"a\u0000b"' }).catch(() => 'failed')
  expect(await Promise.all([...ids, ...ids].map((webhookId) => send({ webhookId })))).toEqual(Array(80).fill(200))
  expect(await unkeepable).toBe('failed')
  expect(await jobCount()).toBe(before + 40n)
  expect(await db.webhookReceipt.count({ where: { webhookId: { in: ids } } })).toBe(40)
  await drain()
})

describe('a delivery is worked off', () => {
  it('an unknown topic is recorded and does no harm', async () => {
    const webhookId = randomUUID()
    await send({ webhookId, topic: 'themes/publish' })
    await drain()
    expect(await receiptOf(webhookId)).toMatchObject({ failure: 'UNKNOWN_TOPIC' })
  })

  it('K10: one that cannot be read keeps its receipt and its reason, and is tried again', async () => {
    const webhookId = randomUUID()
    await send({ webhookId, topic: 'inventory_levels/update', body: { nonsense: true } })
    await drain()
    await drain({ retry: true })
    const receipt = await receiptOf(webhookId)
    expect(receipt?.processedAt).toBeNull()
    expect(receipt?.attempts).toBeGreaterThan(1)
    expect(receipt?.failure).toContain('inventory_item_id')
  })

  it('one unreadable feed delivery holds up no other', async () => {
    const [bad, good] = [randomUUID(), randomUUID()]
    await send({ webhookId: bad, topic: 'product_feeds/full_sync', body: { metadata: {} } })
    const payload = {
      metadata: { action: 'CREATE', type: 'FULL', fullSyncId: 'gid://shopify/ProductFullSync/1', truncatedFields: [], occurred_at: at(3) },
      productFeed: { id: 'gid://shopify/ProductFeed/1', country: 'US', language: 'EN' },
      product: {
        id: 'gid://shopify/Product/77', title: 'Brass bell', handle: 'brass-bell', description: 'Rings.', isPublished: true, updatedAt: at(3),
        variants: { edges: [{ node: { id: 'gid://shopify/ProductVariant/770', title: 'Default', price: { amount: '5.00', currencyCode: 'USD' }, quantityAvailable: 2 } }] },
      },
    } // prettier-ignore
    await send({ webhookId: good, topic: 'product_feeds/full_sync', body: payload })
    await drain()
    expect((await receiptOf(good))?.processedAt).not.toBeNull()
    expect((await receiptOf(bad))?.failure).toBeTruthy()
    expect((await getVariant(shop.id, 770)).product.title).toBe('Brass bell')
  })

  it('a replay handles a time span again, and changes nothing that stands', async () => {
    const webhookId = randomUUID()
    await send({ webhookId, topic: 'products/delete', rawBody: '{"id":1}', triggeredAt: new Date() })
    await drain()
    expect((await getVariant(shop.id, 10)).product.deletedAt).not.toBeNull()
    await db.product.updateMany({ where: { shopId: shop.id }, data: { deletedAt: null } })
    const span = { from: new Date(Date.now() - 60_000), to: new Date(Date.now() + 60_000), topic: 'products/delete' }
    const replayed = await inSqlTransaction('replay', (tx) => replayReceipts(tx, span))
    expect(replayed).toBeGreaterThan(0)
    await drain()
    expect((await getVariant(shop.id, 10)).product.deletedAt).not.toBeNull()
  })

  it('K5: a redaction empties the deliveries that name the person', async () => {
    const naming = randomUUID()
    await send({ webhookId: naming, topic: 'themes/update', body: { email: 'nora@example.com' } })
    await drain()
    await send({
      topic: 'customers/redact',
      body: { shop_domain: shop.domain, customer: { id: 5, email: 'nora@example.com' }, orders_to_redact: [] },
    })
    await drain()
    expect((await receiptOf(naming))?.rawBody).toBe('')
  })
})
