import { log } from '#app/platform/log/log.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { settlePointsSql, takePointsSql } from './bucket.sql.ts'
import { keptShare, unknownBucket, type Priority, type ThrottleStatus } from './throttle.ts'

/** Takes a request's points out of the shop's bucket. Returns 0 when they were taken, else the milliseconds to wait. */
export async function takePoints(shopDomain: string, cost: number, priority: Priority): Promise<number> {
  const { available, maximum, restoreRate } = unknownBucket
  const [answer] = await sql<{ waitMilliseconds: number }>('pool', takePointsSql, [
    ...[shopDomain, cost, keptShare[priority]],
    ...[available, maximum, restoreRate],
  ])
  return answer?.waitMilliseconds ?? 20
}

/**
 * Gives back what a request did not spend, and takes Shopify's own figure in. Never throws: the request has been
 * answered, and an account that is a little off mends itself (bucket.sql.ts).
 */
export async function settlePoints(
  shopDomain: string,
  unspent: number,
  status: ThrottleStatus | undefined,
): Promise<void> {
  const { currentlyAvailable, maximumAvailable, restoreRate } = status ?? {}
  const said = [currentlyAvailable ?? null, maximumAvailable ?? null, restoreRate ?? null]
  await sql('pool', settlePointsSql, [shopDomain, unspent, ...said]).catch((cause: unknown) => {
    log.warn({ err: cause, shopDomain }, 'the API bucket could not be settled')
  })
}
