import { afterAll, afterEach, expect, it, vi } from 'vitest'
import { raiseReturnsStage } from './returns-live-stage.ts'

vi.setConfig({ testTimeout: 90_000 })

const domain = 'aurora-goods.myshopify.com'
const stage = await raiseReturnsStage(domain)
const { act, until, control, db, run, accepted, shopId } = stage
const { anArrived, ask, approve, inspect, row, rowOf, isTold, statuses, inBooks, truthOf, expectSettled } = stage
const { declineReturn } = await import('#app/domain/returns/answer-return.server.ts')
const { withdrawReturn } = await import('#app/domain/returns/withdraw-return.server.ts')
const { markReturnSent } = await import('#app/domain/returns/mark-return-sent.server.ts')

const { variantId } = await stage.aProductAtShopify('Copper kettle', { price: '20.00', quantity: 60 })
const arrive = (quantity = 2) => anArrived(variantId, quantity)
const availableAtShopify = async () => (await db.stockLevel.findUniqueOrThrow({ where: { variantId } })).available
afterEach(() => control('DELETE', '/faults'))
afterAll(() => stage.close())

it('I7: asked, approved, sent and inspected here: Shopify stands where we stand, and the money moves once', async () => {
  const arrived = await arrive()
  const { returnId, ref } = await ask(arrived, { quantity: 2 })
  await until('the request', () => isTold(returnId))
  expect(await statuses(arrived.orderId)).toEqual(['REQUESTED'])
  await approve(returnId)
  await until('the approval', () => isTold(returnId))
  expect(await statuses(arrived.orderId)).toEqual(['OPEN'])
  accepted(await run((tx) => markReturnSent(tx, { ...arrived.owner, ...ref, trackingNumber: '1Z1' })))
  const before = await availableAtShopify()
  await inspect(returnId, 1)
  await expectSettled(arrived, returnId, '2000')
  const { returns } = await inBooks(arrived.orderId)
  expect(returns).toMatchObject([{ lines: [{ quantity: 2, processed: 1, refunded: 1 }] }])
  await until('the unit on the shelf', async () => (await availableAtShopify()) === before + 1)
})

it('a unit that is not for the shelf stays off it', async () => {
  const arrived = await arrive()
  const { returnId } = await ask(arrived)
  await approve(returnId)
  const before = await availableAtShopify()
  await inspect(returnId, 1, { restock: false })
  await expectSettled(arrived, returnId, '2000')
  expect(await availableAtShopify()).toBe(before)
})

it('everything done in Shopify’s admin: mirrored here, and our processor pays back once', async () => {
  const arrived = await arrive()
  const asked = await act<{ id: number }>(domain, 'requestReturn', { orderId: arrived.orderId })
  await until('the request', async () => (await rowOf(arrived.orderId))?.state === 'requested')
  expect(await rowOf(arrived.orderId)).toMatchObject({ openedBy: 'shopify', lines: [{ quantity: 2 }] })
  await act(domain, 'approveReturn', { returnId: asked.id })
  await until('the approval', async () => (await rowOf(arrived.orderId))?.state === 'approved')
  await act(domain, 'processReturn', { returnId: asked.id })
  await expectSettled(arrived, (await rowOf(arrived.orderId))?.id ?? '', '4000', false)
})

it('their news doubled and shuffled leaves the same', async () => {
  const arrived = await arrive()
  for (const kind of ['webhook-duplicate', 'webhook-reorder']) await control('POST', '/faults', { kind, times: 40 })
  const { id } = await act<{ id: number }>(domain, 'requestReturn', { orderId: arrived.orderId })
  await act(domain, 'approveReturn', { returnId: id })
  await act(domain, 'processReturn', { returnId: id, restock: false })
  await until('the return', async () => (await rowOf(arrived.orderId)) !== null)
  await expectSettled(arrived, (await rowOf(arrived.orderId))?.id ?? '', '4000', false)
})

it('turned down here, with the reason there', async () => {
  const arrived = await arrive()
  const { returnId, ref } = await ask(arrived)
  await until('the request', () => isTold(returnId))
  accepted(await run((tx) => declineReturn(tx, { ...ref, reason: 'It was worn' })))
  await until('the no', () => isTold(returnId))
  await stage.hearEverythingAgain(arrived.orderId)
  expect((await inBooks(arrived.orderId)).returns).toMatchObject([
    { status: 'DECLINED', decline: { note: 'It was worn' } },
  ])
  expect(await row(returnId)).toMatchObject({ state: 'declined', declineReason: 'It was worn' })
  expect(await arrived.refundedHere()).toBe('0')
})

it('turned down there, with the reason here', async () => {
  const arrived = await arrive()
  const { returnId } = await ask(arrived)
  await until('the request', () => isTold(returnId))
  await act(domain, 'declineReturn', { orderId: arrived.orderId, reason: 'final_sale', note: 'A last piece' })
  await until('the no', async () => (await row(returnId)).state === 'declined')
  expect(await row(returnId)).toMatchObject({ declineReason: 'A last piece', outcome: 'declined', pendingAction: null })
})

it.each([
  ['as a request', false, ['CANCELED', 'DECLINED']],
  ['after the approval', true, ['CANCELED']],
])('called off by the shopper %s', async (_when, isApproved, ends) => {
  const arrived = await arrive()
  const { returnId } = await ask(arrived)
  await until('the request', () => isTold(returnId))
  if (isApproved) await approve(returnId)
  await until('the approval', () => isTold(returnId))
  accepted(await run((tx) => withdrawReturn(tx, { ...arrived.owner, returnId })))
  await until('the end', () => isTold(returnId))
  await stage.hearEverythingAgain(arrived.orderId)
  expect(ends).toContain((await statuses(arrived.orderId))[0])
  expect(await row(returnId)).toMatchObject({ state: 'cancelled', outcome: 'withdrawn' })
})

it('I8: a replacement is an order of nothing to pay in Shopify, paid, with the note of what it replaces', async () => {
  const arrived = await arrive()
  const { returnId } = await ask(arrived, { kind: 'replacement' })
  await approve(returnId)
  await inspect(returnId)
  const id = (await row(returnId)).replacementOrderId ?? ''
  const push = () => db.orderPush.findUniqueOrThrow({ where: { orderId: id } })
  await until('the replacement', async () => (await push()).state === 'created')
  await until('the end of the return', () => isTold(returnId))
  expect(await inBooks(id)).toMatchObject({ financialStatus: 'PAID', note: `Replacement for ${arrived.order.number}` })
  expect(await truthOf(id)).toMatchObject({ total: { shopMinor: '0' }, outstanding: { shopMinor: '0' } })
  expect(await statuses(arrived.orderId)).toEqual(['CLOSED'])
  expect(await arrived.refundedHere()).toBe('0')
  const commissions = await db.commission.findMany({ where: { orderLine: { orderId: id } } })
  expect(commissions).toMatchObject([{ state: 'void', reasonCode: 'REPLACEMENT', shopId }])
  expect(await db.problem.count({ where: { orderId: id, resolvedAt: null } })).toBe(0)
})
