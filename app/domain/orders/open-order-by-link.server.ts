import type { Reader } from '#app/platform/db/database.server.ts'
import { readSigned } from '#app/platform/signing.server.ts'
import { orderLinkPurpose } from './order-link.server.ts'

export type OpenedOrder = { readonly orderId: string; readonly number: string }

/**
 * The order behind the signed link of a guest's mail, or null: forged, run out or made for something else. The signature
 * is compared in constant time.
 */
export async function openOrderByLink(db: Reader, token: string): Promise<OpenedOrder | null> {
  const orderId = readSigned(orderLinkPurpose, token)
  if (typeof orderId !== 'string') return null
  const order = await db.order.findUnique({ where: { id: orderId }, select: { number: true } })
  return order && { orderId, number: order.number }
}
