import { newId } from '#app/kernel/ids.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { announceChanges } from './announce-changes.server.ts'
import { productJudged } from './events.ts'
import { bringEditsBackSql, showApprovedSql } from './internal/held-content.sql.ts'
import {
  loadBench,
  toFacts,
  type Bench,
  type StoredProblem,
  type StoredProduct,
} from './internal/load-judged.server.ts'
import { lockProductsSql } from './internal/refresh-offers.sql.ts'
import { refreshSearchSql } from './internal/refresh-search.sql.ts'
import { forgetProblemsSql, insertProblemsSql, writeJudgedSql } from './internal/review-products.sql.ts'
import { afterReview, type Standing, type Verdict } from './listing-state.ts'
import { optionTermsOf } from './option-terms.ts'
import { placeProduct, type Place } from './place-product.ts'
import { findProblems, hasEffect, type FoundProblem } from './problem-rules.ts'
import { refreshOffers } from './refresh-offers.server.ts'

/**
 * Places and judges these products as they are stored now: category and suggestion, facet terms, problems (J3), listing
 * and review state (J1), which of two contents shoppers see, and last their offers. A fixed number of statements whatever
 * their number. Every writer of products calls it in its own transaction; products arrive as `draft` and `none`.
 * Idempotent: writes and announces only what differs.
 */
export async function reviewProducts(tx: Tx | SqlTx, productIds: readonly string[]): Promise<void> {
  if (productIds.length === 0) return
  await sql(tx, lockProductsSql, [productIds])
  await sql(tx, bringEditsBackSql, [productIds])
  const bench = await loadBench(tx, productIds)
  const judged = bench.products.map((row) => judge(bench, row))
  await write(tx, judged)
  await refreshOffers(tx, productIds)
  await announce(tx, judged)
}

type Judged = {
  readonly row: StoredProduct
  readonly place: Place
  readonly optionTerms: string[]
  readonly problems: readonly FoundProblem[]
  readonly standing: Standing
  /** The approved content goes back to shoppers, the edit waits. */
  readonly isEditHeld: boolean
  readonly areProblemsNew: boolean
}

function judge(bench: Bench, row: StoredProduct): Judged {
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

async function write(tx: Tx | SqlTx, judged: readonly Judged[]): Promise<void> {
  const rows = judged.filter(isRowNew).map(({ row, place, optionTerms, problems, standing, isEditHeld }) => ({
    id: row.id,
    categoryId: place.categoryId,
    departmentId: place.departmentId,
    suggestedCategoryId: place.suggestedCategoryId,
    optionTerms,
    problemCount: blockingCount(problems, row),
    listingState: standing.listing,
    reviewState: standing.review,
    isEditHeld,
  }))
  if (rows.length > 0) await sql(tx, writeJudgedSql, [JSON.stringify(rows)])
  await replaceProblems(tx, judged)
  const held = judged.filter(({ isEditHeld }) => isEditHeld).map(({ row }) => row.id)
  if (held.length === 0) return
  await sql(tx, showApprovedSql, [held])
  await sql(tx, refreshSearchSql, [held])
}

function isRowNew({ row, place, optionTerms, problems, standing, isEditHeld }: Judged): boolean {
  return (
    isStandingNew(row, standing) ||
    isPlaceNew(row, place) ||
    row.problemCount !== blockingCount(problems, row) ||
    row.hasHeldContent !== isEditHeld ||
    row.optionTerms.join('\n') !== optionTerms.join('\n')
  )
}

/** Warnings are told with the product; only what keeps it, or an edit of it, from shoppers needs attention. */
function blockingCount(problems: readonly FoundProblem[], { defectCount }: StoredProduct): number {
  return problems.filter(({ severity }) => severity === 'blocking').length + defectCount
}

function isStandingNew(row: StoredProduct, { listing, review }: Standing): boolean {
  return row.listingState !== listing || row.reviewState !== review
}

function isPlaceNew(row: StoredProduct, place: Place): boolean {
  return (['categoryId', 'departmentId', 'suggestedCategoryId'] as const).some((key) => row[key] !== place[key])
}

async function replaceProblems(tx: Tx | SqlTx, judged: readonly Judged[]): Promise<void> {
  const other = judged.filter(({ areProblemsNew }) => areProblemsNew)
  for (const [shopId, ofShop] of byShop(other)) {
    await sql(tx, forgetProblemsSql, [shopId, ofShop.map(({ row }) => row.shopifyGid)])
    const rows = ofShop.flatMap(({ row, problems }) =>
      problems.map((problem) => ({
        ...problem,
        id: newId('productProblem'),
        shopId,
        gid: row.shopifyGid,
        productId: row.id,
      })),
    )
    if (rows.length > 0) await sql(tx, insertProblemsSql, [JSON.stringify(rows), tx.now])
  }
}

/** Arrivals without problems are announced by whoever writes them. */
async function announce(tx: Tx | SqlTx, judged: readonly Judged[]): Promise<void> {
  for (const [shopId, ofShop] of byShop(judged)) {
    const moved = ofShop.filter(({ row, standing }) => isMoved(row, standing))
    await announceChanges(
      tx,
      shopId,
      moved.map(({ row, standing }) => ({
        id: row.id,
        gid: row.shopifyGid,
        isPublished: standing.listing === 'live' && row.isPublished,
        isChanged: true,
      })),
    )
    const news = ofShop.filter(
      (one) => one.areProblemsNew || isMoved(one.row, one.standing) || isPlaceNew(one.row, one.place),
    )
    if (news.length === 0) continue
    await publish(tx, productJudged({ shopId, productIds: news.map(({ row }) => row.id) }))
  }
}

function isMoved(row: StoredProduct, standing: Standing): boolean {
  const isArrival = row.listingState === 'draft' && row.reviewState === 'none'
  return isStandingNew(row, standing) && !isArrival
}

function byShop(judged: readonly Judged[]): ReadonlyMap<string, Judged[]> {
  const shops = new Map<string, Judged[]>()
  for (const one of judged) {
    const known = shops.get(one.row.shopId)
    if (known) known.push(one)
    else shops.set(one.row.shopId, [one])
  }
  return shops
}
