import { inTransaction, db, type Tx } from '#app/platform/db/database.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'
import { findPublication, listFeeds, type FeedAtShopify } from '#app/shopify/channel/open-channel.server.ts'
import { readShop } from '#app/shopify/channel/read-shop.server.ts'
import { readMarkets } from '#app/shopify/markets/read-markets.server.ts'
import { feedsChanged, marketsChanged, reconcileRequested } from './events.ts'
import { storeFeeds } from './internal/store-feeds.server.ts'
import { type nothingStored, storeMarketFacts, type MarketFacts } from './internal/store-market-facts.server.ts'
import { findRunningSync, startSync } from './sync-run.server.ts'

/** How many things were not as Shopify has them. */
export type Refreshed = {
  readonly shop: number
  readonly markets: number
  readonly locales: number
  readonly countriesAdded: number
  readonly countriesRemoved: number
  readonly publications: number
}

type Connection = { readonly id: string; readonly channelGid: string; readonly publicationGid: string | null }
type Found = {
  readonly connection: Connection
  readonly feeds: FeedAtShopify[]
  readonly publicationGid: string | null
}

const nothing: Refreshed = { shop: 0, markets: 0, locales: 0, countriesAdded: 0, countriesRemoved: 0, publications: 0 }

/**
 * Reads the shop, its markets, its languages and its channel's feeds again and makes ours equal. Webhooks about them are
 * only a signal to do so: they come in any order, and some never. Countries whose last feed is gone are announced, since
 * their prices may not be offered any more; prices whose currency or tax changed are compared anew.
 * Idempotent: a second reading finds nothing to change. A closed shop is left alone.
 */
export async function refreshMarkets(shopId: string): Promise<Refreshed> {
  const shop = await db.shop.findUnique({
    where: { id: shopId },
    include: { connections: { where: { status: 'connected', channelGid: { not: null } } } },
  })
  if (!shop || shop.uninstalledAt !== null) return nothing
  const readAt = now()
  const read = {
    shop: await readShop(shop.domain, { priority: 'background' }),
    markets: await readMarkets(shop.domain),
  }
  const found: Found[] = []
  for (const { id, channelGid, publicationGid } of shop.connections) {
    if (!channelGid) continue
    const connection = { id, channelGid, publicationGid }
    const feeds = await listFeeds(shop.domain, channelGid)
    found.push({
      connection,
      feeds,
      publicationGid: publicationGid ?? (await findPublication(shop.domain, channelGid)),
    })
  }
  return inTransaction('store markets', (tx) => store(tx, shopId, { ...read, readAt }, found))
}

async function store(tx: Tx, shopId: string, facts: MarketFacts, found: readonly Found[]): Promise<Refreshed> {
  // The shop may have left, or its channel been closed, while Shopify was asked.
  const shop = await tx.shop.findUniqueOrThrow({ where: { id: shopId } })
  if (shop.uninstalledAt !== null || shop.installedAt > facts.readAt) return nothing
  const stored = await storeMarketFacts(tx, shop, facts)
  const added: string[] = []
  const removed: string[] = []
  let publications = 0
  for (const { connection, feeds, publicationGid } of found) {
    const where = { id: connection.id, status: 'connected', channelGid: connection.channelGid }
    if ((await tx.channelConnection.count({ where })) === 0) continue
    const changes = await storeFeeds(tx, shopId, connection.id, feeds)
    added.push(...changes.added)
    removed.push(...changes.removed)
    if (publicationGid === connection.publicationGid) continue
    await tx.channelConnection.update({ where: { id: connection.id }, data: { publicationGid } })
    publications += 1
  }
  await announce(tx, shopId, { ...stored, added, removed })
  const { shop: shopChanges, markets, locales } = stored
  const countries = { countriesAdded: added.length, countriesRemoved: removed.length }
  return { shop: shopChanges, markets, locales, ...countries, publications }
}

type Changes = typeof nothingStored & { readonly added: string[]; readonly removed: string[] }

async function announce(tx: Tx, shopId: string, changes: Changes): Promise<void> {
  const { shop, markets, locales, isPriceBasisNew, added, removed } = changes
  const areFeedsNew = added.length + removed.length > 0
  if (areFeedsNew) await publish(tx, feedsChanged({ shopId, added, removed }))
  // New feeds bring a sync of their own; a new currency alone does not.
  else if (isPriceBasisNew) await reconcile(tx, shopId)
  if (shop + markets + locales > 0) await publish(tx, marketsChanged({ shopId }))
  if (areFeedsNew || shop + markets + locales > 0) await broadcast(tx, `shop:${shopId}`, { kind: 'markets' })
}

async function reconcile(tx: Tx, shopId: string): Promise<void> {
  const connected = await tx.channelConnection.count({ where: { shopId, status: 'connected' } })
  if (connected === 0 || (await findRunningSync(tx, shopId))) return
  const syncRunId = await startSync(tx, shopId, { kind: 'reconcile', cause: 'markets', unlessRunning: true })
  await publish(tx, reconcileRequested({ shopId, syncRunId }))
}
