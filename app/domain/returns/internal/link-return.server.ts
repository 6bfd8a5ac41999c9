import { refundIdInNote } from '#app/domain/orders/own-marker.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { ReturnAtShopify } from '#app/shopify/returns/return-at-shopify.ts'

/** Remembers under which names Shopify knows a return and its lines. Idempotent on: return. */
export async function linkReturn(tx: Tx, returnId: string, theirs: ReturnAtShopify): Promise<void> {
  await tx.return.updateMany({
    where: { id: returnId, OR: [{ shopifyReturnGid: null }, { shopifyReturnGid: theirs.gid }] },
    data: { shopifyReturnGid: theirs.gid, shopifyName: theirs.name },
  })
  const lines = await tx.returnLine.findMany({ where: { returnId }, include: { orderLine: true } })
  for (const { id, orderLine, shopifyReturnLineGid } of lines) {
    const line = theirs.lines.find(({ lineGid }) => lineGid === orderLine.shopifyLineGid)
    if (!line || shopifyReturnLineGid) continue
    await tx.returnLine.update({ where: { id }, data: { shopifyReturnLineGid: line.gid } })
  }
}

/**
 * The refund in Shopify's books that stands for ours, so that its notice moves no money again: found by our mark, or as
 * the only one of this return that we do not know.
 */
export async function recordRefundGid(
  tx: Tx,
  { refundId }: { readonly refundId: string | null },
  theirs: ReturnAtShopify,
): Promise<void> {
  if (!refundId || theirs.refunds.length === 0) return
  const gids = theirs.refunds.map(({ gid }) => gid)
  const known = await tx.refund.findMany({
    where: { shopifyRefundGid: { in: gids } },
    select: { shopifyRefundGid: true },
  })
  const others = theirs.refunds.filter(({ gid }) => !known.some(({ shopifyRefundGid }) => shopifyRefundGid === gid))
  const own =
    others.find(({ note }) => refundIdInNote(note) === refundId) ?? (others.length === 1 ? others[0] : undefined)
  if (!own) return
  await tx.refund.updateMany({ where: { id: refundId, shopifyRefundGid: null }, data: { shopifyRefundGid: own.gid } })
}
