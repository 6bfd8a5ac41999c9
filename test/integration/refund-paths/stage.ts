import { toTouchToken } from '#app/domain/attribution/touch-token.server.ts'
import { releaseDue } from '#app/domain/commissions/release-due.server.ts'
import { orderPlaced } from '#app/domain/orders/events.ts'
import { confirmPayout } from '#app/domain/payouts/confirm-payout.server.ts'
import { handleOrderWebhook } from '#app/jobs/order-webhooks.ts'
import { addDays, addMilliseconds } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { db } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { drain } from '#test/support/drain.ts'
import { accepted, anOrder, aShopperKey, aTouch } from '#test/support/money-world.ts'
import { on, placedAt, run, setToday } from '#test/support/sale.ts'
import { aVariant } from '../checkout-bench.ts'
import { aPayee, aPayingShop, fundedRun, payoutsOf, type PayingShop } from '../payouts-world.ts'
import { aStorefrontCheckout } from '../storefront-payloads.ts'
import { orderTold, type OrderFacts } from './told.ts'

/** Orders of one creator in one shop, all of the same goods, so that what becomes of them can be compared. */

export type Mode = 'paid here' | 'Shopify checkout' | 'storefront'
/** How far the money had come when something went back. */
export type Stage = 'held' | 'payable' | 'paid'

export const units = 3
/** 10% of three is half a minor unit away from whole. */
export const unitMinor = 33_335n

export type Sold = {
  readonly orderId: string
  readonly orderNumber: string
  readonly lineNumber: string
  readonly lineId: string
  readonly shopId: string
  readonly currency: string
  readonly variantGid: string
  readonly paymentId: string | null
}

export type Market = PayingShop & {
  readonly creator: { readonly id: string }
  readonly variant: { readonly id: string; readonly shopifyGid: string; readonly productId: string }
  readonly currency: string
}

export async function aMarket(currency: string): Promise<Market> {
  const paying = await aPayingShop({ rail: 'manual', currency })
  const creator = await aPayee(paying)
  const variant = await aVariant(paying.shop.id, { priceMinor: unitMinor, currency })
  return { ...paying, creator, variant, currency }
}

let serial = 640_000

/** The creator's tag was tapped a day before; three units are bought in this mode. */
export async function sell(market: Market, mode: Mode, hasPayment: boolean): Promise<Sold> {
  const { shop, creator, variant, currency } = market
  setToday(addDays(placedAt, -10))
  const shopperKey = await aShopperKey()
  const about = { shopperKey, creatorId: creator.id, productId: variant.productId, shopId: shop.id }
  const tap = { ...about, surface: 'TAG', contentId: 'post_1', occurredAt: addDays(placedAt, -1) } as const
  const { touchId } = await aTouch(tap)
  setToday(addMilliseconds(placedAt, 1_000))
  const orderNumber = String(++serial)
  const lineNumber = `${orderNumber}00`
  const of = { orderNumber, lineNumber, shopId: shop.id, currency, variantGid: variant.shopifyGid }
  if (mode === 'paid here') {
    const paymentId = await sellHere(market, of, shopperKey, hasPayment)
    return { ...of, ...(await idsOf(of)), paymentId }
  }
  const attributes =
    mode === 'storefront'
      ? [{ name: '_vitrine', value: toTouchToken(touchId) }]
      : [{ name: 'vitrine_checkout', value: (await aStorefrontCheckout({ shopId: shop.id, variant, shopperKey })).reference }]
  const told = orderTold('orders/create', { ...wholeOf(of, placedAt), attributes })
  await handleOrderWebhook({ shopId: shop.id, ...told })
  return { ...of, ...(await idsOf(of)), paymentId: null }
} // prettier-ignore

type Of = Pick<Sold, 'orderNumber' | 'lineNumber' | 'shopId' | 'currency' | 'variantGid'>

/** The order as it was sold. */
export function wholeOf({ orderNumber, lineNumber, currency, variantGid }: Of, at: Date): OrderFacts {
  const lines = [{ lineNumber, variantGid, quantity: units, left: units }]
  return { orderNumber, currency, unitMinor, lines, placedAt, at }
}

async function idsOf({ orderNumber, shopId }: Of) {
  const shopifyOrderGid = `gid://shopify/Order/${orderNumber}`
  const where = { shopId_shopifyOrderGid: { shopId, shopifyOrderGid } }
  const order = await db.order.findUniqueOrThrow({ where, include: { lines: true } })
  return { orderId: order.id, lineId: order.lines[0]?.id ?? '' }
}

async function sellHere({ shop, variant }: Market, of: Of, shopperKey: string, hasPayment: boolean) {
  const { currency, orderNumber, lineNumber } = of
  const line = { productId: variant.productId, quantity: units, unitPriceMinor: unitMinor, requiresShipping: false }
  const order = await anOrder({ shopId: shop.id, shopperKey, placedAt, currency, lines: [line] })
  const payment = hasPayment ? await pay(shopperKey, currency) : null
  await db.order.update({
    where: { id: order.id },
    data: { shopifyOrderGid: `gid://shopify/Order/${orderNumber}`, checkoutId: payment?.checkoutId ?? null },
  })
  await db.orderLine.updateMany({
    where: { orderId: order.id },
    data: { shopifyLineGid: `gid://shopify/LineItem/${lineNumber}`, variantId: variant.id },
  })
  await db.orderPush.create({ data: { orderId: order.id, sourceIdentifier: order.id, state: 'created' } })
  await run((tx) => publish(tx, orderPlaced({ orderId: order.id })))
  return payment?.id ?? null
}

function pay(shopperKey: string, currency: string) {
  const id = newId('checkout')
  const amountMinor = unitMinor * BigInt(units)
  return db.payment.create({
    data: {
      id: newId('payment'), processor: 'test', processorRef: `pi_${id}`, state: 'captured', amountMinor,
      capturedMinor: amountMinor, currency, createdAt: placedAt, capturedAt: placedAt,
      checkout: { create: { id, shopperKey, country: 'US', state: 'completed', currency, createdAt: placedAt } },
    },
  }) // prettier-ignore
}

/** Everything sold is held, payable or paid; gives the day on which something may go back. */
export async function comeTo(stage: Stage, market: Market): Promise<Date> {
  await drain()
  if (stage === 'held') return on(2)
  setToday(on(15))
  await run(releaseDue)
  if (stage === 'payable') return on(16)
  setToday(on(20))
  const runId = await fundedRun(market)
  const shopId = market.shop.id
  for (const { id: payoutId } of await payoutsOf(runId)) {
    accepted(await run((tx) => confirmPayout(tx, { shopId, payoutId, actor: '1' })))
  }
  return on(21)
}
