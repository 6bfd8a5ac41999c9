/**
 * SQL twins of `visibility.ts`, for any statement that names the tables by these aliases:
 * `p` "Product", `v` "Variant", `shop` "Shop". Kept equal to the pure rules by a test.
 */

/** The installed shop has a connected channel; on a row of "Shop". */
export const shopIsOpenSql = `(shop."uninstalledAt" IS NULL AND EXISTS (
  SELECT 1 FROM "ChannelConnection" channel WHERE channel."shopId" = shop."id" AND channel."status" = 'connected'))`

/** Only the product's own columns: what the partial indexes product_shown_* can serve. */
export const productIsListedSql = `(p."deletedAt" IS NULL AND p."isPublished" AND p."status" = 'ACTIVE'
  AND p."listingState" = 'live' AND NOT p."isGiftCard" AND NOT p."requiresSellingPlan")`

/** J4: may shoppers see this product? */
export const mayBeShownSql = `(${productIsListedSql} AND ${shopIsOpenSql})`

/** May this variant of a shown product be offered? */
export const variantIsOfferedSql = `(v."deletedAt" IS NULL AND v."isPublished")`
