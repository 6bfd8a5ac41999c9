import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { adminRequest } from '../admin-client.server.ts'
import {
  CreateChannelDocument,
  ListChannelsDocument,
  ListProductFeedsDocument,
  ListPublicationsDocument,
} from '../generated/operations.ts'

/** Small lists, asked for while a merchant connects or a shop's markets have just changed. */
const somebodyWaits = { priority: 'interactive' } as const

export type WantedChannel = {
  readonly specificationHandle: string
  readonly accountId: string
  readonly accountName: string
}

/**
 * The shop's channel of this specification, created if there is none.
 * Idempotent on: (shop, specification, account): an earlier attempt whose answer was lost is found again.
 */
export async function openChannel(
  shopDomain: string,
  wanted: WantedChannel,
): Promise<Outcome<{ channelGid: string; isNew: boolean }, 'CHANNEL_NOT_OFFERED' | 'CHANNEL_REFUSED'>> {
  const { channels } = await adminRequest(shopDomain, ListChannelsDocument, {}, somebodyWaits)
  const existing = channels.nodes.find(
    (one) => one.specificationHandle === wanted.specificationHandle && one.accountId === wanted.accountId,
  )
  if (existing) return accept({ channelGid: existing.id, isNew: false })
  const { specificationHandle, accountId, accountName } = wanted
  const input = { specificationHandle, accountId, accountName }
  const { channelCreate } = await adminRequest(shopDomain, CreateChannelDocument, { input }, { retry: false })
  if (channelCreate?.channel) return accept({ channelGid: channelCreate.channel.id, isNew: true })
  const [problem] = channelCreate?.userErrors ?? []
  const detail = { message: problem?.message.slice(0, 200) ?? '' }
  return problem?.code === 'NOT_FOUND' ? refuse('CHANNEL_NOT_OFFERED', detail) : refuse('CHANNEL_REFUSED', detail)
}

/** The publication that stands for our channel: what is published on it may be shown. */
export async function findPublication(shopDomain: string, channelGid: string): Promise<string | null> {
  const { publications } = await adminRequest(shopDomain, ListPublicationsDocument, {}, somebodyWaits)
  const own = publications.nodes.find((one) => one.channels?.nodes.some((channel) => channel.id === channelGid))
  return own?.id ?? null
}

export type FeedAtShopify = {
  readonly gid: string
  readonly country: string
  readonly language: string
  readonly status: string
}

export async function listFeeds(shopDomain: string, channelGid: string): Promise<FeedAtShopify[]> {
  const { productFeeds } = await adminRequest(shopDomain, ListProductFeedsDocument, {}, somebodyWaits)
  return productFeeds.nodes
    .filter((feed) => feed.channelId === channelGid)
    .map(({ id, country, language, status }) => ({
      gid: id,
      country: String(country ?? '').toUpperCase(),
      language: String(language ?? '').toLowerCase(),
      status: String(status),
    }))
}
