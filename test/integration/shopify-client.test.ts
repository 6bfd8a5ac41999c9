import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { raiseStage } from './shopify-stage.ts'

const stage = await raiseStage()
const { requireMerchant } = await import('#app/web/require-merchant.server.ts')
const { readShop } = await import('#app/shopify/channel/read-shop.server.ts')
const { defineOrderReference } = await import('#app/shopify/channel/define-order-reference.server.ts')
const { createOrder } = await import('#app/shopify/orders/create-order.server.ts')
const { findOrderByReference } = await import('#app/shopify/orders/find-order-by-reference.server.ts')
const { cancelOrder } = await import('#app/shopify/orders/cancel-order.server.ts')
const { createRefund } = await import('#app/shopify/orders/create-refund.server.ts')
const { listFulfillmentOrders, readOrder } = await import('#app/shopify/orders/read-order.server.ts')
const { ShopifyRevoked, ShopifyUnreachable } = await import('#app/shopify/http/faults.ts')
const { db } = await import('#app/platform/db/database.server.ts')
type NewOrder = import('#app/shopify/orders/order-input.ts').NewOrder

const domain = 'aurora-goods.myshopify.com'
let variantGid: string

beforeAll(async () => {
  await stage.control('POST', `/shops/${domain}/install`, {})
  await stage.act(domain, 'createProduct', { title: 'Stool', handle: 'stool', price: '40.00', quantity: 3 })
  await requireMerchant(await stage.adminRequest(domain))
  await defineOrderReference(domain)
  await defineOrderReference(domain)
  variantGid = await findVariantGid()
})
beforeEach(() => stage.control('DELETE', '/faults'))
afterAll(() => stage.close())

async function findVariantGid(): Promise<string> {
  const { items } = await stage.control<{ items: { variants: { id: string | number }[] }[] }>(
    'GET',
    `/shops/${domain}/state/products`,
  )
  const id = String(items[0]?.variants[0]?.id ?? '')
  return id.startsWith('gid://') ? id : `gid://shopify/ProductVariant/${id}`
}

const fault = (kind: string, changes: object = {}) =>
  stage.control('POST', '/faults', { kind, shop: domain, ...changes })

function order(reference: string, changes: Partial<NewOrder> = {}): NewOrder {
  return {
    reference,
    number: `V-${reference}`,
    currency: 'USD',
    email: 'nora@example.com',
    shippingAddress: {
      firstName: 'Nora',
      lastName: 'Hale',
      address1: '1 Main St',
      city: 'Portland',
      provinceCode: 'OR',
      zip: '97201',
      countryCode: 'US',
    },
    lines: [{ variantGid, title: 'Stool', quantity: 1, unitPriceMinor: 4000n, requiresShipping: true }],
    shipping: { title: 'Standard', priceMinor: 500n },
    totalMinor: 4500n,
    placedAt: new Date(Date.now() - 5_000),
    payment: { kind: 'SALE' },
    ...changes,
  }
}

describe('reads', () => {
  it.each([
    ['a throttled answer', 'throttled'],
    ['429', 'http429'],
    ['a 5xx', '5xx-before'],
    ['a lost answer', 'lost-response'],
  ])('wait and try again after %s', async (_what, kind) => {
    await fault(kind)
    expect(await readShop(domain)).toMatchObject({ name: 'Aurora Goods', currency: 'USD', country: 'US' })
  })

  it('go on with a fresh token when the old one was withdrawn or ran out, asked for once however many wait', async () => {
    await db.session.updateMany({ where: { shop: domain }, data: { expires: new Date(Date.now() + 60_000) } })
    const before = await db.session.findFirstOrThrow({ where: { shop: domain } })
    await Promise.all(Array.from({ length: 6 }, () => readShop(domain)))
    const after = await db.session.findFirstOrThrow({ where: { shop: domain } })
    expect(after.accessToken).not.toBe(before.accessToken)
    expect(after.refreshToken).not.toBe(before.refreshToken)
    await db.session.updateMany({ where: { shop: domain }, data: { accessToken: 'shpat_wrong' } })
    expect(await readShop(domain)).toMatchObject({ name: 'Aurora Goods' })
  })

  it('say that access is gone when there is no token to be had', async () => {
    await expect(readShop('kopi-nusantara.myshopify.com')).rejects.toBeInstanceOf(ShopifyRevoked)
  })
})

