import type { OrderWebhook } from '#app/domain/orders/apply-order-webhook.server.ts'
import { rereadReturnJob } from '#app/domain/returns/jobs.ts'
import { takeOwnRefund } from '#app/domain/returns/take-own-refund.server.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { refundPayload } from '#app/shopify/webhooks/refund.ts'

/** Before a refund's notice is applied: is it our own come back? And a return that it was made for is looked at again. */
export async function takeRefundNotice(tx: Tx, { shopId, payload }: OrderWebhook): Promise<'own' | 'other'> {
  const notice = refundPayload.parse(payload)
  if (notice.returnGid) await enqueue(tx, rereadReturnJob(shopId, notice.returnGid))
  return (await takeOwnRefund(tx, shopId, notice)) ? 'own' : 'other'
}
