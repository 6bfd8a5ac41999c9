import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { raiseWarehouse } from './warehouse-stage.ts'

const warehouse = await raiseWarehouse('aurora-goods.myshopify.com')
const { domain, settle, shopId, act, control } = warehouse
const { syncRequests } = await import('#app/domain/warehouse/sync-requests.server.ts')
const { sweepWarehouse } = await import('#app/domain/warehouse/sweep-warehouse.server.ts')
const { receiveFulfillmentNotification } = await import('#app/routes/machine/fulfillment-service.server.ts')
const { db, inTransaction } = await import('#app/platform/db/database.server.ts')
const { pool } = await import('#app/platform/db/pool.server.ts')

let goods: Awaited<ReturnType<typeof warehouse.goods>>
beforeAll(async () => {
  await warehouse.open()
  goods = await warehouse.goods('Oak tray', 50)
})
afterAll(() => warehouse.close())

const asked = async () => warehouse.request(await warehouse.order(goods.variantGid))
const jobs = async () => {
  const waiting = 'SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = $1'
  return (await pool.query(waiting, ['sync-warehouse'])).rowCount
}

describe('a notice to the fulfillment service', () => {
  const notice = (signature: (body: string) => string, headers: Record<string, string> = {}) => {
    const body = JSON.stringify({ kind: 'FULFILLMENT_REQUEST' })
    return receiveFulfillmentNotification(
      new Request('https://vitrine.test/fulfillment-service/fulfillment_order_notification', {
        method: 'POST',
        body,
        headers: { 'x-shopify-hmac-sha256': signature(body), 'x-shopify-shop-domain': domain, ...headers },
      }),
    )
  }
  const signed = (body: string) =>
    createHmac('sha256', process.env.SHOPIFY_API_SECRET ?? '')
      .update(body, 'utf8')
      .digest('base64')

  it('is turned away and leaves nothing behind when its signature is wrong', async () => {
    await settle()
    expect((await notice(() => 'bm90IGl0')).status).toBe(401)
    expect((await notice((body) => signed(`${body} `))).status).toBe(401)
    expect(await jobs()).toBe(0)
  })

  it('BFS 5.8.3: is kept before it is answered, and sent twice makes one reading', async () => {
    expect((await notice(signed)).status).toBe(200)
    expect((await notice(signed)).status).toBe(200)
    expect(await jobs()).toBe(1)
    await settle()
  })

  it('may come again, or never: the poll finds what waits', async () => {
    const request = await asked()
    const before = await db.warehouseRequest.count({ where: { shopId } })
    await syncRequests(domain)
    await syncRequests(domain)
    expect(await db.warehouseRequest.count({ where: { shopId } })).toBe(before)
    expect(await request.now()).toMatchObject({ state: 'requested' })
    await control('POST', '/faults', { kind: 'webhook-drop', match: 'fulfillment_order_notification', times: 1 })
    const orderId = await warehouse.order(goods.variantGid)
    const { id } = await act<{ id: number }>(domain, 'submitFulfillmentRequest', { orderId })
    await settle()
    const find = () =>
      db.warehouseRequest.findUnique({ where: { fulfillmentOrderGid: `gid://shopify/FulfillmentOrder/${id}` } })
    expect(await find()).toBeNull()
    await inTransaction('sweep', sweepWarehouse)
    await settle()
    expect(await find()).toMatchObject({ state: 'requested' })
  })
})

describe('stock', () => {
  it('moves once per key, and Shopify hears it less what it has promised itself', async () => {
    const level = await warehouse.levelAtShopify(goods)
    expect(await warehouse.receive(goods.sku, 5, 'delivery-note-77')).toMatchObject({ ok: true })
    expect(await warehouse.receive(goods.sku, 5, 'delivery-note-77')).toMatchObject({ ok: true })
    await settle()
    expect(await warehouse.levelAtShopify(goods)).toMatchObject({ available: (level?.available ?? 0) + 5 })
    const { onHand } = await warehouse.shelf(goods.variantId)
    const now = await warehouse.levelAtShopify(goods)
    expect((now?.available ?? 0) + (now?.committed ?? 0)).toBe(onHand)
    expect(await warehouse.receive('NO-SUCH-CODE', 1)).toMatchObject({ code: 'GOODS_NOT_FOUND' })
  })

  it('cannot be left behind: leaving waits for empty shelves and answered requests', async () => {
    const { leaveWarehouse } = await import('#app/domain/warehouse/leave-warehouse.server.ts')
    const left = await inTransaction('leave', (tx) => leaveWarehouse(tx, { shopId }))
    expect(left).toMatchObject({ ok: false, code: 'REQUESTS_OPEN' })
  })
})
