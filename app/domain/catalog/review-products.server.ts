import type { Tx } from '#app/platform/db/database.server.ts'
import { sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { announceChanges } from './announce-changes.server.ts'
import { productJudged } from './events.ts'
import { bringEditsBackSql, showApprovedSql } from './internal/held-content.sql.ts'
import {
  blockingCount,
  isMoved,
  isNews,
  isPlaceNew,
  isStandingNew,
  judge,
  toJudgedRow,
  toProblemRows,
  type Judged,
} from './internal/judge-product.server.ts'
import { loadBench } from './internal/load-judged.server.ts'
import { lockProductsSql } from './internal/refresh-offers.sql.ts'
import { refreshSearchSql } from './internal/refresh-search.sql.ts'
import { forgetProblemsSql, insertProblemsSql, writeJudgedSql } from './internal/review-products.sql.ts'
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

async function write(tx: Tx | SqlTx, judged: readonly Judged[]): Promise<void> {
  const rows = judged.filter(isRowNew).map(toJudgedRow)
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

async function replaceProblems(tx: Tx | SqlTx, judged: readonly Judged[]): Promise<void> {
  const other = judged.filter(({ areProblemsNew }) => areProblemsNew)
  for (const [shopId, ofShop] of byShop(other)) {
    await sql(tx, forgetProblemsSql, [shopId, ofShop.map(({ row }) => row.shopifyGid)])
    const rows = ofShop.flatMap(toProblemRows)
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
    const news = ofShop.filter(isNews)
    if (news.length === 0) continue
    await publish(tx, productJudged({ shopId, productIds: news.map(({ row }) => row.id) }))
  }
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
