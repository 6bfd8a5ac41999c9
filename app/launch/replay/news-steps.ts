import { handleWebhook } from '#app/jobs/handle-webhook.ts'
import type { Source } from './source.ts'
import { ranks, type Step } from './step.ts'

/** Notices about orders and what belongs to them. A notice about a return only says that it is to be read at Shopify. */
const topics = [
  'orders/',
  'refunds/',
  'fulfillments/',
  'fulfillment_events/',
  'fulfillment_orders/',
  'fulfillment_holds/',
]

/** The raw inbox, worked off again in the order in which it was. What was not worked off then is not now. */
export async function newsSteps({ db: before }: Source): Promise<Step[]> {
  const receipts = await before.webhookReceipt.findMany({
    where: { processedAt: { not: null }, OR: topics.map((topic) => ({ topic: { startsWith: topic } })) },
    select: { id: true, topic: true, webhookId: true, processedAt: true, shopDomain: true },
    orderBy: [{ processedAt: 'asc' }, { receivedAt: 'asc' }, { id: 'asc' }],
  })
  const emptied = await before.webhookReceipt.findMany({ where: { rawBody: '' }, select: { id: true } })
  const forgotten = new Set(emptied.map(({ id }) => id))
  return receipts.map(({ id, topic, webhookId, processedAt, shopDomain }) => ({
    at: processedAt ?? new Date(0),
    rank: ranks.news,
    name: `${topic} of ${shopDomain} (delivery ${webhookId})`,
    run: async () => {
      if (forgotten.has(id)) return 'its text was erased at the wish of a customer or when the shop left'
      await handleWebhook({ receiptId: id })
      return null
    },
  }))
}
