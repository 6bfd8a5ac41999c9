/** How many days ago things happened that the story begins with. What has to come before something else is higher. */
export const dates = {
  programsOpened: 92,
  creatorsSignedUp: 88,
  creatorsJoined: 84,
  termsAgreed: 82,
  ratesSet: 80,
} as const

/** By the clip's slug: the older ones first, the last ones shown as a sample or of the week. */
export const publishedDaysAgo: Readonly<Record<string, number>> = {
  'morning-serum': 78,
  'oud-royal': 77,
  'halo-at-dusk': 76,
  'stack-of-throws': 75,
  'furoshiki-opens': 74,
  'slow-pour': 52,
  'bean-rain': 33,
  'glaze-turning': 21,
  'tartan-wind': 14,
  'mabkhara-smoke': 5,
  'mug-unboxed': 4.5,
  'first-sencha': 1,
}

/** Handles of who is in which program from the beginning, by the store's domain. */
export const members: Readonly<Record<string, readonly string[]>> = {
  'aurora-goods.myshopify.com': ['maya.glow', 'noor.athome', 'lina.oud'],
  'thistle-and-thread.myshopify.com': ['callum.knits', 'maya.glow', 'noor.athome'],
  'kopi-nusantara.myshopify.com': ['dewi.seduh', 'callum.knits'],
  'hinata-craft.myshopify.com': ['haruto.table', 'maya.glow', 'dewi.seduh'],
  'dana-oud.myshopify.com': ['lina.oud', 'noor.athome'],
}
