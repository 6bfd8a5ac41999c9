import type { SandboxContext } from '../context.ts'
import { gid } from '../graphql/gid.ts'
import type { ShopState } from '../state/shop-state.ts'
import type { Channel, ProductFeed } from '../state/shop-types.ts'
import { emit } from '../webhooks/emit.ts'
import { startFullSync } from './full-sync.ts'

function feedPayload(feed: ProductFeed) {
  return { id: gid('ProductFeed', feed.id), country: feed.country, language: feed.language, status: feed.status }
}

/** A feed begins with a full sync of its own accord. */
export function createFeed(
  ctx: SandboxContext,
  state: ShopState,
  channel: Channel,
  country: string,
  language: string,
): ProductFeed {
  const feed: ProductFeed = { id: ctx.store.ids.next(), channelId: channel.id, country, language, status: 'ACTIVE' }
  state.shop.feeds.push(feed)
  state.save()
  emit(ctx, state, 'product_feeds/create', () => feedPayload(feed))
  startFullSync(ctx, state, feed)
  return feed
}

/** Country and language pairs that both the specification and the shop's markets cover. */
export function coveredPairs(ctx: SandboxContext, state: ShopState, specificationHandle: string) {
  const specification = ctx.app.specifications.find((one) => one.handle === specificationHandle)
  const published = new Set(state.shop.locales.filter((one) => one.published).map((one) => one.locale.toUpperCase()))
  const pairs: { country: string; language: string }[] = []
  for (const market of state.shop.markets.filter((one) => one.enabled)) {
    const languages = market.languages.map((language) => language.toUpperCase()).filter((one) => published.has(one))
    for (const country of market.countries) {
      const wanted = specification?.countries.find((one) => one.code === country)
      if (specification && !wanted) continue
      for (const language of languages) {
        if (!wanted || wanted.languages.includes(language)) pairs.push({ country, language })
      }
    }
  }
  return pairs
}

export function createFeedsOf(ctx: SandboxContext, state: ShopState, channel: Channel): void {
  const specification = ctx.app.specifications.find((one) => one.handle === channel.specificationHandle)
  if (specification?.feedManagement === 'manual') return
  for (const { country, language } of coveredPairs(ctx, state, channel.specificationHandle)) {
    createFeed(ctx, state, channel, country, language)
  }
}

/** After the shop's markets or languages changed: pairs newly covered get a feed, feeds no longer covered rest. */
export function reconcileFeeds(ctx: SandboxContext, state: ShopState): void {
  for (const channel of state.shop.channels) {
    const specification = ctx.app.specifications.find((one) => one.handle === channel.specificationHandle)
    const own = state.shop.feeds.filter((feed) => feed.channelId === channel.id)
    const pairs = coveredPairs(ctx, state, channel.specificationHandle)
    const isCovered = (feed: ProductFeed) =>
      pairs.some(({ country, language }) => feed.country === country && feed.language === language)
    for (const feed of own) setStatus(ctx, state, feed, isCovered(feed) ? 'ACTIVE' : 'INACTIVE')
    if (specification?.feedManagement === 'manual') continue
    for (const { country, language } of pairs) {
      if (own.some((feed) => feed.country === country && feed.language === language)) continue
      createFeed(ctx, state, channel, country, language)
    }
  }
}

function setStatus(ctx: SandboxContext, state: ShopState, feed: ProductFeed, status: ProductFeed['status']): void {
  if (feed.status === status) return
  feed.status = status
  state.save()
  emit(ctx, state, 'product_feeds/update', () => feedPayload(feed))
  if (status === 'ACTIVE') startFullSync(ctx, state, feed)
}

export function removeFeedsOf(state: ShopState, channelId: number): void {
  state.shop.feeds = state.shop.feeds.filter((feed) => feed.channelId !== channelId)
  state.save()
}
