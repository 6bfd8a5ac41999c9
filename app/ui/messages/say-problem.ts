import { isCategoryId } from '#app/domain/catalog/category-tree.ts'
import { isRuleId } from '#app/domain/catalog/problem-rules.ts'
import { adminCatalogMessages } from './admin-catalog.ts'
import { licenceKinds } from '#app/domain/catalog/licence-kinds.ts'
import { adminProductProblemMessages } from './admin-problem-words.ts'
import { licenceKindNames } from './catalog.ts'
import { catalogProblemWords } from './catalog-problems.ts'
import { categoryNames } from './categories.ts'
import { intlTagOf, type Locale } from './locale.ts'
import { text, type Phrase, type Vars } from './text.ts'

export type SayableProblem = {
  readonly rule: string
  readonly country: string | null
  readonly detail: Readonly<Record<string, string | number>>
}

/** What a problem is and what to do about it, in the merchant's language (J3). A rule that is no more says so. */
export function sayProblem(locale: Locale, problem: SayableProblem): { title: string; next: string } {
  const { rule } = problem
  if (!isRuleId(rule)) {
    const words = (key: 'unknown' | 'unknownNext') => text(locale, adminProductProblemMessages, key)
    return { title: words('unknown'), next: words('unknownNext') }
  }
  const vars = toVars(locale, problem)
  const say = (phrase: Phrase) => text(locale, { en: { said: phrase }, ar: { said: phrase } }, 'said', vars)
  const { title, next } = catalogProblemWords[locale][rule]
  return { title: say(title), next: say(next) }
}

/** A licence's name; a kind that is no more is called by its id. */
export function licenceKindWord(locale: Locale, kind: string): string {
  const known = licenceKinds.find((one) => one === kind)
  return known ? text(locale, licenceKindNames, known) : kind
}

/** A category's name; one that is not in the tree any more is called by its id. */
export function categoryName(locale: Locale, categoryId: string): string {
  return isCategoryId(categoryId) ? categoryNames[locale][categoryId] : categoryId
}

const statuses = ['ACTIVE', 'DRAFT', 'ARCHIVED', 'UNLISTED'] as const

/** The detail's keys of words become words. */
function toVars(locale: Locale, { detail, country }: SayableProblem): Vars {
  const tag = intlTagOf(locale)
  const nameOf = (type: 'region' | 'language', code: unknown) =>
    typeof code === 'string' && code ? (new Intl.DisplayNames([tag], { type }).of(code) ?? code) : ''
  const status = statuses.find((one) => one === detail.status) ?? 'UNKNOWN'
  return {
    ...detail,
    category: detail.categoryId === undefined ? '' : categoryName(locale, String(detail.categoryId)),
    licence: detail.licenceKind === undefined ? '' : licenceKindWord(locale, String(detail.licenceKind)),
    language: nameOf('language', detail.language),
    country: nameOf('region', country),
    status: text(locale, adminCatalogMessages, `status_${status}`),
  }
}
