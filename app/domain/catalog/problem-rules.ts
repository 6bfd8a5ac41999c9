import { findContact } from './find-contact.ts'
import type { JudgedProduct } from './judged-product.ts'

/** What a problem does: see `effects`. */
export type RuleEffect = 'content' | 'standing' | 'elsewhere' | 'warning'

/**
 * Every rule, with what breaking it does.
 * content: the edit fails its review; shoppers keep what was approved before (J1).
 * standing: the product may not be shown as it stands, whatever its content was.
 * elsewhere: Shopify's own facts keep it from shoppers already; its listing here is untouched.
 * warning: it is shown all the same.
 */
export const ruleEffects = {
  NO_TITLE: 'content',
  TITLE_TOO_LONG: 'content',
  NO_IMAGE: 'content',
  CONTACT_IN_TEXT: 'content',
  NO_VARIANTS: 'standing',
  UNKNOWN_CURRENCY: 'standing',
  ZERO_PRICE: 'standing',
  RESTRICTED_NO_RULE: 'standing',
  LICENCE_MISSING: 'standing',
  RESTRICTED_UNCONFIRMED: 'standing',
  UNREADABLE: 'elsewhere',
  NOT_ACTIVE: 'elsewhere',
  NO_VARIANT_PUBLISHED: 'elsewhere',
  GIFT_CARD: 'elsewhere',
  SUBSCRIPTION_ONLY: 'elsewhere',
  BUNDLE_NOT_SUPPORTED: 'elsewhere',
  RESTRICTED_NO_RULE_IN_COUNTRY: 'warning',
  LICENCE_MISSING_IN_COUNTRY: 'warning',
  TOO_MANY_VARIANTS: 'warning',
  SHOUTING_TITLE: 'warning',
  NO_DESCRIPTION: 'warning',
  NO_CATEGORY: 'warning',
  MISSING_TRANSLATION: 'warning',
  LOW_RESOLUTION_IMAGE: 'warning',
} as const satisfies Readonly<Record<string, RuleEffect>>

export type RuleId = keyof typeof ruleEffects

export type Severity = 'blocking' | 'warning'

export type FoundProblem = {
  readonly rule: RuleId
  readonly severity: Severity
  /** Where in the product, as Shopify's admin shows it: title, media[0], variants[2].price, translations.ar.title */
  readonly field: string
  /** The market it concerns; null = everywhere. */
  readonly country: string | null
  /** Values for the message. `categoryId`, `licenceKind`, `language` and `status` are keys of words, not words. */
  readonly detail: Readonly<Record<string, string | number>>
}

export function isRuleId(rule: string): rule is RuleId {
  return Object.hasOwn(ruleEffects, rule)
}

type At = { readonly field: string; readonly country?: string | null; readonly detail?: FoundProblem['detail'] }

export function toProblem(rule: RuleId, { field, country = null, detail = {} }: At): FoundProblem {
  return { rule, severity: ruleEffects[rule] === 'warning' ? 'warning' : 'blocking', field, country, detail }
}

/**
 * J3: all that stands between a published product and its shoppers, or should be better; blocking ones first. A product
 * that its merchant has not published to us has no problems.
 */
export function findProblems(facts: JudgedProduct): FoundProblem[] {
  if (!facts.isPublished) return []
  const found = [
    ...inWords(facts),
    ...inPictures(facts),
    ...inVariants(facts),
    ...inShopify(facts),
    ...inCategory(facts),
  ]
  return [...found.filter(isBlocking), ...found.filter((one) => !isBlocking(one))]
}

const isBlocking = ({ severity }: FoundProblem) => severity === 'blocking'

/** Does a problem of this effect occur among them? */
export function hasEffect(problems: readonly FoundProblem[], effect: RuleEffect): boolean {
  return problems.some(({ rule }) => ruleEffects[rule] === effect)
}

function* inWords({ title, descriptionHtml, texts, limits }: JudgedProduct): Generator<FoundProblem> {
  const length = [...title].length
  if (title.trim() === '') yield toProblem('NO_TITLE', { field: 'title' })
  if (length > limits.maximumTitleLength) {
    yield toProblem('TITLE_TOO_LONG', { field: 'title', detail: { length, limit: limits.maximumTitleLength } })
  }
  const description = toText(descriptionHtml)
  const words = { title, description }
  for (const field of ['title', 'description'] as const) {
    const contact = findContact(words[field])
    if (contact) yield toProblem('CONTACT_IN_TEXT', { field, detail: { kind: contact.kind, found: contact.found } })
  }
  if (isShouting(title)) yield toProblem('SHOUTING_TITLE', { field: 'title' })
  if (description === '') yield toProblem('NO_DESCRIPTION', { field: 'description' })
  for (const { language, title: translated } of texts) {
    if (translated.trim() !== '' && translated.trim() !== title.trim()) continue
    yield toProblem('MISSING_TRANSLATION', { field: `translations.${language}.title`, detail: { language } })
  }
}

