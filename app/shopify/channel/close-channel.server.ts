import { adminRequest } from '../admin-client.server.ts'
import { DeleteChannelDocument } from '../generated/operations.ts'
import { ShopifyRejected } from '../http/faults.ts'

/** Removes the channel and its feeds. Idempotent on: channel (one that is gone already is as wanted). */
export async function closeChannel(shopDomain: string, channelGid: string): Promise<void> {
  const { channelDelete } = await adminRequest(shopDomain, DeleteChannelDocument, { id: channelGid })
  const problem = channelDelete?.userErrors.find((one) => one.code !== 'NOT_FOUND')
  if (problem) {
    throw new ShopifyRejected({ operation: 'DeleteChannel', shopDomain, messages: [problem.message], codes: [] })
  }
}
