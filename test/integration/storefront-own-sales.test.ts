import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { createLink } from '#app/domain/attribution/create-link.server.ts'
import { toTouchToken } from '#app/domain/attribution/touch-token.server.ts'
import { listOrdersForShopper } from '#app/domain/orders/list-orders-for-shopper.server.ts'
import { getOrderForShopper } from '#app/domain/orders/get-order-for-shopper.server.ts'
import { saveProgram } from '#app/domain/programs/save-program.server.ts'
import { handleOrderWebhook } from '#app/jobs/order-webhooks.ts'
import { addDays } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { useClock } from '#app/platform/clock.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { assertInvariants } from '#test/support/assert-invariants.ts'
import { drain } from '#test/support/drain.ts'
import { accepted, aMember, aProgram, aShop, aShopperKey, aTouch } from '#test/support/money-world.ts'
import { aVariant } from './checkout-bench.ts'
import { carrierTold, minute, orderTold, parcelTold, refundTold, type Told } from './orders-payloads.ts'
import { storefrontOrderTold } from './storefront-payloads.ts'

/** Orders of a merchant's own shop, told by Shopify; a creator brought some of them. */

const placedAt = new Date(minute(0))
let today = addDays(placedAt, -10)
useClock({ now: () => today })

async function aPlace() {
  today = addDays(placedAt, -10)
  const shop = await aShop({ contactEmail: 'owner@shop.example' })
  const { programId } = await aProgram(shop.id, 1250)
  const creator = await aMember(programId)
  const variant = await aVariant(shop.id)
  const voucherId = newId('voucher')
  const about = { shopId: shop.id, creatorId: creator.id, code: 'NOUR10' }
  await db.voucher.create({
    data: {
      ...{ ...about, id: voucherId, funder: 'merchant', kind: 'percent', percentBps: 1000, currency: 'USD' },
      ...{ startsAt: today, createdAt: today },
    },
  })
  await db.creatorCode.create({
    data: { ...about, id: newId('creatorCode'), programId, voucherId, state: 'active', createdAt: today },
  })
  return { shop, programId, creator, variant }
}
let place: Awaited<ReturnType<typeof aPlace>>
beforeAll(async () => {
  place = await aPlace()
})

let serial = 71_000
function aSubject() {
  const orderNumber = String(++serial)
  return { orderNumber, lineNumber: `${orderNumber}00`, variantGid: place.variant.shopifyGid, reference: '' }
}
type Subject = ReturnType<typeof aSubject>

const tell = async (...news: readonly Told[]) => {
  today = addDays(placedAt, 1)
  for (const one of news) await handleOrderWebhook({ shopId: place.shop.id, ...one })
}
const orderOf = ({ orderNumber }: Subject) =>
  db.order.findFirst({
    where: { shopId: place.shop.id, shopifyOrderGid: `gid://shopify/Order/${orderNumber}` },
    include: { lines: { include: { commission: true } }, discounts: true, push: true },
  })

const withCode = {
  attributes: [],
  discount: '4.00',
  more: {
    discount_codes: [{ code: 'nour10', amount: '4.00', type: 'percentage' }],
    discount_applications: [{ type: 'discount_code', code: 'nour10' }],
  },
}
const sale = (of: Subject, changes: object = withCode, topic = 'orders/create') =>
  storefrontOrderTold(topic, of, { attributes: [], ...changes })

async function tapOf(occurredAt = addDays(placedAt, -1), surface: 'TAG' | 'LINK' = 'TAG') {
  today = addDays(placedAt, -10)
  const shopperKey = await aShopperKey()
  const { shop, creator, variant } = place
  const facts = { shopperKey, creatorId: creator.id, productId: variant.productId, shopId: shop.id }
  return { shopperKey, ...(await aTouch({ ...facts, surface, contentId: 'post_1', occurredAt })) }
}

it('A11: a creator’s code alone brings the order home, and its creator is paid at the storefront', async () => {
  const of = aSubject()
  await tell(sale(of))
  await drain()
  expect(await orderOf(of)).toMatchObject({
    ...{ mode: 'STOREFRONT', placedAt, accountId: null, push: null, checkoutId: null, graceUntil: null, shipBy: null },
    attributionSignals: { codes: ['nour10'], links: [] },
    discounts: [{ code: 'nour10', amountMinor: 400n, funder: 'merchant' }],
    // 12.5 % of 36.00
    lines: [{ touchId: null, commission: { creatorId: place.creator.id, reasonCode: 'ATTRIBUTED', rateBps: 1250 } }],
  })
  expect(await db.mailMessage.count({ where: { template: { startsWith: 'order.' } } })).toBe(0)
  await assertInvariants()
})

