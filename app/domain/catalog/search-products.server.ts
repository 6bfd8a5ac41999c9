import { decodeCursor, encodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { correctWords } from './correct-words.server.ts'
import { findIsRare } from './internal/find-is-rare.server.ts'
import { searchPageSql } from './internal/search-products.sql.ts'
import { listListing, withPriceCurrency, type PagedListing } from './list-listing.server.ts'
import type { ProductCard } from './product-card.ts'
import type { SearchQuery } from './search-query.ts'
import { understandQuery, type Understood } from './understand-query.server.ts'

export type ProductSearch = Omit<PagedListing, 'matching'> & {
  readonly query: string
  /** What was typed and nothing else: no corrections, no partial matches. */
  readonly isExact?: boolean | undefined
}

export type FoundProducts = {
  readonly products: Page<ProductCard>
  /** What the products were found by, when what was typed found nothing or next to nothing. */
  readonly correctedTo: string | null
  /** Some of the words are missing in these products, because none holds them all. */
  readonly isPartial: boolean
  readonly understood: Understood
}

/** So few may be a slip of the finger in somebody's title. */
const tooFew = 3

type Way = { readonly correctedTo: string | null; readonly isPartial: boolean; readonly cursor: string | null }

/**
 * What a country's shoppers may see (J4) of what they typed: every word or what means the same; if that is too little,
 * with words corrected; if it is nothing, any of the words. A cursor goes on the way that its first page was found.
 */
export async function searchProducts(db: Reader, wanted: ProductSearch): Promise<FoundProducts> {
  const asked = await withPriceCurrency(db, wanted)
  const way = readWay(wanted.cursor)
  if (way) {
    const understood = await understandQuery(db, way.correctedTo ?? wanted.query, wanted.country)
    return { ...way, understood, products: await readPage(db, asked, understood.query, way) }
  }
  const first = { correctedTo: null, isPartial: false, cursor: null }
  const understood = await understandQuery(db, wanted.query, wanted.country)
  const exact = await readPage(db, asked, understood.query, first)
  const found: FoundProducts = { ...first, understood, products: exact }
  if (exact.items.length >= tooFew || understood.query === null || wanted.isExact) return found
  const corrected = await correctWords(db, understood.words)
  const better = corrected === null ? null : await findCorrected(db, asked, corrected)
  if (better && better.products.items.length > exact.items.length) return better
  if (exact.items.length > 0) return found
  const any = { ...first, isPartial: true }
  const partial = await readPage(db, asked, understood.query, any)
  return partial.items.length > 0 ? { ...any, understood, products: partial } : found
}

async function findCorrected(db: Reader, wanted: ProductSearch, correctedTo: string): Promise<FoundProducts> {
  const understood = await understandQuery(db, correctedTo, wanted.country)
  const way = { correctedTo, isPartial: false, cursor: null }
  const products = await readPage(db, wanted, understood.query, way)
  if (products.items.length > 0) return { ...way, understood, products }
  const any = { ...way, isPartial: true }
  return { ...any, understood, products: await readPage(db, wanted, understood.query, any) }
}

const emptyPage: Page<ProductCard> = { items: [], nextCursor: null }

async function readPage(db: Reader, wanted: ProductSearch, query: SearchQuery | null, way: Way) {
  const matching = way.isPartial ? query?.any : query?.all
  if (!query || !matching) return emptyPage
  const page = await readBy(db, { ...wanted, cursor: way.cursor }, query, matching)
  return { ...page, nextCursor: page.nextCursor && writeWay({ ...way, cursor: page.nextCursor }) }
}

/**
 * By rank; but for words that thousands of products hold, those that hold them in their names, the most popular and then
 * the newest first: found by reading in that order, whatever the catalogue's size.
 */
async function readBy(db: Reader, wanted: ProductSearch, query: SearchQuery, matching: string) {
  if (wanted.sort !== 'relevance') {
    return listListing(db, { ...wanted, matching, isRare: await findIsRare(db, matching) })
  }
  const isRanked = decodeCursor(wanted.cursor, 3) !== null
  if (isRanked || (!wanted.cursor && (await findIsRare(db, matching)))) {
    return readRanked(db, wanted, query, matching)
  }
  const common = await listListing(db, { ...wanted, sort: 'popular', naming: query.inNames })
  return common.items.length > 0 || wanted.cursor ? common : readRanked(db, wanted, query, matching)
}

async function readRanked(
  db: Reader,
  wanted: ProductSearch,
  query: SearchQuery,
  matching: string,
): Promise<Page<ProductCard>> {
  const [, rank, id] = decodeCursor(wanted.cursor, 3) ?? []
  const after = typeof rank === 'number' ? { rank, id: String(id) } : null
  const { text, params } = searchPageSql(wanted, query, matching, after)
  const rows = await sql<ProductCard & { rank: number }>(db, text, params)
  const page = toPage(rows, wanted.limit, (row) => ['ranked', row.rank, row.productId])
  return { ...page, items: page.items.map(({ rank: _, ...card }) => card) }
}

/** A search's cursor holds how it was found beside where it stands. */
function writeWay({ correctedTo, isPartial, cursor }: Way): string {
  return encodeCursor([cursor ?? '', correctedTo ?? '', isPartial ? 1 : 0])
}

function readWay(cursor: string | null | undefined): Way | null {
  const [inner, correctedTo, isPartial] = decodeCursor(cursor, 3) ?? []
  if (typeof inner !== 'string' || inner === '') return null
  return { cursor: inner, correctedTo: correctedTo ? String(correctedTo) : null, isPartial: isPartial === 1 }
}
