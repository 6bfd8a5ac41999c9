import { randomUUID } from 'node:crypto'
import { runOnce } from 'graphile-worker'
import { toTouchToken } from '#app/domain/attribution/touch-token.server.ts'
import { commissionJobNames } from '#app/domain/commissions/jobs.ts'
import { pushOrder } from '#app/domain/fulfillment/push-order.server.ts'
import { settlePayment } from '#app/domain/fulfillment/settle-payment.server.ts'
import { approvePayoutRun } from '#app/domain/payouts/approve-payout-run.server.ts'
import { markFundingPaid } from '#app/domain/payouts/mark-funding-paid.server.ts'
import { proposePayoutRun } from '#app/domain/payouts/propose-payout-run.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import { handlers } from '#app/jobs/registry.ts'
import { db } from '#app/platform/db/database.server.ts'
import { pool } from '#app/platform/db/pool.server.ts'
import { dispatchEventJobName } from '#app/platform/outbox/outbox.server.ts'
import { queueLogger } from '#app/platform/queue/queue-logger.server.ts'
import { toTaskList } from '#app/platform/queue/task-list.server.ts'
import { storeReceipt } from '#app/shopify/inbox/store-receipt.server.ts'
import { accepted, aShopperKey, aTouch } from '#test/support/money-world.ts'
import { run, setToday } from '#test/support/sale.ts'
import { aCheckout, pay, type Till } from '../checkout-bench.ts'
import { carrierTold, minute, parcelTold, type Subject, type Told } from '../orders-payloads.ts'
import type { Shopify } from '../push-bench.ts'
import { storefrontOrderTold } from '../storefront-payloads.ts'

/** What every story here is told with: a clock, a worker, an inbox and three ways to sell. */

export const begin = new Date(minute(0))
/** So many minutes, and days, after it began. */
export const at = (minutes: number, days = 0) => setToday(addDays(new Date(minute(minutes)), days))

/** The worker, without the jobs that speak to a partner: those are called here with stand-ins. */
const inside = [
  dispatchEventJobName,
  'handle-webhook',
  'fund-vouchers',
  'return-vouchers',
  ...Object.values(commissionJobNames),
]
const taskList = toTaskList(Object.fromEntries(Object.entries(handlers).filter(([name]) => inside.includes(name))))
export const follow = async () => {
  for (let round = 0; round < 4; round++)
    await runOnce({ pgPool: pool, taskList, logger: queueLogger, noHandleSignals: true, concurrency: 1 })
}

type Shop = { readonly id: string; readonly domain: string; readonly currency: string }
type Variant = { readonly id: string; readonly productId: string; readonly shopifyGid: string }
export type Place = { readonly shop: Shop; readonly variant: Variant }
export type TillPlace = Place & { readonly till: Till; readonly shopify: Shopify }

/** A tag of the creator's was tapped a day before the purchase. */
export async function aTap({ shop, variant }: Place, creatorId: string, day = 0, contentId = 'post_1') {
  const shopperKey = await aShopperKey()
  const about = { shopperKey, creatorId, productId: variant.productId, shopId: shop.id }
  const { touchId } = await aTouch({ ...about, surface: 'TAG', contentId, occurredAt: addDays(begin, day - 1) })
  return { shopperKey, touchId }
} // prettier-ignore

/** One notice, through the inbox and the queue. */
export async function tell({ shop }: Place, { topic, payload }: Told): Promise<void> {
  const delivery = { webhookId: randomUUID(), eventId: null, topic, shopDomain: shop.domain, apiVersion: '2026-10' }
  await storeReceipt({ ...delivery, triggeredAt: null, rawBody: JSON.stringify(payload) })
  await follow()
}

export type Sold = Awaited<ReturnType<typeof sellHere>>

