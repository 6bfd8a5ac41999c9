import { afterAll, expect, it } from 'vitest'
import { raiseWarehouse } from './warehouse-stage.ts'

const warehouse = await raiseWarehouse('aurora-goods.myshopify.com')
const { domain, until, settle, shopId, act } = warehouse
const { acceptRequest } = await import('#app/domain/warehouse/accept-request.server.ts')
const { pickRequest } = await import('#app/domain/warehouse/pick-request.server.ts')
const { packParcel } = await import('#app/domain/warehouse/pack-parcel.server.ts')
const { toReceiver } = await import('#app/domain/warehouse/list-requests.server.ts')
const { shipRequest } = await import('#app/domain/warehouse/ship-request.server.ts')
const { db, inTransaction } = await import('#app/platform/db/database.server.ts')
afterAll(() => warehouse.close())

/** The merchant does not wait for the shopper's second thoughts. */
async function endGrace(orderId: string) {
  const graceHold = async () => (await db.order.findUniqueOrThrow({ where: { id: orderId } })).graceHold
  await until('the grace hold', async () => (await graceHold()) !== 'asked')
  if ((await graceHold()) === 'held') await act(domain, 'releaseHold', { orderId })
}

it('joining waits for the rights, and begins by itself once the merchant has granted them', async () => {
  expect(await warehouse.join()).toMatchObject({ ok: true })
  await until('the answer', async () => (await warehouse.contract())?.failure === 'SCOPES_MISSING')
  expect(await warehouse.contract()).toMatchObject({ state: 'joining', serviceGid: null })
  await warehouse.grant()
  await until('the service', async () => (await warehouse.contract())?.state === 'active')
  expect((await warehouse.contract())?.locationGid).toMatch(/^gid:\/\/shopify\/Location\//)
})

it('an order paid here is asked of us, accepted, picked, packed and sent, and its shopper sees the parcel', async () => {
  const goods = await warehouse.goods('Cedar box', 5)
  expect(await warehouse.levelAtShopify(goods)).toMatchObject({ available: 5, committed: 0 })
  const bought = await warehouse.buy(goods.variantId, 2)
  await until('the capture', bought.isCaptured)
  expect(await warehouse.levelAtShopify(goods)).toMatchObject({ available: 3, committed: 2 })
  await endGrace(bought.order.id)
  const request = await warehouse.request(bought.order.id, { message: 'Please wrap it' })
  expect(await request.now()).toMatchObject({ merchantMessage: 'Please wrap it', lines: [{ quantity: 2 }] })
  const { ref } = request
  expect(await inTransaction('accept', (tx) => acceptRequest(tx, ref))).toMatchObject({ ok: true })
  expect(await warehouse.shelf(goods.variantId)).toMatchObject({ onHand: 5, committed: 2 })
  await settle()
  expect(await request.atShopify()).toMatchObject({ status: 'IN_PROGRESS', requestStatus: 'ACCEPTED' })
  await inTransaction('pick', (tx) => pickRequest(tx, ref))
  const [line] = request.lines
  const parcel = { carrier: 'UPS', trackingNumber: '1Z77', trackingUrl: 'https://track.test/1Z77' }
  const lines = [{ lineGid: line?.shopifyGid ?? '', quantity: 2 }]
  await inTransaction('pack', (tx) => packParcel(tx, { ...ref, ...parcel, lines }))
  expect(await request.now()).toMatchObject({ state: 'packed' })
  expect(await inTransaction('ship', (tx) => shipRequest(tx, { ...ref, by: 'test' }))).toMatchObject({ ok: true })
  await until('the parcel', async () => (await bought.view())?.state === 'shipped')
  expect((await bought.view())?.shipments).toMatchObject([
    { carrier: 'UPS', trackingNumber: '1Z77', trackingUrl: 'https://track.test/1Z77' },
  ])
  await settle()
  expect(await request.now()).toMatchObject({ state: 'shipped', pendingAction: null, failure: null })
  expect(await request.atShopify()).toMatchObject({ status: 'CLOSED' })
  expect(await warehouse.shelf(goods.variantId)).toMatchObject({ onHand: 3, committed: 0, isDirty: false })
  expect(await warehouse.levelAtShopify(goods)).toMatchObject({ available: 3, committed: 0 })
}, 60_000)

it('an order of the merchant’s own storefront goes to its receiver, all the way out', async () => {
  const goods = await warehouse.goods('Pine box', 3)
  const receiver = { firstName: 'Kenji', lastName: 'Mori', address1: '2-11-3 Meguro', city: 'Meguro-ku', zip: '153-0063', countryCode: 'JP' } // prettier-ignore
  const orderId = await warehouse.order(goods.variantGid, 2, { email: 'kenji@example.com', shippingAddress: receiver })
  const request = await warehouse.request(orderId)
  const { destination } = await request.now()
  expect(toReceiver(destination)).toMatchObject({ name: 'Kenji Mori', city: 'Meguro-ku', countryCode: 'JP' })
  const { ref, lines } = request
  expect(await inTransaction('accept', (tx) => acceptRequest(tx, ref))).toMatchObject({ ok: true })
  await settle()
  await inTransaction('pick', (tx) => pickRequest(tx, ref))
  const parcel = { carrier: 'Yamato', trackingNumber: '4012', lines: [{ lineGid: lines[0]?.shopifyGid ?? '', quantity: 2 }] } // prettier-ignore
  expect(await inTransaction('pack', (tx) => packParcel(tx, { ...ref, ...parcel }))).toMatchObject({ ok: true })
  expect(await inTransaction('ship', (tx) => shipRequest(tx, { ...ref, by: 'test' }))).toMatchObject({ ok: true })
  await settle()
  expect(await request.now()).toMatchObject({ state: 'shipped', pendingAction: null, failure: null })
  expect(await warehouse.orderAtShopify(orderId)).toMatchObject({ fulfillments: [{ tracking: [{ number: '4012' }] }] })
}, 60_000)

it('K5: the receiver is forgotten with the customer; what was sent stays', async () => {
  const before = await db.warehouseRequest.findFirstOrThrow({ where: { shopId }, orderBy: { requestedAt: 'asc' } })
  const { email } = await db.order.findFirstOrThrow({ where: { shopId } })
  expect(before.destination).toMatchObject({ email })
  await act(domain, 'gdprRequest', { kind: 'customer_redact', email })
  const destination = async () =>
    (await db.warehouseRequest.findUniqueOrThrow({ where: { id: before.id } })).destination
  await until('the forgetting', async () => JSON.stringify(await destination()) === '{}')
  expect(await db.warehouseParcel.count({ where: { requestId: before.id } })).toBe(1)
})
