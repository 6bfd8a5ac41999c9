import type { Shop } from '@prisma/client'
import {
  listCommissionsOfOrders,
  type CommissionOfOrder,
} from '#app/domain/commissions/list-commissions-of-orders.server.ts'
import { countOpenProblems } from '#app/domain/fulfillment/list-problems.server.ts'
import { countToAnswer } from '#app/domain/orders/count-to-answer.server.ts'
import { listOrderCountries, listOrdersForShop } from '#app/domain/orders/list-orders-for-shop.server.ts'
import type { MerchantOrderSummary } from '#app/domain/orders/order-view.ts'
import { toOrdersViewName } from '#app/domain/orders/orders-view-names.ts'
import { db, now } from './database.server.ts'

const longestSearch = 100

/** One page of a shop's orders with their commission, and how many wait for the merchant. */
export async function readOrders(shop: Shop, search: URLSearchParams) {
  const read = (name: string) => (search.get(name) ?? '').slice(0, longestSearch)
  const filters = {
    view: toOrdersViewName(search.get('view')),
    query: read('q'),
    country: read('country'),
    mode: read('mode'),
    creator: read('creator'),
  }
  const [page, countries, waiting, problem] = await Promise.all([
    listOrdersForShop(db, { shopId: shop.id, ...filters, cursor: search.get('cursor'), now: now() }),
    listOrderCountries(db, shop.id),
    countToAnswer(db, shop.id),
    countOpenProblems(db, shop.id),
  ])
  const orderIds = page.items.map(({ id }) => id)
  const commissions = await listCommissionsOfOrders(db, { shopId: shop.id, orderIds })
  return {
    filters,
    counts: { problem, returnsToAnswer: waiting.returns, cancelRequests: waiting.cancelRequests },
    countries,
    rows: page.items.map((order) => toRow(order, commissions)),
    nextCursor: page.nextCursor,
    timeZone: shop.timeZone,
  }
}

function toRow(order: MerchantOrderSummary, commissions: readonly CommissionOfOrder[]) {
  const own = commissions.filter(({ orderId }) => orderId === order.id)
  const { pushState: _push, imageUrls: _images, title: _title, ...row } = order
  return { ...row, creators: own.map(({ handle }) => handle), commissions: own.map(({ amount }) => amount) }
}
