import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { inTransaction } from '#app/platform/db/database.server.ts'
import { defineOrderReference } from '#app/shopify/channel/define-order-reference.server.ts'
import { findPublication, listFeeds, openChannel } from '#app/shopify/channel/open-channel.server.ts'
import { requestChannelSync } from '#app/shopify/channel/request-full-sync.server.ts'
import { subscribeToFeeds } from '#app/shopify/channel/subscribe-to-feeds.server.ts'
import {
  beginConnecting,
  failConnecting,
  finishConnecting,
  type Connecting,
} from './internal/connection-steps.server.ts'
import { noteSyncOperations } from './sync-run.server.ts'
import { toShopRefusal } from './to-shop-refusal.ts'
import type { ShopRefusal } from './refusals.ts'

type ConnectChannel = {
  readonly specificationHandle?: string
  /** Has Shopify approved this installation of Vitrine to take payments for shops? */
  readonly isOwnCheckoutApproved?: boolean
}
type Connected = { readonly connectionId: string; readonly syncRunId: string }

/**
 * The merchant connects the shop: channel, subscriptions, feeds, first sync. Several transactions around calls to
 * Shopify, each safe to repeat, so a broken attempt is mended by trying again. Without Shopify's approval of our own
 * checkout the shop stands on its own Shopify checkout from the start.
 * Idempotent on: (shop, specification).
 */
export async function connectChannel(
  shopId: string,
  { specificationHandle, isOwnCheckoutApproved = true }: ConnectChannel = {},
): Promise<Outcome<Connected, ShopRefusal>> {
  const begun = await inTransaction('begin connecting', (tx) =>
    beginConnecting(tx, shopId, { specificationHandle, isOwnCheckoutApproved }),
  )
  if (!begun.ok) return begun
  const connecting = begun.value
  if (connecting.isConnected) return accept(connecting)
  try {
    const reached = await reachShopify(connecting)
    if (!reached.ok) return giveUp(connecting, reached.code, reached.detail)
    return accept(connecting)
  } catch (cause) {
    const refusal = toShopRefusal(cause)
    const answer = await giveUp(connecting, refusal ?? 'CHANNEL_REFUSED')
    if (!refusal) throw cause
    return answer
  }
}

async function giveUp(connecting: Connecting, code: ShopRefusal, detail = {}) {
  await inTransaction('fail connecting', (tx) => failConnecting(tx, connecting, code))
  return refuse(code, detail)
}

async function reachShopify(connecting: Connecting): Promise<Outcome<null, ShopRefusal>> {
  const { domain } = connecting
  // Before the channel, because its feeds begin to send the moment it exists.
  await subscribeToFeeds(domain)
  await defineOrderReference(domain)
  const channel = await openChannel(domain, connecting)
  if (!channel.ok) return channel
  const { channelGid, isNew } = channel.value
  const publicationGid = await findPublication(domain, channelGid)
  const feeds = await listFeeds(domain, channelGid)
  await inTransaction('finish connecting', (tx) =>
    finishConnecting(tx, connecting, { channelGid, publicationGid, feeds }),
  )
  // A new channel's feeds start a full sync of their own accord; an existing one has to be asked.
  if (!isNew) {
    const operations = await requestChannelSync(domain, channelGid)
    await inTransaction('note sync operations', (tx) => noteSyncOperations(tx, connecting.syncRunId, operations))
  }
  return accept(null)
}
