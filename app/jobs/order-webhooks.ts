import { applyOrderWebhook, type OrderWebhook } from '#app/domain/orders/apply-order-webhook.server.ts'
import { takeInStorefrontOrder, wholeOrderTopics } from '#app/domain/orders/take-in-storefront-order.server.ts'
import { settleFromNotice } from '#app/domain/fulfillment/settle-from-notice.server.ts'
import { lookForExtraPayments } from '#app/domain/returns/look-for-exchanges.server.ts'
import { inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { orderPayload } from '#app/shopify/webhooks/order.ts'

/** One verified notice about orders, in the caller's transaction. Idempotent, in any order. */
export async function takeOrderWebhook(tx: Tx, webhook: OrderWebhook): Promise<void> {
  if (webhook.topic === 'orders/create' || webhook.topic === 'orders/updated') {
    const notice = orderPayload.parse(webhook.payload)
    await settleFromNotice(tx, webhook.shopId, notice)
    if (webhook.topic === 'orders/updated') await lookForExtraPayments(tx, webhook.shopId, notice.gid)
  }
  if (wholeOrderTopics.test(webhook.topic)) await takeInStorefrontOrder(tx, webhook.shopId, webhook.payload)
  await applyOrderWebhook(tx, webhook)
}

/** The same, in a transaction of its own. */
export async function handleOrderWebhook(webhook: OrderWebhook): Promise<void> {
  await inTransaction(`apply ${webhook.topic}`, (tx) => takeOrderWebhook(tx, webhook))
}
