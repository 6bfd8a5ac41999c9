import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { toStorefrontReference } from '#app/domain/checkout/storefront-reference.server.ts'
import { getOrderForShopper } from '#app/domain/orders/get-order-for-shopper.server.ts'
import { handleOrderWebhook } from '#app/jobs/order-webhooks.ts'
import { db } from '#app/platform/db/database.server.ts'
import { aSellingShop, aVariant } from './checkout-bench.ts'
import { carrierTold, minute, parcelTold, refundTold, type Told } from './orders-payloads.ts'
import { aStorefrontCheckout, storefrontOrderTold, type StorefrontSubject } from './storefront-payloads.ts'

let shop: Awaited<ReturnType<typeof aSellingShop>>
let serial = 91_000
beforeAll(async () => {
  shop = await aSellingShop()
})

async function aCartAtShopify() {
  const variant = await aVariant(shop.id)
  const checkout = await aStorefrontCheckout({ shopId: shop.id, variant })
  const orderNumber = String(++serial)
  const { reference } = checkout
  const subject: StorefrontSubject = {
    orderNumber,
    lineNumber: `${orderNumber}00`,
    variantGid: variant.shopifyGid,
    reference,
  }
  return { checkout, subject, variant }
}
type AtShopify = Awaited<ReturnType<typeof aCartAtShopify>>

const tell = (...news: readonly Told[]) =>
  news.reduce((before, one) => before.then(() => handleOrderWebhook({ shopId: shop.id, ...one })), Promise.resolve())
const orderOf = ({ subject }: AtShopify) =>
  db.order.findFirst({
    where: { shopId: shop.id, shopifyOrderGid: `gid://shopify/Order/${subject.orderNumber}` },
    include: { lines: true, taxLines: true, discounts: true, push: true },
  })

it('A6: an order paid in the shop’s own checkout joins with its buyer, at Shopify’s own time, and nothing is pushed', async () => {
  const at = await aCartAtShopify()
  await tell(storefrontOrderTold('orders/create', at.subject, { discount: '4.00', tax: '6.00', taxesIncluded: true }))
  const order = await orderOf(at)
  expect(order).toMatchObject({
    ...{ mode: 'SHOPIFY_CHECKOUT', checkoutId: null, push: null, taxesIncluded: true, country: 'US' },
    ...{ shopperKey: at.checkout.shopperKey, placedAt: new Date(minute(0)), email: 'nour@example.com' },
    ...{ shippingTitle: 'Standard', shippingMinor: 500n, presentmentCurrency: null },
    lines: [
      {
        variantId: at.variant.id,
        productId: at.variant.productId,
        quantity: 2,
        unitPriceMinor: 2000n,
        discountMinor: 400n,
      },
    ],
    taxLines: [{ title: 'VAT', ratePpm: 200_000, amountMinor: 600n }],
    discounts: [{ code: 'SAVE', funder: 'merchant', amountMinor: 400n }],
  })
  const checkout = await db.storefrontCheckout.findUniqueOrThrow({ where: { id: at.checkout.id } })
  expect(checkout).toMatchObject({ state: 'ordered', orderId: order?.id })
})

it('C8: amounts are kept in the shop’s currency and in the shopper’s', async () => {
  const at = await aCartAtShopify()
  const both = (shopMoney: string, presentment: string) => ({
    shop_money: { amount: shopMoney, currency_code: 'USD' },
    presentment_money: { amount: presentment, currency_code: 'KWD' },
  })
  const line = storefrontOrderTold('orders/create', at.subject).payload as unknown as { line_items: object[] }
  const more = {
    presentment_currency: 'KWD',
    line_items: [{ ...line.line_items[0], price_set: both('20.00', '6.125') }],
    shipping_lines: [{ title: 'Standard', price_set: both('5.00', '1.500') }],
  }
  await tell(storefrontOrderTold('orders/create', at.subject, { more }))
  expect(await orderOf(at)).toMatchObject({
    ...{ currency: 'USD', presentmentCurrency: 'KWD', shippingMinor: 500n, presentmentShippingMinor: 1500n },
    lines: [{ unitPriceMinor: 2000n, presentmentUnitPriceMinor: 6125n }],
  })
})

const seenBy = async (at: AtShopify) => {
  const { number } = (await orderOf(at)) ?? { number: '' }
  return getOrderForShopper(db, { number, shopperKey: at.checkout.shopperKey, now: new Date(minute(60)) })
}

it.each([
  ['included in the prices', true, '41.00'],
  ['added to them', false, '47.00'],
])('H14: the buyer reads what Shopify charged, taxes %s', async (_how, taxesIncluded, total) => {
  const at = await aCartAtShopify()
  await tell(storefrontOrderTold('orders/create', at.subject, { discount: '4.00', tax: '6.00', taxesIncluded }))
  expect(await seenBy(at)).toMatchObject({
    ...{ merchandise: { amount: '36.00' }, shipping: { amount: '5.00' }, tax: { amount: '6.00' } },
    ...{ total: { amount: total }, refunded: { amount: '0.00' }, refunds: [] },
  })
})

