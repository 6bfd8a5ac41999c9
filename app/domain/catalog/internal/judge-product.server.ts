import { newId } from '#app/kernel/ids.ts'
import { afterReview, type Standing, type Verdict } from '../listing-state.ts'
import { optionTermsOf } from '../option-terms.ts'
import { placeProduct, type Place } from '../place-product.ts'
import { findProblems, hasEffect, type FoundProblem } from '../problem-rules.ts'
import { toFacts, type Bench, type StoredProblem, type StoredProduct } from './load-judged.server.ts'

/** A product as it is stored or about to be, and what the rules say about it. */
export type Judged = {
  readonly row: StoredProduct
  readonly place: Place
  readonly optionTerms: string[]
  readonly problems: readonly FoundProblem[]
  readonly standing: Standing
  /** The approved content goes back to shoppers, the edit waits. */
  readonly isEditHeld: boolean
  readonly areProblemsNew: boolean
}

export function judge(bench: Bench, row: StoredProduct): Judged {
  const shop = bench.shops.get(row.shopId)
  if (!shop) throw new Error('a product has a shop')
  const place = placeProduct(row)
  const problems = findProblems(toFacts(bench, row, shop, place))
  const isEditHeld = row.hasHeldContent && hasEffect(problems, 'content')
  return {
    row,
    place,
    optionTerms: optionTermsOf(row.options),
    problems,
    standing: isJudgedHere(row)
      ? afterReview(
          { listing: row.listingState, review: row.reviewState },
          verdictOn(problems, isEditHeld),
          shop.autoSubmit,
        )
      : { listing: row.listingState, review: row.reviewState },
    isEditHeld,
    areProblemsNew: fingerprint(problems) !== fingerprint(row.problems),
  }
}

/** What nobody published to us is nobody's to judge; its edits are let in, for it is shown to nobody. */
function isJudgedHere({ isPublished, isDeleted, hasHeldContent }: StoredProduct): boolean {
  return hasHeldContent || (isPublished && !isDeleted)
}

function verdictOn(problems: readonly FoundProblem[], isEditHeld: boolean): Verdict {
  if (hasEffect(problems, 'standing')) return 'ruledOut'
  if (!hasEffect(problems, 'content')) return 'passed'
  return isEditHeld ? 'failedEdit' : 'failed'
}

function fingerprint(problems: readonly (FoundProblem | StoredProblem)[]): string {
  const parts = problems.map(({ rule, field, country, detail }) =>
    JSON.stringify([rule, field, country, Object.entries(detail).sort(([a], [b]) => (a < b ? -1 : 1))]),
  )
  return parts.sort().join('\n')
}

/** What `writeJudgedSql` and `insertArrivalsSql` take. */
export function toJudgedRow({ row, place, optionTerms, problems, standing, isEditHeld }: Judged) {
  return {
    id: row.id,
    categoryId: place.categoryId,
    departmentId: place.departmentId,
    suggestedCategoryId: place.suggestedCategoryId,
    optionTerms,
    problemCount: blockingCount(problems, row),
    listingState: standing.listing,
    reviewState: standing.review,
    isEditHeld,
  }
}

/** What `insertProblemsSql` takes. */
export function toProblemRows({ row, problems }: Judged) {
  const { id: productId, shopId, shopifyGid: gid } = row
  return problems.map((problem) => ({ ...problem, id: newId('productProblem'), shopId, gid, productId }))
}

/** Warnings are told with the product; only what keeps it, or an edit of it, from shoppers needs attention. */
export function blockingCount(problems: readonly FoundProblem[], { defectCount }: StoredProduct): number {
  return problems.filter(({ severity }) => severity === 'blocking').length + defectCount
}

export function isStandingNew(row: StoredProduct, { listing, review }: Standing): boolean {
  return row.listingState !== listing || row.reviewState !== review
}

export function isPlaceNew(row: StoredProduct, place: Place): boolean {
  return (['categoryId', 'departmentId', 'suggestedCategoryId'] as const).some((key) => row[key] !== place[key])
}

export function isMoved(row: StoredProduct, standing: Standing): boolean {
  const isArrival = row.listingState === 'draft' && row.reviewState === 'none'
  return isStandingNew(row, standing) && !isArrival
}

/** Is there anything about it for those to hear who mirror or count judgements? */
export function isNews(one: Judged): boolean {
  return one.areProblemsNew || isMoved(one.row, one.standing) || isPlaceNew(one.row, one.place)
}
