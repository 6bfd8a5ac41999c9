import { openProblem } from '#app/domain/fulfillment/open-problem.server.ts'
import { openShopProblem } from '#app/domain/fulfillment/open-shop-problem.server.ts'
import type { ProblemCause } from '#app/domain/fulfillment/problem-causes.ts'
import type { Tx } from '#app/platform/db/database.server.ts'

export const warehouseCauses = [
  'WAREHOUSE_ANSWER_REFUSED',
  'WAREHOUSE_SHIPMENT_REFUSED',
  'WAREHOUSE_UNREACHABLE',
  'WAREHOUSE_STOCK_REFUSED',
] as const satisfies readonly ProblemCause[]
type WarehouseCause = (typeof warehouseCauses)[number]

type About = { readonly id: string; readonly shopId: string; readonly orderGid: string; readonly orderName: string }

const subjectOf = (requestId: string, cause: WarehouseCause) => `${requestId}:${cause}`

/**
 * Puts a request that Shopify will not hear about into the merchant's inbox. The order may be one of the merchant's own
 * that never was ours: then the problem stands without one.
 * Idempotent on: (order or request, cause) while it is open.
 */
export async function openWarehouseProblem(tx: Tx, request: About, cause: WarehouseCause): Promise<void> {
  const { id, shopId, orderName } = request
  const orderId = await findOurOrder(tx, request)
  const detail = { orderName, requestId: id }
  if (orderId) return openProblem(tx, { shopId, orderId, cause, detail })
  await openShopProblem(tx, { shopId, cause, subjectKey: subjectOf(id, cause), detail })
}

/** Goods whose stock Shopify will not take from us. Idempotent on: (shop, variant) while it is open. */
export async function openStockProblem(
  tx: Tx,
  { shopId, variantId, title }: { shopId: string; variantId: string; title: string },
): Promise<void> {
  const cause = 'WAREHOUSE_STOCK_REFUSED'
  await openShopProblem(tx, { shopId, cause, subjectKey: `${shopId}:${variantId}:${cause}`, detail: { title } })
}

/** Shopify knows after all: nothing of it is left to see. */
export async function settleWarehouseProblems(tx: Tx, request: About, resolution = 'RETRIED'): Promise<void> {
  const orderId = await findOurOrder(tx, request)
  const causes = warehouseCauses.filter((cause) => cause !== 'WAREHOUSE_STOCK_REFUSED')
  const keys = causes.map((cause) => subjectOf(request.id, cause))
  await tx.problem.updateMany({
    where: {
      shopId: request.shopId,
      resolvedAt: null,
      OR: [{ subjectKey: { in: keys } }, ...(orderId ? [{ orderId, cause: { in: causes } }] : [])],
    },
    data: { resolvedAt: tx.now, resolution },
  })
}

export async function settleStockProblem(tx: Tx, shopId: string, variantId: string): Promise<void> {
  const subjectKey = `${shopId}:${variantId}:WAREHOUSE_STOCK_REFUSED`
  await tx.problem.updateMany({
    where: { subjectKey, resolvedAt: null },
    data: { resolvedAt: tx.now, resolution: 'RETRIED' },
  })
}

async function findOurOrder(tx: Tx, { shopId, orderGid }: About): Promise<string | null> {
  const found = await tx.order.findUnique({
    where: { shopId_shopifyOrderGid: { shopId, shopifyOrderGid: orderGid } },
    select: { id: true },
  })
  return found?.id ?? null
}
