import { addMilliseconds } from '#app/kernel/clock.ts'
import type { JsonObject } from '#app/platform/json.ts'
import type { Job } from '#app/platform/queue/job.ts'

/** Reads one product again in full and makes ours equal to it. */
export function refreshProductJob(shopId: string, gid: string): Job {
  return { name: 'refresh-product', payload: { shopId, gid }, key: `refresh-product:${shopId}:${gid}` }
}

export type CatalogRead = {
  readonly shopId: string
  readonly syncRunId: string
  /** What is read now; products come before their variants. */
  readonly topic: 'products' | 'variants'
  readonly operationGid?: string
  readonly startedAt?: string
  readonly counts?: Readonly<Record<string, number>>
}

/** Starts, waits for and takes in an export of the shop's catalogue; each step enqueues the next. */
export function readCatalogJob(read: CatalogRead, runAt?: Date): Job {
  const payload = read as unknown as JsonObject
  return {
    name: 'read-catalog',
    payload,
    key: `read-catalog:${read.syncRunId}`,
    maximumAttempts: 10,
    ...(runAt ? { runAt } : {}),
  }
}

/** The next look at a running export: soon at first, then ever less often. */
export function nextLook(startedAt: Date, at: Date): Date {
  const waited = at.getTime() - startedAt.getTime()
  return addMilliseconds(at, Math.min(30_000, Math.max(500, waited / 4)))
}
