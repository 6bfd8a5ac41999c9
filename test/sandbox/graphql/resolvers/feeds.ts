import { coveredPairs, createFeed } from '../../feeds/feeds.ts'
import { startFullSync } from '../../feeds/full-sync.ts'
import type { ProductFeed } from '../../state/shop-types.ts'
import { pageOfList, type PageArgs } from '../connection.ts'
import { userError } from '../errors.ts'
import { gid, numberOf, requireNumber } from '../gid.ts'
import { fields, type Rc, type ResolverMap } from '../resolver.ts'
import { isAbsent } from '../../present.ts'

type FeedInput = { country: string; language: string; channelId?: string | null }
type SyncArgs = { id: string; updatedAtSince?: string | null; beforeUpdatedAt?: string | null }

function feedBy(id: number | null, rc: Rc): ProductFeed | undefined {
  return rc.state.shop.feeds.find((one) => one.id === id)
}

function addFeed(input: FeedInput | null | undefined, rc: Rc) {
  const refused = (field: string, message: string, code: string) => ({
    productFeed: null,
    userErrors: [userError(['input', field], message, code)],
  })
  const { channels, feeds } = rc.state.shop
  const channelId = isAbsent(input?.channelId) ? channels[0]?.id : requireNumber(input.channelId, 'Channel')
  const channel = channels.find((one) => one.id === channelId)
  if (!channel || !input) return refused('channelId', 'Channel not found', 'INVALID')
  const isSame = (one: { country: string; language: string }) =>
    one.country === input.country && one.language === input.language
  if (feeds.some((feed) => feed.channelId === channel.id && isSame(feed))) {
    return refused('country', 'Product feed already exists for this country and language', 'TAKEN')
  }
  if (!coveredPairs(rc.ctx, rc.state, channel.specificationHandle).some(isSame)) {
    return refused('country', 'The country and language are not covered by a market of the shop', 'INVALID')
  }
  return { productFeed: createFeed(rc.ctx, rc.state, channel, input.country, input.language), userErrors: [] }
}

export const feedResolvers: ResolverMap = {
  QueryRoot: fields<unknown>({
    productFeed: (_, args: { id: string }, rc) => feedBy(numberOf(args.id, 'ProductFeed'), rc) ?? null,
    productFeeds: (_, args: PageArgs, rc) => pageOfList(rc.state.shop.feeds, args, rc, (one) => one.id),
  }),
  Mutation: fields<unknown>({
    productFeedCreate: (_, args: { input?: FeedInput | null }, rc) => addFeed(args.input, rc),
    productFeedDelete: (_, args: { id: string }, rc) => {
      const feed = feedBy(requireNumber(args.id, 'ProductFeed'), rc)
      if (!feed) return { deletedId: null, userErrors: [userError(['id'], 'Product feed not found', 'INVALID')] }
      rc.state.shop.feeds = rc.state.shop.feeds.filter((one) => one !== feed)
      rc.state.save()
      return { deletedId: gid('ProductFeed', feed.id), userErrors: [] }
    },
    productFullSync: (_, args: SyncArgs, rc) => {
      const feed = feedBy(requireNumber(args.id, 'ProductFeed'), rc)
      if (!feed) return { id: null, userErrors: [userError(['id'], 'Product feed not found', 'INVALID')] }
      return { id: gid('ProductFullSync', startFullSync(rc.ctx, rc.state, feed, args).id), userErrors: [] }
    },
  }),
  ProductFeed: fields<ProductFeed>({
    id: (feed) => gid('ProductFeed', feed.id),
    channelId: (feed) => gid('Channel', feed.channelId),
    country: (feed) => feed.country,
    language: (feed) => feed.language,
    status: (feed) => feed.status,
  }),
}
