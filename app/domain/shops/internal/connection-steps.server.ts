import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'
import type { FeedAtShopify } from '#app/shopify/channel/open-channel.server.ts'
import type { CheckoutMode } from '../checkout-modes.ts'
import { channelConnected } from '../events.ts'
import type { ShopRefusal } from '../refusals.ts'
import { specificationFor } from '../specifications.ts'
import { failSync, startSync } from '../sync-run.server.ts'
import { storeFeeds } from './store-feeds.server.ts'

export type Connecting = {
  readonly shopId: string
  readonly domain: string
  readonly connectionId: string
  readonly specificationHandle: string
  readonly accountId: string
  readonly accountName: string
  readonly syncRunId: string
  readonly isConnected: boolean
}

/** The sync run exists before Shopify is called, because deliveries may come before its answer does. */
export async function beginConnecting(
  tx: Tx,
  shopId: string,
  wanted: { readonly specificationHandle: string | undefined; readonly isOwnCheckoutApproved: boolean },
): Promise<Outcome<Connecting, 'SHOP_CLOSED' | 'TERMS_NOT_ACCEPTED'>> {
  const shop = await tx.shop.findUniqueOrThrow({ where: { id: shopId } })
  if (shop.uninstalledAt !== null) return refuse('SHOP_CLOSED')
  if (shop.termsAcceptedAt === null) return refuse('TERMS_NOT_ACCEPTED')
  const specificationHandle = wanted.specificationHandle ?? specificationFor(shop.country)
  const key = { shopId_specificationHandle: { shopId, specificationHandle } }
  const existing = await tx.channelConnection.findUnique({ where: key })
  const isConnected = existing?.status === 'connected'
  // A merchant who chose Shopify's checkout keeps it; nobody begins with ours where it may not be used.
  const mode = wanted.isOwnCheckoutApproved ? {} : { mode: 'SHOPIFY_CHECKOUT' satisfies CheckoutMode }
  const connection = isConnected
    ? existing
    : await tx.channelConnection.upsert({
        where: key,
        create: {
          id: newId('connection'),
          shopId,
          specificationHandle,
          accountId: shopId,
          accountName: shop.name,
          status: 'connecting',
          ...mode,
        },
        update: { status: 'connecting', failure: null, ...mode },
      })
  const syncRunId = await startSync(tx, shopId, { cause: 'connect', unlessRunning: true, onlyFind: isConnected })
  await broadcast(tx, `shop:${shopId}`, { kind: 'channel' })
  const { id: connectionId, accountId, accountName } = connection
  const { domain } = shop
  return accept({ shopId, domain, connectionId, specificationHandle, accountId, accountName, syncRunId, isConnected })
}

export async function finishConnecting(
  tx: Tx,
  { shopId, connectionId }: Connecting,
  reached: { channelGid: string; publicationGid: string | null; feeds: readonly FeedAtShopify[] },
): Promise<void> {
  const { channelGid, publicationGid, feeds } = reached
  await tx.channelConnection.update({
    where: { id: connectionId },
    data: { channelGid, publicationGid, status: 'connected', failure: null, connectedAt: tx.now, disconnectedAt: null },
  })
  await storeFeeds(tx, shopId, connectionId, feeds)
  await publish(tx, channelConnected({ shopId }))
  await broadcast(tx, `shop:${shopId}`, { kind: 'channel' })
}

export async function failConnecting(tx: Tx, connecting: Connecting, code: ShopRefusal): Promise<void> {
  const { shopId, connectionId, syncRunId } = connecting
  await tx.channelConnection.updateMany({
    where: { id: connectionId, status: 'connecting' },
    data: { status: 'disconnected', failure: code },
  })
  await failSync(tx, syncRunId, code)
  await broadcast(tx, `shop:${shopId}`, { kind: 'channel' })
}
