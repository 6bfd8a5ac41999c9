import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { raiseWarehouse } from './warehouse-stage.ts'

const warehouse = await raiseWarehouse('aurora-goods.myshopify.com')
const { domain, settle, shopId, act, control, until } = warehouse
const { acceptRequest } = await import('#app/domain/warehouse/accept-request.server.ts')
const { declineCancellation, grantCancellation } = await import('#app/domain/warehouse/answer-cancellation.server.ts')
const { closeRequest } = await import('#app/domain/warehouse/close-request.server.ts')
const { packParcel } = await import('#app/domain/warehouse/pack-parcel.server.ts')
const { rejectRequest } = await import('#app/domain/warehouse/reject-request.server.ts')
const { shipRequest } = await import('#app/domain/warehouse/ship-request.server.ts')
const { syncRequests } = await import('#app/domain/warehouse/sync-requests.server.ts')
const { moveGoods } = await import('#app/domain/warehouse/move-goods.server.ts')
const { db, inTransaction } = await import('#app/platform/db/database.server.ts')

type Goods = Awaited<ReturnType<typeof warehouse.goods>>
type Asked = Awaited<ReturnType<typeof warehouse.request>>
let goods: Goods
beforeAll(async () => {
  await warehouse.open()
  goods = await warehouse.goods('Oak tray', 50)
})
afterAll(() => warehouse.close())

const asked = async (quantity = 1, more: object = {}) =>
  warehouse.request(await warehouse.order(goods.variantGid, quantity), more)
const accept = ({ ref }: Asked) => inTransaction('accept', (tx) => acceptRequest(tx, ref))
const accepted = async (quantity = 1) => {
  const request = await asked(quantity)
  expect(await accept(request)).toMatchObject({ ok: true })
  await settle()
  return request
}
const pack = ({ ref, lines }: Asked, quantity: number, trackingNumber: string, carrier = 'UPS') =>
  inTransaction('pack', (tx) =>
    packParcel(tx, { ...ref, carrier, trackingNumber, lines: [{ lineGid: lines[0]?.shopifyGid ?? '', quantity }] }),
  )
const ship = ({ ref }: Asked) => inTransaction('ship', (tx) => shipRequest(tx, { ...ref, by: 'test' }))
const grant = ({ ref }: Asked) => inTransaction('grant', (tx) => grantCancellation(tx, ref))
const decline = ({ ref }: Asked) => inTransaction('decline', (tx) => declineCancellation(tx, ref))
const cancelAsked = async (request: Asked, message = 'Changed their mind') => {
  await act(domain, 'submitCancellationRequest', { fulfillmentOrderId: request.fulfillmentOrderId, message })
  await until('the cancellation', async () => (await request.now()).cancellation === 'asked')
}
const committed = async () => (await warehouse.shelf(goods.variantId)).committed