describe('an order is sent', () => {
  it('I3: arrives with its lines, price and reference, and is found again by it', async () => {
    const created = await createOrder(domain, order('ord_a'))
    expect(created).toMatchObject({ ok: true, value: { lines: [{ variantGid, quantity: 1 }] } })
    expect(await findOrderByReference(domain, 'ord_a')).toEqual(created.ok && created.value)
    expect(await findOrderByReference(domain, 'ord_unknown')).toBeNull()
  })

  it.each([
    ['lost-response', true],
    ['5xx-after', true],
    ['5xx-before', false],
  ])('I3: after %s the outcome is unknown, it is not sent twice, and the look-up tells', async (kind, hasArrived) => {
    const reference = `ord_${kind}`
    await fault(kind, { match: 'orderCreate' })
    const sent = await createOrder(domain, order(reference)).catch((cause: unknown) => cause)
    expect(sent).toBeInstanceOf(ShopifyUnreachable)
    expect(sent).toMatchObject({ outcome: 'unknown', operation: 'CreateOrder' })
    expect((await findOrderByReference(domain, reference)) !== null).toBe(hasArrived)
  })

  it('a refused claim and an unknown variant are refusals with a name', async () => {
    const many = order('ord_many', {
      lines: [{ variantGid, title: 'Stool', quantity: 90, unitPriceMinor: 4000n, requiresShipping: true }],
    })
    expect(await createOrder(domain, many)).toMatchObject({ ok: false, code: 'INVENTORY_CLAIM_FAILED' })
    const gone = order('ord_gone', {
      lines: [
        {
          variantGid: 'gid://shopify/ProductVariant/1',
          title: 'Gone',
          quantity: 1,
          unitPriceMinor: 100n,
          requiresShipping: true,
        },
      ],
    })
    expect(await createOrder(domain, gone)).toMatchObject({ ok: false, code: 'VARIANT_GONE' })
  })

  it('can be read, refunded once for one key, and cancelled once', async () => {
    const found = await findOrderByReference(domain, 'ord_a')
    const orderGid = found?.orderGid ?? ''
    const read = await readOrder(domain, orderGid)
    expect(read).toMatchObject({ currency: 'USD', financialStatus: 'PAID', lines: [{ unitPriceMinor: 4000n }] })
    expect(await listFulfillmentOrders(domain, orderGid)).toMatchObject([{ status: 'OPEN', lines: [{ remaining: 1 }] }])
    const money = { amountMinor: 500n, parentTransactionGid: read?.transactions[0]?.gid ?? '' }
    const refund = { orderGid, currency: 'USD', lines: [], money, note: 'goodwill' }
    const first = await createRefund(domain, refund, '8b0d5c1e-0000-4000-8000-000000000001')
    expect(first).toMatchObject({ ok: true })
    expect(await createRefund(domain, refund, '8b0d5c1e-0000-4000-8000-000000000001')).toEqual(first)
    const other = await findOrderByReference(domain, 'ord_lost-response')
    const cancel = { orderGid: other?.orderGid ?? '', reason: 'CUSTOMER' as const, restock: true }
    expect(await cancelOrder(domain, cancel)).toEqual({ ok: true, value: { wasAlreadyCancelled: false } })
    // Shopify cancels in a job of its own.
    await vi.waitFor(
      async () => expect((await readOrder(domain, cancel.orderGid))?.cancelledAt).toBeInstanceOf(Date),
      5_000,
    )
    expect(await cancelOrder(domain, cancel)).toEqual({ ok: true, value: { wasAlreadyCancelled: true } })
  })
})
