import { addMilliseconds } from '#app/kernel/clock.ts'
import type { JsonObject } from '#app/platform/json.ts'
import { priorities, type Job } from '#app/platform/queue/job.ts'

/** Reads one product again in full and makes ours equal to it. */
export function refreshProductJob(shopId: string, gid: string): Job {
  return { name: 'refresh-product', payload: { shopId, gid }, key: `refresh-product:${shopId}:${gid}` }
}

/** Reads one collection and its members again. */
export function refreshCollectionJob(shopId: string, gid: string): Job {
  return { name: 'refresh-collection', payload: { shopId, gid }, key: `refresh-collection:${shopId}:${gid}` }
}

/** Where the reading of a shop's whole catalogue stands. Each step leaves the next one as a job. */
export type CatalogRead = {
  readonly shopId: string
  readonly syncRunId: string
  /** Ids of the exports under way, by what they hold. */
  readonly exports?: Readonly<Record<string, string>>
  /** By our clock, when they were asked for. */
  readonly askedAt?: string
  /** They have failed once before. */
  readonly isSecondTry?: boolean
  /** By Shopify's clock, when the first of them began. */
  readonly snapshotAt?: string
  /** What waits to be compared with ours. */
  readonly staged?: Readonly<Record<'products' | 'variants' | 'collections', number>>
  readonly unreadable?: { readonly lines: number; readonly blind: number }
}

/** Starts, waits for and takes in an export of the shop's catalogue; each step enqueues the next. */
export function readCatalogJob(read: CatalogRead, runAt?: Date): Job {
  const payload = read as unknown as JsonObject
  return {
    name: 'read-catalog',
    payload,
    key: `read-catalog:${read.syncRunId}`,
    maximumAttempts: 10,
    priority: priorities.catalogue,
    ...(runAt ? { runAt } : {}),
  }
}

/** The next look at a running export: soon at first, then ever less often. */
export function nextLook(startedAt: Date, at: Date): Date {
  const waited = at.getTime() - startedAt.getTime()
  return addMilliseconds(at, Math.min(30_000, Math.max(500, waited / 4)))
}
