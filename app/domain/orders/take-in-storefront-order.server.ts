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
import { orderArrival, type OrderArrival } from '#app/shopify/storefront/arrival-notice.ts'
import { storefrontOrderPayload, type StorefrontOrderNotice } from '#app/shopify/storefront/order-notice.ts'
import type { StorefrontCheckout } from '@prisma/client'
import { readAttributionSignals } from './attribution-signals.ts'
import { orderPlaced } from './events.ts'
import { emptyBoughtLines } from './internal/empty-bought-lines.server.ts'
import { findStorefrontOrigin } from './internal/find-storefront-origin.server.ts'
import { toStorefrontOrder, type StorefrontOrigin } from './internal/to-storefront-order.server.ts'
import { rereadFulfillmentOrdersJob } from './jobs.ts'
import { markBoughtSamples } from './mark-bought-samples.server.ts'
import { noteOrderEvent } from './note-order-event.server.ts'

export const wholeOrderTopics = /^orders\/(create|updated|paid|cancelled|fulfilled|partially_fulfilled)$/

/**
 * An order that Shopify was paid for joins ours at Shopify's own time (A6), so that attribution and commission run as for
 * any other order (A1). With an attribute that we signed it came out of a checkout begun here (mode SHOPIFY_CHECKOUT, with
 * that buyer and those touches); with a touch, link or creator's code of ours on it, it was bought in the merchant's own shop (mode
 * STOREFRONT). Others are somebody else's and are not kept. Every topic that tells an order whole may be the first to
 * arrive (D13). No push and no payment: Shopify has both.
 * True if this notice made the order. Idempotent on: storefront checkout (one order), (shop, Shopify's order gid).
 */
export async function takeInStorefrontOrder(tx: Tx, shopId: string, payload: JsonObject): Promise<boolean> {
  const arrival = orderArrival.parse(payload)
  const reference = arrival.attributes.get(storefrontAttribute)
  const id = reference === undefined ? null : readStorefrontReference(reference)
  if (id === null) return takeInOwnSale(tx, shopId, arrival, payload)
  const checkout = await claimStorefrontCheckout(tx, { id, shopId })
  if (!checkout) return false
  const notice = storefrontOrderPayload.parse(payload)
  const orderId = await keepOrder(tx, toOrigin(checkout, arrival), notice)
  if (orderId === null) return false
  await settleStorefrontCheckout(tx, checkout.id, orderId)
  const ofCart = readStorefrontLines(checkout.lines).filter((line) => !line.isDirect)
  await emptyBoughtLines(tx, checkout, ofCart)
  await enqueue(tx, rereadFulfillmentOrdersJob(orderId))
  return true
}

/** An order of the merchant's own shop, if something of ours is on it. */
async function takeInOwnSale(tx: Tx, shopId: string, arrival: OrderArrival, payload: JsonObject): Promise<boolean> {
  const { signals, tokens } = readAttributionSignals(arrival)
  const isSilent = signals.codes.length === 0 && signals.links.length === 0 && !tokens.cart && !tokens.landing
  if (isSilent) return false
  const notice = storefrontOrderPayload.parse(payload)
  const origin = await findStorefrontOrigin(tx, { shopId, arrival, notice, signals, tokens })
  return origin !== null && (await keepOrder(tx, origin, notice)) !== null
}

function toOrigin(checkout: StorefrontCheckout, arrival: OrderArrival): StorefrontOrigin {
  const { shopId, shopperKey, accountId, locale, country } = checkout
  const lines = readStorefrontLines(checkout.lines)
  return {
    ...{ shopId, shopperKey, accountId, locale, country, mode: 'SHOPIFY_CHECKOUT', exclusion: null },
    touchOf: (variantGid) => lines.find((line) => line.variantGid === variantGid)?.touchId ?? null,
    signals: readAttributionSignals(arrival).signals,
  }
}

/** The order's id; null if another notice has made it meanwhile. */
async function keepOrder(tx: Tx, origin: StorefrontOrigin, notice: StorefrontOrderNotice): Promise<string | null> {
  const { order, lines, taxLines, discounts } = await toStorefrontOrder(tx, origin, notice)
  // Waits for whoever is writing the same order, and then finds it.
  const { count } = await tx.order.createMany({ data: [order], skipDuplicates: true })
  if (count === 0) return null
  await tx.orderLine.createMany({ data: lines })
  await markBoughtSamples(tx, [order])
  // After the lines that they stand on.
  await tx.orderTaxLine.createMany({ data: taxLines })
  await tx.orderDiscount.createMany({ data: discounts })
  const { id: orderId, shopId, placedAt: occurredAt } = order
  await noteOrderEvent(tx, { orderId, shopId, key: 'placed', kind: 'placed', occurredAt })
  await publish(tx, orderPlaced({ orderId }))
  return orderId
}
