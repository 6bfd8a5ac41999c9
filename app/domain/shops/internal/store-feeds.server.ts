import type { Tx } from '#app/platform/db/database.server.ts'
import type { FeedAtShopify } from '#app/shopify/channel/open-channel.server.ts'

/** Countries, sorted: those that a feed covers in a new language, and those that none covers any more. */
export type FeedChanges = { readonly added: string[]; readonly removed: string[] }

/**
 * Makes the stored feeds of a connection equal to those of Shopify's list that send. A feed at rest (INACTIVE, its market
 * is off) covers nothing, so it is as good as gone; it comes back with the list. Idempotent on: the list.
 */
export async function storeFeeds(
  tx: Tx,
  shopId: string,
  connectionId: string,
  listed: readonly FeedAtShopify[],
): Promise<FeedChanges> {
  const feeds = listed.filter((feed) => feed.status === 'ACTIVE')
  const before = await feedsOf(tx, shopId)
  await tx.productFeed.deleteMany({ where: { connectionId, id: { notIn: feeds.map((feed) => feed.gid) } } })
  for (const { gid, country, language, status } of feeds) {
    const facts = { country, language, status, connectionId }
    await tx.productFeed.upsert({ where: { id: gid }, create: { id: gid, ...facts }, update: facts })
  }
  const after = await feedsOf(tx, shopId)
  const known = new Set(before.map(({ country, language }) => `${country} ${language}`))
  const covered = new Set(after.map((feed) => feed.country))
  const isNew = ({ country, language }: { country: string; language: string }) => !known.has(`${country} ${language}`)
  return {
    added: [...new Set(after.filter(isNew).map((feed) => feed.country))].sort(),
    removed: [...new Set(before.map((feed) => feed.country).filter((country) => !covered.has(country)))].sort(),
  }
}

function feedsOf(tx: Tx, shopId: string) {
  return tx.productFeed.findMany({ where: { connection: { shopId } }, select: { country: true, language: true } })
}
