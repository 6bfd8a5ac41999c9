export type FeedKey = { readonly country: string; readonly language: string }

/**
 * Which of a shop's feeds speaks for the product itself; the others only add prices and words. The shop's own country
 * in its own language if there is such a feed, else the nearest to it; equal ones in alphabetical order.
 */
export function pickBaseFeed<Feed extends FeedKey>(
  feeds: readonly Feed[],
  shop: { readonly country: string; readonly primaryLocale: string },
): Feed | undefined {
  const language = shop.primaryLocale.slice(0, 2).toLowerCase()
  const nearness = (feed: Feed) => (feed.country === shop.country ? 2 : 0) + (feed.language === language ? 1 : 0)
  const key = (feed: Feed) => `${feed.country}/${feed.language}`
  return [...feeds].sort((a, b) => nearness(b) - nearness(a) || (key(a) < key(b) ? -1 : 1))[0]
}
