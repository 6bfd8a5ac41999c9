import { commissionJobNames } from '#app/domain/commissions/jobs.ts'
import { handlers } from '#app/jobs/registry.ts'
import { jobsFor } from '#app/jobs/subscriptions.ts'
import { db } from '#app/platform/db/database.server.ts'
import type { JsonObject } from '#app/platform/json.ts'

/**
 * What follows from an event inside our own walls: commissions and the funding of vouchers. All other jobs tell somebody
 * something (Shopify, the processor, a shopper) or read at Shopify; none of them is run.
 */
const followed: ReadonlySet<string> = new Set([
  ...Object.values(commissionJobNames).filter((name) => name !== commissionJobNames.release),
  'fund-vouchers',
  'return-vouchers',
])

/** Follows what has been announced until nothing new is; gives what could not be done, in words. */
export async function followEvents(): Promise<string[]> {
  const problems: string[] = []
  for (;;) {
    const events = await db.outboxEvent.findMany({
      where: { dispatchedAt: null },
      orderBy: [{ occurredAt: 'asc' }, { id: 'asc' }],
      take: 200,
    })
    if (events.length === 0) return problems
    for (const { id, type, payload } of events) {
      await db.outboxEvent.update({ where: { id }, data: { dispatchedAt: new Date(0) } })
      for (const job of jobsFor({ type, payload: payload as JsonObject })) {
        if (!followed.has(job.name)) continue
        const problem = await tried(job.name, job.payload)
        if (problem) problems.push(`${type}: ${problem}`)
      }
    }
  }
}

/** A job that fails here is a difference to be named, not the end. */
async function tried(name: string, payload: JsonObject): Promise<string | null> {
  try {
    await handlers[name]?.(payload, { jobId: 'replay', attempt: 1 })
    return null
  } catch (cause) {
    return `${name} failed: ${cause instanceof Error ? cause.message : String(cause)}`
  }
}
