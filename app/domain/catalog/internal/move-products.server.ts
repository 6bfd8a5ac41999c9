import { accept, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { announceChanges } from '../announce-changes.server.ts'
import { toBulkResult, type BulkResult, type ProductOutcome } from '../bulk-result.ts'
import { productJudged } from '../events.ts'
import { afterMerchant, type MerchantEvent, type Standing } from '../listing-state.ts'
import { refreshOffers } from '../refresh-offers.server.ts'
import type { CatalogRefusalCode } from '../refusals.ts'
import { reviewProducts } from '../review-products.server.ts'
import { failedReviewsSql, setStandingSql } from './chosen-products.sql.ts'
import { loadChosen, missingOutcomes, type ChosenProduct, type ChosenProducts } from './load-chosen.server.ts'

type Move = { readonly row: ChosenProduct; readonly outcome: ProductOutcome; readonly standing: Standing }

/** One merchant event over many products (J1): each goes as far as its own state lets it. */
export async function moveProducts(
  tx: Tx,
  chosen: ChosenProducts,
  event: MerchantEvent,
): Promise<Outcome<BulkResult, CatalogRefusalCode>> {
  const found = await loadChosen(tx, chosen)
  if (!found.ok) return found
  const moves = found.value.rows.map((row) => toMove(row, event))
  const moved = moves.filter(({ outcome }) => outcome === 'done')
  await write(tx, chosen.shopId, moved, event)
  const failed = event === 'pause' ? new Set<string>() : await failedAmong(tx, moved)
  const outcomes = moves.map(({ row, outcome }) => (failed.has(row.id) ? 'REVIEW_FAILED' : outcome))
  return accept(toBulkResult([...outcomes, ...missingOutcomes(found.value.missing)]))
}

function toMove(row: ChosenProduct, event: MerchantEvent): Move {
  const { listing, review } = row
  if (event === 'submit' && !row.isPublished) return { row, outcome: 'NOT_PUBLISHED', standing: { listing, review } }
  const step = afterMerchant({ listing, review }, event)
  if ('refused' in step) return { row, outcome: step.refused, standing: { listing, review } }
  // What failed its review and is not a draft is looked at again, as it stands.
  const isLookedAtAgain = event === 'submit' && review === 'failed'
  const isSame = step.listing === listing && step.review === review
  return { row, outcome: isSame && !isLookedAtAgain ? 'unchanged' : 'done', standing: step }
}

async function write(tx: Tx, shopId: string, moved: readonly Move[], event: MerchantEvent): Promise<void> {
  if (moved.length === 0) return
  const ids = moved.map(({ row }) => row.id)
  const rows = moved.map(({ row, standing }) => ({ id: row.id, ...standing }))
  await sql(tx, setStandingSql, [JSON.stringify(rows)])
  if (event === 'pause') await refreshOffers(tx, ids)
  else await reviewProducts(tx, ids)
  if (event === 'submit') return // what its review moves, the review announces
  const written = moved.map(({ row }) => ({
    id: row.id,
    gid: row.gid,
    isPublished: row.isPublished && event === 'resume',
    isChanged: true,
  }))
  await announceChanges(tx, shopId, written)
  await publish(tx, productJudged({ shopId, productIds: ids }))
}

async function failedAmong(tx: Tx, moved: readonly Move[]): Promise<Set<string>> {
  const rows = await sql<{ id: string }>(tx, failedReviewsSql, [moved.map(({ row }) => row.id)])
  return new Set(rows.map(({ id }) => id))
}