it('A6: a touch that the theme kept in the cart counts at the order’s own time, a day later as well', async () => {
  const { shopperKey, touchId } = await tapOf()
  const of = aSubject()
  await tell(sale(of, { attributes: [{ name: '_vitrine', value: toTouchToken(touchId) }] }, 'orders/updated'))
  await drain()
  const order = await orderOf(of)
  expect(order).toMatchObject({
    ...{ shopperKey, mode: 'STOREFRONT' },
    lines: [{ commission: { creatorId: place.creator.id, touchId } }],
  })
  // The merchant's customer: nothing of it is shown here, to nobody.
  const owner = { shopperKey, openedOrderIds: [order?.id ?? ''] }
  expect(await getOrderForShopper(db, { ...owner, number: order?.number ?? '' })).toBeNull()
  expect((await listOrdersForShopper(db, owner)).items).toEqual([])
})

it('a followed link counts by the token in its address, for the day of the visit', async () => {
  const landing = (token: string) => ({ more: { landing_site: `/products/scarf?vtr=abcd2345&vtt=${token}` } })
  const { touchId } = await tapOf(new Date(placedAt.getTime() - 3_600_000), 'LINK')
  const of = aSubject()
  await tell(sale(of, landing(toTouchToken(touchId))))
  await drain()
  expect(await orderOf(of)).toMatchObject({ lines: [{ commission: { touchId } }] })
  expect(
    JSON.stringify(await orderOf(of), (_, value: unknown) => (typeof value === 'bigint' ? '' : value)),
  ).not.toContain(toTouchToken(touchId))

  const passedOn = await tapOf(addDays(placedAt, -1), 'LINK')
  const later = aSubject()
  await tell(sale(later, landing(toTouchToken(passedOn.touchId))))
  expect(await orderOf(later)).toBeNull()
})

it('A11: a link without a touch, so without consent, is written down and pays nobody', async () => {
  const target = { kind: 'product', productId: place.variant.productId } as const
  const { code } = accepted(
    await inTransaction('link', (tx) => createLink(tx, { creatorId: place.creator.id, target })),
  )
  const of = aSubject()
  await tell(sale(of, { more: { landing_site: `/products/scarf?vtr=${code}` } }))
  await drain()
  expect(await orderOf(of)).toMatchObject({
    attributionSignals: { links: [code] },
    lines: [{ commission: { creatorId: null, reasonCode: 'ORGANIC' } }],
  })
})

it('what only looks like ours is not kept', async () => {
  const { touchId } = await tapOf()
  const [body = ''] = toTouchToken(touchId).split('.')
  const strangers = [
    { more: { discount_codes: [{ code: 'SOMEBODY' }] } },
    { more: { landing_site: '/?vtr=abcd2345' } },
    { attributes: [{ name: '_vitrine', value: `${body}.AAAAAAAAAAAAAAAA` }] },
    { attributes: [{ name: '_vitrine', value: toTouchToken('tch_never_kept') }] },
  ]
  for (const changes of strangers) {
    const of = aSubject()
    await tell(sale(of, changes))
    expect(await orderOf(of)).toBeNull()
  }
})

it('an order that we sent to Shopify ourselves does not come back as a sale of the storefront', async () => {
  const ours = await db.order.create({
    data: {
      ...{ id: newId('order'), shopId: place.shop.id, number: `V-OWN${serial}`, shopperKey: newId('shopper') },
      ...{ email: 'a@b.example', country: 'US', currency: 'USD', placedAt },
    },
  })
  const of = aSubject()
  await tell(sale(of, { ...withCode, more: { ...withCode.more, source_identifier: ours.id } }))
  expect(await orderOf(of)).toBeNull()
})

it.each([
  ['C11: a test order', { test: true }, 'TEST_ORDER'],
  ['C10: a renewal', { source_name: 'subscription_contract_checkout_one' }, 'SUBSCRIPTION_RENEWAL'],
  ['C11: the shop’s own people', { email: 'owner@shop.example' }, 'STAFF_ORDER'],
  ['C11: a marked draft', { source_name: 'shopify_draft_order', tags: 'no-attribution' }, 'DRAFT_ORDER'],
])('%s pays nothing and says why', async (_what, more, reasonCode) => {
  const of = aSubject()
  await tell(sale(of, { ...withCode, more: { ...withCode.more, ...more } }))
  await drain()
  expect(await orderOf(of)).toMatchObject({ lines: [{ commission: { reasonCode, state: 'void' } }] })
})

