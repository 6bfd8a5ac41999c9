import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import type { PolicyValues } from '#app/domain/policies/policy-values.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import { pickBaseFeed, type FeedKey } from '../base-feed.ts'
import { categoryById } from '../category-tree.ts'
import type { JudgedProduct, MarketTerms } from '../judged-product.ts'
import type { ListingState, ReviewState } from '../listing-state.ts'
import type { ProductOption } from '../option-terms.ts'
import type { Place } from '../place-product.ts'
import { categoryTermsSql, judgedProductsSql, judgedShopsSql } from './review-products.sql.ts'

export type StoredProblem = { rule: string; field: string; country: string | null; detail: Record<string, unknown> }

/** A row of `judgedProductsSql`. */
export type StoredProduct = Pick<
  JudgedProduct,
  | 'title' | 'descriptionHtml' | 'status' | 'isPublished' | 'isGiftCard' | 'requiresSellingPlan' | 'requiresComponents' | 'images'
  | 'categoryId' | 'suggestedCategoryId' | 'variantCount' | 'publishedVariantCount' | 'currencies' | 'texts'
> & {
  id: string
  shopId: string
  shopifyGid: string
  options: ProductOption[]
  productType: string
  tags: string[]
  taxonomyGid: string | null
  chosenCategoryId: string | null
  departmentId: string | null
  optionTerms: string[]
  problemCount: number
  listingState: ListingState
  reviewState: ReviewState
  hasHeldContent: boolean
  isDeleted: boolean
  freePosition: number | null
  freeAbroad: { position: number; country: string } | null
  problems: StoredProblem[]
  /** What could not be read of the product (record-defects). */
  defectCount: number
} // prettier-ignore

export type JudgedShop = {
  id: string
  autoSubmit: boolean
  /** Of the titles in the products' own columns; the shop's own language is theirs too. */
  ownLanguages: readonly string[]
  languages: readonly string[]
  countries: readonly string[]
}

type CategoryTerm = { shopId: string; categoryId: string; country: string; licenceKind: string | null; isMet: boolean }

/** What judging a set of products needs, read in four statements whatever their number. */
export type Bench = {
  readonly products: readonly StoredProduct[]
  readonly shops: ReadonlyMap<string, JudgedShop>
  readonly terms: readonly CategoryTerm[]
  readonly limits: PolicyValues['catalog']
}

export async function loadBench(tx: Tx | SqlTx, productIds: readonly string[]): Promise<Bench> {
  return benchFor(tx, await sql<StoredProduct>(tx, judgedProductsSql, [productIds]))
}

/** The same for products that are about to be stored. */
export async function benchFor(tx: Tx | SqlTx, products: readonly StoredProduct[]): Promise<Bench> {
  const shopIds = [...new Set(products.map(({ shopId }) => shopId))]
  const shops = await sql<ShopRow>(tx, judgedShopsSql, [shopIds])
  const terms = await sql<CategoryTerm>(tx, categoryTermsSql, [shopIds, tx.now])
  const { values } = await policyAt(tx, { at: tx.now })
  return { products, shops: new Map(shops.map((row) => [row.id, toShop(row)])), terms, limits: values.catalog }
}

type ShopRow = { id: string; autoSubmit: boolean; country: string; primaryLocale: string; feeds: FeedKey[] }

function toShop({ id, autoSubmit, country, primaryLocale, feeds }: ShopRow): JudgedShop {
  const own = primaryLocale.slice(0, 2).toLowerCase()
  const base = pickBaseFeed(feeds, { country, primaryLocale })?.language ?? own
  const languages = [...new Set(feeds.map(({ language }) => language))]
  const countries = [...new Set([country, ...feeds.map((feed) => feed.country)])].sort()
  return { id, autoSubmit, ownLanguages: [own, base], languages, countries }
}

export function toFacts(bench: Bench, row: StoredProduct, shop: JudgedShop, place: Place): JudgedProduct {
  const { freePosition, freeAbroad } = row
  const own = freePosition === null ? [] : [{ position: freePosition, country: null }]
  return {
    ...row,
    categoryId: place.categoryId,
    suggestedCategoryId: place.suggestedCategoryId,
    looksRestricted: place.looksRestricted,
    isPublished: row.isPublished && !row.isDeleted,
    currencies: [...new Set(row.currencies)],
    freeVariants: freeAbroad === null ? own : [...own, freeAbroad],
    texts: row.texts.filter(
      ({ language }) => shop.languages.includes(language) && !shop.ownLanguages.includes(language),
    ),
    terms: toTerms(bench, shop, place),
    limits: bench.limits,
  }
}

/** J6, per country the shop sells in; one rule whose terms are met is enough. */
function toTerms({ terms }: Bench, shop: JudgedShop, { categoryId }: Place): MarketTerms[] {
  if (categoryId === null || !categoryById(categoryId)?.isRestricted) return []
  return shop.countries.map((country): MarketTerms => {
    const rules = terms.filter(
      (rule) => rule.shopId === shop.id && rule.categoryId === categoryId && rule.country === country,
    )
    if (rules.some(({ isMet }) => isMet)) return { country, is: 'allowed' }
    const [unmet] = rules
    if (!unmet) return { country, is: 'withoutRule' }
    return { country, is: 'withoutLicence', licenceKind: unmet.licenceKind ?? '' }
  })
}
