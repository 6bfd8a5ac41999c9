import { categoryKeywords } from './category-keywords.ts'
import { categories, type CategoryId } from './category-tree.ts'

export type Suggestion = {
  readonly id: CategoryId
  /** Whether the product type itself says so: the surest of the three. */
  readonly isCertain: boolean
}

type Described = { readonly title: string; readonly productType: string; readonly tags: readonly string[] }

/** How much a keyword counts by where it stands. */
const weights = { productType: 4, tags: 2, title: 1 } as const

type Keyword = { readonly word: string; readonly categoryId: CategoryId; readonly order: number }

const keywords: readonly Keyword[] = categories.flatMap(({ id }, order) =>
  (categoryKeywords[id] ?? []).map((word) => ({ word: toPlain(word), categoryId: id, order })),
)
/** Found by their first letters, so that a text meets only the few keywords that may fit. */
const byWord = new Map<string, Keyword[]>()
for (const keyword of keywords) byWord.set(keyword.word, [...(byWord.get(keyword.word) ?? []), keyword])
const mostWords = Math.max(...keywords.map(({ word }) => word.split(' ').length))
const cjkKeywords = keywords.filter(({ word }) => isUnspaced(word))

/**
 * What a product without a category is, by its words in six languages. The highest sum of weights wins; of equal ones the
 * one with the longest keyword (a "wine glass" is a glass), then the one that comes first in the tree.
 * Null when no keyword fits.
 */
export function suggestCategory(product: Described): Suggestion | null {
  const scores = new Map<CategoryId, { score: number; longest: number; order: number }>()
  const count = (text: string, weight: number) => {
    for (const { categoryId, order, word } of keywordsIn(text)) {
      const known = scores.get(categoryId) ?? { score: 0, longest: 0, order }
      scores.set(categoryId, { score: known.score + weight, longest: Math.max(known.longest, word.length), order })
    }
  }
  count(product.productType, weights.productType)
  for (const tag of product.tags.slice(0, 30)) count(tag, weights.tags)
  count(product.title.slice(0, 300), weights.title)
  const [best] = [...scores].sort(([, a], [, b]) => b.score - a.score || b.longest - a.longest || a.order - b.order)
  if (!best) return null
  return { id: best[0], isCertain: keywordsIn(product.productType).some(({ categoryId }) => categoryId === best[0]) }
}

/** Longest keywords first, each stretch of the text used once: "wine glass" is not also "wine". */
function keywordsIn(text: string): Keyword[] {
  const found: Keyword[] = []
  const words = toPlain(text).split(' ')
  for (let start = 0; start < words.length;) {
    const length = longestMatch(words, start)
    found.push(...(byWord.get(words.slice(start, start + length).join(' ')) ?? []))
    start += Math.max(1, length)
  }
  return words.some(isUnspaced) ? [...found, ...unspacedIn(words.join(' '))] : found
}

function longestMatch(words: readonly string[], start: number): number {
  for (let length = Math.min(mostWords, words.length - start); length > 0; length--) {
    if (byWord.has(words.slice(start, start + length).join(' '))) return length
  }
  return 0
}

function unspacedIn(text: string): Keyword[] {
  const found = cjkKeywords.filter(({ word }) => text.includes(word))
  return found.filter((one) => !found.some((other) => other.word !== one.word && other.word.includes(one.word)))
}

/** Japanese does not put spaces between words. */
function isUnspaced(word: string): boolean {
  return /[\u3040-\u30ff\u4e00-\u9fff]/.test(word)
}

/** Lower case without marks, Arabic letters in one form and without the article, English plurals without their s. */
function toPlain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u064b-\u0652\u0640]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => (word.length > 4 && word.startsWith('ال') ? word.slice(2) : word))
    .map(toSingular)
    .filter(Boolean)
    .join(' ')
}

function toSingular(word: string): string {
  if (!/^[a-z]{4,}$/.test(word) || !/[^s]s$/.test(word)) return word
  return /(?:ss|ch|sh|x)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}