it('C10: renewals go back to who brought the first order, where the program pays them and long after its touch', async () => {
  const { shopperKey, touchId } = await tapOf()
  const attributes = [{ name: '_vitrine', value: toTouchToken(touchId) }]
  await tell(sale(aSubject(), { attributes }))
  await drain()
  const renewal = async (days: number) => {
    const of = aSubject()
    const at = addDays(placedAt, days).toISOString()
    const more = { source_name: 'subscription_contract', created_at: at, processed_at: at, updated_at: at }
    today = addDays(placedAt, days + 1)
    await handleOrderWebhook({ shopId: place.shop.id, ...sale(of, { attributes, more }) })
    await drain()
    return orderOf(of)
  }
  const { shop, creator } = place
  const pay = (paysRenewals: boolean) =>
    inTransaction('renewals', async (tx) => accepted(await saveProgram(tx, { shopId: shop.id, paysRenewals })))
  await pay(true)
  expect(await renewal(60)).toMatchObject({
    ...{ shopperKey, attributionExclusion: null, placedAt: addDays(placedAt, 60) },
    lines: [{ commission: { creatorId: creator.id, reasonCode: 'ATTRIBUTED', rateBps: 1250 } }],
  })
  await pay(false)
  expect(await renewal(90)).toMatchObject({
    attributionExclusion: 'SUBSCRIPTION_RENEWAL',
    lines: [{ commission: { creatorId: null, reasonCode: 'SUBSCRIPTION_RENEWAL' } }],
  })
  await assertInvariants()
})

it('two notices at the same instant make one order', async () => {
  const of = aSubject()
  today = addDays(placedAt, 1)
  const both = ['orders/create', 'orders/paid'].map((topic) => sale(of, withCode, topic))
  await Promise.all(both.map((one) => handleOrderWebhook({ shopId: place.shop.id, ...one })))
  const order = await orderOf(of)
  expect(order?.lines).toHaveLength(1)
  const placed = { type: 'order.placed', payload: { path: ['orderId'], equals: order?.id ?? '' } }
  expect(await db.outboxEvent.count({ where: placed })).toBe(1)
})

const history = (of: Subject): Told[] => [
  sale(of),
  sale(of, { ...withCode, at: 1 }, 'orders/paid'),
  parcelTold('create', of, { id: 5, at: 5, quantity: 1, tracking: '1Z' }),
  carrierTold(of, 5, 7, 'delivered', 20),
  refundTold(of, { id: 30, units: 1, amount: '18.00' }),
  sale(of, { ...withCode, at: 31, left: 1 }, 'orders/updated'),
]

async function outcomeOf(of: Subject) {
  await drain()
  const order = await orderOf(of)
  const line = order?.lines[0]
  const commissionId = line?.commission?.id ?? ''
  const entries = await db.commissionEntry.findMany({ where: { commissionId } })
  return {
    state: line?.commission?.state,
    removed: line?.removedQuantity,
    entries: entries.map(({ kind, arithmetic }) => [kind, (arithmetic as { deltaMinor?: string }).deltaMinor]).sort(),
    parcels: await db.fulfillment.count({ where: { orderId: order?.id ?? '', deliveredAt: { not: null } } }),
    payments: await db.paymentRefund.count({ where: { orderId: order?.id ?? '' } }),
    parked: await db.parkedOrderEvent.count({
      where: { orderGid: `gid://shopify/Order/${of.orderNumber}`, appliedAt: null },
    }),
  }
}

it('D13, Z7: its news may come in any order and twice, and the end is the same', async () => {
  const straight = aSubject()
  await tell(...history(straight))
  const expected = await outcomeOf(straight)
  expect(expected).toMatchObject({ parked: 0, payments: 0, parcels: 1 })
  const cases = [...history(straight).keys(), ...history(straight).keys()]
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(cases, { minLength: 12 }), async (order) => {
      const of = aSubject()
      const news = history(of)
      await tell(...order.flatMap((index) => news[index] ?? []))
      expect(await outcomeOf(of)).toEqual(expected)
    }),
    { numRuns: 8 },
  )
  await assertInvariants()
}, 120_000)

it('a cancellation in Shopify takes the commission back', async () => {
  const of = aSubject()
  await tell(sale(of))
  await drain()
  await tell(orderTold('orders/cancelled', of, 12, { left: 0, cancelledAt: 11 }))
  await drain()
  const order = await orderOf(of)
  expect(order).toMatchObject({ cancelledBy: 'merchant', lines: [{ commission: { state: 'void' } }] })
  expect(await db.paymentRefund.count({ where: { orderId: order?.id ?? '' } })).toBe(0)
  await assertInvariants()
})