describe('an answer', () => {
  it('BFS 5.8.4: nothing is packed or sent before a request was accepted', async () => {
    const request = await asked()
    expect(await pack(request, 1, 'EARLY')).toMatchObject({ ok: false, code: 'NOT_NOW' })
    expect(await ship(request)).toMatchObject({ ok: false, code: 'NOT_NOW' })
  })

  it('says why not, and the merchant may ask again', async () => {
    const request = await asked()
    const why = { reason: 'INCORRECT_ADDRESS', message: 'No house number' } as const
    expect(await inTransaction('reject', (tx) => rejectRequest(tx, { ...request.ref, ...why }))).toMatchObject({
      ok: true,
    })
    await settle()
    expect(await request.atShopify()).toMatchObject({ status: 'OPEN', requestStatus: 'REJECTED' })
    expect(await request.now()).toMatchObject({ state: 'rejected', pendingAction: null })
    await control('POST', '/clock', { advanceMs: 5_000 })
    await act(domain, 'submitFulfillmentRequest', { fulfillmentOrderId: request.fulfillmentOrderId })
    await until('the second request', async () => (await request.now()).state === 'requested')
    expect(await request.now()).toMatchObject({ answeredAt: null, rejectReason: null })
  })

  it('refuses what lacks goods, and knows whose shop it is', async () => {
    const rare = await warehouse.goods('Rare bowl', 2)
    const request = await warehouse.request(await warehouse.order(rare.variantGid, 2))
    const lost = {
      shopId,
      variantId: rare.variantId,
      kind: 'damaged',
      quantity: 1,
      key: 'broken-bowl',
      by: 'test',
    } as const
    expect(await inTransaction('damage', (tx) => moveGoods(tx, lost))).toMatchObject({ ok: true, value: { onHand: 1 } })
    expect(await accept(request)).toMatchObject({ ok: false, code: 'OUT_OF_STOCK', detail: { wanted: 2, free: 1 } })
    const stranger = { shopId: 'shop_somebody_else', requestId: request.requestId }
    expect(await inTransaction('accept', (tx) => acceptRequest(tx, stranger))).toMatchObject({
      code: 'REQUEST_NOT_FOUND',
    })
  })

  it('whose own answer is lost is found standing at Shopify', async () => {
    const request = await asked()
    await control('POST', '/faults', { kind: 'lost-response', match: 'AcceptFulfillmentRequest' })
    await accept(request)
    await until('the answer', async () => (await request.now()).pendingAction === null)
    expect(await request.now()).toMatchObject({ state: 'accepted', failure: null })
    expect(await request.atShopify()).toMatchObject({ requestStatus: 'ACCEPTED' })
  })

  it('promises no unit twice, however many are accepted at once', async () => {
    const few = await warehouse.goods('Few cups', 4)
    const requests: Asked[] = []
    for (let count = 0; count < 4; count++)
      requests.push(await warehouse.request(await warehouse.order(few.variantGid)))
    const lost = {
      shopId,
      variantId: few.variantId,
      kind: 'damaged',
      quantity: 2,
      key: 'broken-cups',
      by: 'test',
    } as const
    await inTransaction('damage', (tx) => moveGoods(tx, lost))
    const outcomes = await Promise.all(requests.map(accept))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(2)
    expect(await warehouse.shelf(few.variantId)).toMatchObject({ onHand: 2, committed: 2 })
    const count = {
      shopId,
      variantId: few.variantId,
      kind: 'counted',
      quantity: 1,
      key: 'count-cups',
      by: 'test',
    } as const
    expect(await inTransaction('count', (tx) => moveGoods(tx, count))).toMatchObject({ code: 'BELOW_PROMISED' })
  })
})

describe('parcels', () => {
  it('leave one after another, with several carriers, for exactly what is in them', async () => {
    const request = await accepted(3)
    const before = await warehouse.shelf(goods.variantId)
    expect(await pack(request, 4, 'TOO-MUCH')).toMatchObject({ code: 'MORE_THAN_ASKED' })
    await pack(request, 2, 'A-1', 'UPS')
    await ship(request)
    await settle()
    expect(await request.now()).toMatchObject({
      state: 'picking',
      lines: [{ shippedQuantity: 2 }],
      pendingAction: null,
    })
    expect(await request.atShopify()).toMatchObject({ status: 'IN_PROGRESS', lines: [{ remaining: 1 }] })
    await pack(request, 1, 'B-1', 'Aramex')
    await ship(request)
    await settle()
    expect(await request.now()).toMatchObject({ state: 'shipped' })
    expect(await request.atShopify()).toMatchObject({ status: 'CLOSED' })
    expect((await warehouse.shelf(goods.variantId)).onHand).toBe(before.onHand - 3)
    expect(
      await db.warehouseMovement.count({ where: { shopId, kind: 'shipped', note: (await request.now()).orderName } }),
    ).toBe(2)
  })

  it('leave once, though the answer to the first telling is lost', async () => {
    const request = await accepted(2)
    await pack(request, 1, 'LOST-1')
    await control('POST', '/faults', { kind: 'lost-response', match: 'CreateFulfillment' })
    await ship(request)
    await until('the parcel', async () => (await request.now()).pendingAction === null)
    expect(await request.atShopify()).toMatchObject({ lines: [{ remaining: 1 }] })
    const { orderGid, parcels } = await request.now()
    const { fulfillments } = await warehouse.orderAtShopify(Number(orderGid.split('/').at(-1)))
    expect(fulfillments).toHaveLength(1)
    expect(parcels).toMatchObject([
      { trackingNumber: 'LOST-1', fulfillmentGid: expect.stringContaining('Fulfillment') },
    ])
  })

  it('whose rest cannot be found close the request as incomplete, and free the goods', async () => {
    const request = await accepted(2)
    const before = await committed()
    await pack(request, 1, 'PART-1')
    await ship(request)
    await settle()
    expect(await inTransaction('close', (tx) => closeRequest(tx, { ...request.ref, message: 'Broken' }))).toMatchObject(
      { ok: true },
    )
    await settle()
    expect(await request.atShopify()).toMatchObject({ status: 'INCOMPLETE' })
    expect(await request.now()).toMatchObject({ state: 'closed', pendingAction: null, failure: null })
    expect(await committed()).toBe(before - 2)
  })

  it('Shopify will not record are in the inbox until somebody settles them', async () => {
    const request = await accepted()
    await act(domain, 'holdFulfillmentOrder', { fulfillmentOrderId: request.fulfillmentOrderId })
    await pack(request, 1, 'HELD-1')
    await ship(request)
    await settle()
    expect(await request.now()).toMatchObject({ pendingAction: 'ship', failure: 'REFUSED' })
    const problem = () => db.problem.findFirst({ where: { shopId, cause: 'WAREHOUSE_SHIPMENT_REFUSED' } })
    expect(await problem()).toMatchObject({ orderId: null, resolvedAt: null })
    const { listProblems } = await import('#app/domain/fulfillment/list-problems.server.ts')
    const { acknowledgeProblem } = await import('#app/domain/fulfillment/resolve-problem.server.ts')
    const listed = (await listProblems(db, { shopId })).items.find(
      ({ cause }) => cause === 'WAREHOUSE_SHIPMENT_REFUSED',
    )
    expect(listed).toMatchObject({ order: null, requestId: request.ref.requestId, canAcknowledge: true })
    const seen = { shopId, problemId: listed?.id ?? '' }
    expect(await inTransaction('seen', (tx) => acknowledgeProblem(tx, seen))).toMatchObject({ ok: true })
    expect(await problem()).toMatchObject({ resolution: 'ACKNOWLEDGED' })
    await act(domain, 'releaseHold', { fulfillmentOrderId: request.fulfillmentOrderId })
    const { retryTelling } = await import('#app/domain/warehouse/retry-telling.server.ts')
    await inTransaction('retry', (tx) => retryTelling(tx, request.ref))
    await settle()
    expect(await request.now()).toMatchObject({ state: 'shipped', pendingAction: null })
    expect((await problem())?.resolvedAt).not.toBeNull()
  })
})

