import { accrueForOrder } from '#app/domain/commissions/accrue-for-order.server.ts'
import { applyDispute } from '#app/domain/commissions/apply-dispute.server.ts'
import { applyRefundToCommissions } from '#app/domain/commissions/apply-refund-to-commissions.server.ts'
import { noteDelivery } from '#app/domain/commissions/note-delivery.server.ts'
import { noteReturns } from '#app/domain/commissions/note-returns.server.ts'
import { recomputeForOrder } from '#app/domain/commissions/recompute-for-order.server.ts'
import { voidForOrder } from '#app/domain/commissions/void-for-order.server.ts'
import { applyReturnAtShopify } from '#app/domain/returns/apply-return-at-shopify.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { db } from '#app/platform/db/database.server.ts'
import type { ReturnAtShopify } from '#app/shopify/returns/return-at-shopify.ts'
import { accepted, aParcel, aRefund } from '#test/support/money-world.ts'
import { on, run } from '#test/support/sale.ts'
import type { Fact } from './plan.ts'
import type { SoldOrder, World } from './world.ts'

type Tell = () => Promise<unknown>

/** Each fact becomes true when it is first told; told again, it is there already. */
export function teller(world: World) {
  const known = new Map<number, Tell>()
  const returns = new Map<string, ReturnAtShopify>()
  return async (index: number): Promise<void> => {
    const fact = world.plan.facts[index]
    const order = fact && world.orders[fact.order]
    if (!fact || !order) return
    const tell = known.get(index) ?? (await makeTrue({ world, order, fact, index, returns }))
    known.set(index, tell)
    await tell()
  }
}

type Making = {
  readonly world: World
  readonly order: SoldOrder
  readonly fact: Fact
  readonly index: number
  readonly returns: Map<string, ReturnAtShopify>
}

function makeTrue(making: Making): Promise<Tell> | Tell {
  const { order, fact } = making
  const orderId = order.id
  switch (fact.kind) {
    case 'placed':
      return async () => accepted(await run((tx) => accrueForOrder(tx, orderId)))
    case 'refund':
    case 'discrepancy':
      return refund(making)
    case 'parcel':
      return parcel(making)
    case 'edit':
      return edit(making)
    case 'exchange':
    case 'return':
    case 'returnEnds':
      return comeBack(making)
    case 'cancelled':
      return cancel(making)
    default:
      return dispute(making)
  }
}

const planned = ({ order, fact }: Making) => {
  const line = order.plan.lines[fact.line]
  if (!line) throw new Error('a fact is about a line of its order')
  return { line, orderLineId: order.lineIds[fact.line] ?? '' }
}

async function refund(making: Making): Promise<Tell> {
  const { order, fact, index, world } = making
  const { line, orderLineId } = planned(making)
  const worth = line.unitPriceMinor * BigInt(line.quantity) - line.discountMinor
  const quantity = Math.min(fact.units, line.quantity)
  const ofUnits = (worth * BigInt(quantity)) / BigInt(line.quantity)
  const subtotalMinor = quantity > 0 ? ofUnits : (worth * BigInt(fact.share)) / 10_000n
  const isLoose = fact.kind === 'discrepancy'
  const { id: refundId } = await aRefund({
    orderId: order.id, createdAt: on(fact.day), shopifyRefundGid: `${order.gid}/refund${index}`,
    discrepancyMinor: isLoose ? subtotalMinor : 0n, lines: isLoose ? [] : [{ orderLineId, quantity, subtotalMinor }],
    ...{ currency: world.plan.currency },
  }) // prettier-ignore
  return async () => accepted(await run((tx) => applyRefundToCommissions(tx, { orderId: order.id, refundId })))
}

async function parcel(making: Making): Promise<Tell> {
  const { order, fact } = making
  const { line, orderLineId } = planned(making)
  const [shippedAt, deliveredAt] = [on(fact.day), fact.units > 0 ? on(fact.day + 1) : null]
  await aParcel({ orderId: order.id, shippedAt, deliveredAt, lines: [{ orderLineId, quantity: line.quantity }] })
  return async () => accepted(await run((tx) => noteDelivery(tx, { orderId: order.id })))
}

