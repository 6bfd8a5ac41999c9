import { addDays } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { db } from '#app/platform/db/database.server.ts'
import { anOrder, aShopperKey, aTouch } from '#test/support/money-world.ts'
import { on, placedAt, setToday } from '#test/support/sale.ts'
import { aPayee, aPayingShop, type PayingShop } from '../payouts-world.ts'
import type { OrderPlan, Plan, Terms } from './plan.ts'

export type SoldOrder = {
  readonly id: string
  readonly gid: string
  readonly lineIds: readonly string[]
  readonly plan: OrderPlan
  readonly paymentId: string
}

export type World = PayingShop & {
  readonly plan: Plan
  readonly creators: readonly { readonly id: string }[]
  readonly orders: readonly SoldOrder[]
}

let serial = 8_100_000

/** The shop, its terms and its sales as they were made; nobody here has heard of anything yet. */
export async function openWorld(plan: Plan): Promise<World> {
  const { currency } = plan
  const paying = await aPayingShop({ rail: 'manual', currency })
  await setTerms(paying, plan.terms)
  const creators = [await aPayee(paying), await aPayee(paying)]
  const orders: SoldOrder[] = []
  for (const order of plan.orders) orders.push(await sell(paying, creators[order.creator]?.id ?? '', order, currency))
  return { ...paying, plan, creators, orders }
}

async function setTerms({ programId, shop }: PayingShop, terms: Terms): Promise<void> {
  const { id: planId } = await db.plan.findFirstOrThrow({ where: { programId } })
  const rates = (data: Parameters<typeof db.rateVersion.updateMany>[0]['data']) =>
    db.rateVersion.updateMany({ where: { planId }, data })
  if (terms === 'fixed') await rates({ rateBps: 0, fixedAmounts: { [shop.currency]: '777' } })
  else if (terms === 'storefront') await rates({ rateBps: 1333, storefrontBps: 475 })
  else await rates({ rateBps: 1333 })
  if (terms === 'cap') await db.plan.update({ where: { id: planId }, data: { capMinor: 9_000n, capPeriod: 'total' } })
  if (terms !== 'flash') return
  const id = newId('flashRate')
  const [startsAt, endsAt] = [placedAt, addDays(placedAt, 1)]
  await db.flashRate.create({ data: { id, programId, kind: 'add', rateBps: 317, startsAt, endsAt, createdAt: on(-5) } })
}

async function sell({ shop, product }: PayingShop, creatorId: string, plan: OrderPlan, currency: string) {
  setToday(addDays(placedAt, -10))
  const number = ++serial
  const shopperKey = await aShopperKey()
  await aTouch({
    shopperKey, creatorId, surface: 'TAG', contentId: 'post_1', productId: product.id, shopId: shop.id,
    occurredAt: addDays(placedAt, -1),
  }) // prettier-ignore
  const lines = plan.lines.map((line) => ({ productId: product.id, ...line }))
  const order = await anOrder({ shopId: shop.id, shopperKey, placedAt, currency, lines })
  const gid = `gid://shopify/Order/${number}`
  const { paymentId, checkoutId } = await pay(shopperKey, currency, plan)
  await db.order.update({ where: { id: order.id }, data: { shopifyOrderGid: gid, mode: plan.mode, checkoutId } })
  await db.orderPush.create({ data: { orderId: order.id, sourceIdentifier: order.id, state: 'created' } })
  for (const { id, position } of order.lines) {
    const shopifyLineGid = `gid://shopify/LineItem/${number}${position}`
    await db.orderLine.update({ where: { id }, data: { shopifyLineGid, variantId: `var_${number}${position}` } })
  }
  return { id: order.id, gid, lineIds: order.lines.map(({ id }) => id), plan, paymentId }
}

async function pay(shopperKey: string, currency: string, { lines }: OrderPlan) {
  const [id, checkoutId] = [newId('payment'), newId('checkout')]
  const worth = lines.map(({ unitPriceMinor, quantity, discountMinor }) => unitPriceMinor * BigInt(quantity) - discountMinor)
  const amountMinor = worth.reduce((total, each) => total + each, 0n)
  await db.payment.create({
    data: {
      id, processor: 'test', processorRef: `pi_${id}`, state: 'captured', amountMinor, capturedMinor: amountMinor, currency,
      createdAt: placedAt, capturedAt: placedAt,
      checkout: { create: { id: checkoutId, shopperKey, country: 'US', state: 'completed', currency, createdAt: placedAt } },
    },
  })
  return { paymentId: id, checkoutId }
} // prettier-ignore