describe('a cancellation', () => {
  it('before the answer is granted without anything being promised', async () => {
    const request = await asked()
    const before = await committed()
    await cancelAsked(request)
    expect(await accept(request)).toMatchObject({ code: 'CANCELLATION_WAITS' })
    expect(await grant(request)).toMatchObject({ ok: true })
    await settle()
    expect(await request.atShopify()).toMatchObject({ status: 'CLOSED', requestStatus: 'CANCELLATION_ACCEPTED' })
    expect(await committed()).toBe(before)
  })

  it('after it is granted while nothing has left, packed or not', async () => {
    const request = await accepted(2)
    const before = await committed()
    await pack(request, 2, 'NEVER-1')
    await cancelAsked(request, 'Please stop')
    expect(await request.now()).toMatchObject({ merchantMessage: 'Please stop' })
    expect(await ship(request)).toMatchObject({ code: 'CANCELLATION_WAITS' })
    expect(await grant(request)).toMatchObject({ ok: true })
    await settle()
    expect(await request.now()).toMatchObject({ state: 'cancelled', cancellation: 'accepted', parcels: [] })
    expect(await committed()).toBe(before - 2)
  })

  it('is declined once a part has left, and the rest goes on', async () => {
    const request = await accepted(2)
    await pack(request, 1, 'GONE-1')
    await ship(request)
    await settle()
    await cancelAsked(request)
    expect(await grant(request)).toMatchObject({ ok: false, code: 'ALREADY_SENT' })
    expect(await decline(request)).toMatchObject({ ok: true })
    await settle()
    expect(await request.atShopify()).toMatchObject({ requestStatus: 'CANCELLATION_REJECTED' })
    await pack(request, 1, 'GONE-2')
    expect(await ship(request)).toMatchObject({ ok: true })
    await settle()
    expect(await request.now()).toMatchObject({ state: 'shipped', pendingAction: null })
  })

  it('of the whole order in Shopify frees what was promised', async () => {
    const request = await accepted()
    const before = await committed()
    const { orderGid } = await request.now()
    await act(domain, 'cancelOrder', { orderId: orderGid })
    await syncRequests(domain)
    expect(await request.now()).toMatchObject({ state: 'cancelled' })
    expect(await committed()).toBe(before - 1)
  })
})