function* inPictures({ images, limits }: JudgedProduct): Generator<FoundProblem> {
  if (images.length === 0) yield toProblem('NO_IMAGE', { field: 'media' })
  const pixels = limits.minimumImagePixels
  const isSmall = (size: number | null) => size !== null && size > 0 && size < pixels
  const index = images.findIndex(({ width, height }) => isSmall(width) || isSmall(height))
  const { width = null, height = null } = images[index] ?? {}
  if (index >= 0) {
    const detail = { width: width ?? 0, height: height ?? 0, limit: pixels }
    yield toProblem('LOW_RESOLUTION_IMAGE', { field: `media[${index}]`, detail })
  }
}

function* inVariants(facts: JudgedProduct): Generator<FoundProblem> {
  const { variantCount: count, publishedVariantCount, currencies, freeVariants, limits } = facts
  if (count === 0) yield toProblem('NO_VARIANTS', { field: 'variants' })
  if (count > limits.maximumVariants) {
    yield toProblem('TOO_MANY_VARIANTS', { field: 'variants', detail: { count, limit: limits.maximumVariants } })
  }
  if (count > 0 && publishedVariantCount === 0) yield toProblem('NO_VARIANT_PUBLISHED', { field: 'variants' })
  for (const currency of currencies.filter((code) => !knownCurrencies.has(code))) {
    yield toProblem('UNKNOWN_CURRENCY', { field: 'variants[0].price', detail: { currency } })
  }
  // One line tells it: the same variant is mostly free everywhere.
  const [free] = freeVariants
  if (free) yield toProblem('ZERO_PRICE', { field: `variants[${free.position}].price`, country: free.country })
}

function* inShopify(facts: JudgedProduct): Generator<FoundProblem> {
  const { status } = facts
  if (status !== 'ACTIVE') yield toProblem('NOT_ACTIVE', { field: 'status', detail: { status } })
  if (facts.isGiftCard) yield toProblem('GIFT_CARD', { field: 'giftCard' })
  if (facts.requiresSellingPlan) yield toProblem('SUBSCRIPTION_ONLY', { field: 'purchaseOptions' })
  if (facts.requiresComponents) yield toProblem('BUNDLE_NOT_SUPPORTED', { field: 'bundle' })
}

/** J6. A market without a rule or a licence is a warning as long as there is one where it may be shown. */
function* inCategory(facts: JudgedProduct): Generator<FoundProblem> {
  const { categoryId, suggestedCategoryId, terms } = facts
  if (categoryId === null && facts.isGiftCard) return
  if (categoryId === null) {
    const detail: FoundProblem['detail'] = suggestedCategoryId === null ? {} : { categoryId: suggestedCategoryId }
    yield toProblem(facts.looksRestricted ? 'RESTRICTED_UNCONFIRMED' : 'NO_CATEGORY', { field: 'category', detail })
    return
  }
  const isShownSomewhere = terms.some((market) => market.is === 'allowed')
  if (terms.length > 0 && !isShownSomewhere) {
    const licence = terms.find((market) => market.is === 'withoutLicence')
    yield licence
      ? toProblem('LICENCE_MISSING', { field: 'category', detail: { categoryId, licenceKind: licence.licenceKind } })
      : toProblem('RESTRICTED_NO_RULE', { field: 'category', detail: { categoryId } })
  }
  for (const market of terms) {
    const { country } = market
    if (market.is === 'withoutLicence') {
      const detail = { categoryId, licenceKind: market.licenceKind }
      yield toProblem('LICENCE_MISSING_IN_COUNTRY', { field: 'category', country, detail })
    } else if (market.is === 'withoutRule' && isShownSomewhere) {
      yield toProblem('RESTRICTED_NO_RULE_IN_COUNTRY', { field: 'category', country, detail: { categoryId } })
    }
  }
}

const knownCurrencies = new Set(Intl.supportedValuesOf('currency'))

/** Two words or more, nearly all of whose letters that have two cases are big. */
function isShouting(title: string): boolean {
  const big = title.match(/\p{Lu}/gu)?.length ?? 0
  const small = title.match(/\p{Ll}/gu)?.length ?? 0
  return big >= 12 && big > 4 * small && title.trim().includes(' ')
}

/** Without markup, but with the addresses that links lead to. */
function toText(html: string): string {
  return html
    .replace(/<a\s[^>]*href="([^"]+)"[^>]*>/g, ' $1 ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
}
