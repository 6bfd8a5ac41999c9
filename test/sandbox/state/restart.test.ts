import { describe, expect, it } from 'vitest'
import { CREATE, paid, type Created } from '../testing/order-documents.ts'
import { addProduct, eventually, startWorld, USD_SHOP } from '../testing/sandbox-client.ts'
import { convertMinor, splitInProportion, toDecimalText, toMinor, toMoneyText } from './money.ts'

describe('a restart', () => {
  it('keeps shops, goods, orders, tokens and idempotency, and gives no id twice', async () => {
    const world = await startWorld()
    try {
      const token = await world.install()
      const product = await addProduct(world, { price: '10.00' })
      const order = {
        lineItems: [{ variantId: `gid://shopify/ProductVariant/${product.variants[0]?.id}`, quantity: 2 }],
        transactions: paid('20'),
      }
      const data: Created = await world.query(token, CREATE, { order })
      await world.act('deleteProduct', { productId: (await addProduct(world)).id })
      const before = await world.state('orders')
      await world.restart()
      expect(await world.state('orders')).toEqual(before)
      const found = await world.query(
        token,
        `{ order(id: "${data.orderCreate.order?.id}") { name } productsCount { count } }`,
      )
      expect(found).toEqual({ order: { name: '#1001' }, productsCount: { count: 1 } })
      expect((await addProduct(world)).id).toBeGreaterThan(product.id)
    } finally {
      await world.close()
    }
  })

  it('delivers what was still owed', async () => {
    const world = await startWorld({ clockScale: 60_000 })
    try {
      await world.install()
      const subscriptions = [{ topic: 'products/create', uri: '/hooks', filter: null, includeFields: [], name: null }]
      await world.ok('POST', '/__sandbox/app', { subscriptions })
      await world.fault({ kind: 'webhook-delay', ms: 600_000 })
      await addProduct(world)
      expect(world.receiver.received).toHaveLength(0)
      await world.restart()
      const { items } = (await world.state('deliveries')) as { items: unknown[] }
      expect(items).toHaveLength(1)
      await world.ok('POST', '/__sandbox/clock', { scale: 60_000_000 })
      await eventually(() => world.receiver.of('products/create')[0])
    } finally {
      await world.close()
    }
  })

  it('is not a reset: that one brings the default shops back empty', async () => {
    const world = await startWorld()
    try {
      await addProduct(world)
      await world.ok('POST', '/__sandbox/reset', {})
      expect(await world.state('products')).toMatchObject({ total: 0 })
      await world.restart()
      expect(await world.state('products', USD_SHOP)).toMatchObject({ total: 0 })
    } finally {
      await world.close()
    }
  })
})

describe('money', () => {
  it.each([
    ['24', 'USD', 2400, '24.00', '24.0'],
    ['1500', 'JPY', 1500, '1500', '1500.0'],
    ['1.5', 'KWD', 1500, '1.500', '1.5'],
    ['-3.20', 'GBP', -320, '-3.20', '-3.2'],
  ])('writes %s %s exactly', (text, currency, minor, money, decimal) => {
    expect(toMinor(text, currency)).toBe(minor)
    expect(toMoneyText(minor, currency)).toBe(money)
    expect(toDecimalText(minor, currency)).toBe(decimal)
  })

  it('takes no more decimals than a currency has', () => {
    expect(toMinor('1.005', 'USD')).toBeUndefined()
    expect(toMinor('10.5', 'JPY')).toBeUndefined()
    expect(toMinor('10.50', 'USD')).toBe(1050)
  })

  it('splits without losing a unit, and converts by formula', () => {
    expect(splitInProportion(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(convertMinor(1000, 'USD', 'KWD')).toBe(3100)
  })
})
