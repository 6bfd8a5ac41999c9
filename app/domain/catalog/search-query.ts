import { isCjk, toSearchWords } from './search-words.ts'

const longestQuery = 200
const mostWords = 8

/** What a person typed, cut to what is worth searching for, as normalised words. */
export function readTypedWords(typed: string): string[] {
  return toSearchWords(typed.slice(0, longestQuery)).slice(0, mostWords)
}

/** A prefix of one letter would be half the catalogue; of a Japanese pair one character is a word. */
export const mayBeBeginning = (word: string) => word.length > 1 || isCjk(word)

const quoted = (word: string) => `'${word}'`

/**
 * What a person typed -> a tsquery: every word must be there as it is written, the last one may be the beginning of a
 * word. Null if nothing in it can be searched for. Words are letters and digits only, so it is always well-formed.
 */
export function toSearchQuery(typed: string): string | null {
  const words = readTypedWords(typed)
  if (words.length === 0) return null
  return words.map((word, index) => (index === words.length - 1 ? `${quoted(word)}:*` : quoted(word))).join(' & ')
}

/** What the dictionaries know about a word. */
export type KnownWord = {
  readonly word: string
  /** Stems as tsquery text, English or Arabic by script, then of the country's language. Empty for "the". */
  readonly stem: string | null
  readonly foreignStem: string | null
  /**
   * Of an Arabic word, its stem behind the article: alone a first letter is taken for "and" or "with", and فنجان (cup)
   * would not find فنجانان (two cups).
   */
  readonly definiteStem?: string | null
  /** Too common to be asked for. */
  readonly isStop: boolean
}
/** Words that mean the same, as tsquery text; `term` may be of several words. */
export type KnownSynonym = { readonly term: string; readonly synonym: string }

export type SearchQuery = {
  /** Every word, or what means the same. */
  readonly all: string
  /** Any of them, for when all together find nothing; null when there is only one. */
  readonly any: string | null
  /** The words themselves and their stems, any of them: what the rank counts most. */
  readonly own: string
  /** What means the same, any of it; null when nothing does. */
  readonly meant: string | null
  /** Every word, in the title. */
  readonly named: string
  /** Every word, in title, brand, type or tags. */
  readonly inNames: string
}

const mostWordsOfTerm = 3
const shortestForeignStem = 4

/** The words' own forms: as typed, its stem, the beginning of longer words for the last one. `weight` "A": in titles only. */
function ownForms({ word, stem, foreignStem, definiteStem }: KnownWord, isLast: boolean, weight = ''): string[] {
  const mark = (prefix: boolean) => (prefix || weight ? `:${prefix ? '*' : ''}${weight}` : '')
  const forms = [`${quoted(word)}${mark(isLast && mayBeBeginning(word))}`]
  if (stem && stem !== quoted(word)) forms.push(`${stem}${mark(false)}`)
  if (definiteStem && definiteStem !== stem && definiteStem !== quoted(word)) {
    forms.push(`${definiteStem}${mark(false)}`)
  }
  if (foreignStem && foreignStem.length >= shortestForeignStem) forms.push(`${quoted(foreignStem)}${mark(true)}`)
  return forms
}

const anyOf = (parts: readonly string[]) => (parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' | ')})`)
const allOf = (parts: readonly string[]) => (parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' & ')})`)

/** Longest terms first: in "running shoes" the pair has synonyms of its own. */
function cutAtTerms(words: readonly KnownWord[], terms: ReadonlySet<string>): KnownWord[][] {
  const parts: KnownWord[][] = []
  for (let from = 0; from < words.length;) {
    let length = Math.min(mostWordsOfTerm, words.length - from)
    while (length > 1 && !terms.has(termOf(words.slice(from, from + length)))) length -= 1
    parts.push(words.slice(from, from + length))
    from += length
  }
  return parts
}

const termOf = (words: readonly KnownWord[]) => words.map(({ word }) => word).join(' ')

/** Every run of up to three words, for looking synonyms up, with the simplest forms of single ones. */
export function termsOf(words: readonly string[]): string[] {
  const terms = new Set<string>()
  for (let from = 0; from < words.length; from++) {
    for (let length = 1; length <= mostWordsOfTerm && from + length <= words.length; length++) {
      terms.add(words.slice(from, from + length).join(' '))
    }
    for (const form of simpleForms(words[from] ?? '')) terms.add(form)
  }
  return [...terms]
}

/** "mugs" -> "mug", "العطور" -> "عطور": synonyms are kept in the forms that people look up in a dictionary. */
export function simpleForms(word: string): string[] {
  if (/^[a-z]+$/.test(word)) {
    const forms = [word.replace(/ies$/, 'y'), word.replace(/es$/, ''), word.replace(/s$/, '')]
    return word.length > 3 ? forms.filter((form) => form !== word) : []
  }
  const bare = word.replace(/^(?:وال|بال|كال|فال|لل|ال)/u, '')
  return bare !== word && bare.length > 1 ? [bare] : []
}

/** `categoryTokens`: by term, the places in the shop tab that it names ("in:beauty"). */
export function composeQuery(
  known: readonly KnownWord[],
  synonyms: readonly KnownSynonym[],
  categoryTokens: ReadonlyMap<string, readonly string[]> = new Map(),
): SearchQuery | null {
  const kept = known.filter(({ isStop }) => !isStop)
  const words = kept.length > 0 ? kept : known
  if (words.length === 0) return null
  const byTerm = new Map<string, string[]>()
  for (const { term, synonym } of synonyms) byTerm.set(term, [...(byTerm.get(term) ?? []), `(${synonym})`])
  for (const [term, tokens] of categoryTokens) byTerm.set(term, [...(byTerm.get(term) ?? []), ...tokens.map(quoted)])
  const last = words.at(-1)
  const meaningsOf = (part: readonly KnownWord[]) => {
    const forms = [termOf(part), ...(part.length === 1 ? simpleForms(part[0]?.word ?? '') : [])]
    return [...new Set(forms.flatMap((form) => byTerm.get(form) ?? []))]
  }
  const parts = cutAtTerms(words, new Set(byTerm.keys())).map((part) => {
    const own = allOf(part.map((word) => anyOf(ownForms(word, word === last))))
    return anyOf([own, ...meaningsOf(part)])
  })
  const meant = cutAtTerms(words, new Set(byTerm.keys())).flatMap(meaningsOf)
  return {
    all: parts.join(' & '),
    any: words.length > 1 ? [...words.flatMap((word) => ownForms(word, word === last)), ...meant].join(' | ') : null,
    own: words.flatMap((word) => ownForms(word, word === last)).join(' | '),
    meant: meant.length > 0 ? meant.join(' | ') : null,
    named: words.map((word) => anyOf(ownForms(word, word === last, 'A'))).join(' & '),
    inNames: words.map((word) => anyOf(ownForms(word, word === last))).join(' & '),
  }
}
