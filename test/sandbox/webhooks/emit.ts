import { randomUUID } from 'node:crypto'
import { loadWebhookTopics } from '#app/shopify/schema/load-schema.ts'
import type { SandboxContext } from '../context.ts'
import { grants } from '../oauth/grants.ts'
import type { ShopState } from '../state/shop-state.ts'
import type { Delivery } from './delivery.ts'
import { onlyFields, passesFilter } from './filter.ts'

export type Target = {
  subscriptionId: number | null
  uri: string
  filter: string | null
  includeFields: string[]
  name: string | null
  apiVersion: string
}

const topics = loadWebhookTopics()
const enumOfName = new Map(topics.map((one) => [one.name, one.topic]))
const scopesOfName = new Map(topics.map((one) => [one.name, one.scopes]))
/** Asked of Shopify by law, not by scope, and sent even after the app is gone. */
const COMPLIANCE = new Set(['customers/data_request', 'customers/redact', 'shop/redact'])
/** Only shop-specific subscriptions can have these. */
const NEVER_DECLARED = /^product_feeds\/(full_sync|full_sync_finish|incremental_sync)$/

/** Who is to hear of this topic: the app's declarations and the shop's own subscriptions. */
export function targetsOf(ctx: SandboxContext, state: ShopState, topic: string): Target[] {
  const installation = state.shop.installation
  const isCompliance = COMPLIANCE.has(topic)
  if (!installation && !isCompliance) return []
  const needed = scopesOfName.get(topic) ?? []
  if (!isCompliance && needed.length > 0 && !grants(installation?.scopes ?? [], needed)) return []
  const declared = NEVER_DECLARED.test(topic)
    ? []
    : ctx.app.subscriptions
        .filter((one) => one.topic === topic)
        .map((one) => ({ ...one, subscriptionId: null, apiVersion: ctx.app.webhookApiVersion }))
  const wanted = enumOfName.get(topic)
  const own = [...state.subscriptions.values()]
    .filter((one) => one.topic === wanted)
    .map((one) => ({ ...one, subscriptionId: one.id }))
  return [...declared, ...own]
}

export function toDelivery(
  ctx: SandboxContext,
  state: ShopState,
  topic: string,
  target: Target,
  payload: unknown,
  eventId: string,
): Delivery | null {
  if (!passesFilter(target.filter, payload)) return null
  return {
    id: ctx.store.ids.next(),
    webhookId: randomUUID(),
    eventId,
    shop: state.shop.domain,
    topic,
    subscriptionId: target.subscriptionId,
    name: target.name,
    uri: new URL(target.uri, ctx.options.appUrl).href,
    apiVersion: target.apiVersion,
    triggeredAt: ctx.clock.triggerTime(),
    body: JSON.stringify(onlyFields(payload, target.includeFields)),
    attempt: 0,
    dueAt: Date.now(),
  }
}

/** Announces a happening. The payload is built only when somebody listens. */
export function emit(
  ctx: SandboxContext,
  state: ShopState,
  topic: string,
  build: () => unknown,
  eventId: string = randomUUID(),
): void {
  const targets = targetsOf(ctx, state, topic)
  if (targets.length === 0) return
  const payload = build()
  for (const target of targets) {
    const delivery = toDelivery(ctx, state, topic, target, payload, eventId)
    if (delivery) ctx.webhooks.enqueue(state, delivery)
  }
}
