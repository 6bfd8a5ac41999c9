import { normaliseForSearch } from './search-words.ts'

/** A part of a title: what was searched for stands in `match`, what comes before and after it beside it. */
export type TitlePart = { readonly before: string; readonly match: string; readonly after: string }

const words = /[\p{L}\p{M}\p{N}]+/gu
const shortestStem = 3

/**
 * Cuts a title at the words that were searched for; null when it holds none of them. `forms` are normalised words and
 * their stems; a word of the title that begins with one of three letters or more counts too ("lamps" for "lamp").
 */
export function toTitleParts(title: string, forms: readonly string[]): TitlePart[] | null {
  const parts: { before: string; match: string; after: string }[] = []
  let cutAt = 0
  for (const found of title.matchAll(words)) {
    const span = spanOf(found[0], forms)
    if (!span) continue
    const [from, until] = [found.index + span[0], found.index + span[1]]
    parts.push({ before: title.slice(cutAt, from), match: title.slice(from, until), after: '' })
    cutAt = until
  }
  const last = parts.at(-1)
  if (!last) return null
  last.after = title.slice(cutAt)
  return parts
}

/** Where in the word the match stands: all of it, or in unspaced scripts the characters themselves. */
function spanOf(word: string, forms: readonly string[]): [number, number] | null {
  const plain = normaliseForSearch(word)
  const isWhole = (form: string) => plain === form || (form.length >= shortestStem && plain.startsWith(form))
  if (forms.some(isWhole) || forms.some((form) => withoutArticle(plain) === form)) return [0, word.length]
  if (!/[\u3040-\u30ff\u3400-\u9fff]/u.test(word)) return null
  const inside = forms.find((form) => word.includes(form))
  return inside === undefined ? null : [word.indexOf(inside), word.indexOf(inside) + inside.length]
}

const withoutArticle = (word: string) => word.replace(/^(?:وال|بال|كال|فال|لل|ال)/u, '')
