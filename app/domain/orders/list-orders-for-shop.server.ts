import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { now as systemNow } from '#app/platform/clock.server.ts'
import type { Prisma } from '@prisma/client'
import { customerName } from './customer-name.ts'
import { orderFactsInclude } from './internal/order-rows.server.ts'
import { orderCountriesSql, ordersOfViewSql } from './internal/orders-of-view.sql.ts'
import { toSummary, type ViewPolicy } from './internal/to-view.ts'
import { viewPoliciesFor } from './internal/view-policy.server.ts'
import type { MerchantOrderSummary } from './order-view.ts'
import type { OrdersViewName } from './orders-view-names.ts'
import { isPaidInShopify } from './paid-in-shopify.ts'

export type ListOrdersForShop = {
  readonly shopId: string
  readonly view?: OrdersViewName
  /** Part of an order number, Vitrine's or Shopify's, of the receiver's name, or of an e-mail address. */
  readonly query?: string
  /** ISO alpha-2. */
  readonly country?: string
  /** CHANNEL_MOR | SHOPIFY_CHECKOUT | STOREFRONT */
  readonly mode?: string
  /** A creator's handle, with or without the sign before it. */
  readonly creator?: string
  readonly cursor?: string | null
  readonly limit?: number
  readonly now?: Date
}

const include = {
  ...orderFactsInclude,
  returns: { where: { state: 'requested' }, select: { id: true }, take: 1 },
  cancelRequests: { where: { answeredAt: null }, select: { id: true }, take: 1 },
} satisfies Prisma.OrderInclude
type Row = Prisma.OrderGetPayload<{ include: typeof include }>

/** A shop's orders in one of its views, newest first. */
export async function listOrdersForShop(db: Reader, input: ListOrdersForShop): Promise<Page<MerchantOrderSummary>> {
  const { shopId, view = 'all', query = '', country = '', mode = '', creator = '', limit = 25 } = input
  const now = input.now ?? systemNow()
  const [at, id] = lastSeen(input.cursor)
  const found = await sql<{ id: string; placedAt: Date }>(db, ordersOfViewSql(view), [
    ...[shopId, query.trim().toLowerCase(), country, mode, creator.trim().replace(/^@/, '').toLowerCase()],
    ...[at, id, limit + 1, now],
  ])
  const page = toPage(found, limit, (order) => [order.placedAt.toISOString(), order.id])
  const rows = await db.order.findMany({ where: { id: { in: page.items.map((order) => order.id) } }, include })
  const byId = new Map(rows.map((order) => [order.id, order]))
  const policyOf = await viewPoliciesFor(db, rows, now)
  const inOrder = page.items.flatMap((each) => byId.get(each.id) ?? [])
  return { ...page, items: inOrder.map((order) => toRow(order, policyOf(order))) }
}

/** The countries that a shop's orders were ever sent to. */
export async function listOrderCountries(db: Reader, shopId: string): Promise<string[]> {
  const rows = await sql<{ country: string }>(db, orderCountriesSql, [shopId])
  return rows.map(({ country }) => country)
}

function lastSeen(cursor: string | null | undefined): [Date, string] | [null, null] {
  const [placedAt, id] = decodeCursor(cursor, 2) ?? []
  const at = new Date(String(placedAt))
  return id === undefined || Number.isNaN(at.getTime()) ? [null, null] : [at, String(id)]
}

function toRow(order: Row, policy: ViewPolicy): MerchantOrderSummary {
  return {
    ...toSummary(order, policy, 'shop'),
    customerName: customerName(order.shippingAddress),
    country: order.country,
    shopifyOrderName: order.shopifyOrderName,
    shopifyOrderGid: order.shopifyOrderGid,
    pushState: order.push?.state ?? null,
    hasOpenProblem: order.problems.length > 0,
    isPaidInShopify: isPaidInShopify(order.mode),
    awaitsReturnAnswer: order.returns.length > 0,
    awaitsCancelAnswer: order.cancelRequests.length > 0 && order.cancelledAt === null,
  }
}
