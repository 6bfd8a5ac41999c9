/** Feeds of the shop's channels. $1 shop */
export const feedsOfShopSql = `
  SELECT feed."country", feed."language" FROM "ProductFeed" feed
  JOIN "ChannelConnection" channel ON channel."id" = feed."connectionId" WHERE channel."shopId" = $1`
