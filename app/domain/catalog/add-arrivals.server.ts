import { sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { restrictedCategoryIds } from './category-tree.ts'
import { productJudged } from './events.ts'
import {
  arrivalsSql,
  insertArrivalsSql,
  insertArrivedPricesSql,
  insertArrivedStockSql,
  insertArrivedTextsSql,
  insertArrivedVariantsSql,
  unknownGidsSql,
} from './internal/arrivals.sql.ts'
import { isNews, judge, toJudgedRow, toProblemRows, type Judged } from './internal/judge-product.server.ts'
import { benchFor, type StoredProduct } from './internal/load-judged.server.ts'
import { insertProblemsSql } from './internal/review-products.sql.ts'
import { lowestPriceCountries } from './lowest-price-countries.ts'
import { sanitiseDescription } from './sanitise-description.ts'

export type Arrivals = {
  readonly syncRunId: string
  readonly shop: { readonly id: string; readonly currency: string }
  readonly snapshotAt: Date
  /** Staged without a defect. */
  readonly gids: readonly string[]
}

export type Arrival = {
  readonly id: string
  readonly gid: string
  readonly title: string
  readonly isPublished: boolean
  readonly updatedAt: Date
}

type Staged = StoredProduct & { readonly changedThereAt: Date }

/**
 * Of a staged batch what we have never heard of: placed and judged (J1, J3, J6) before it is written, then written in one
 * statement a table, offers included. Known products, and ones that others bring at this moment, are left to the caller.
 * Idempotent on: (shop, product gid).
 */
export async function addArrivals(tx: SqlTx, { syncRunId, shop, snapshotAt, gids }: Arrivals): Promise<Arrival[]> {
  const run = (ofGids: readonly string[]) => [syncRunId, ofGids, shop.id]
  const unknown = await sql<{ gid: string }>(tx, unknownGidsSql, run(gids))
  if (unknown.length === 0) return []
  const asked = unknown.map((one) => one.gid)
  const staged = await sql<Staged>(tx, arrivalsSql, run(asked))
  const safe = staged.map((one) => ({ ...one, descriptionHtml: toSafe(one.descriptionHtml) }))
  const bench = await benchFor(tx, safe)
  const judged = safe.map((row) => judge(bench, row))
  const rows = judged.map((one) => ({ ...toJudgedRow(one), html: one.row.descriptionHtml }))
  const values = [...run(asked), snapshotAt, JSON.stringify(rows), tx.now, shop.currency]
  const inserted = new Set((await sql<{ gid: string }>(tx, insertArrivalsSql, values)).map((one) => one.gid))
  const arrived = safe.filter((one) => inserted.has(one.shopifyGid))
  if (arrived.length === 0) return []
  const parts = [...run([...inserted]), snapshotAt]
  await sql(tx, insertArrivedVariantsSql, parts)
  await sql(tx, insertArrivedStockSql, parts)
  await sql(tx, insertArrivedPricesSql, [...parts, restrictedCategoryIds, lowestPriceCountries, tx.now])
  await sql(tx, insertArrivedTextsSql, [syncRunId, [...inserted], snapshotAt])
  await tellOf(
    tx,
    shop.id,
    judged.filter(({ row }) => inserted.has(row.shopifyGid)),
  )
  return arrived.map(({ id, shopifyGid: gid, title, isPublished, changedThereAt: updatedAt }) => {
    return { id, gid, title, isPublished, updatedAt }
  })
}

function toSafe(raw: string): string {
  return raw === '' ? '' : sanitiseDescription({ kind: 'html', value: raw })
}

async function tellOf(tx: SqlTx, shopId: string, judged: readonly Judged[]): Promise<void> {
  const problems = judged.flatMap(toProblemRows)
  if (problems.length > 0) await sql(tx, insertProblemsSql, [JSON.stringify(problems), tx.now])
  const news = judged.filter(isNews)
  if (news.length > 0) await publish(tx, productJudged({ shopId, productIds: news.map(({ row }) => row.id) }))
}
