import { policyInForceSql } from '#app/domain/policies/policy-in-force.sql.ts'
import { policyValues } from '#app/domain/policies/policy-values.ts'
import { causesOfMerchantAlone } from '../concerns-shopper.ts'
import { knownFulfillmentStatuses, requestMeaning, statusMeaning, type OrderState } from '../order-state.ts'
import type { OrdersViewName } from '../orders-view-names.ts'

/*
 * The order's state as `deriveOrderState` derives it, asked of the database, so that a view is a query and its pages are
 * whole. Both read the same lists of words; a test compares them order by order.
 */

const list = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ')
const wordsOf = (meanings: Readonly<Record<string, string>>, meaning: string) =>
  list(Object.keys(meanings).filter((word) => meanings[word] === meaning))
const meaningSql = (column: string, meanings: Readonly<Record<string, string>>) => `CASE
    ${[...new Set(Object.values(meanings))].map((each) => `WHEN ${column} IN (${wordsOf(meanings, each)}) THEN '${each}'`).join('\n    ')}
    ELSE 'trouble' END`

const now = '$9::timestamptz'
const isGraceOver = `(sale."graceUntil" IS NULL OR ${now} >= sale."graceUntil")`

const unitsSql = `LATERAL (
  SELECT sum(line."quantity" - LEAST(GREATEST(back."other", line."removedQuantity" - back."returned"),
               line."quantity" - LEAST(line."quantity", parcels."sent")))::int AS "toSend",
         sum(parcels."sent")::int AS "sent", sum(parcels."delivered")::int AS "delivered"
  FROM "OrderLine" line
  CROSS JOIN LATERAL (
    SELECT COALESCE(sum(parcelLine."quantity"), 0)::int AS "sent",
           COALESCE(sum(parcelLine."quantity") FILTER (WHERE parcel."deliveredAt" IS NOT NULL), 0)::int AS "delivered"
    FROM "FulfillmentLine" parcelLine JOIN "Fulfillment" parcel ON parcel."id" = parcelLine."fulfillmentId"
    WHERE parcelLine."orderLineId" = line."id" AND parcel."orderId" = sale."id" AND parcel."status" = 'success'
  ) parcels
  CROSS JOIN LATERAL (
    SELECT COALESCE(sum(one."quantity") FILTER (WHERE one."restockType" = 'return'), 0)::int AS "returned",
           COALESCE(sum(one."quantity") FILTER (WHERE one."restockType" IS DISTINCT FROM 'return'), 0)::int AS "other"
    FROM "RefundLine" one WHERE one."orderLineId" = line."id"
  ) back
  WHERE line."orderId" = sale."id"
) units`

const parcelsSql = `LATERAL (
  SELECT COALESCE(bool_or(parcel."status" NOT IN (${list(knownFulfillmentStatuses)})), false) AS "isStrange",
         bool_and(parcel."deliveredAt" IS NOT NULL) FILTER (WHERE parcel."status" = 'success') AS "isAllThere"
  FROM "Fulfillment" parcel WHERE parcel."orderId" = sale."id"
) parcel`

/** Our own hold ends with the grace time, also while Shopify is still being told so. */
const statusSql = `CASE WHEN one."status" = 'ON_HOLD' AND ${isGraceOver} AND (
      SELECT bool_and(hold."isOurs") FROM "FulfillmentHold" hold
      WHERE hold."fulfillmentOrderGid" = one."shopifyGid" AND hold."releasedAt" IS NULL
    ) THEN 'OPEN' ELSE one."status" END`

const workSql = `LATERAL (
  SELECT count(*)::int AS "count", COALESCE(bool_or("meaning" = 'trouble'), false) AS "isTrouble",
         COALESCE(bool_or("meaning" = 'working'), false) AS "isWorking",
         COALESCE(bool_or("meaning" = 'held') AND NOT bool_or("meaning" = 'open'), false) AS "isHeld"
  FROM (
    SELECT CASE
        WHEN "byStatus" IN ('done', 'trouble') THEN "byStatus"
        WHEN "byRequest" = 'trouble' THEN 'trouble'
        WHEN "byStatus" = 'held' THEN 'held'
        WHEN "byStatus" = 'working' OR "byRequest" = 'working' THEN 'working'
        ELSE 'open' END AS "meaning"
    FROM (
      SELECT ${meaningSql('"status"', statusMeaning)} AS "byStatus", ${meaningSql('"request"', requestMeaning)} AS "byRequest"
      FROM (
        SELECT ${statusSql} AS "status", one."requestStatus" AS "request"
        FROM "FulfillmentOrder" one WHERE one."orderId" = sale."id"
      ) words
    ) meanings
  ) orders
) work`

const inUtc = (instant: string) => `(${instant} AT TIME ZONE 'UTC')`
const seasonPart = (part: 1 | 2) => `split_part(terms."seasonUntil", '-', ${part})::int`

/** What policy versions mean that were written before there were returns. */
const { seasonFromMonth, seasonUntil } = policyValues.shape.returns.parse(undefined)

