import { db } from '#app/platform/db/database.server.ts'
import { log } from '#app/platform/log/log.server.ts'
import type { FulfillmentLineAtShopify } from '#app/shopify/returns/read-return.server.ts'
import type { ReturnAtShopify } from '#app/shopify/returns/return-at-shopify.ts'
import { reasonForShopify } from '#app/domain/returns/reasons.ts'
import type { ShopifyReturns } from '#app/domain/returns/shopify-returns.server.ts'
import { isSameReturn } from './is-same-return.ts'
import type { ReturnToTell } from './return-to-tell.server.ts'

/**
 * The return at Shopify: the one we know, or one that stands there for the same units and belongs to none of ours (an
 * answer that was lost), or, if it may be opened, a new one. Null: there is none.
 */
export async function findOrOpen(
  row: ReturnToTell,
  shopify: ShopifyReturns,
  { mayOpen }: { readonly mayOpen: boolean },
): Promise<ReturnAtShopify | null> {
  const { domain } = row.order.shop
  if (row.shopifyReturnGid) return shopify.readReturn(domain, row.shopifyReturnGid)
  const orderGid = row.order.shopifyOrderGid
  if (!orderGid) return null
  const found = await findLost(row, await shopify.listReturnsOfOrder(domain, orderGid))
  if (found || !mayOpen || row.kind === 'returnless') return found
  const lines = unitsOf(row, await shopify.listFulfillmentLines(domain, orderGid))
  if (!lines) return null
  const { requestedAt, state } = row
  const opened = await shopify.openReturn(domain, { orderGid, isRequest: state === 'requested', requestedAt, lines })
  if (opened.ok) return opened.value
  log.warn({ returnId: row.id, ...opened.detail }, 'Shopify did not open a return')
  return null
}

async function findLost(row: ReturnToTell, theirs: readonly ReturnAtShopify[]): Promise<ReturnAtShopify | null> {
  const known = await db.return.findMany({ where: { orderId: row.orderId }, select: { shopifyReturnGid: true } })
  const gids = new Set(known.map(({ shopifyReturnGid }) => shopifyReturnGid))
  return theirs.find((one) => !gids.has(one.gid) && isSameReturn(row.lines, one)) ?? null
}

/** Units of sold lines as units of parcels; null if Shopify does not have so many of them in parcels. */
function unitsOf(row: ReturnToTell, parcels: readonly FulfillmentLineAtShopify[]) {
  const left = new Map(parcels.map(({ gid, quantity }) => [gid, quantity]))
  const found = []
  for (const { orderLine, quantity, reason, note } of row.lines) {
    let missing = quantity
    for (const { gid, lineGid } of parcels) {
      const units = lineGid === orderLine.shopifyLineGid ? Math.min(missing, left.get(gid) ?? 0) : 0
      if (units === 0) continue
      missing -= units
      left.set(gid, (left.get(gid) ?? 0) - units)
      found.push({ fulfillmentLineGid: gid, quantity: units, reason: reasonForShopify(reason), note: note ?? '' })
    }
    if (missing > 0) return null
  }
  return found
}
