import { createFeedsOf, removeFeedsOf } from '../../feeds/feeds.ts'
import { startFullSync } from '../../feeds/full-sync.ts'
import { appPublication, isPublishedOn } from '../../catalog/visibility.ts'
import type { Channel } from '../../state/shop-types.ts'
import { emit } from '../../webhooks/emit.ts'
import { pageById, pageOfList, type PageArgs } from '../connection.ts'
import { userError, type UserError } from '../errors.ts'
import { gid, numberOf, requireNumber } from '../gid.ts'
import { fields, type Rc, type ResolverMap } from '../resolver.ts'
import { countOf, productMatcher } from './products.ts'
import { isAbsent, isPresent } from '../../present.ts'

type CreateInput = { specificationHandle: string; accountId: string; accountName: string; handle?: string | null }
type UpdateInput = { [Key in keyof CreateInput]?: string | null }

function toChannelHandle(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

/** With specifications deployed, only those exist; without any, every handle stands for one without limits. */
function knowsSpecification(rc: Rc, handle: string): boolean {
  const { specifications } = rc.ctx.app
  return specifications.length === 0 ? handle.trim() !== '' : specifications.some((one) => one.handle === handle)
}

function createChannel(input: CreateInput, rc: Rc) {
  const { shop } = rc.state
  const refused = (...userErrors: UserError[]) => ({ channel: null, userErrors })
  if (!knowsSpecification(rc, input.specificationHandle)) {
    return refused(userError(['input', 'specificationHandle'], 'Channel specification not found', 'NOT_FOUND'))
  }
  if (input.accountId.trim() === '')
    return refused(userError(['input', 'accountId'], "Account ID can't be blank", 'INVALID'))
  if (input.accountName.trim() === '')
    return refused(userError(['input', 'accountName'], "Account name can't be blank", 'INVALID'))
  const handle = input.handle ?? toChannelHandle(`${input.specificationHandle}-${input.accountId}`)
  if (shop.channels.some((one) => one.handle === handle)) {
    return refused(userError(['input', 'handle'], 'Handle has already been taken', 'INVALID'))
  }
  const publication = appPublication(shop)
  if (!publication) return refused(userError(null, 'The app is not a sales channel', 'INVALID'))
  const channel: Channel = {
    id: rc.ctx.store.ids.next(),
    handle,
    name: rc.ctx.app.name,
    accountId: input.accountId,
    accountName: input.accountName,
    specificationHandle: input.specificationHandle,
    publicationId: publication.id,
  }
  shop.channels.push(channel)
  rc.state.save()
  createFeedsOf(rc.ctx, rc.state, channel)
  return { channel, userErrors: [] }
}

function updateChannel(id: string, input: UpdateInput, rc: Rc) {
  const channel = channelBy(id, rc)
  if (!channel) return { channel: null, userErrors: [userError(['id'], 'Channel not found', 'NOT_FOUND')] }
  const { handle, specificationHandle } = input
  if (isPresent(handle) && rc.state.shop.channels.some((one) => one !== channel && one.handle === handle)) {
    return { channel: null, userErrors: [userError(['input', 'handle'], 'Handle has already been taken', 'INVALID')] }
  }
  if (isPresent(specificationHandle) && !knowsSpecification(rc, specificationHandle)) {
    const error = userError(['input', 'specificationHandle'], 'Channel specification not found', 'NOT_FOUND')
    return { channel: null, userErrors: [error] }
  }
  const changesFeeds = isPresent(specificationHandle) && specificationHandle !== channel.specificationHandle
  channel.handle = handle ?? channel.handle
  channel.accountId = input.accountId ?? channel.accountId
  channel.accountName = input.accountName ?? channel.accountName
  channel.specificationHandle = specificationHandle ?? channel.specificationHandle
  rc.state.save()
  if (changesFeeds) {
    removeFeedsOf(rc.state, channel.id)
    createFeedsOf(rc.ctx, rc.state, channel)
  }
  return { channel, userErrors: [] }
}

function deleteChannel(id: string, rc: Rc) {
  const channel = channelBy(id, rc)
  if (!channel) return { deletedId: null, userErrors: [userError(['id'], 'Channel not found', 'NOT_FOUND')] }
  removeFeedsOf(rc.state, channel.id)
  rc.state.shop.channels = rc.state.shop.channels.filter((one) => one !== channel)
  rc.state.save()
  emit(rc.ctx, rc.state, 'channels/delete', () => ({ id: gid('Channel', channel.id) }))
  return { deletedId: gid('Channel', channel.id), userErrors: [] }
}

type SyncArgs = {
  channelId: string
  country?: string | null
  language?: string | null
  updatedAtSince?: string | null
  beforeUpdatedAt?: string | null
}

function syncChannel(args: SyncArgs, rc: Rc) {
  const channel = channelBy(args.channelId, rc)
  if (!channel) {
    return { fullSyncTraceInfo: null, userErrors: [userError(['channelId'], 'Channel not found', 'NOT_FOUND')] }
  }
  const feeds = rc.state.shop.feeds.filter(
    (feed) =>
      feed.channelId === channel.id &&
      (isAbsent(args.country) || feed.country === args.country) &&
      (isAbsent(args.language) || feed.language === args.language),
  )
  if (feeds.length === 0) {
    return { fullSyncTraceInfo: null, userErrors: [userError(null, 'No product feed matches', 'INVALID')] }
  }
  const fullSyncTraceInfo = feeds.map((feed) => {
    const sync = startFullSync(rc.ctx, rc.state, feed, args)
    return { country: feed.country, language: feed.language, operationId: gid('ProductFullSync', sync.id) }
  })
  return { fullSyncTraceInfo, userErrors: [] }
}

function channelBy(id: string, rc: Rc): Channel | undefined {
  const number = requireNumber(id, 'Channel')
  return rc.state.shop.channels.find((one) => one.id === number)
}

export const channelResolvers: ResolverMap = {
  QueryRoot: fields<unknown>({
    channel: (_, args: { id: string }, rc) => {
      const id = numberOf(args.id, 'Channel')
      return rc.state.shop.channels.find((one) => one.id === id) ?? null
    },
    channelByHandle: (_, args: { handle: string }, rc) =>
      rc.state.shop.channels.find((one) => one.handle === args.handle) ?? null,
    channels: (_, args: PageArgs, rc) => pageOfList(rc.state.shop.channels, args, rc, (one) => one.id),
  }),
  Mutation: fields<unknown>({
    channelCreate: (_, args: { input: CreateInput }, rc) => createChannel(args.input, rc),
    channelUpdate: (_, args: { id: string; input: UpdateInput }, rc) => updateChannel(args.id, args.input, rc),
    channelDelete: (_, args: { id: string }, rc) => deleteChannel(args.id, rc),
    channelFullSync: (_, args: SyncArgs, rc) => syncChannel(args, rc),
  }),
  Channel: fields<Channel>({
    id: (channel) => gid('Channel', channel.id),
    handle: (channel) => channel.handle,
    name: (channel) => channel.name,
    accountId: (channel) => channel.accountId,
    accountName: (channel) => channel.accountName,
    specificationHandle: (channel) => channel.specificationHandle,
    supportsFuturePublishing: () => false,
    overviewPath: () => null,
    app: (_, __, rc) => ({ ctx: rc.ctx, installation: rc.state.shop.installation }),
    resourceFeedback: (_, __, rc) =>
      rc.state.shop.feedback?.state === 'REQUIRES_ACTION' ? rc.state.shop.feedback : null,
    products: (channel, args: PageArgs, rc) =>
      pageById(rc.state.products, args, rc, (product) => isPublishedOn(product, channel.publicationId)),
    productsCount: (channel, args: { limit?: number | null; query?: string | null }, rc) => {
      const matches = productMatcher(rc, args.query)
      return countOf(rc, (product) => isPublishedOn(product, channel.publicationId) && matches(product), args.limit)
    },
  }),
}
