import { markedNote } from '#app/domain/orders/own-marker.ts'
import type { ReturnToProcess } from '#app/shopify/returns/process-return.server.ts'
import type { ReturnAtShopify } from '#app/shopify/returns/return-at-shopify.ts'
import type { ShopifyReturns } from '#app/domain/returns/shopify-returns.server.ts'
import type { ReturnToTell } from './return-to-tell.server.ts'

type Line = ReturnToProcess['lines'][number]

/** What Shopify is told of the accepted units: where they are put, and what was paid back for them, with our mark. */
export async function processOf(
  row: ReturnToTell,
  theirs: ReturnAtShopify,
  shopify: ShopifyReturns,
): Promise<ReturnToProcess> {
  return {
    returnGid: theirs.gid,
    note: row.refundId ? markedNote(row.refundId, null) : `Handled in Vitrine (${row.order.number})`,
    lines: await linesOf(row, theirs, shopify),
    money: await moneyOf(row, shopify),
  }
}

async function linesOf(row: ReturnToTell, theirs: ReturnAtShopify, shopify: ShopifyReturns): Promise<Line[]> {
  const { domain } = row.order.shop
  const locationGid = row.order.fulfillments.find(
    ({ locationGid: at, status }) => at && status === 'success',
  )?.locationGid
  const isRestocked = row.lines.some(({ restock, acceptedQuantity }) => restock && (acceptedQuantity ?? 0) > 0)
  const shelves = locationGid && isRestocked ? await shopify.listReverseLines(domain, theirs.gid) : []
  return row.lines.flatMap(({ orderLine, acceptedQuantity, restock }) => {
    const lineGid = orderLine.shopifyLineGid
    let missing = acceptedQuantity ?? 0
    return theirs.lines.flatMap((line): Line[] => {
      const units = line.lineGid === lineGid ? Math.min(missing, line.quantity - line.processedQuantity) : 0
      if (units <= 0) return []
      missing -= units
      const shelf = restock ? shelves.find((one) => one.lineGid === lineGid) : undefined
      const place = shelf && locationGid ? { reverseLineGid: shelf.gid, locationGid } : null
      return [{ returnLineGid: line.gid, quantity: units, shelf: place }]
    })
  })
}

async function moneyOf({ money, order }: ReturnToTell, shopify: ShopifyReturns): Promise<ReturnToProcess['money']> {
  if (money === null || money === 'pending' || !order.shopifyOrderGid) return null
  const state = await shopify.readOrder(order.shop.domain, order.shopifyOrderGid)
  const taken = state?.transactions.find(
    ({ kind, status }) => (kind === 'SALE' || kind === 'CAPTURE') && status === 'SUCCESS',
  )
  return taken ? { ...money, parentTransactionGid: taken.gid } : null
}
