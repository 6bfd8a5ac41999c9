import { findShopToRead } from '#app/domain/catalog/find-shop-to-read.server.ts'
import type { CatalogRead } from '#app/domain/catalog/jobs.ts'
import { newId } from '#app/kernel/ids.ts'
import { applyExport, stageExports, type FinishedExports } from '#app/jobs/take-in-export.ts'
import { closeDatabase, db } from '#app/platform/db/database.server.ts'

/** What one taking-in of an export cost, in a process that does nothing else. */
export type TakenIn = {
  readonly stageMilliseconds: number
  readonly applyMilliseconds: number
  /** Resident memory at its highest, and before there was anything to do. */
  readonly peakBytes: number
  readonly idleBytes: number
}

export type TakeIn = { readonly shopId: string; readonly exports: FinishedExports }

const sampleEveryMilliseconds = 25

process.once('message', (message: TakeIn) => {
  takeIn(message).then(
    (result) => process.send?.(result, () => void closeDatabase().then(() => process.exit(0))),
    (cause: unknown) => {
      console.error(cause)
      process.exit(1)
    },
  )
})

/** As the worker's job does it, from finished files to committed rows. */
async function takeIn({ shopId, exports }: TakeIn): Promise<TakenIn> {
  const shop = await findShopToRead(db, shopId)
  if (!shop) throw new Error('the shop is not connected')
  const askedAt = new Date()
  const run = await db.syncRun.create({
    data: { id: newId('syncRun'), shopId, kind: 'full', cause: 'connect', status: 'running', startedAt: askedAt },
  })
  const read: CatalogRead = { shopId, syncRunId: run.id, askedAt: askedAt.toISOString() }
  const idleBytes = process.memoryUsage.rss()
  let peakBytes = idleBytes
  const sampling = setInterval(
    () => (peakBytes = Math.max(peakBytes, process.memoryUsage.rss())),
    sampleEveryMilliseconds,
  )
  const startedAt = performance.now()
  const staged = await stageExports(read, shop, withDates(exports))
  if (!staged) throw new Error('the run ended before it began')
  const stagedAt = performance.now()
  await applyExport({ ...read, ...staged }, shop, run)
  const appliedAt = performance.now()
  clearInterval(sampling)
  return { stageMilliseconds: stagedAt - startedAt, applyMilliseconds: appliedAt - stagedAt, peakBytes, idleBytes }
}

/** Instants came as text between the processes. */
function withDates({ products, variants, collections }: FinishedExports): FinishedExports {
  const dated = (one: FinishedExports['products']) => ({ ...one, createdAt: new Date(one.createdAt) })
  return { products: dated(products), variants: dated(variants), collections: dated(collections) }
}
