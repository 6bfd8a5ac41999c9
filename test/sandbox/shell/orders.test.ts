import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addOrder, addShirt, openAdmin, type Admin, type OrderState, type ProductState } from './testing/open-admin.ts'

let admin: Admin
let shirt: ProductState
let order: OrderState
beforeAll(async () => {
  admin = await openAdmin()
  shirt = await addShirt(admin)
})
beforeEach(async () => {
  for (const { id } of shirt.variants) await admin.act('setInventory', { variantId: id, available: 10 })
  order = await addOrder(admin, shirt)
})
afterAll(() => admin.close())

const now = () => admin.state<OrderState>('orders', order.id)
const part = (state = order) => state.fulfillmentOrders[0] ?? { id: 0, status: '', lines: [] }
const path = () => `/orders/${order.id}`
const lineOf = (index: number) => order.lines[index]?.id ?? 0
const available = async () => (await admin.state<ProductState>('products', shirt.id)).variants[0]?.levels[0]?.available

async function fulfil(quantities: [number, number], more: Record<string, string> = {}) {
  const fields = Object.fromEntries(
    part().lines.map((line, index) => [`quantity.${line.id}`, String(quantities[index])]),
  )
  return admin.post(`${path()}/fulfil`, { part: String(part().id), ...fields, ...more })
}

describe('list and search', () => {
  test('shows number, customer, total and both states', async () => {
    const { html } = await admin.visit('/orders')
    for (const text of [order.name, '$162.50', 'Unfulfilled', '4 items']) expect(html).toContain(text)
  })

  test('tabs keep what they name', async () => {
    await fulfil([3, 1])
    expect((await admin.visit('/orders?status=done')).html).toContain(`/orders/${order.id}"`)
    expect((await admin.visit('/orders?status=open')).html).not.toContain(`/orders/${order.id}"`)
  })

  test('finds by SKU, by mail address and from the bar on top', async () => {
    for (const q of ['shirt-m', 'AMAL@example', order.name]) {
      expect((await admin.visit(`/orders?q=${encodeURIComponent(q)}`)).html).toContain(`/orders/${order.id}"`)
      expect((await admin.visit(`/search?q=${encodeURIComponent(q)}`)).html).toContain(`/orders/${order.id}"`)
    }
  })
})

describe('fulfilling', () => {
  test('takes chosen quantities with carrier, number and link', async () => {
    const tracking = { company: 'Aramex', number: 'ARX-7', url: 'https://track.test/ARX-7', notify: 'on' }
    const page = await fulfil([2, 0], tracking)
    expect(page.html).toContain('Items fulfilled.')
    expect(page.html).toContain('href="https://track.test/ARX-7"')
    const state = await now()
    expect(state.fulfillmentStatus).toBe('PARTIALLY_FULFILLED')
    expect(state.fulfillments[0]?.tracking[0]).toMatchObject({ company: 'Aramex', number: 'ARX-7' })
    expect(part(state).lines.map((line) => line.remaining)).toEqual([1, 1])
  })

  test.each([
    ['more than is left', [4, 0], {}, 'can still be fulfilled'],
    ['nothing', [0, 0], {}, 'at least one item'],
    ['a link that is no web address', [1, 0], { url: 'javascript:alert(1)' }, 'https://'],
  ] as const)('refuses %s and changes nothing', async (_name, quantities, more, sentence) => {
    const page = await fulfil([...quantities], more)
    expect(page.status).toBe(422)
    expect(page.html).toContain(sentence)
    expect((await now()).fulfillments).toEqual([])
  })

  test('goes from in transit to delivered, and a cancelled fulfilment is to be shipped again', async () => {
    await fulfil([3, 1])
    const shipment = (await now()).fulfillments[0]?.id
    for (const status of ['IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED']) {
      expect((await admin.post(`${path()}/shipments/${shipment}/event`, { status })).html).toContain('Event added.')
    }
    await admin.post(`${path()}/shipments/${shipment}/tracking`, { company: 'DPD', number: 'D-1' })
    const state = await now()
    expect(state.fulfillments[0]?.events.map((event) => event.status)).toEqual([
      'IN_TRANSIT',
      'OUT_FOR_DELIVERY',
      'DELIVERED',
    ])
    expect(state.fulfillments[0]?.tracking[0]?.number).toBe('D-1')
    await admin.post(`${path()}/shipments/${shipment}/cancel`)
    expect((await now()).fulfillmentStatus).toBe('UNFULFILLED')
  })

  test('a held part cannot be fulfilled until it is released', async () => {
    const id = String(part().id)
    await admin.post(`${path()}/hold`, { part: id, reason: 'INCORRECT_ADDRESS', notes: 'Flat number?' })
    expect((await admin.visit(path())).html).toContain('Flat number?')
    expect((await fulfil([1, 0])).status).toBe(422)
    await admin.post(`${path()}/release`, { part: id })
    expect((await fulfil([1, 0])).html).toContain('Items fulfilled.')
  })
})

