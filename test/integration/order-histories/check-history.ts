import { expect } from 'vitest'
import { shareOfShop } from '#app/domain/checkout/confirmed-quote.ts'
import { getOrderForShopper } from '#app/domain/orders/get-order-for-shopper.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { db } from '#app/platform/db/database.server.ts'
import { stateAtShopify } from './state-at-shopify.ts'
import type { HistoryWorld } from './history-world.ts'
import { digitsOf, readTruth, type OrderTruth } from './order-truth.ts'
import type { Played } from './play-history.ts'

type BankRow = {
  readonly orderReference: string
  readonly captures: number
  readonly authorizedMinor: string
  readonly capturedMinor: string
  readonly refundedMinor: string
}

/** Everything the three witnesses (our books, the processor's, Shopify's) have to agree on once a history is over. */
export async function checkHistory(world: HistoryWorld, played: Played): Promise<void> {
  const { orders: bank } = await world.stage.bank<{ orders: BankRow[] }>('GET', 'state')
  const truths = await truthsOf(world, played)
  for (const { checkoutId } of played.purchases) {
    if (!checkoutId) continue
    await checkMoney(
      checkoutId,
      bank.filter((row) => row.orderReference === checkoutId),
      truths,
    )
  }
  await checkOrders(played, truths)
  await checkStock(world)
}

async function truthsOf({ stage, shops }: HistoryWorld, { afters }: Played): Promise<OrderTruth[]> {
  const found = []
  for (const { domain } of Object.values(shops)) found.push(...(await readTruth(stage, domain, afters.get(domain))))
  return found
}

const total = (amounts: readonly bigint[]) => amounts.reduce((sum, amount) => sum + amount, 0n)

/** One payment at most; what was taken and given back is what we say, and each order's share of it what Shopify says. */
async function checkMoney(checkoutId: string, bank: readonly BankRow[], truths: readonly OrderTruth[]): Promise<void> {
  const include = { refunds: true, disputes: { where: { state: { in: ['open', 'underReview', 'lost'] } } } }
  const payment = await db.payment.findUnique({ where: { checkoutId }, include })
  const checkout = await db.checkout.findUniqueOrThrow({ where: { id: checkoutId }, include: { orders: true } })
  const [row] = bank
  const isTaken = payment?.state === 'captured'
  const given = (payment?.refunds ?? []).filter(({ state }) => state === 'succeeded')
  expect(bank.length, 'currencies of a purchase at the processor').toBeLessThanOrEqual(1)
  expect(
    {
      captures: row?.captures ?? 0,
      held: row?.authorizedMinor ?? '0',
      captured: row?.capturedMinor ?? '0',
      refunded: row?.refundedMinor ?? '0',
    },
    `${checkoutId}: the processor's books`,
  ).toEqual({
    captures: isTaken ? 1 : 0,
    held: '0',
    captured: String(isTaken ? payment.capturedMinor : 0n),
    refunded: String(total(given.map(({ amountMinor }) => amountMinor))),
  })
  expect(checkout.orders.length === 0 && isTaken, `${checkoutId}: charged without an order`).toBe(false)
  expect(
    (payment?.refunds ?? []).filter(({ state }) => state === 'pending'),
    `${checkoutId}: refunds on their way`,
  ).toEqual([])
  const isAtRest = ['open', 'abandoned', 'failed', 'completed'].includes(checkout.state)
  expect(isAtRest, `${checkoutId} ended as ${checkout.state}`).toBe(true)
  // Nothing of a payment can be given back while the bank has some of it, so that a refund in Shopify's books waits (D10).
  const isWithBank = (payment?.disputes.length ?? 0) > 0
  let taken = 0n
  for (const order of checkout.orders) {
    const share = shareOfShop(checkout.confirmedQuote, order.shopId)
    const isNeverTaken = given.length === 0 && !isTaken
    const left = (payment?.refunds ?? []).some((one) => one.orderId === order.id && one.failure === 'NEVER_TAKEN')
    const own =
      isNeverTaken || left || (isTaken && (await wasLeftOut(order.id, payment.capturedMinor ?? 0n))) ? 0n : share
    const back = total(given.filter(({ orderId }) => orderId === order.id).map(({ amountMinor }) => amountMinor))
    taken += own
    const [truth] = truths.filter((one) => one.sourceIdentifier === order.id)
    expect(back <= own, `${order.number}: ${back} given back of ${own}`).toBe(true)
    if (!truth) expect(own - back, `${order.number} is not at Shopify: nothing may be kept for it`).toBe(0n)
    else {
      const net = BigInt(truth.paid.presentmentMinor) - BigInt(truth.refunded.presentmentMinor)
      const label = `${order.number}: kept by Shopify's books = kept at the processor`
      if (isWithBank) expect(net, label).toBeLessThanOrEqual(own - back)
      else expect(net, label).toBe(own - back)
    }
  }
  if (isTaken) expect(payment.capturedMinor, `${checkoutId}: taken = the shares of its orders`).toBe(taken)
}