/** Two at the variant's price, paid here and told to Shopify. */
export async function sellHere(place: TillPlace, shopperKey: string, accountId: string | null = null) {
  const { shop, variant, till, shopify } = place
  const checkout = await aCheckout({ shopId: shop.id, variantId: variant.id, quantity: 2, shopperKey })
  await db.checkout.update({ where: { id: checkout.checkoutId }, data: { accountId } })
  const paid = await pay(till, checkout)
  if (!paid.ok) throw new Error(`expected a sale, got ${JSON.stringify(paid)}`)
  const order = await db.order.findFirstOrThrow({ where: { checkoutId: checkout.checkoutId }, include: { lines: true } })
  await pushOrder(order.id, shopify.shopify)
  const payment = await db.payment.findUniqueOrThrow({ where: { checkoutId: order.checkoutId ?? '' } })
  await settlePayment(payment.id, till.processor)
  await follow()
  const [kept] = shopify.of(order.id)
  const digits = (gid = '') => gid.split('/').at(-1) ?? ''
  const of = { orderNumber: digits(kept?.orderGid), lineNumber: digits(kept?.lines[0]?.gid) }
  const { id: orderId, number } = order
  return { orderId, number, lineId: order.lines[0]?.id ?? '', shopperKey, of, intentRef: payment.processorRef ?? '' }
} // prettier-ignore

type StoreSale = { readonly touchId: string; readonly day: number; readonly price?: string; readonly quantity?: number }
let serial = 990_000

/** Bought in the merchant's own shop, where the theme kept the touch in the cart; digital goods. */
export async function sellInStore(place: Place, { touchId, day, price = '20.00', quantity = 2 }: StoreSale) {
  const { currency } = place.shop
  const of = { orderNumber: String(++serial), lineNumber: `${serial}00` }
  const money = { amount: price, currency_code: currency }
  const instant = addDays(begin, day).toISOString()
  const line = {
    admin_graphql_api_id: `gid://shopify/LineItem/${of.lineNumber}`, title: 'Pattern', sku: 'P', quantity, price,
    variant_id: Number(place.variant.shopifyGid.split('/').at(-1)), current_quantity: quantity, requires_shipping: false,
    price_set: { shop_money: money, presentment_money: money }, discount_allocations: [], tax_lines: [],
  } // prettier-ignore
  const more = {
    ...{ currency, presentment_currency: currency, created_at: instant, processed_at: instant, updated_at: instant },
    ...{ line_items: [line], shipping_lines: [] },
  }
  const attributes = [{ name: '_vitrine', value: toTouchToken(touchId) }]
  const subject = { ...of, variantGid: place.variant.shopifyGid, reference: '' }
  setToday(addDays(begin, day))
  await tell(place, storefrontOrderTold('orders/create', subject, { attributes, more }))
  const where = { shopId: place.shop.id, shopifyOrderGid: `gid://shopify/Order/${of.orderNumber}` }
  const { lines } = await db.order.findFirstOrThrow({ where, include: { lines: { include: { commission: true } } } })
  return { of, commission: lines[0]?.commission ?? null }
}

export async function deliver(place: Place, of: Subject): Promise<void> {
  await tell(place, parcelTold('create', of, { id: 10, at: 10, quantity: 2 }))
  await tell(place, carrierTold(of, 10, 20, 'delivered', 20))
}

/** Proposed, approved and paid for by the shop, each at its own time; gives its payouts by creator. */
export async function aRun({ shop }: Place, days: { readonly proposed: number; readonly funded: number }) {
  const [shopId, actor, { currency }] = [shop.id, '1', shop]
  setToday(addDays(begin, days.proposed))
  const cutoffAt = addDays(begin, days.proposed)
  const proposed = accepted(await run((tx) => proposePayoutRun(tx, { shopId, currency, cutoffAt, actor })))
  const runId = proposed.runId ?? ''
  accepted(await run((tx) => approvePayoutRun(tx, { shopId, runId, actor })))
  const { id: fundingId } = await db.funding.findUniqueOrThrow({ where: { runId } })
  setToday(addDays(begin, days.funded))
  accepted(await run((tx) => markFundingPaid(tx, { shopId, fundingId, actor: 'platform' })))
  await follow()
  const payouts = await db.payout.findMany({ where: { runId } })
  return { runId, of: (creatorId: string) => payouts.find((payout) => payout.creatorId === creatorId)?.id ?? '' }
}