describe('refunding and cancelling', () => {
  const refundFields = (first: string, more = {}) => ({ [`quantity.${lineOf(0)}`]: first, ...more })
  const preview = async (fields: Record<string, string>) =>
    JSON.parse((await admin.visit(`${path()}/refund-preview?${new URLSearchParams(fields)}`)).html) as {
      text: string
      amountMinor: number
      possible: boolean
    }

  test('computes the sum before it is sent', async () => {
    expect(await preview(refundFields('2'))).toEqual({ text: '$80.00', amountMinor: 8000, possible: true })
    expect((await preview(refundFields('0'))).possible).toBe(false)
    expect((await preview(refundFields('two'))).text).toContain('whole numbers')
  })

  test('refunds chosen quantities, puts them back and keeps the reason', async () => {
    const before = (await available()) ?? 0
    const page = await admin.post(`${path()}/refund`, refundFields('2', { restock: 'on', note: 'Too small' }))
    expect(page.html).toContain('$80.00 refunded.')
    const [refund] = (await now()).refunds
    expect(refund).toMatchObject({
      note: 'Too small',
      total: { shop: 8000 },
      lines: [{ quantity: 2, restockType: 'CANCEL' }],
    })
    expect(await available()).toBe(before + 2)
  })

  test('what was shipped comes back as a return, what was not is taken out', async () => {
    await fulfil([2, 0])
    await admin.post(`${path()}/refund`, refundFields('3', { restock: 'on' }))
    const [refund] = (await now()).refunds
    expect(refund?.lines).toMatchObject([
      { quantity: 1, restockType: 'CANCEL' },
      { quantity: 2, restockType: 'RETURN' },
    ])
    expect(refund?.total.shop).toBe(12_000)
  })

  test.each([
    ['more than was bought', { first: '9' }, 'Quantity'],
    ['nothing', { first: '0' }, 'Choose items'],
    ['shipping that was never paid', { first: '1', shipping: '5' }, 'At most'],
  ])('refuses to refund %s', async (_name, { first, ...more }, sentence) => {
    const page = await admin.post(`${path()}/refund`, refundFields(first, more))
    expect(page.status).toBe(422)
    expect(page.html).toContain(sentence)
    expect((await now()).refunds).toEqual([])
  })

  test('cancels with refund and restock; a shipped order is refused', async () => {
    expect((await admin.post(`${path()}/cancel`, { reason: 'CUSTOMER', refund: 'on', restock: 'on' })).html).toContain(
      'Order cancelled.',
    )
    expect((await now()).cancelledAt).not.toBeNull()
    order = await addOrder(admin, shirt)
    await fulfil([1, 0])
    const page = await admin.post(`${path()}/cancel`, { reason: 'CUSTOMER' })
    expect(page.status).toBe(422)
    expect(page.html).toContain('has fulfillments')
  })
})

test('a form from another site is refused', async () => {
  const page = await admin.post(`${path()}/cancel`, {}, { origin: 'https://elsewhere.test' })
  expect(page.status).toBe(403)
  expect((await now()).cancelledAt).toBeNull()
})