/** I7, as `windowEndsAt` has it: the last of the parcels' windows. Asked only of what has arrived. */
const windowEndSql = `(
  SELECT max(GREATEST(
    parcel."deliveredAt" + terms."windowDays" * interval '24 hours',
    CASE WHEN extract(month FROM ${inUtc('parcel."deliveredAt"')}) >= terms."seasonFromMonth" THEN
      ${inUtc(`(make_date(extract(year FROM ${inUtc('parcel."deliveredAt"')})::int + 1, ${seasonPart(1)}, 1) + ${seasonPart(2)})::timestamp`)}
    END))
  FROM "Fulfillment" parcel
  CROSS JOIN (
    SELECT (policy."values" #>> '{orders,returnWindowDays}')::int AS "windowDays",
           COALESCE((policy."values" #>> '{returns,seasonFromMonth}')::int, ${seasonFromMonth}) AS "seasonFromMonth",
           COALESCE(policy."values" #>> '{returns,seasonUntil}', '${seasonUntil}') AS "seasonUntil"
    FROM ${policyInForceSql({ market: 'sale."country"', programId: 'NULL::text', at: 'sale."placedAt"' })} policy
  ) terms
  WHERE parcel."orderId" = sale."id" AND parcel."status" = 'success')`

const openProblem = `EXISTS (SELECT FROM "Problem" problem WHERE problem."orderId" = sale."id" AND problem."resolvedAt" IS NULL`

const stateSql = `CASE
  WHEN sale."cancelledAt" IS NOT NULL OR COALESCE(units."toSend", 0) <= 0 THEN 'cancelled'
  WHEN ${openProblem} AND problem."cause" NOT IN (${list(causesOfMerchantAlone)})) THEN 'problem'
  WHEN sale."shopifyOrderGid" IS NULL THEN 'pendingPayment'
  WHEN work."isTrouble" OR parcel."isStrange" THEN 'problem'
  WHEN units."delivered" >= units."toSend" THEN
    CASE WHEN parcel."isAllThere" AND ${now} >= ${windowEndSql} THEN 'completed' ELSE 'delivered' END
  WHEN units."sent" >= units."toSend" THEN 'shipped'
  WHEN units."sent" > 0 THEN 'partiallyShipped'
  WHEN work."isWorking" THEN 'inFulfilment'
  WHEN work."count" = 0 THEN CASE WHEN sale."graceHold" = 'held' AND NOT ${isGraceOver} THEN 'graceHold' ELSE 'toFulfil' END
  WHEN work."isHeld" THEN 'graceHold'
  ELSE 'toFulfil' END`

const states = (...wanted: OrderState[]) => ({ isDerived: true, where: `(${stateSql}) IN (${list(wanted)})` })
const plain = (where: string) => ({ isDerived: false, where })

const conditionOf: Readonly<Record<OrdersViewName, { readonly isDerived: boolean; readonly where: string }>> = {
  all: plain('true'),
  toFulfil: states('toFulfil', 'inFulfilment', 'partiallyShipped'),
  inGrace: states('graceHold'),
  problem: { isDerived: true, where: `${openProblem}) OR (${stateSql}) = 'problem'` },
  returnsToAnswer: plain(
    `EXISTS (SELECT FROM "Return" back WHERE back."orderId" = sale."id" AND back."state" = 'requested')`,
  ),
  cancelRequests: plain(`sale."cancelledAt" IS NULL AND EXISTS (
    SELECT FROM "CancelRequest" wish WHERE wish."orderId" = sale."id" AND wish."answeredAt" IS NULL)`),
  shipped: states('shipped', 'delivered'),
  completed: states('completed'),
  cancelled: states('cancelled'),
}

const laterals = `CROSS JOIN ${unitsSql} CROSS JOIN ${parcelsSql} CROSS JOIN ${workSql}`

/**
 * One page of a view, newest first: $1 shop, $2 what was typed (lower case; empty: anything), $3 country, $4 mode and
 * $5 creator's handle in lower case (empty: any), ($6, $7) the last row seen, $8 rows, $9 now.
 * Walks index merchant_orders_page and stops when the page is full.
 */
export function ordersOfViewSql(view: OrdersViewName): string {
  const { isDerived, where } = conditionOf[view]
  return `
    SELECT sale."id", sale."placedAt" FROM "Order" sale ${isDerived ? laterals : ''}
    WHERE sale."shopId" = $1::text
      AND ($2::text = '' OR position($2::text IN lower(sale."number")) > 0 OR position($2::text IN sale."email") > 0
        OR position($2::text IN lower(COALESCE(sale."shopifyOrderName", ''))) > 0
        OR position($2::text IN lower(concat_ws(' ', sale."shippingAddress" ->> 'firstName', sale."shippingAddress" ->> 'lastName'))) > 0)
      AND ($3::text = '' OR sale."country" = $3::text) AND ($4::text = '' OR sale."mode" = $4::text)
      AND ($5::text = '' OR EXISTS (
        SELECT FROM "Commission" due JOIN "OrderLine" sold ON sold."id" = due."orderLineId"
        JOIN "Creator" seller ON seller."id" = due."creatorId"
        WHERE sold."orderId" = sale."id" AND lower(seller."handle") = $5::text))
      AND ($6::timestamptz IS NULL OR (sale."placedAt", sale."id") < ($6::timestamptz, $7::text))
      AND (${where}) AND ${now} IS NOT NULL
    ORDER BY sale."placedAt" DESC, sale."id" DESC LIMIT $8::int`
}

/** The order's state, for those that are asked one by one; parameters as above, $1 an order. */
export const orderStateSql = `
  SELECT ${stateSql} AS "state" FROM "Order" sale ${laterals} WHERE sale."id" = $1::text`.replaceAll('$9', '$2')

/** Where a shop's orders were ever sent: what its filter offers. */
export const orderCountriesSql = `
  SELECT DISTINCT "country" FROM "Order" WHERE "shopId" = $1::text ORDER BY "country" LIMIT 250`
