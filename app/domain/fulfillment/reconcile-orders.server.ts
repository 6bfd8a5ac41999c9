import { newId } from '#app/kernel/ids.ts'
import { addDays, addMilliseconds, millisecondsPer } from '#app/kernel/clock.ts'
import { inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { enqueue, enqueueMany } from '#app/platform/queue/queue.server.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'
import { comparePage } from './internal/compare-page.server.ts'
import { findDeleted } from './internal/find-deleted.server.ts'
import type { Finding } from './reconciliation-findings.ts'
import { reconcileOrdersJob } from './jobs.ts'
import { shopifyOrders, type ShopifyOrders } from './shopify-orders.server.ts'

/** Days looked back over. An order that was missed once is looked for on each of them. */
const daysBack = 7
/** An order younger than this may still be on its way, and the search may not know it. */
const settlingMilliseconds = 10 * millisecondsPer.minute
/** More findings than that say the same: something is wrong with everything. */
const maximumFindings = 500

export type Comparing = {
  readonly id: string
  readonly shopId: string
  readonly domain: string
  readonly fromAt: Date
  readonly untilAt: Date
  readonly startedAt: Date
}

/**
 * The daily comparison of our paid orders with Shopify's (SHOPIFY.md D2.4), both ways, page by page: what happened there
 * without us hearing is applied, what a person has to judge is in the inbox, an order that was deleted there among it,
 * and all of it is written down. It never sends an order by itself.
 * Idempotent on: order; each finding mends itself or stays the same on the next day.
 */
export async function reconcileOrders(shopId: string, shopify: ShopifyOrders = shopifyOrders): Promise<void> {
  const run = await inTransaction('begin reconciliation', (tx) => begin(tx, shopId))
  if (!run) return
  const findings: Finding[] = []
  let comparedCount = 0
  try {
    let after: string | null = null
    do {
      const page = await shopify.pageOrdersOfOurs(run.domain, { since: run.fromAt, after })
      findings.push(...(await comparePage(run, page.orders, shopify)))
      comparedCount += page.orders.length
      after = page.next
    } while (after)
    findings.push(...(await findDeleted(run, shopify)))
  } catch (cause) {
    const failure = cause instanceof Error ? cause.message.slice(0, 200) : 'unknown'
    await inTransaction('reconciliation failed', (tx) => finish(tx, run, { findings, comparedCount, failure }))
    throw cause
  }
  await inTransaction('finish reconciliation', (tx) => finish(tx, run, { findings, comparedCount, failure: null }))
}

async function begin(tx: Tx, shopId: string): Promise<Comparing | null> {
  const shop = await tx.shop.findUnique({ where: { id: shopId } })
  if (!shop || shop.uninstalledAt) return null
  const id = newId('orderReconciliation')
  const untilAt = addMilliseconds(tx.now, -settlingMilliseconds)
  const times = { fromAt: addDays(tx.now, -daysBack), untilAt, startedAt: tx.now }
  await tx.orderReconciliation.create({ data: { id, shopId, ...times } })
  return { id, shopId, domain: shop.domain, ...times }
}

type Result = { readonly findings: readonly Finding[]; readonly comparedCount: number; readonly failure: string | null }

async function finish(tx: Tx, { id, shopId }: Comparing, { findings, comparedCount, failure }: Result): Promise<void> {
  await tx.orderReconciliation.update({
    where: { id },
    data: { findings: findings.slice(0, maximumFindings), comparedCount, failure, finishedAt: tx.now },
  })
  await broadcast(tx, `shop:${shopId}`, { kind: 'reconciliation' })
}

/** The merchant does not want to wait for the night. One at a time: asking again changes nothing. */
export async function requestOrderReconciliation(tx: Tx, shopId: string): Promise<void> {
  await enqueue(tx, reconcileOrdersJob(shopId))
}

/** Every shop that sold something lately and still has us in, each with a job of its own. */
export async function reconcileOrdersEverywhere(tx: Tx): Promise<number> {
  const shops = await tx.shop.findMany({
    where: { uninstalledAt: null, orders: { some: { placedAt: { gt: addDays(tx.now, -daysBack) } } } },
    select: { id: true },
  })
  await enqueueMany(
    tx,
    shops.map(({ id }) => reconcileOrdersJob(id)),
  )
  return shops.length
}
