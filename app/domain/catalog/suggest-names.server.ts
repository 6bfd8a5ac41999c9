import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import {
  suggestedBrandsSql,
  suggestedPopularSql,
  suggestedProductsSql,
  suggestedWordsSql,
} from './internal/suggestions.sql.ts'
import type { Audience } from './product-card.ts'
import { readTypedWords } from './search-query.ts'

export type SuggestedNames = {
  /** Words that begin like the last one typed, commonest first. */
  readonly words: readonly string[]
  readonly brands: readonly { readonly name: string; readonly handle: string }[]
  /** Products whose titles hold all that was typed, the most popular first. */
  readonly products: readonly { readonly text: string; readonly productId: string; readonly handle: string }[]
}

const shortestTyped = 2
/** A beginning that more products share is narrowed down by its words, not by products. */
const manyProducts = 2_000
const mostWords = 4
const mostBrands = 2

const nothing: SuggestedNames = { words: [], brands: [], products: [] }

/** What somebody may be about to type, from two letters on; every part a bounded read. */
export async function suggestNames(
  db: Reader,
  { country, language, typed, limit }: Audience & { readonly typed: string; readonly limit: number },
): Promise<SuggestedNames> {
  const words = readTypedWords(typed)
  const last = words.at(-1)
  if (last === undefined || words.join('').length < shortestTyped) return nothing
  const [likely, brands] = await Promise.all([
    sql<{ word: string; frequency: number }>(db, suggestedWordsSql, [last, mostWords]),
    sql<{ name: string; handle: string }>(db, suggestedBrandsSql, [words.join(' '), mostBrands]),
  ])
  const shared = likely.reduce((sum, { frequency }) => sum + frequency, 0)
  const asked = [...words.slice(0, -1).map((word) => `'${word}':*A`), `'${last}':*A`].join(' & ')
  const statement = words.length === 1 && shared > manyProducts ? suggestedPopularSql : suggestedProductsSql
  const products = await sql<SuggestedNames['products'][number]>(db, statement, [country, language, asked, limit])
  return { words: likely.map(({ word }) => word), brands, products }
}