async function edit(making: Making): Promise<Tell> {
  const { order, fact } = making
  const { orderLineId } = planned(making)
  const { quantity, removedQuantity } = await db.orderLine.findUniqueOrThrow({ where: { id: orderLineId } })
  const removed = Math.min(quantity, removedQuantity + Math.max(1, fact.units))
  await db.orderLine.update({ where: { id: orderLineId }, data: { removedQuantity: removed } })
  return async () => accepted(await run((tx) => recomputeForOrder(tx, { orderId: order.id, editedAt: on(fact.day) })))
}

async function cancel({ order, fact }: Making): Promise<Tell> {
  const { cancelledAt } = await db.order.findUniqueOrThrow({ where: { id: order.id } })
  const at = cancelledAt ?? on(fact.day)
  await db.order.update({ where: { id: order.id }, data: { cancelledAt: at, cancelledBy: 'merchant' } })
  return async () => accepted(await run((tx) => voidForOrder(tx, order.id)))
}

/** Shopify's return as it stands when it is read, whatever was told of it before. */
async function comeBack(making: Making): Promise<Tell> {
  const { order, fact, index, returns, world } = making
  const { line, orderLineId } = planned(making)
  const isExchange = fact.kind === 'exchange'
  const key = isExchange ? `${order.gid}/exchange${index}` : `${order.gid}/return${fact.line}`
  const sold = await db.orderLine.findUniqueOrThrow({ where: { id: orderLineId } })
  const givenGid = `${order.gid}/given${index}`
  const isClosed = isExchange || fact.kind === 'returnEnds'
  const before = returns.get(key)
  if (before?.status !== 'CLOSED') {
    const part = { gid: `${key}/line`, lineGid: sold.shopifyLineGid, quantity: 1, refundedQuantity: 0, reason: '', note: null }
    returns.set(key, {
      gid: key, name: '#1-R1', orderGid: order.gid, status: isClosed ? 'CLOSED' : 'OPEN', createdAt: on(fact.day),
      closedAt: isClosed ? on(fact.day) : null, declineNote: null, exchangeLineGids: isExchange ? [givenGid] : [],
      refunds: [], extraPayments: [], lines: [{ ...part, processedQuantity: isClosed ? 1 : 0 }],
    })
  }
  if (isExchange) {
    const { productId, currency, orderId } = sold
    const given = { id: newId('orderLine'), orderId, position: 10 + index, shopifyLineGid: givenGid, productId, currency }
    const unitPriceMinor = (line.unitPriceMinor * BigInt(fact.share)) / 5_000n
    await db.orderLine.create({ data: { ...given, title: 'Other', quantity: 1, unitPriceMinor } })
  }
  return async () => {
    const theirs = returns.get(key)
    if (theirs) await run((tx) => applyReturnAtShopify(tx, world.shop.id, theirs))
    if (isExchange) accepted(await run((tx) => recomputeForOrder(tx, { orderId: order.id, editedAt: on(fact.day) })))
    accepted(await run((tx) => noteReturns(tx, { orderId: order.id })))
  }
} // prettier-ignore

/** One chargeback for each order; what the bank decided is not undone by what is heard later. */
async function dispute({ order, fact, world }: Making): Promise<Tell> {
  const id = `dsp_${order.id}`
  const { capturedMinor } = await db.payment.findUniqueOrThrow({ where: { id: order.paymentId } })
  const amountMinor = ((capturedMinor ?? 0n) * BigInt(fact.share)) / 10_000n + 1n
  const isEnd = fact.kind !== 'disputed'
  const at = on(fact.day)
  const known = await db.dispute.findUnique({ where: { id } })
  const facts = { amountMinor, currency: world.plan.currency, reason: 'fraudulent', openedAt: isEnd ? on(fact.day - 1) : at, sourceUpdatedAt: at }
  if (!known) await db.dispute.create({ data: { id, paymentId: order.paymentId, processorRef: id, state: 'open', ...facts } })
  const isOver = known?.state === 'won' || known?.state === 'lost'
  if (isEnd && !isOver) await db.dispute.update({ where: { id }, data: { state: fact.kind, closedAt: at } })
  return async () => accepted(await run((tx) => applyDispute(tx, { disputeId: id })))
} // prettier-ignore
