import { productIsListedSql, shopIsOpenSql } from '#app/domain/catalog/visibility.sql.ts'
import type { MarketFilters } from '../market-filters.ts'
import { productIsInProgramSql } from './in-program.sql.ts'

export type Statement = { readonly text: string; readonly values: unknown[] }
type Add = (value: unknown, type: string) => string

export type MarketEdge = { readonly limit: number; readonly now: Date; readonly creatorId: string }
export type RatedEdge = { readonly bps: number; readonly planId: string; readonly productId: string }

function toParameters(): { values: unknown[]; add: Add } {
  const values: unknown[] = []
  return { values, add: (value, type) => `$${values.push(value)}::${type}` }
}

const columns = (creatorId: string) => `
  p."id" AS "productId", p."handle", p."title", p."imageUrl", p."minPriceMinor", p."currency", p."categoryId", p."popularity",
  shop."id" AS "shopId", shop."name" AS "shopName", shop."handle" AS "shopHandle",
  program."id" AS "programId", program."name" AS "programName", program."approval",
  (SELECT enrollment."status" FROM "Enrollment" enrollment
    WHERE enrollment."programId" = program."id" AND enrollment."creatorId" = ${creatorId}) AS "enrollmentStatus",
  EXISTS (SELECT 1 FROM "ShowcaseItem" item WHERE item."creatorId" = ${creatorId} AND item."productId" = p."id"
    AND item."removedAt" IS NULL) AS "isInShowcase",
  ${hasSamplesSql} AS "hasSamples"`

const hasSamplesSql = `EXISTS (SELECT 1 FROM "SampleOffer" sample WHERE sample."productId" = p."id"
  AND sample."programId" = program."id" AND sample."archivedAt" IS NULL AND sample."quotaLeft" > 0)`

/** What the first open plan for product p pays, in basis points of its lowest price where it pays an amount (B2). */
const openBpsSql = (
  now: string,
) => `(SELECT ${bpsSql} FROM "Plan" plan JOIN "RateVersion" rate ON rate."planId" = plan."id"
  WHERE plan."programId" = program."id" AND plan."kind" = 'open' AND plan."archivedAt" IS NULL AND ${planHoldsSql}
    AND rate."startsAt" <= ${now} AND (rate."endsAt" IS NULL OR rate."endsAt" > ${now})
  ORDER BY plan."productId" IS NULL, plan."collectionId" IS NULL, plan."createdAt", plan."id" LIMIT 1)`

const bpsSql = `CASE WHEN rate."fixedAmounts" IS NULL THEN rate."rateBps" WHEN COALESCE(p."minPriceMinor", 0) = 0 THEN 0
  ELSE LEAST(10000, COALESCE((rate."fixedAmounts" ->> p."currency")::int8, 0) * 10000 / p."minPriceMinor")::int END`

const planHoldsSql = `(plan."productId" = p."id" OR (plan."productId" IS NULL AND (plan."collectionId" IS NULL
  OR EXISTS (SELECT 1 FROM "CollectionProduct" member WHERE member."collectionId" = plan."collectionId" AND member."productId" = p."id"))))`

function conditions(filters: MarketFilters, { add }: { add: Add }, edge: MarketEdge): string {
  const creatorId = add(edge.creatorId, 'text')
  const { country, tsquery, shopId, maximumPrice, minimumBps, withSamples, notJoined } = filters
  const parts = [
    productIsListedSql,
    productIsInProgramSql,
    `NOT EXISTS (SELECT 1 FROM "Enrollment" enrollment WHERE enrollment."programId" = program."id"
      AND enrollment."creatorId" = ${creatorId} AND enrollment."status" ${notJoined ? `IN ('active', 'banned')` : `= 'banned'`})`,
  ]
  // Index product_search: words and the product's place in the shop tab.
  if (tsquery) {
    parts.push(`search_placed(p."searchDocument", p."departmentId", p."categoryId") @@ ${add(tsquery, 'tsquery')}`)
  }
  if (shopId) parts.push(`p."shopId" = ${add(shopId, 'text')}`)
  if (maximumPrice) {
    const { amountMinor, currency } = maximumPrice
    parts.push(`p."currency" = ${add(currency, 'text')} AND p."minPriceMinor" <= ${add(amountMinor, 'int8')}`)
  }
  if (country) {
    const place = add(country, 'text')
    parts.push(`EXISTS (SELECT 1 FROM "ProductOffer" offer WHERE offer."productId" = p."id"
      AND (offer."country" = ${place} OR (offer."country" = 'ZZ' AND NOT ${place} = ANY(offer."notIn"))))`)
  }
  if (withSamples) parts.push(hasSamplesSql)
  if (minimumBps) parts.push(`${openBpsSql(add(edge.now, 'timestamptz'))} >= ${add(minimumBps, 'int')}`)
  return parts.join('\n    AND ')
}

const openPrograms = (now: string) => `
  JOIN "Shop" shop ON shop."id" = p."shopId"
  JOIN "Program" program ON program."shopId" = p."shopId" AND program."status" = 'active' AND program."startsAt" <= ${now}`

/** Most popular first, of those that somebody cares for: index product_trending. */
export function popularProductsSql(
  filters: MarketFilters,
  edge: MarketEdge,
  after: { readonly popularity: number; readonly productId: string } | null,
): Statement {
  const parameters = toParameters()
  const { add, values } = parameters
  const where = conditions(filters, parameters, edge)
  const beyond = after
    ? `AND (p."popularity", p."id") < (${add(after.popularity, 'int')}, ${add(after.productId, 'text')})`
    : ''
  const text = `SELECT ${columns(add(edge.creatorId, 'text'))}
  FROM "Product" p ${openPrograms(add(edge.now, 'timestamptz'))}
  WHERE p."popularity" > 0 AND ${shopIsOpenSql} AND ${where} ${beyond}
  ORDER BY p."popularity" DESC, p."id" DESC LIMIT ${add(edge.limit, 'int')}`
  return { text, values }
}

