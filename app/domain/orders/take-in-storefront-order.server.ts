import {
  claimStorefrontCheckout,
  settleStorefrontCheckout,
} from '#app/domain/checkout/claim-storefront-checkout.server.ts'
import { readStorefrontLines } from '#app/domain/checkout/storefront-lines.ts'
import { readStorefrontReference, storefrontAttribute } from '#app/domain/checkout/storefront-reference.server.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { JsonObject } from '#app/platform/json.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import {
  noteAttributes,
  storefrontOrderPayload,
  type StorefrontOrderNotice,
} from '#app/shopify/storefront/order-notice.ts'
import type { StorefrontCheckout } from '@prisma/client'
import { orderPlaced } from './events.ts'
import { emptyBoughtLines } from './internal/empty-bought-lines.server.ts'
import { toStorefrontOrder } from './internal/to-storefront-order.server.ts'
import { rereadFulfillmentOrdersJob } from './jobs.ts'
import { noteOrderEvent } from './note-order-event.server.ts'

export const wholeOrderTopics = /^orders\/(create|updated|paid|cancelled|fulfilled|partially_fulfilled)$/

/**
 * An order that was paid in a shop's own Shopify checkout joins ours: mode SHOPIFY_CHECKOUT, with the buyer and the
 * touches of the checkout it came out of, at Shopify's own time (A6), so that attribution and commission run as for any
 * other order (A1). Every topic that tells an order whole may be the first to arrive (D13). Orders without an attribute
 * that we signed for this shop are somebody else's and are not kept. No push and no payment: Shopify has both.
 * True if this notice made the order. Idempotent on: storefront checkout (one order), (shop, Shopify's order gid).
 */
export async function takeInStorefrontOrder(tx: Tx, shopId: string, payload: JsonObject): Promise<boolean> {
  const reference = noteAttributes.parse(payload).get(storefrontAttribute)
  const id = reference === undefined ? null : readStorefrontReference(reference)
  if (id === null) return false
  const checkout = await claimStorefrontCheckout(tx, { id, shopId })
  if (!checkout) return false
  await keepOrder(tx, checkout, storefrontOrderPayload.parse(payload))
  return true
}

async function keepOrder(tx: Tx, checkout: StorefrontCheckout, notice: StorefrontOrderNotice): Promise<void> {
  const { order, taxLines, discounts } = await toStorefrontOrder(tx, checkout, notice)
  await tx.order.create({ data: order })
  // After the lines that they stand on.
  await tx.orderTaxLine.createMany({ data: taxLines })
  await tx.orderDiscount.createMany({ data: discounts })
  const { id: orderId, shopId, placedAt: occurredAt } = order
  await settleStorefrontCheckout(tx, checkout.id, orderId)
  const ofCart = readStorefrontLines(checkout.lines).filter((line) => !line.isDirect)
  await emptyBoughtLines(tx, checkout, ofCart)
  await noteOrderEvent(tx, { orderId, shopId, key: 'placed', kind: 'placed', occurredAt })
  await publish(tx, orderPlaced({ orderId }))
  await enqueue(tx, rereadFulfillmentOrdersJob(orderId))
}
