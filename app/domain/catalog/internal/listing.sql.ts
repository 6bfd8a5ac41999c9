import { groupTerms, type ListingFilters, type ListingScope } from '../listing-filters.ts'
import type { Audience } from '../product-card.ts'
import { mayBeShownSql, productIsListedSql } from '../visibility.sql.ts'
import { isAvailableSql, placesSql } from './offers.sql.ts'
import { cardColumns, cardJoins } from './product-cards.sql.ts'
import { offerInSql } from './refresh-offers.sql.ts'
import { placedDocumentSql } from './search-document.sql.ts'
import { toParameters, type Parameters, type Statement } from './statement.ts'

export type ListingWanted = Audience & {
  readonly scope: ListingScope
  readonly filters: ListingFilters
  /** Of the price filters. */
  readonly priceCurrency?: string | undefined
  /** A tsquery that the product's document has to match. */
  readonly matching?: string | undefined
  /** So few match that reading them all is the shortest way, whatever the order. */
  readonly isRare?: boolean | undefined
  /** A tsquery that its names have to match: for words so common that reading in order finds them soon. */
  readonly naming?: string | undefined
}
type PageWanted = ListingWanted & { readonly limit: number }

const country = '$1::text'

/** What must hold of `offer`, `p` and `shop`, as " AND …"; everything but the country. */
export function conditionsSql(wanted: ListingWanted, { add }: Parameters): string {
  const { scope, filters, priceCurrency, matching, naming } = wanted
  const { shopIds, optionTerms, onlyAvailable, minPriceMinor, maxPriceMinor } = filters
  const isPriced = minPriceMinor !== undefined || maxPriceMinor !== undefined
  return [
    mayBeShownSql,
    naming && `p."nameDocument" @@ ${add(naming, 'tsquery')}`,
    matching && `${placedDocumentSql} @@ ${add(matching, 'tsquery')}`,
    scope.departmentId && `offer."departmentId" = ${add(scope.departmentId, 'text')}`,
    scope.categoryId && `offer."categoryId" = ${add(scope.categoryId, 'text')}`,
    scope.shopId && `offer."shopId" = ${add(scope.shopId, 'text')}`,
    shopIds?.length && `offer."shopId" = ANY(${add([...shopIds], 'text[]')})`,
    isPriced && `offer."currency" = ${add(priceCurrency ?? '', 'bpchar')}`,
    minPriceMinor !== undefined && `offer."maxPriceMinor" >= ${add(minPriceMinor, 'bigint')}`,
    maxPriceMinor !== undefined && `offer."minPriceMinor" <= ${add(maxPriceMinor, 'bigint')}`,
    ...groupTerms(optionTerms ?? []).map((group) => `p."optionTerms" && ${add(group, 'text[]')}`),
    onlyAvailable && isAvailableSql(country),
  ]
    .filter(Boolean)
    .map((condition) => ` AND ${String(condition)}`)
    .join('')
}

/**
 * `offer`, its `p` and its `shop`. Read in the order of an index on offers, one product after the other (OFFSET 0): products
 * have an order too, and driving from there would wade through those of other shops and departments. With a search the
 * planner chooses, because its index may be the shorter way.
 */
export const offersOfSql = ({ matching }: Pick<ListingWanted, 'matching'>) =>
  `"ProductOffer" offer ${
    matching
      ? 'JOIN "Product" p ON p."id" = offer."productId"'
      : 'CROSS JOIN LATERAL (SELECT p.* FROM "Product" p WHERE p."id" = offer."productId" OFFSET 0) p'
  } JOIN "Shop" shop ON shop."id" = offer."shopId"`

type Order = { readonly columns: string; readonly arm: string; readonly page: string }
const newest: Order = { columns: '', arm: 'offer."productId" DESC', page: '"id" DESC' }

/** The best of each place: whatever the catalogue's size, a page's worth of rows of each is read. */
function armSql(wanted: ListingWanted, order: Order, where: string, limit: string): string {
  return `SELECT arm.* FROM ${placesSql(country)} places CROSS JOIN LATERAL (
    SELECT offer."productId" AS "id"${order.columns} FROM ${offersOfSql(wanted)}
    WHERE offer."place" = places."place"${where} ORDER BY ${order.arm} LIMIT ${limit}) arm`
}

/** The best of all arms. */
function pageSql(arms: readonly string[], order: Order, limit: string): string {
  return `SELECT page.* FROM (${arms.map((arm) => `(${arm})`).join(' UNION ALL ')}) page ORDER BY ${order.page} LIMIT ${limit}`
}

function cardsSql(page: string, extra: string, order: string): string {
  return `SELECT ${cardColumns}${extra} FROM (${page}) page ${cardJoins} ORDER BY ${order}`
}

/** Every product that matches, and its offer: `offer`, `p` and `shop` by way of index product_search. */
export const matchesAndOffersSql = `"Product" p JOIN "Shop" shop ON shop."id" = p."shopId" CROSS JOIN LATERAL ${offerInSql(country)} offer`

