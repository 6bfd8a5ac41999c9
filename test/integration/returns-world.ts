import { onTestFinished } from 'vitest'
import { recordRefund } from '#app/domain/returns/record-refund.server.ts'
import { rereadReturn } from '#app/domain/returns/reread-return.server.ts'
import type { ShopifyReturns } from '#app/domain/returns/shopify-returns.server.ts'
import { tellReturn } from '#app/domain/returns/tell-return.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse } from '#app/kernel/outcome.ts'
import { useClock } from '#app/platform/clock.server.ts'
import { db, inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import type { ReturnAtShopify } from '#app/shopify/returns/return-at-shopify.ts'
import { aParcel, aShop } from '#test/support/money-world.ts'

/** Stories about returns: an order that has arrived, paid here, and a Shopify in memory that knows it. */

const start = new Date('2026-06-01T12:00:00Z')
let today = start
let restore = () => {}

/** The clock stands still until a story moves it. */
export function stopClock(): void {
  today = start
  restore = useClock({ now: () => today })
}
export const startClock = () => restore()
export const passDays = (days: number) => void (today = addDays(today, days))
export const run = <Result>(work: (tx: Tx) => Promise<Result>) => inTransaction('story', work)

let serial = 700_000

type Sold = {
  quantity?: number
  unitPriceMinor?: bigint
  presentmentUnitPriceMinor?: bigint
  discountMinor?: bigint
  taxMinor?: bigint
  variantId?: string
}

/** Two of something at 20.00 and 5.00 for the way, paid by card, delivered today. */
export async function anArrivedOrder(lines: readonly Sold[] = [{ quantity: 2 }], changes: { country?: string } = {}) {
  const shop = await aShop({ contactEmail: 'shop@example.com' })
  const shopperKey = newId('shopper')
  const number = ++serial
  const sold = lines.map((line, position) => ({
    id: newId('orderLine'),
    position,
    quantity: 1,
    unitPriceMinor: 2000n,
    currency: 'USD',
    title: `Scarf ${position}`,
    shopifyLineGid: `gid://shopify/LineItem/${number}${position}`,
    ...line,
  }))
  const worth = (line: (typeof sold)[number]) =>
    line.unitPriceMinor * BigInt(line.quantity) - (line.discountMinor ?? 0n) + (line.taxMinor ?? 0n)
  const totalMinor = sold.reduce((total, line) => total + worth(line), 500n)
  const checkoutId = await aPaidCheckout(shop.id, shopperKey, totalMinor)
  const order = await db.order.create({
    data: {
      id: newId('order'), number: `V-${number}`, shopId: shop.id, checkoutId, shopperKey, email: 'nour@example.com',
      country: 'US', currency: 'USD', placedAt: today, shippingTitle: 'Standard', shippingMinor: 500n,
      shopifyOrderGid: `gid://shopify/Order/${number}`, lines: { create: sold }, ...changes,
    },
    include: { lines: { orderBy: { position: 'asc' } } },
  }) // prettier-ignore
  await db.orderPush.create({ data: { orderId: order.id, sourceIdentifier: order.id, state: 'created' } })
  const parcel = order.lines.map(({ id: orderLineId, quantity }) => ({ orderLineId, quantity }))
  await aParcel({ orderId: order.id, shippedAt: today, deliveredAt: today, lines: parcel })
  const owner = { number: order.number, shopperKey }
  const lineIds = order.lines.map(({ id }) => id)
  return { shop, order, owner, lineIds, lineId: lineIds[0] ?? '', checkoutId, totalMinor }
}
export type Arrived = Awaited<ReturnType<typeof anArrivedOrder>>

async function aPaidCheckout(shopId: string, shopperKey: string, totalMinor: bigint): Promise<string> {
  const id = newId('checkout')
  const amount = String(totalMinor)
  const part = {
    shopId, currency: 'USD', shopCurrency: 'USD', totalMinor: amount, taxMinor: '0', taxesIncluded: false, lines: [],
    shipping: { title: 'Standard', priceMinor: '500', shopPriceMinor: '500' },
  } // prettier-ignore
  const confirmedQuote = { currency: 'USD', totalMinor: amount, parts: [part] }
  await db.checkout.create({
    data: {
      id, shopperKey, country: 'US', state: 'completed', currency: 'USD', confirmedTotalMinor: totalMinor,
      createdAt: today, confirmedQuote,
      payment: {
        create: {
          id: newId('payment'), processor: 'test', processorRef: `pi_${id}`, state: 'captured', amountMinor: totalMinor,
          capturedMinor: totalMinor, currency: 'USD', createdAt: today, capturedAt: today,
        },
      },
    },
  }) // prettier-ignore
  return id
}

/** The processor has sent every promised refund of the order. */
export const sendMoney = (orderId: string) =>
  db.paymentRefund.updateMany({ where: { orderId, state: 'pending' }, data: { state: 'succeeded', settledAt: today } })

export const refundsOf = (orderId: string) =>
  db.paymentRefund.findMany({ where: { orderId }, orderBy: { createdAt: 'asc' } })
export const returnOf = (id: string) => db.return.findUniqueOrThrow({ where: { id }, include: { lines: true } })

type Kept = ReturnAtShopify & { processed: number; status: string }
type Lost = 'open' | 'process' | 'refund'

/** Shopify's returns of one order, in memory; `loseAnswer` lets a call take effect and then fail. */
export function aShopifyWith({ order }: Arrived) {
  const returns: { -readonly [Key in keyof Kept]: Kept[Key] }[] = []
  const refunds: { key: string; gid: string; note: string; amountMinor: bigint; units: number }[] = []
  const lost: Lost[] = []
  const calls: string[] = []
  let number = Number(order.shopifyOrderGid?.split('/').at(-1)) * 100
  const die = (call: Lost) => {
    const index = lost.indexOf(call)
    if (index < 0) return
    lost.splice(index, 1)
    throw new Error(`planned: the answer to ${call} is lost`)
  }
  const find = (gid: string) => returns.find((one) => one.gid === gid)
  const add = (status: string, lines: { lineGid: string; quantity: number }[]) => {
    const gid = `gid://shopify/Return/${++number}`
    const made: Kept = {
      gid, status, name: `#${number}-R${returns.length + 1}`, orderGid: order.shopifyOrderGid ?? '', createdAt: today,
      closedAt: null, declineNote: null, exchangeLineGids: [], refunds: [], extraPayments: [], processed: 0,
      lines: lines.map((line, index) => ({
        gid: `${gid}/${index}`, processedQuantity: 0, refundedQuantity: 0, reason: 'unwanted', note: null, ...line,
      })),
    } // prettier-ignore
    returns.push(made)
    return made
  }
  const shopify: ShopifyReturns = {
    readReturn: async (_domain, gid) => structuredClone(find(gid) ?? null),
    listReturnsOfOrder: async () => structuredClone(returns),
    listFulfillmentLines: async () =>
      order.lines.map(({ shopifyLineGid, quantity }) => ({
        gid: `parcel of ${shopifyLineGid}`, lineGid: shopifyLineGid ?? '', quantity,
      })), // prettier-ignore
    listReverseLines: async () => [],
    openReturn: async (_domain, { isRequest, lines }) => {
      calls.push('open')
      const made = add(
        isRequest ? 'REQUESTED' : 'OPEN',
        lines.map(({ fulfillmentLineGid, quantity }) => ({
          lineGid: fulfillmentLineGid.replace('parcel of ', ''), quantity,
        })), // prettier-ignore
      )
      die('open')
      return accept(structuredClone(made))
    },
    moveReturn: async (_domain, { returnGid, move }) => {
      calls.push(move)
      const one = find(returnGid)
      const needs = { approve: 'REQUESTED', decline: 'REQUESTED', close: 'OPEN', cancel: 'OPEN' }[move]
      if (one?.status !== needs) return refuse('RETURN_REFUSED', { message: 'Return status is invalid.' })
      one.status = { approve: 'OPEN', decline: 'DECLINED', close: 'CLOSED', cancel: 'CANCELED' }[move]
      return accept(null)
    },
    processReturn: async (_domain, { returnGid, lines, note, money }) => {
      calls.push('process')
      const one = find(returnGid)
      if (one?.status !== 'OPEN') return refuse('RETURN_REFUSED')
      one.lines = one.lines.map((line) => {
        const done = lines.find(({ returnLineGid }) => returnLineGid === line.gid)
        return { ...line, processedQuantity: line.processedQuantity + (done?.quantity ?? 0) }
      })
      if (money) {
        const gid = `gid://shopify/Refund/${++number}`
        one.refunds = [...one.refunds, { gid, note }]
        refunds.push({ key: gid, gid, note, amountMinor: money.amountMinor, units: 0 })
      }
      if (one.lines.every((line) => line.processedQuantity >= line.quantity)) one.status = 'CLOSED'
      die('process')
      return accept(null)
    },
    createRefund: async (_domain, { note, money, lines }, key) => {
      calls.push('refund')
      const gid = refunds.find((one) => one.key === key)?.gid ?? `gid://shopify/Refund/${++number}`
      const units = lines.reduce((total, { quantity }) => total + quantity, 0)
      if (!refunds.some((one) => one.key === key)) {
        refunds.push({ key, gid, note, amountMinor: money?.amountMinor ?? 0n, units })
      }
      die('refund')
      return accept({ refundGid: gid })
    },
    readOrder: async () => ({
      orderGid: order.shopifyOrderGid ?? '', name: '#1', updatedAt: today, cancelledAt: null, cancelReason: null,
      currency: 'USD', financialStatus: 'PAID', fulfillmentStatus: 'FULFILLED', lines: [],
      transactions: [{
        gid: 'gid://shopify/OrderTransaction/1', kind: 'SALE', status: 'SUCCESS', gateway: 'Vitrine', amountMinor: 4500n,
        paidMinor: 4500n, paidCurrency: 'USD',
      }],
    }), // prettier-ignore
  }
  return { shopify, returns, refunds, lost, calls, add, find }
}
export type ShopifyWorld = ReturnType<typeof aShopifyWith>

/** A worker's round: money goes out, then Shopify is told of everything that waits. A lost answer ends it. */
export async function work({ order }: Arrived, { shopify }: ShopifyWorld): Promise<void> {
  await sendMoney(order.id)
  const returns = await db.return.findMany({ where: { orderId: order.id, pendingAction: { not: null } } })
  for (const { id } of returns) await tellReturn(id, shopify)
  const refunds = await db.refund.findMany({ where: { orderId: order.id, shopifyRefundGid: null } })
  for (const { id } of refunds) await recordRefund(id, shopify)
}

export const reread = ({ shop }: Arrived, { shopify }: ShopifyWorld, gid: string) => rereadReturn(shop.id, gid, shopify)

/** Rounds in which answers may be lost, as a worker that is killed and comes back. */
export async function workThroughDeaths(arrived: Arrived, world: ShopifyWorld): Promise<void> {
  for (let round = 0; round < 6; round++) {
    await work(arrived, world).catch((cause: unknown) => {
      if (!(cause instanceof Error) || !cause.message.includes('planned')) throw cause
    })
  }
}

export function withStoppedClock(): void {
  stopClock()
  onTestFinished(startClock)
}
