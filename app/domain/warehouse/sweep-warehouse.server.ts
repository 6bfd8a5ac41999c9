import type { Tx } from '#app/platform/db/database.server.ts'
import type { Job } from '#app/platform/queue/job.ts'
import { enqueueMany } from '#app/platform/queue/queue.server.ts'
import {
  closeWarehouseJob,
  openWarehouseJob,
  pushWarehouseStockJob,
  syncWarehouseJob,
  tellWarehouseJob,
} from './jobs.ts'

const take = 500

/**
 * Finds from the facts alone what is not finished and gives it a job: shops to be asked (a notice may have been lost),
 * answers Shopify has not heard, shelves it was not told of, contracts half begun or half ended.
 * Idempotent on: job keys; every job is safe to run twice.
 */
export async function sweepWarehouse(tx: Tx): Promise<number> {
  const contracts = await tx.warehouseContract.findMany({
    where: { state: { in: ['joining', 'active', 'ending'] } },
    select: { shopId: true, state: true, failure: true },
  })
  const shops = await tx.shop.findMany({
    where: { id: { in: contracts.map(({ shopId }) => shopId) }, uninstalledAt: null },
    select: { id: true, domain: true },
  })
  const domainOf = new Map(shops.map(({ id, domain }) => [id, domain]))
  const jobs: Job[] = []
  for (const { shopId, state, failure } of contracts) {
    const domain = domainOf.get(shopId)
    if (!domain) continue
    if (state === 'joining' && failure === null) jobs.push(openWarehouseJob(shopId))
    if (state === 'ending' && failure === null) jobs.push(closeWarehouseJob(shopId))
    if (state === 'active') jobs.push(syncWarehouseJob(domain))
  }
  const shopIds = [...domainOf.keys()]
  const untold = await tx.warehouseRequest.findMany({
    where: { shopId: { in: shopIds }, pendingAction: { not: null }, failure: null },
    select: { id: true },
    take,
  })
  const dirty = await tx.warehouseStock.findMany({
    where: { shopId: { in: shopIds }, isDirty: true },
    select: { shopId: true },
    distinct: ['shopId'],
  })
  jobs.push(...untold.map(({ id }) => tellWarehouseJob(id)))
  jobs.push(...dirty.map(({ shopId }) => pushWarehouseStockJob(shopId)))
  await enqueueMany(tx, jobs)
  return jobs.length
}
