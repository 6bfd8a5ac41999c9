import { z } from 'zod'
import { inputHash } from '#app/kernel/hash.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { db, inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import type { JsonObject } from '#app/platform/json.ts'
import { addResults, mostProducts, type BulkResult } from './bulk-result.ts'
import { isCategoryId } from './category-tree.ts'
import { catalogViews, listCatalogIds, type CatalogFilters } from './list-catalog-for-shop.server.ts'
import type { CatalogRefusalCode } from './refusals.ts'
import { catalogActions, runCatalogAction, type CatalogAction } from './run-catalog-action.server.ts'

const filters = z.object({
  view: z.enum(catalogViews).optional(),
  query: z.string().optional(),
  collectionId: z.string().nullish(),
  categoryId: z.string().nullish(),
  soldIn: z.string().nullish(),
  notSoldIn: z.string().nullish(),
})

const command = z.object({
  shopId: z.string(),
  action: z.enum(catalogActions),
  /** For chooseCategory: null takes the choice back. */
  categoryId: z.string().nullish(),
  filters,
})

export type CatalogCommand = {
  readonly shopId: string
  readonly action: CatalogAction
  readonly categoryId?: string | null
  readonly filters: CatalogFilters
}

/**
 * One command over everything in a view; a job does it batch by batch and tells how far it is on `catalog:<shopId>`.
 * Refuses CATEGORY_NOT_FOUND.
 * Idempotent on: shop, command and filters while the job has not begun; doing it twice changes nothing either.
 */
export async function startCatalogCommand(
  tx: Tx,
  wanted: CatalogCommand,
): Promise<Outcome<{ isStarted: true }, CatalogRefusalCode>> {
  const { shopId, action, categoryId = null } = wanted
  if (action === 'chooseCategory' && categoryId !== null && !isCategoryId(categoryId))
    return refuse('CATEGORY_NOT_FOUND')
  const payload = JSON.parse(JSON.stringify(wanted)) as JsonObject
  const key = `catalog-command:${shopId}:${inputHash([payload])}`
  await enqueue(tx, { name: 'run-catalog-command', payload, key, queueName: `catalog-command:${shopId}` })
  await tellProgress(tx, wanted, { done: 0, isFinished: false })
  return accept({ isStarted: true })
}

/**
 * The job. Every batch is its own transaction, and the walk goes on after the last product of the one before, so it ends
 * although products leave the view while it runs. After a crash it begins anew, and what was done is not done again.
 */
export async function runCatalogCommand(payload: JsonObject): Promise<BulkResult> {
  const wanted = command.parse(payload) as CatalogCommand
  let result: BulkResult = { done: 0, unchanged: 0, refused: [] }
  let seen = 0
  for (let afterId: string | null = null; ;) {
    const productIds: string[] = await listCatalogIds(db, {
      ...wanted.filters,
      shopId: wanted.shopId,
      afterId,
      limit: mostProducts,
    })
    const isFinished = productIds.length < mostProducts
    const part = await inTransaction('catalog command', async (tx) => {
      const outcome = productIds.length === 0 ? null : await runCatalogAction(tx, { ...wanted, productIds })
      if (outcome && !outcome.ok) throw new Error(`${wanted.action}: ${outcome.code}`)
      await tellProgress(tx, wanted, { done: seen + productIds.length, isFinished })
      return outcome?.value
    })
    if (part) result = addResults(result, part)
    seen += productIds.length
    if (isFinished) return result
    afterId = productIds.at(-1) ?? null
  }
}

type Progress = { readonly done: number; readonly isFinished: boolean }

/** `total` only where the view alone says it: filters are not counted. */
async function tellProgress(tx: Tx, { shopId, action, filters: chosen }: CatalogCommand, progress: Progress) {
  const { view = 'all', ...others } = chosen
  const isFiltered = Object.values(others).some(Boolean)
  const counts = isFiltered ? null : await tx.catalogCount.findUnique({ where: { shopId } })
  const total = counts ? counts[view === 'all' ? 'total' : view] : null
  await broadcast(tx, `catalog:${shopId}`, { kind: 'command', action, total, ...progress })
}
