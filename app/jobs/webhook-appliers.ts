import { applyProductWebhook } from '#app/domain/catalog/apply-admin-facts.server.ts'
import { applyProductDelete } from '#app/domain/catalog/apply-product-delete.server.ts'
import { marketAppliers } from './market-jobs.ts'
import { takeOrderWebhook } from './order-webhooks.ts'
import { returnAppliers } from './return-jobs.ts'
import { noteDataRequest, redactCustomer, redactShop } from '#app/domain/privacy/redact.server.ts'
import { noteChannelDeleted } from '#app/domain/shops/disconnect-channel.server.ts'
import { finishSyncOfFeed } from '#app/domain/shops/sync-run.server.ts'
import { uninstallShop } from '#app/domain/shops/uninstall-shop.server.ts'
import { applyInventoryItem, applyInventoryLevel, mapInventoryItems } from '#app/domain/stock/apply-inventory.server.ts'
import { applyCollectionDelete } from '#app/domain/catalog/apply-collections.server.ts'
import { refreshCollectionJob, refreshProductJob } from '#app/domain/catalog/jobs.ts'
import type { JsonObject } from '#app/platform/json.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import {
  channelDeletePayload,
  customerDataRequestPayload,
  customerRedactPayload,
  scopesUpdatePayload,
} from '#app/shopify/webhooks/app.ts'
import { collectionDeletePayload, collectionPayload } from '#app/shopify/webhooks/collection.ts'
import { inventoryItemPayload, inventoryLevelPayload } from '#app/shopify/webhooks/inventory.ts'
import { feedFinishPayload } from '#app/shopify/webhooks/product-feed.ts'
import { productDeletePayload, productPayload } from '#app/shopify/webhooks/product.ts'
import { lookAgainForDiscounts } from './deal-jobs.ts'
import { lookAgainForRights } from './warehouse-jobs.ts'

export type Delivery = {
  readonly topic: string
  readonly shop: { readonly id: string; readonly domain: string }
  readonly payload: unknown
  /** When it happened at Shopify, for payloads that do not say. */
  readonly at: Date
}
export type Applier = (tx: Tx, delivery: Delivery) => Promise<unknown>

const applyProduct: Applier = async (tx, { shop, payload }) => {
  const notice = productPayload.parse(payload)
  await applyProductWebhook(tx, shop.id, notice)
  const items = notice.variants.flatMap(({ gid, inventoryItemGid, policy }) =>
    inventoryItemGid ? [{ variantGid: gid, itemGid: inventoryItemGid, policy }] : [],
  )
  await mapInventoryItems(tx, shop.id, items)
  // Big products come with their first variants only.
  if (notice.isPartial) await enqueue(tx, refreshProductJob(shop.id, notice.gid))
}

/** Notices do not say what a collection holds: it is read again, as it stands by then. */
const readCollectionAgain: Applier = (tx, { shop, payload }) =>
  enqueue(tx, refreshCollectionJob(shop.id, collectionPayload.parse(payload).gid))

/** Only progress to show: the run ends when the exports have been taken in. */
const finishFeed: Applier = async (tx, { shop, payload }) => {
  const { feedGid, count } = feedFinishPayload.parse(payload)
  await finishSyncOfFeed(tx, shop.id, feedGid, count)
}

const applyOrder: Applier = (tx, { shop, topic, payload }) =>
  takeOrderWebhook(tx, { shopId: shop.id, topic, payload: payload as JsonObject })

/** Polling finds the end of an export: kept as a trace only. */
const keepOnly: Applier = async () => {}

const exact: Readonly<Record<string, Applier>> = {
  ...marketAppliers,
  ...returnAppliers,
  'app/uninstalled': (tx, { shop, at }) => uninstallShop(tx, shop.domain, at),
  'app/scopes_update': async (tx, { shop, payload }) => {
    await tx.session.updateMany({
      where: { shop: shop.domain },
      data: { scope: scopesUpdatePayload.parse(payload).current.join(',') },
    })
    await lookAgainForRights(tx, shop.id)
    await lookAgainForDiscounts(tx, shop.id)
  },
  'channels/delete': (tx, { shop, payload }) => noteChannelDeleted(tx, shop.id, channelDeletePayload.parse(payload).id),
  'bulk_operations/finish': keepOnly,
  'collections/create': readCollectionAgain,
  'collections/update': readCollectionAgain,
  'collections/delete': (tx, { shop, payload, at }) =>
    applyCollectionDelete(tx, shop.id, collectionDeletePayload.parse(payload).gid, at),
  'product_feeds/full_sync_finish': finishFeed,
  'products/create': applyProduct,
  'products/update': applyProduct,
  'products/delete': (tx, { shop, payload, at }) =>
    applyProductDelete(tx, shop.id, productDeletePayload.parse(payload).gid, at),
  'inventory_levels/update': (tx, { shop, payload }) =>
    applyInventoryLevel(tx, shop.id, inventoryLevelPayload.parse(payload)),
  'inventory_items/update': (tx, { shop, payload }) => {
    const { inventoryItemGid, tracked } = inventoryItemPayload.parse(payload)
    return applyInventoryItem(tx, shop.id, inventoryItemGid, tracked)
  },
  'customers/redact': (tx, { shop, payload }) => redactCustomer(tx, shop, customerRedactPayload.parse(payload)),
  'customers/data_request': (tx, { shop, payload }) =>
    noteDataRequest(tx, shop.id, customerDataRequestPayload.parse(payload)),
  'shop/redact': (tx, { shop }) => redactShop(tx, shop),
}

const orderTopics = /^(orders|refunds|fulfillments|fulfillment_events|fulfillment_orders|fulfillment_holds)\//

/** Who applies deliveries of this topic; null if nobody does, which is recorded and is no failure. */
export function applierOf(topic: string): Applier | null {
  return exact[topic] ?? (orderTopics.test(topic) ? applyOrder : null)
}
