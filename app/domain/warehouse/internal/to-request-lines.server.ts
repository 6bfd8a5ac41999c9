import type { Tx } from '#app/platform/db/database.server.ts'
import type { AssignedLine } from '#app/shopify/fulfillment-service/assigned-order.ts'
import type { Prisma } from '@prisma/client'

/** Lines of a fulfillment order with the goods we know; what our catalog lacks stays without, and is not accepted. */
export async function toRequestLines(
  tx: Tx,
  shopId: string,
  requestId: string,
  lines: readonly AssignedLine[],
): Promise<Prisma.WarehouseRequestLineCreateManyInput[]> {
  const gids = lines.flatMap(({ variantGid }) => variantGid ?? [])
  const variants = await tx.variant.findMany({
    where: { shopId, shopifyGid: { in: gids } },
    select: { id: true, shopifyGid: true },
  })
  const idOf = new Map(variants.map(({ id, shopifyGid }) => [shopifyGid, id]))
  return lines
    .filter(({ remaining }) => remaining > 0)
    .map(({ gid, variantGid, title, sku, remaining }) => ({
      shopifyGid: gid,
      requestId,
      variantId: variantGid ? (idOf.get(variantGid) ?? null) : null,
      title,
      sku,
      quantity: remaining,
    }))
}