/** Cancelled before anything was taken: its share was not part of the capture. */
async function wasLeftOut(orderId: string, capturedMinor: bigint): Promise<boolean> {
  const order = await db.order.findUniqueOrThrow({
    where: { id: orderId },
    include: { checkout: { include: { orders: true, payment: { include: { refunds: true } } } } },
  })
  const { checkout } = order
  if (!order.cancelledAt || !checkout) return false
  const all = total(checkout.orders.map(({ shopId }) => shareOfShop(checkout.confirmedQuote, shopId)))
  const hasBack = checkout.payment?.refunds.some((one) => one.orderId === orderId && one.state === 'succeeded')
  return capturedMinor < all && !hasBack
}

/** I3: one order at Shopify for each that stands here; I1: the same state from both sides. */
async function checkOrders({ purchases }: Played, truths: readonly OrderTruth[]): Promise<void> {
  for (const { checkoutId, shopperKey } of purchases) {
    if (!checkoutId) continue
    for (const order of await db.order.findMany({ where: { checkoutId }, include: { push: true } })) {
      const found = truths.filter((one) => one.sourceIdentifier === order.id)
      const [truth] = found
      expect(found.length, `${order.number}: orders at Shopify`).toBe(order.push?.state === 'created' ? 1 : 0)
      expect(order.push?.state === 'created' || order.cancelledAt !== null || (await hasProblem(order.id)), `${order.number} went nowhere`).toBe(true) // prettier-ignore
      if (!truth) continue
      expect(order.shopifyOrderGid).toBe(truth.gid)
      const view = await getOrderForShopper(db, { number: order.number, shopperKey, now: now() })
      expect(
        view?.state === 'problem' ? 'problem' : stateAtShopify(view?.state ?? ''),
        `${order.number}: its state`,
      ).toBe(view?.state === 'problem' ? 'problem' : stateAtShopify(truth))
      const lines = await db.orderLine.findMany({ where: { orderId: order.id } })
      for (const line of lines) {
        const told = truth.lines.find((one) => one.gid === line.shopifyLineGid)
        const shown = view?.lines.find((one) => one.id === line.id)
        expect(
          { shipped: shown?.shippedQuantity, refunded: shown?.refundedQuantity },
          `${order.number} ${line.title}`,
        ).toEqual({ shipped: told?.shipped, refunded: told?.refunded })
      }
    }
  }
}

async function hasProblem(orderId: string): Promise<boolean> {
  return (await db.problem.count({ where: { orderId, resolvedAt: null } })) > 0
}

/** Our mirror is Shopify's figure, nothing is held or awaited any more, nothing is below zero. */
async function checkStock({ stage, shops }: HistoryWorld): Promise<void> {
  for (const { domain, variants } of Object.values(shops)) {
    const { items } = await stage.control<{
      items: { variants: { gid: string; available: Record<string, number> }[] }[]
    }>('GET', `/shops/${domain}/state/catalog-truth`)
    const atShopify = new Map(items.flatMap((item) => item.variants.map((one) => [one.gid, one.available])))
    for (const { id, shopifyGid } of variants) {
      const level = await db.stockLevel.findUniqueOrThrow({ where: { variantId: id } })
      const there = Object.values(atShopify.get(shopifyGid) ?? {}).reduce((sum, units) => sum + units, 0)
      expect(level, `stock of ${digitsOf(shopifyGid)} at ${domain}`).toMatchObject({
        available: there,
        awaitingPush: 0,
      })
      expect(there, 'nothing was sold that was not there').toBeGreaterThanOrEqual(0)
    }
  }
}
