import type { Shop } from '@prisma/client'
import { listOrderCommissions } from '#app/domain/commissions/list-order-commissions.server.ts'
import { listDisputesOfOrder } from '#app/domain/disputes/list-disputes.server.ts'
import { getOrderForShop } from '#app/domain/orders/get-order-for-shop.server.ts'
import { getOrderMoney } from '#app/domain/orders/get-order-money.server.ts'
import type { TimelineEntryView } from '#app/domain/orders/order-view.ts'
import { listReturnsOfOrderForShop } from '#app/domain/returns/get-return-for-shop.server.ts'
import type { MerchantReturnView } from '#app/domain/returns/return-view.ts'
import { listOpenableLines } from '#app/domain/returns/returnable-lines.server.ts'
import { db, now } from './database.server.ts'
import { notFound } from './respond.server.ts'

/** Everything the page of one order shows; 404 for another shop's. */
export async function readOrderPage(shop: Shop, number: string) {
  const found = await getOrderForShop(db, { shopId: shop.id, number, now: now() })
  if (!found) throw notFound()
  const about = { shopId: shop.id, orderId: found.id }
  const [commissions, money, returns, disputes, openable] = await Promise.all([
    listOrderCommissions(db, about),
    getOrderMoney(db, about),
    listReturnsOfOrderForShop(db, about),
    listDisputesOfOrder(db, about),
    listOpenableLines(db, { ...about, now: now() }),
  ])
  if (!money) throw notFound()
  return {
    order: { ...found, timeline: found.timeline.map(toTimelineRow) },
    money,
    commissions: commissions.map(({ releaseAt: _releaseAt, ...commission }) => commission),
    returns: returns.map(toReturnRow),
    disputes,
    canOpenReturn: openable.some(({ units }) => units > 0),
    timeZone: shop.timeZone,
  }
}

const worthReading = ['amount', 'currency', 'cause', 'name', 'carrier', 'trackingNumber', 'message', 'reason']

function toTimelineRow({ kind, source, at, detail }: TimelineEntryView) {
  const facts = Object.entries(detail).filter(([name]) => worthReading.includes(name))
  return { kind, source, at, facts: Object.fromEntries(facts.map(([name, value]) => [name, String(value)])) }
}

function toReturnRow({ id, state, outcome, kind, requestedAt, deadline, lines }: MerchantReturnView) {
  const unitCount = lines.reduce((count, { quantity }) => count + quantity, 0)
  return { id, state, outcome, kind, requestedAt, deadline, unitCount }
}