/** Newest first: index product_shown_newest. `isUnnoticed`: only those that the list by popularity leaves out. */
export function newestProductsSql(
  filters: MarketFilters,
  edge: MarketEdge,
  { after, isUnnoticed }: { readonly after: string | null; readonly isUnnoticed: boolean },
): Statement {
  const parameters = toParameters()
  const { add, values } = parameters
  const where = conditions(filters, parameters, edge)
  const beyond = after ? `AND p."id" < ${add(after, 'text')}` : ''
  const text = `SELECT ${columns(add(edge.creatorId, 'text'))}
  FROM "Product" p ${openPrograms(add(edge.now, 'timestamptz'))}
  WHERE ${isUnnoticed ? `p."popularity" = 0 AND ` : ''}${shopIsOpenSql} AND ${where} ${beyond}
  ORDER BY p."id" DESC LIMIT ${add(edge.limit, 'int')}`
  return { text, values }
}

/**
 * Highest commission first: the open plans in the order of what they pay, and of each the products that it is the first
 * plan for (B2), newest first, cut to the page. A plan for a product reads that one, a plan for a collection its members
 * by the primary key of CollectionProduct, a default plan index product_shown_of_shop. Amounts stand where their share of
 * the product's lowest price would; those for many products stand last.
 */
export function bestPaidProductsSql(filters: MarketFilters, edge: MarketEdge, after: RatedEdge | null): Statement {
  const parameters = toParameters()
  const { add, values } = parameters
  const [now, limit, creatorId] = [add(edge.now, 'timestamptz'), add(edge.limit, 'int'), add(edge.creatorId, 'text')]
  const last = after && {
    plan: `(${add(after.bps, 'int')}, ${add(after.planId, 'text')})`,
    productId: add(after.productId, 'text'),
  }
  const beyond = last ? `AND ((paid."bps", paid."planId") < ${last.plan} OR p."id" < ${last.productId})` : ''
  const where = `${conditions(filters, parameters, edge)} ${beyond}`
  const branch = (from: string, mine: string) => `(SELECT ${columns(creatorId)} FROM ${from} ${ofPlanSql}
      WHERE ${mine} AND ${where} ORDER BY p."id" DESC LIMIT ${limit})`
  const text = `SELECT found.*, paid."bps", paid."planId" FROM (
    SELECT ${paidColumns}
    FROM "Plan" plan JOIN "RateVersion" rate ON rate."planId" = plan."id" LEFT JOIN "Product" p ON p."id" = plan."productId"
    JOIN "Program" program ON program."id" = plan."programId" JOIN "Shop" shop ON shop."id" = program."shopId"
    WHERE plan."kind" = 'open' AND plan."archivedAt" IS NULL AND program."status" = 'active' AND program."startsAt" <= ${now}
      AND rate."startsAt" <= ${now} AND (rate."endsAt" IS NULL OR rate."endsAt" > ${now}) AND ${shopIsOpenSql}
    ORDER BY "bps" DESC, plan."id" DESC
  ) paid
  CROSS JOIN LATERAL (
    ${branch('"Product" p', `p."id" = paid."productId" AND p."shopId" = paid."shopId"`)}
    UNION ALL
    ${branch(
      `"CollectionProduct" held JOIN "Product" p ON p."id" = held."productId" AND p."shopId" = paid."shopId"`,
      `held."collectionId" = paid."collectionId" AND ${isFirstPlanSql}`,
    )}
    UNION ALL
    ${branch(
      '"Product" p',
      `p."shopId" = paid."shopId" AND paid."productId" IS NULL AND paid."collectionId" IS NULL AND ${isFirstPlanSql}`,
    )}
  ) found
  ${last ? `WHERE (paid."bps", paid."planId") <= ${last.plan}` : ''}
  ORDER BY paid."bps" DESC, paid."planId" DESC, found."productId" DESC LIMIT ${limit}`
  return { text, values }
}

const paidColumns = `plan."id" AS "planId", plan."productId", plan."collectionId", plan."createdAt", ${bpsSql} AS "bps",
      program."id" AS "programId", program."name" AS "programName", program."approval", program."productMode",
      shop."id" AS "shopId", shop."name" AS "shopName", shop."handle" AS "shopHandle"`

/** Program and shop of a plan under the names that columns and conditions know them by. */
const ofPlanSql = `
      CROSS JOIN LATERAL (SELECT paid."programId" AS "id", paid."programName" AS "name", paid."approval", paid."productMode") program
      CROSS JOIN LATERAL (SELECT paid."shopId" AS "id", paid."shopName" AS "name", paid."shopHandle" AS "handle") shop`

/** No plan for product p itself, nor an earlier one for a collection of it where this is for one, nor any where it is not. */
const isFirstPlanSql = `NOT EXISTS (SELECT 1 FROM "Plan" other WHERE other."programId" = paid."programId" AND other."kind" = 'open'
        AND other."archivedAt" IS NULL AND other."productId" = p."id")
      AND NOT EXISTS (SELECT 1 FROM "Plan" other JOIN "CollectionProduct" member ON member."collectionId" = other."collectionId"
        WHERE other."programId" = paid."programId" AND other."kind" = 'open' AND other."archivedAt" IS NULL AND member."productId" = p."id"
          AND (paid."collectionId" IS NULL OR (other."createdAt", other."id") < (paid."createdAt", paid."planId")))`
