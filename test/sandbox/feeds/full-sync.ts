import { randomUUID } from 'node:crypto'
import type { SandboxContext } from '../context.ts'
import { isOnChannelIn } from '../catalog/visibility.ts'
import { gid } from '../graphql/gid.ts'
import type { Product } from '../state/catalog-types.ts'
import type { ShopState } from '../state/shop-state.ts'
import type { FullSync, ProductFeed } from '../state/shop-types.ts'
import { emit, targetsOf, toDelivery, type Target } from '../webhooks/emit.ts'
import { cutIfBig, feedHeader, feedProduct, truncate } from './feed-payload.ts'

const TOPIC = 'product_feeds/full_sync'
const FINISH = 'product_feeds/full_sync_finish'
const PARALLEL = 48
const CHECKPOINT = 200

export type SyncWindow = { updatedAtSince?: string | null; beforeUpdatedAt?: string | null }

/** Starts a full sync and returns at once: one delivery per product, then the finish message. */
export function startFullSync(
  ctx: SandboxContext,
  state: ShopState,
  feed: ProductFeed,
  window: SyncWindow = {},
): FullSync {
  const sync = state.fullSyncs.put({
    id: ctx.store.ids.next(),
    feedId: feed.id,
    status: 'running',
    count: 0,
    afterProductId: 0,
    updatedAtSince: window.updatedAtSince ?? null,
    beforeUpdatedAt: window.beforeUpdatedAt ?? null,
    createdAt: ctx.clock.iso(),
  })
  setImmediate(() => void runFullSync(ctx, state, sync))
  return sync
}

/** Syncs that the last stop interrupted go on behind their last checkpoint. */
export function resumeFullSyncs(ctx: SandboxContext): void {
  for (const state of ctx.store.shops()) {
    for (const sync of state.fullSyncs.values()) {
      if (sync.status === 'running') void runFullSync(ctx, state, sync)
    }
  }
}

async function runFullSync(ctx: SandboxContext, state: ShopState, sync: FullSync): Promise<void> {
  const feed = state.shop.feeds.find((one) => one.id === sync.feedId)
  if (feed) {
    const eventId = randomUUID()
    const queue = productsOf(state, sync, feed.country)
    const inFlight = new Set<number>()
    const worker = async () => {
      for (const product of queue) {
        if (!isLive(state, feed)) return
        inFlight.add(product.id)
        for (const target of targetsOf(ctx, state, TOPIC))
          await deliver(ctx, state, sync, feed, product, target, eventId)
        sync.count += 1
        if (sync.count % CHECKPOINT === 0) {
          sync.afterProductId = Math.min(...inFlight) - 1
          state.fullSyncs.put(sync)
        }
        inFlight.delete(product.id)
      }
    }
    await Promise.all(Array.from({ length: PARALLEL }, worker))
    if (isLive(state, feed)) emit(ctx, state, FINISH, () => finishPayload(ctx, state, sync, feed), eventId)
  }
  sync.status = 'completed'
  state.fullSyncs.put(sync)
}

function isLive(state: ShopState, feed: ProductFeed): boolean {
  return feed.status === 'ACTIVE' && state.shop.feeds.includes(feed)
}

/** One walk shared by all workers: each takes the next product. */
function* productsOf(state: ShopState, sync: FullSync, country: string): Generator<Product> {
  const from = sync.afterProductId
  for (const id of state.products.ids()) {
    if (id <= from) continue
    const product = state.products.get(id)
    if (!product || !isOnChannelIn(state.shop, product, country)) continue
    if (sync.updatedAtSince !== null && product.updatedAt < sync.updatedAtSince) continue
    if (sync.beforeUpdatedAt !== null && product.updatedAt >= sync.beforeUpdatedAt) continue
    yield product
  }
}

async function deliver(
  ctx: SandboxContext,
  state: ShopState,
  sync: FullSync,
  feed: ProductFeed,
  product: Product,
  target: Target,
  eventId: string,
): Promise<void> {
  const body = feedProduct(state.shop, feed, product)
  const ownCut = cutIfBig(product, body)
  const cut = ctx.faults.take('feed-truncated', state.shop.domain, product.title)
  const payload = {
    metadata: {
      action: 'CREATE',
      type: 'FULL',
      resource: 'PRODUCT',
      fullSyncId: gid('ProductFullSync', sync.id),
      truncatedFields: cut ? truncate(body) : ownCut,
      occurred_at: ctx.clock.iso(),
    },
    productFeed: feedHeader(state.shop, feed),
    product: body,
    products: null,
  }
  const delivery = toDelivery(ctx, state, TOPIC, target, payload, eventId)
  if (delivery) await ctx.webhooks.sendNow(state, delivery)
}

function finishPayload(ctx: SandboxContext, state: ShopState, sync: FullSync, feed: ProductFeed) {
  return {
    metadata: {
      action: 'CREATE',
      type: 'FULL',
      resource: 'PRODUCT',
      fullSyncId: gid('ProductFullSync', sync.id),
      truncatedFields: [],
      occurred_at: ctx.clock.iso(),
    },
    productFeed: feedHeader(state.shop, feed),
    fullSync: {
      createdAt: rubyTime(sync.createdAt, state.shop.utcOffsetMinutes),
      errorCode: '',
      status: 'completed',
      count: sync.count,
      url: null,
    },
  }
}

/** `2021-12-31 19:00:00 -0500`: this one message does not speak ISO. */
function rubyTime(iso: string, offsetMinutes: number): string {
  const local = new Date(Date.parse(iso) + offsetMinutes * 60_000).toISOString().slice(0, 19).replace('T', ' ')
  const size = Math.abs(offsetMinutes)
  const digits = String(Math.floor(size / 60)).padStart(2, '0') + String(size % 60).padStart(2, '0')
  return `${local} ${offsetMinutes < 0 ? '-' : '+'}${digits}`
}
