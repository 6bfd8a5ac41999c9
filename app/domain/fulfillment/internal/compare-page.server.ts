import { applyCancellation } from '#app/domain/orders/apply-cancellation.server.ts'
import { applyRefund } from '#app/domain/orders/apply-refund.server.ts'
import { requestCancellationJob } from '#app/domain/orders/jobs.ts'
import { soldTotal } from '#app/domain/orders/sold-total.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import type { OrderOfOurs } from '#app/shopify/orders/page-orders.server.ts'
import type { Prisma } from '@prisma/client'
import { openProblem } from '../open-problem.server.ts'
import { openShopProblem } from '../open-shop-problem.server.ts'
import type { Comparing } from '../reconcile-orders.server.ts'
import type { Finding, FindingKind } from '../reconciliation-findings.ts'
import { recordCreated } from '../record-created.server.ts'
import type { ShopifyOrders } from '../shopify-orders.server.ts'

const include = {
  push: { select: { state: true } },
  lines: true,
  refunds: { select: { shopifyRefundGid: true } },
  timeline: { where: { kind: 'edited' }, take: 1 },
} satisfies Prisma.OrderInclude
type Ours = Prisma.OrderGetPayload<{ include: typeof include }>

/** One page of Shopify's orders against ours; whatever can be mended is. */
export async function comparePage(
  run: Comparing,
  theirs: readonly OrderOfOurs[],
  shopify: ShopifyOrders,
): Promise<Finding[]> {
  const references = theirs.flatMap((one) => one.reference ?? [])
  const known = await db.order.findMany({ where: { id: { in: references }, shopId: run.shopId }, include })
  const findings: Finding[] = []
  for (const their of theirs) {
    const ours = known.find((order) => order.id === their.reference)
    if (!ours) findings.push(await noteUnknown(run, their))
    else for (const what of await compare(run, ours, their, shopify)) findings.push(toFinding(what, ours, their))
  }
  const seen = theirs.map((their) => their.orderGid)
  await db.order.updateMany({
    where: { shopId: run.shopId, shopifyOrderGid: { in: seen } },
    data: { reconciledAt: run.startedAt },
  })
  return findings
}

/** With our mark, and none of ours: a person has to look, once. */
async function noteUnknown({ shopId }: Comparing, { orderGid, name }: OrderOfOurs): Promise<Finding> {
  const cause = 'ORDER_UNKNOWN'
  const problem = {
    shopId,
    cause,
    subjectKey: `${shopId}:${orderGid}:${cause}`,
    detail: { name },
    isOnce: true,
  } as const
  await inTransaction('note unknown order', (tx) => openShopProblem(tx, problem))
  return { what: 'unknown', orderId: null, number: null, names: [name] }
}

function toFinding(what: FindingKind, ours: Ours, their: OrderOfOurs): Finding {
  const names = what === 'doubled' ? [ours.shopifyOrderName ?? '', their.name] : [their.name]
  return { what, orderId: ours.id, number: ours.number, names }
}

async function compare(run: Comparing, ours: Ours, their: OrderOfOurs, shopify: ShopifyOrders): Promise<FindingKind[]> {
  if (ours.push?.state !== 'created') return takeAnswer(run, ours, shopify)
  if (ours.shopifyOrderGid !== their.orderGid) return noteDoubled(run, ours, their)
  return [
    ...(await compareAmount(run, ours, their)),
    ...(await compareCancellation(run, ours, their)),
    ...(await compareRefunds(run, ours, their, shopify)),
  ]
}

/** There, and we never heard: as good as an answer of orderCreate. */
async function takeAnswer(run: Comparing, ours: Ours, shopify: ShopifyOrders): Promise<FindingKind[]> {
  const found = ours.push && (await shopify.findOrderByReference(run.domain, ours.id))
  if (!found) return []
  await inTransaction('record found order', (tx) => recordCreated(tx, ours.id, found))
  return ['answerLost']
}

async function noteDoubled(run: Comparing, ours: Ours, their: OrderOfOurs): Promise<FindingKind[]> {
  if (their.cancelledAt) return []
  const detail = { names: [ours.shopifyOrderName ?? '', their.name] }
  await inTransaction('note doubled order', (tx) =>
    openProblem(tx, { shopId: run.shopId, orderId: ours.id, cause: 'ORDER_DOUBLED', detail }),
  )
  return ['doubled']
}

/** An order that was edited has another total by right. */
async function compareAmount(run: Comparing, ours: Ours, their: OrderOfOurs): Promise<FindingKind[]> {
  const sold = soldTotal(ours)
  const isSame = sold.minor === their.totalMinor && sold.currency === their.currency
  if (isSame || ours.timeline.length > 0 || ours.mode !== 'CHANNEL_MOR') return []
  const detail = {
    soldMinor: String(sold.minor),
    atShopifyMinor: String(their.totalMinor),
    currency: their.currency,
    name: their.name,
  }
  await inTransaction('note other amount', (tx) =>
    openProblem(tx, { shopId: run.shopId, orderId: ours.id, cause: 'AMOUNT_DIFFERS', detail }),
  )
  return ['amount']
}

async function compareCancellation(run: Comparing, ours: Ours, their: OrderOfOurs): Promise<FindingKind[]> {
  if ((ours.cancelledAt === null) === (their.cancelledAt === null)) return []
  const { orderGid, cancelledAt: at, cancelReason: reason } = their
  if (at) {
    await inTransaction('take over cancellation', (tx) => applyCancellation(tx, run.shopId, { orderGid, at, reason }))
    return ['cancelled']
  }
  await inTransaction('cancel there too', (tx) => enqueue(tx, requestCancellationJob(ours.id)))
  return ['notCancelledThere']
}

async function compareRefunds(
  run: Comparing,
  ours: Ours,
  their: OrderOfOurs,
  shopify: ShopifyOrders,
): Promise<FindingKind[]> {
  const known = new Set(ours.refunds.map((refund) => refund.shopifyRefundGid))
  const unheard = their.refundGids.filter((gid) => !known.has(gid))
  if (unheard.length === 0) return []
  const notices = await shopify.listRefunds(run.domain, their.orderGid)
  for (const notice of notices.filter(({ gid }) => unheard.includes(gid))) {
    await inTransaction('take over refund', (tx) => applyRefund(tx, run.shopId, notice))
  }
  return ['refunded']
}
