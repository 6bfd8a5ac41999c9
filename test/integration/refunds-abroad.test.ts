import { beforeEach, expect, it } from 'vitest'
import { refundByMerchant } from '#app/domain/orders/refund-by-merchant.server.ts'
import { handleOrderWebhook } from '#app/jobs/order-webhooks.ts'
import { newId } from '#app/kernel/ids.ts'
import { db } from '#app/platform/db/database.server.ts'
import { accepted } from '#test/support/money-world.ts'
import { refundTold, type Told } from './orders-payloads.ts'
import { anArrivedOrder, refundsOf, run, withStoppedClock, type Arrived } from './returns-world.ts'

beforeEach(withStoppedClock)

/** Two at 20.00 and 5.00 for the way, for which somebody in Kuwait was charged 6.150 each and 1.530. */
async function anOrderFromAbroad(lines = [{ quantity: 2, presentmentUnitPriceMinor: 6_150n }]): Promise<Arrived> {
  const arrived = await anArrivedOrder(lines)
  const { order, checkoutId, shop } = arrived
  const [paidMinor, currency] = [13_830n, 'KWD']
  await db.order.update({
    where: { id: order.id },
    data: { country: 'KW', presentmentCurrency: currency, presentmentShippingMinor: 1_530n },
  })
  const payment = { currency, amountMinor: paidMinor, capturedMinor: paidMinor }
  const shipping = { title: 'Standard', priceMinor: '1530', shopPriceMinor: '500' }
  const part = {
    shopId: shop.id,
    currency,
    shopCurrency: 'USD',
    totalMinor: String(paidMinor),
    taxMinor: '0',
    shipping,
  }
  const parts = [{ ...part, taxesIncluded: false, lines: [] }]
  await db.checkout.update({
    where: { id: checkoutId },
    data: {
      currency,
      confirmedQuote: { currency, totalMinor: String(paidMinor), parts },
      payment: { update: payment },
    },
  })
  return arrived
}

/** Shopify gave something else for one unit: it costs what it costs in the shop, and nothing was charged for it here. */
async function exchangeOne({ order }: Arrived) {
  const facts = { currency: 'USD', title: 'Another scarf', shopifyLineGid: `${order.shopifyOrderGid}/added` }
  await db.orderLine.create({
    data: { id: newId('orderLine'), orderId: order.id, position: 1, quantity: 1, unitPriceMinor: 2_000n, ...facts },
  })
}

const amountsOf = async ({ order }: Arrived) => (await refundsOf(order.id)).map(({ amountMinor }) => amountMinor)

function toldOf({ order }: Arrived, id: number, currency?: string, amount = '20.00'): Told {
  const orderNumber = order.shopifyOrderGid?.split('/').at(-1) ?? ''
  const told = refundTold({ orderNumber, lineNumber: `${orderNumber}0` }, { id, units: 1, amount })
  if (!currency) return told
  const payload = structuredClone(told.payload) as unknown as { transactions: object[]; refund_line_items: object[] }
  const money = (shop: string, paid: string) => ({
    shop_money: { amount: shop, currency_code: 'USD' },
    presentment_money: { amount: paid, currency_code: currency },
  })
  const transactions = payload.transactions.map((one) => ({ ...one, currency }))
  const sets = { subtotal_set: money('20.00', amount), total_tax_set: money('0.00', '0.000') }
  const lines = payload.refund_line_items.map((one) => ({ ...one, ...sets }))
  return { ...told, payload: { ...payload, transactions, refund_line_items: lines } as never }
}

const hear = ({ shop }: Arrived, told: Told) => handleOrderWebhook({ shopId: shop.id, ...told })

type Wish = { units?: number; shippingMinor?: bigint; adjustmentMinor?: bigint }

function refundHere({ shop, order, lineId }: Arrived, { units = 0, ...wish }: Wish) {
  const lines = [{ lineId, quantity: units, restock: true }]
  const asked = { shopId: shop.id, orderId: order.id, requestKey: newId('refund'), lines, ...wish }
  return run((tx) => refundByMerchant(tx, asked))
}

it('C8: what Shopify says goes back to the shopper is what goes back at the processor', async () => {
  const arrived = await anOrderFromAbroad()
  await hear(arrived, toldOf(arrived, 31, 'KWD', '6.150'))
  expect(await amountsOf(arrived)).toEqual([6_150n])
  const row = await db.refund.findFirstOrThrow({ where: { orderId: arrived.order.id } })
  expect(row).toMatchObject({ currency: 'USD', amountMinor: 2_000n })
})

it('C8: each thing is worth what was charged for it, in whatever proportion the prices abroad stand', async () => {
  const paid = [5_000n, 7_300n]
  const arrived = await anOrderFromAbroad(
    paid.map((presentmentUnitPriceMinor) => ({ quantity: 1, presentmentUnitPriceMinor })),
  )
  for (const lineId of arrived.lineIds) accepted(await refundHere({ ...arrived, lineId }, { units: 1 }))
  expect(await amountsOf(arrived)).toEqual(paid)
})

it('C8, D8: what an exchange brought does not move the rate of what was paid', async () => {
  const arrived = await anOrderFromAbroad()
  await exchangeOne(arrived)
  await hear(arrived, toldOf(arrived, 32))
  expect(await amountsOf(arrived)).toEqual([6_147n])
})

it('C8: refunded here, a unit is worth what was charged for it, and goodwill its amount at the order’s own rate', async () => {
  const arrived = await anOrderFromAbroad()
  await exchangeOne(arrived)
  accepted(await refundHere(arrived, { units: 1 }))
  accepted(await refundHere(arrived, { shippingMinor: 200n }))
  accepted(await refundHere(arrived, { adjustmentMinor: 300n }))
  expect(await amountsOf(arrived)).toEqual([6_150n, 612n, 922n])
})

type Case = [what: string, told: { id: number; currency?: string; amount?: string }, backMinor: bigint]

it.each<Case>([
  ['more than', { id: 33 }, 6_147n],
  ['exactly what', { id: 34, currency: 'KWD', amount: '6.150' }, 6_150n],
  ['less than', { id: 35, currency: 'KWD', amount: '6.153' }, 6_153n],
])('D1: Shopify leaves %s the last ones are worth: all of it goes back', async (_what, told, backMinor) => {
  const arrived = await anOrderFromAbroad()
  await hear(arrived, toldOf(arrived, told.id, told.currency, told.amount))
  accepted(await refundHere(arrived, { units: 1, shippingMinor: 500n }))
  expect(await amountsOf(arrived)).toEqual([backMinor, 13_830n - backMinor])
})
