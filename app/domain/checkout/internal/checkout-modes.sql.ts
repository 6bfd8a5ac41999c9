/** The newest of a shop comes last. $1 shops */
export const checkoutModesSql = `
  SELECT "shopId", "mode" FROM "ChannelConnection" WHERE "shopId" = ANY($1::text[]) AND "status" = 'connected' ORDER BY "id"`