it('C8: what Shopify gave back is shown in the currency that was paid, and its parts sum to it', async () => {
  const at = await aCartAtShopify()
  const both = (shopMoney: string, presentment: string) => ({
    shop_money: { amount: shopMoney, currency_code: 'USD' },
    presentment_money: { amount: presentment, currency_code: 'KWD' },
  })
  const line = storefrontOrderTold('orders/create', at.subject).payload as unknown as { line_items: object[] }
  const more = {
    presentment_currency: 'KWD',
    line_items: [{ ...line.line_items[0], price_set: both('20.00', '6.125') }],
    shipping_lines: [{ title: 'Standard', price_set: both('5.00', '1.500') }],
  }
  await tell(
    storefrontOrderTold('orders/create', at.subject, { more }),
    refundTold(at.subject, { id: 30, units: 1, amount: '20.00' }),
    refundTold(at.subject, { id: 31, units: 1, amount: '25.00' }),
  )
  expect(await seenBy(at)).toMatchObject({
    total: { amount: '13.750', currency: 'KWD' },
    refunded: { amount: '13.750', currency: 'KWD' },
    refunds: [{ amount: { amount: '6.111' }, isSettled: true }, { amount: { amount: '7.639' } }],
  })
})

it('orders without a sign of ours are not kept: none at all, a forged one, another shop’s, a second order of one cart', async () => {
  const at = await aCartAtShopify()
  const other = await aSellingShop()
  const foreign = await aStorefrontCheckout({ shopId: other.id, variant: at.variant })
  const signs = [
    [],
    [{ name: 'vitrine_checkout', value: 'x.y' }],
    [{ name: 'vitrine_checkout', value: foreign.reference }],
  ]
  signs.push([{ name: 'vitrine_checkout', value: `${toStorefrontReference(at.checkout.id).slice(0, -1)}!` }])
  for (const attributes of signs) await tell(storefrontOrderTold('orders/create', at.subject, { attributes }))
  expect(await orderOf(at)).toBeNull()
  const orderGid = `gid://shopify/Order/${at.subject.orderNumber}`
  expect(await db.parkedOrderEvent.count({ where: { shopId: shop.id, orderGid } })).toBe(0)

  await tell(storefrontOrderTold('orders/create', at.subject))
  const twin = { ...at.subject, orderNumber: String(++serial) }
  await tell(storefrontOrderTold('orders/create', twin))
  expect(await orderOf({ ...at, subject: twin })).toBeNull()
})

it('a cart that was given up still brings its order when it is paid for later', async () => {
  const at = await aCartAtShopify()
  await db.storefrontCheckout.update({ where: { id: at.checkout.id }, data: { state: 'expired', checkoutUrl: null } })
  await tell(storefrontOrderTold('orders/paid', at.subject, { at: 3 }))
  expect(await orderOf(at)).toMatchObject({ placedAt: new Date(minute(0)) })
})

it('two notices at the same instant make one order', async () => {
  const at = await aCartAtShopify()
  const both = ['orders/create', 'orders/paid'].map((topic) => storefrontOrderTold(topic, at.subject))
  await Promise.all(both.map((one) => tell(one)))
  expect(await orderOf(at)).not.toBeNull()
  expect(
    await db.outboxEvent.count({
      where: { type: 'order.placed', payload: { path: ['orderId'], equals: (await orderOf(at))?.id ?? '' } },
    }),
  ).toBe(1)
})

const history = ({ subject }: AtShopify): Told[] => [
  storefrontOrderTold('orders/create', subject),
  storefrontOrderTold('orders/paid', subject, { at: 1 }),
  parcelTold('create', subject, { id: 5, at: 5, quantity: 1, tracking: '1Z' }),
  carrierTold(subject, 5, 7, 'delivered', 20),
  refundTold(subject, { id: 30, units: 1, amount: '20.00' }),
  storefrontOrderTold('orders/updated', subject, { at: 31, left: 1 }),
]

async function outcomeOf(at: AtShopify) {
  const order = await orderOf(at)
  const view =
    order && (await getOrderForShopper(db, { number: order.number, ...at.checkout, now: new Date(minute(60)) }))
  const refunds = await db.refund.findMany({ where: { orderId: order?.id ?? '' }, include: { lines: true } })
  return {
    state: view?.state,
    placedAt: view?.placedAt,
    lines: view?.lines.map(({ shippedQuantity, deliveredQuantity, refundedQuantity, removedQuantity }) => [
      ...[shippedQuantity, deliveredQuantity, refundedQuantity, removedQuantity],
    ]),
    refunds: refunds.map((one) => [one.amountMinor, one.paymentRefundId, one.lines.map((line) => line.quantity)]),
    timeline: view?.timeline
      .filter(({ kind }) => kind !== 'edited')
      .map(({ kind, at: instant }) => `${kind} ${instant}`)
      .sort(),
    parked: await db.parkedOrderEvent.count({
      where: { orderGid: `gid://shopify/Order/${at.subject.orderNumber}`, appliedAt: null },
    }),
  }
}

it('D13, Z7: its news may come in any order and twice, and the end is the same', async () => {
  const straight = await aCartAtShopify()
  await tell(...history(straight))
  const expected = await outcomeOf(straight)
  expect(expected.parked).toBe(0)
  const doubled = fc.shuffledSubarray([...history(straight).keys(), ...history(straight).keys()], { minLength: 12 })
  await fc.assert(
    fc.asyncProperty(doubled, async (order) => {
      const at = await aCartAtShopify()
      const news = history(at)
      await tell(...order.flatMap((index) => news[index] ?? []))
      expect(await outcomeOf(at)).toEqual(expected)
    }),
    { numRuns: 15 },
  )
}, 120_000)
