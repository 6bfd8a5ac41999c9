import { randomUUID } from 'node:crypto'
import type { SandboxContext } from '../context.ts'
import type { ShopState } from '../state/shop-state.ts'
import type { FulfillmentService, MerchantRequest } from './records.ts'

/** The name under which faults and the log know these notices; it is not a webhook topic. */
export const notificationName = 'fulfillment_order_notification'

/** Signed like a webhook, and as silent as Shopify's: which fulfillment order it is about has to be asked. */
export function notify(
  ctx: SandboxContext,
  state: ShopState,
  service: FulfillmentService,
  kind: MerchantRequest['kind'],
): void {
  if (service.callbackUrl === null || !state.shop.installation) return
  ctx.webhooks.enqueue(state, {
    id: ctx.store.ids.next(),
    webhookId: randomUUID(),
    eventId: randomUUID(),
    shop: state.shop.domain,
    topic: notificationName,
    subscriptionId: null,
    name: null,
    uri: `${service.callbackUrl.replace(/\/$/, '')}/${notificationName}`,
    apiVersion: ctx.app.webhookApiVersion,
    triggeredAt: ctx.clock.triggerTime(),
    body: JSON.stringify({ kind }),
    attempt: 0,
    dueAt: Date.now(),
  })
}
