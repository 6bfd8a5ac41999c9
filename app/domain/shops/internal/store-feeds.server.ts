import type { Tx } from '#app/platform/db/database.server.ts'
import type { FeedAtShopify } from '#app/shopify/channel/open-channel.server.ts'

/** Countries, sorted: those that a feed covers in a new language, and those that none covers any more. */
export type FeedChanges = { readonly added: string[]; readonly removed: string[] }

const isActive = (feed: { status: string }) => feed.status === 'ACTIVE'

/**
 * Makes the stored feeds of a connection equal to Shopify's list; feeds that rest (INACTIVE) are kept and cover nothing.
 * Idempotent on: the list.
 */
export async function storeFeeds(
  tx: Tx,
  shopId: string,
  connectionId: string,
  feeds: readonly FeedAtShopify[],
): Promise<FeedChanges> {
  const before = await activeFeeds(tx, shopId)
  await tx.productFeed.deleteMany({ where: { connectionId, id: { notIn: feeds.map((feed) => feed.gid) } } })
  for (const { gid, country, language, status } of feeds) {
    const facts = { country, language, status, connectionId }
    await tx.productFeed.upsert({ where: { id: gid }, create: { id: gid, ...facts }, update: facts })
  }
  const after = await activeFeeds(tx, shopId)
  const known = new Set(before.map(({ country, language }) => `${country} ${language}`))
  const covered = new Set(after.map((feed) => feed.country))
  const isNew = ({ country, language }: { country: string; language: string }) => !known.has(`${country} ${language}`)
  return {
    added: [...new Set(after.filter(isNew).map((feed) => feed.country))].sort(),
    removed: [...new Set(before.map((feed) => feed.country).filter((country) => !covered.has(country)))].sort(),
  }
}

async function activeFeeds(tx: Tx, shopId: string) {
  return (await tx.productFeed.findMany({ where: { connection: { shopId } } })).filter(isActive)
}
