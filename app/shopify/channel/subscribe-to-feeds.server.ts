import { config } from '#app/config.server.ts'
import { adminRequest } from '../admin-client.server.ts'
import { ListWebhookSubscriptionsDocument, SubscribeWebhookDocument } from '../generated/operations.ts'
import { ShopifyRejected } from '../http/faults.ts'

/** These three cannot be declared in shopify.app.toml; and Shopify removes them after eight failed deliveries. */
const feedTopics = [
  'PRODUCT_FEEDS_FULL_SYNC',
  'PRODUCT_FEEDS_FULL_SYNC_FINISH',
  'PRODUCT_FEEDS_INCREMENTAL_SYNC',
] as const

/** Idempotent on: (shop, topic, address). Returns how many subscriptions were missing. */
export async function subscribeToFeeds(shopDomain: string): Promise<number> {
  const uri = `${config.appUrl}/webhooks/shopify`
  const { webhookSubscriptions } = await adminRequest(
    shopDomain,
    ListWebhookSubscriptionsDocument,
    {},
    { priority: 'interactive' },
  )
  const present = new Set(webhookSubscriptions.nodes.filter((one) => one.uri === uri).map((one) => one.topic))
  const missing = feedTopics.filter((topic) => !present.has(topic))
  for (const topic of missing) {
    const { webhookSubscriptionCreate } = await adminRequest(shopDomain, SubscribeWebhookDocument, { topic, uri })
    const [problem] = webhookSubscriptionCreate?.userErrors ?? []
    const isTaken = problem && /already been taken/i.test(problem.message)
    if (problem && !isTaken) {
      throw new ShopifyRejected({ operation: 'SubscribeWebhook', shopDomain, messages: [problem.message], codes: [] })
    }
  }
  return missing.length
}
