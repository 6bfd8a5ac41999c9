import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { categoryKeywords } from './category-keywords.ts'
import { categories } from './category-tree.ts'
import { knownWordsSql, synonymsSql } from './internal/understand-query.sql.ts'
import {
  composeQuery,
  readTypedWords,
  simpleForms,
  termsOf,
  type KnownSynonym,
  type KnownWord,
  type SearchQuery,
} from './search-query.ts'
import { normaliseForSearch } from './search-words.ts'

export type UnderstoodWord = KnownWord & {
  /** Is it a word of a product's name, does it mean the same as one, or is it the beginning of one? */
  readonly isKnown: boolean
  readonly isBeginning: boolean
}
export type Understood = {
  readonly words: readonly UnderstoodWord[]
  /** Null when there is nothing to search for. */
  readonly query: SearchQuery | null
  /** Places in the shop tab that the words name. */
  readonly categoryIds: readonly string[]
}

/** Stems of a country's own language, beside English and Arabic, which everybody gets. */
const dictionaryOf: Readonly<Record<string, string>> = {
  DE: 'german_stem', AT: 'german_stem', CH: 'german_stem', LI: 'german_stem', FR: 'french_stem', BE: 'french_stem', LU: 'french_stem',
  ID: 'indonesian_stem', ES: 'spanish_stem', MX: 'spanish_stem', IT: 'italian_stem', NL: 'dutch_stem', PT: 'portuguese_stem',
  BR: 'portuguese_stem', SE: 'swedish_stem', DK: 'danish_stem', NO: 'norwegian_stem', FI: 'finnish_stem',
} // prettier-ignore

const placesByTerm = new Map<string, string[]>()
for (const { id } of categories) {
  for (const term of new Set([id, ...(categoryKeywords[id] ?? [])].map(normaliseForSearch))) {
    placesByTerm.set(term, [...(placesByTerm.get(term) ?? []), id])
  }
}

/** What somebody may mean by what they typed: stems, the same in other words and languages, places in the shop tab. */
export async function understandQuery(db: Reader, typed: string, country: string): Promise<Understood> {
  const typedWords = readTypedWords(typed)
  if (typedWords.length === 0) return { words: [], query: null, categoryIds: [] }
  const terms = termsOf(typedWords)
  const [words, synonyms] = await Promise.all([
    sql<UnderstoodWord>(db, knownWordsSql, [typedWords, dictionaryOf[country] ?? null]),
    sql<KnownSynonym>(db, synonymsSql, [terms]),
  ])
  const places = new Map(
    terms.flatMap((term) => (placesByTerm.has(term) ? [[term, placesByTerm.get(term) ?? []]] : [])),
  )
  const tokens = new Map([...places].map(([term, ids]) => [term, ids.map((id) => `in:${id}`)]))
  const meaningful = new Set([...places.keys(), ...synonyms.map(({ term }) => term)])
  const known = words.map((one) => ({
    ...one,
    isKnown: one.isKnown || [one.word, ...simpleForms(one.word)].some((form) => meaningful.has(form)),
  }))
  const categoryIds = [...new Set([...places.values()].flat())]
  return { words: known, query: composeQuery(words, synonyms, tokens), categoryIds }
}
