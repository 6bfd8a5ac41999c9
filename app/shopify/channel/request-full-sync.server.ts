import { adminRequest } from '../admin-client.server.ts'
import { RequestFullSyncDocument } from '../generated/operations.ts'
import { ShopifyRejected } from '../http/faults.ts'

/** Asks every feed of the channel for all its products. Returns the operations' ids; deliveries follow as webhooks. */
export async function requestChannelSync(shopDomain: string, channelGid: string): Promise<string[]> {
  const { channelFullSync } = await adminRequest(shopDomain, RequestFullSyncDocument, { channelId: channelGid })
  const [problem] = channelFullSync?.userErrors ?? []
  if (problem) {
    throw new ShopifyRejected({ operation: 'RequestFullSync', shopDomain, messages: [problem.message], codes: [] })
  }
  return (channelFullSync?.fullSyncTraceInfo ?? []).flatMap((one) => (one?.operationId ? [one.operationId] : []))
}
