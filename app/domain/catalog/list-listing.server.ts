import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import {
  countryCurrencySql,
  newestPageSql,
  popularPageSql,
  pricePageSql,
  type AfterPrice,
  type ListingWanted,
} from './internal/listing.sql.ts'
import type { ListingFilters, ListingSort } from './listing-filters.ts'
import type { ProductCard } from './product-card.ts'

export type PagedListing = ListingWanted & {
  readonly sort: ListingSort
  readonly cursor?: string | null | undefined
  readonly limit: number
}

/** One page of what a country's shoppers may see (J4), in any order; the next page begins after its last row. */
export async function listListing(db: Reader, wanted: PagedListing): Promise<Page<ProductCard>> {
  const { sort } = wanted
  if (sort === 'priceAsc' || sort === 'priceDesc') return listByPrice(db, { ...wanted, sort })
  const priced = await withPriceCurrency(db, wanted)
  if (sort === 'popular') return listByPopularity(db, priced)
  const [after = null] = decodeCursor(wanted.cursor, 1) ?? []
  const { text, params } = newestPageSql(priced, after === null ? null : String(after))
  return toPage(await sql<ProductCard>(db, text, params), wanted.limit, (row) => [row.productId])
}

/** The currency in which the prices of a country's lists are filtered and ordered; null when nothing is offered there. */
export async function findPriceCurrency(db: Reader, country: string): Promise<string | null> {
  const [row] = await sql<{ currency: string }>(db, countryCurrencySql, [country])
  return row?.currency ?? null
}

/** Fills in what price filters are meant in. */
export async function withPriceCurrency<Wanted extends ListingWanted>(db: Reader, wanted: Wanted): Promise<Wanted> {
  if (!isPriced(wanted.filters)) return wanted
  return { ...wanted, priceCurrency: (await findPriceCurrency(db, wanted.country)) ?? '' }
}

export const isPriced = (filters: ListingFilters) =>
  filters.minPriceMinor !== undefined || filters.maxPriceMinor !== undefined

async function listByPopularity(db: Reader, wanted: PagedListing): Promise<Page<ProductCard>> {
  const [popularity, id] = decodeCursor(wanted.cursor, 2) ?? []
  const after = typeof popularity === 'number' ? { popularity, id: String(id) } : null
  const { text, params } = popularPageSql(wanted, after)
  const rows = await sql<ProductCard & { popularity: number }>(db, text, params)
  const page = toPage(rows, wanted.limit, (row) => [row.popularity, row.productId])
  return { ...page, items: page.items.map(({ popularity: _, ...card }) => card) }
}

type PricedRow = ProductCard & { in: string; price: bigint }

/** The country's own currency first, then the others; at the border between them a page is made of both. */
async function listByPrice(
  db: Reader,
  wanted: PagedListing & { sort: 'priceAsc' | 'priceDesc' },
): Promise<Page<ProductCard>> {
  const currency = (await findPriceCurrency(db, wanted.country)) ?? ''
  const asked = { ...wanted, priceCurrency: currency }
  const after = toAfterPrice(decodeCursor(wanted.cursor, 3))
  const read = async (isForeign: boolean, from: AfterPrice | null, limit: number) => {
    const by = { sort: wanted.sort, currency, isForeign }
    const { text, params } = pricePageSql({ ...asked, limit }, by, from)
    return sql<PricedRow>(db, text, params)
  }
  const isAbroad = after !== null && after.currency !== currency
  const own = isAbroad ? [] : await read(false, after, wanted.limit)
  const missing = wanted.limit - own.length
  const foreign = missing < 0 || isPriced(wanted.filters) ? [] : await read(true, isAbroad ? after : null, missing)
  const page = toPage([...own, ...foreign], wanted.limit, (row) => [row.in, String(row.price), row.productId])
  return { ...page, items: page.items.map(({ in: _, price: __, ...card }) => card) }
}

function toAfterPrice(key: ReturnType<typeof decodeCursor>): AfterPrice | null {
  const [currency, price, id] = key ?? []
  if (typeof currency !== 'string' || !/^\d{1,18}$/.test(String(price))) return null
  return { currency, priceMinor: BigInt(String(price)), id: String(id) }
}
