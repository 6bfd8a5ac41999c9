import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addOrder, addShirt, openAdmin, type Admin, type OrderState } from './testing/open-admin.ts'

type Returned = OrderState & {
  returnStatus: string
  returns: { id: number; name: string; status: string }[]
  fulfillments: { id: number; lines: { id: number }[] }[]
}

let admin: Admin
let order: OrderState
beforeAll(async () => {
  admin = await openAdmin()
})
beforeEach(async () => {
  order = await addOrder(admin, await addShirt(admin))
})
afterAll(() => admin.close())

const now = () => admin.state<Returned>('orders', order.id)
const path = () => `/orders/${order.id}`

async function ask(more: Record<string, string> = {}) {
  await admin.act('fulfil', { orderId: order.id })
  const line = (await now()).fulfillments[0]?.lines[0]?.id
  return admin.post(`${path()}/return`, { [`quantity.${line}`]: '1', reason: 'DEFECTIVE', note: 'Torn', ...more })
}

test('a request is shown with its reason, approved, and processed into stock and money', async () => {
  const page = await ask({ asRequest: 'on' })
  for (const text of ['Return requested.', 'Defective. Torn', 'Approve', 'Decline']) expect(page.html).toContain(text)
  const [asked] = (await now()).returns
  expect((await admin.post(`${path()}/returns/${asked?.id}/approve`, {})).html).toContain('Return approved.')
  const done = await admin.post(`${path()}/returns/${asked?.id}/process`, {})
  expect(done.html).toContain('Return processed')
  expect(await now()).toMatchObject({ returnStatus: 'RETURNED', financialStatus: 'PARTIALLY_REFUNDED' })
})

test('a request is declined with a reason, and answered only once', async () => {
  await ask({ asRequest: 'on' })
  const [asked] = (await now()).returns
  await admin.post(`${path()}/returns/${asked?.id}/decline`, { reason: 'FINAL_SALE', note: 'Sale' })
  expect((await now()).returns[0]?.status).toBe('DECLINED')
  const again = await admin.post(`${path()}/returns/${asked?.id}/approve`, {})
  expect(again.status).toBe(422)
})

test('nothing chosen makes no return', async () => {
  const page = await ask({ reason: 'OTHER' })
  expect(page.html).toContain('Return created.')
  expect((await admin.post(`${path()}/return`, { reason: 'OTHER' })).status).toBe(422)
  expect((await now()).returns).toHaveLength(1)
})

test('work is split, reported as begun and opened again from the page', async () => {
  const [part] = order.fulfillmentOrders
  const fields = { part: String(part?.id), [`quantity.${part?.lines[0]?.id}`]: '1' }
  expect((await admin.post(`${path()}/split`, fields)).html).toContain('Fulfilment split.')
  expect((await now()).fulfillmentOrders).toHaveLength(2)
  await admin.post(`${path()}/progress`, { part: String(part?.id) })
  expect((await now()).fulfillmentOrders[0]?.status).toBe('IN_PROGRESS')
  await admin.post(`${path()}/open`, { part: String(part?.id) })
  expect((await now()).fulfillmentOrders[0]?.status).toBe('OPEN')
  const nothing = await admin.post(`${path()}/split`, { part: String(part?.id) })
  expect(nothing.html).toContain('Name some lines, and leave something behind.')
})