/** Indexes offers_newest, offers_of_department, offers_of_category, offers_of_shop. */
export function newestPageSql(wanted: PageWanted, after: string | null): Statement {
  const parameters = toParameters(wanted.country, wanted.language)
  const conditions = conditionsSql(wanted, parameters)
  const place = wanted.isRare ? 'p."id"' : 'offer."productId"'
  const beyond = after === null ? '' : ` AND ${place} < ${parameters.add(after, 'text')}`
  const limit = parameters.add(wanted.limit + 1, 'int')
  const page = wanted.isRare
    ? `SELECT p."id" FROM ${matchesAndOffersSql} WHERE true${conditions}${beyond} ORDER BY p."id" DESC LIMIT ${limit}`
    : pageSql([armSql(wanted, newest, conditions + beyond, limit)], newest, limit)
  return { text: cardsSql(page, '', 'page."id" DESC'), params: parameters.values }
}

export type AfterPopular = { readonly popularity: number; readonly id: string }

const popularity = ', p."popularity"'
const popular: Order = {
  columns: popularity,
  arm: 'p."popularity" DESC, p."id" DESC',
  page: '"popularity" DESC, "id" DESC',
}
const unnoticed: Order = { ...newest, columns: popularity }

/** Index product_trending for what has been noticed, then, only when that does not fill the page, the rest as in newestPageSql. */
export function popularPageSql(wanted: PageWanted, after: AfterPopular | null, onlyNoticed = false): Statement {
  const parameters = toParameters(wanted.country, wanted.language)
  const { add } = parameters
  const conditions = conditionsSql(wanted, parameters)
  const limit = parameters.add(wanted.limit + 1, 'int')
  const arms: string[] = []
  let noticed = ''
  if (!after || after.popularity > 0) {
    const beyond = after
      ? ` AND (p."popularity", p."id") < (${add(after.popularity, 'int')}, ${add(after.id, 'text')})`
      : ''
    noticed = `WITH noticed AS MATERIALIZED (SELECT p."id", p."popularity" FROM ${matchesAndOffersSql}
      WHERE ${productIsListedSql} AND p."popularity" > 0${conditions}${beyond} ORDER BY ${popular.arm} LIMIT ${limit}) `
    arms.push('SELECT * FROM noticed')
  }
  if (!onlyNoticed) {
    const beyond = after && after.popularity === 0 ? ` AND offer."productId" < ${add(after.id, 'text')}` : ''
    const isNeeded = noticed && ` AND (SELECT count(*) FROM noticed) < ${limit}`
    arms.push(armSql(wanted, unnoticed, ` AND p."popularity" = 0${conditions}${beyond}${isNeeded}`, limit))
  }
  const page = noticed + pageSql(arms, popular, limit)
  return {
    text: cardsSql(page, ', page."popularity"', 'page."popularity" DESC, page."id" DESC'),
    params: parameters.values,
  }
}

export type AfterPrice = { readonly priceMinor: bigint; readonly id: string; readonly currency: string }

/**
 * Cheapest or dearest first within `currency`; with `isForeign` the offers in other currencies, one currency after the
 * other, because amounts of two currencies have no order. Index offers_by_price or offers_of_department_by_price.
 */
export function pricePageSql(
  wanted: PageWanted,
  by: { readonly sort: 'priceAsc' | 'priceDesc'; readonly currency: string; readonly isForeign: boolean },
  after: AfterPrice | null,
): Statement {
  const parameters = toParameters(wanted.country, wanted.language)
  const { add } = parameters
  const [direction, comes] = by.sort === 'priceAsc' ? ['ASC', '>'] : ['DESC', '<']
  const conditions = conditionsSql(wanted, parameters)
  const currency = `offer."currency" ${by.isForeign ? '<>' : '='} ${add(by.currency, 'bpchar')}`
  const key = by.isForeign ? ['currency', 'minPriceMinor', 'productId'] : ['minPriceMinor', 'productId']
  const values = after && {
    currency: () => add(after.currency, 'bpchar'),
    minPriceMinor: () => add(after.priceMinor, 'bigint'),
    productId: () => add(after.id, 'text'),
  }
  const beyond = values
    ? ` AND (${key.map((name) => `offer."${name}"`).join()}) ${comes} (${key.map((name) => values[name as keyof typeof values]()).join()})`
    : ''
  const order: Order = {
    columns: ', offer."minPriceMinor" AS "price", offer."currency" AS "in"',
    arm: key.map((name) => `offer."${name}" ${direction}`).join(', '),
    page: ['"in"', '"price"', '"id"'].map((name) => `page.${name} ${direction}`).join(', '),
  }
  const limit = add(wanted.limit + 1, 'int')
  const arms = [armSql(wanted, order, ` AND ${currency}${conditions}${beyond}`, limit)]
  return {
    text: cardsSql(pageSql(arms, order, limit), ', page."in", page."price"', order.page),
    params: parameters.values,
  }
}

const knownFrom = 200

/** The currency that a country's shoppers mostly pay in here, judged by the newest offers; their own before others. $1 country */
export const countryCurrencySql = `
  SELECT sample."currency" FROM ${placesSql(country)} places CROSS JOIN LATERAL (
    SELECT offer."currency" FROM "ProductOffer" offer WHERE offer."place" = places."place" ORDER BY offer."productId" DESC LIMIT ${knownFrom}
  ) sample GROUP BY sample."currency" ORDER BY bool_or(places."place" = ${country}) DESC, count(*) DESC, sample."currency" LIMIT 1`
