/**
 * SQL twins of `visibility.ts`, for any statement that names the tables by these aliases:
 * `p` "Product", `v` "Variant", `shop` "Shop". Kept equal to the pure rules by a test.
 */

/** The installed shop has a connected channel; on a row of "Shop". */
export const shopIsOpenSql = `(shop."uninstalledAt" IS NULL AND EXISTS (
  SELECT 1 FROM "ChannelConnection" channel WHERE channel."shopId" = shop."id" AND channel."status" = 'connected'))`

/** Only the product's own columns: what the partial indexes product_shown_* can serve. */
export const productIsListedSql = `(p."deletedAt" IS NULL AND p."isPublished" AND p."status" = 'ACTIVE'
  AND p."listingState" = 'live' AND NOT p."isGiftCard" AND NOT p."requiresSellingPlan" AND NOT p."requiresComponents")`

/** J4: may shoppers see this product? */
export const mayBeShownSql = `(${productIsListedSql} AND ${shopIsOpenSql})`

/** May this variant of a shown product be offered? */
export const variantIsOfferedSql = `(v."deletedAt" IS NULL AND v."isPublished")`

/**
 * J6, K3: full years that a buyer of product `p` has to be in a country, by the rules in force; null: no more than for
 * everything. The values are SQL expressions: a country, an instant.
 */
export const minimumAgeSql = ({ country, now }: Pick<RestrictionValues, 'country' | 'now'>) => `(
  SELECT NULLIF(max(rule."minimumAge"), 0) FROM "CategoryRule" rule WHERE rule."categoryId" = p."categoryId" AND rule."country" = ${country}
    AND rule."effectiveFrom" <= ${now} AND (rule."endsAt" IS NULL OR rule."endsAt" > ${now}))`

type RestrictionValues = { readonly country: string; readonly restrictedIds: string; readonly now: string }

/**
 * J6: of a restricted category only what a rule in force lets in, and only from shops with the licence that it asks for.
 * The values are SQL expressions: a country, text[] of category ids, an instant.
 */
export const isAllowedInSql = ({ country, restrictedIds, now }: RestrictionValues) => `(
  p."categoryId" IS NULL OR NOT p."categoryId" = ANY(${restrictedIds}) OR EXISTS (
    SELECT 1 FROM "CategoryRule" rule WHERE rule."categoryId" = p."categoryId" AND rule."country" = ${country}
      AND rule."effectiveFrom" <= ${now} AND (rule."endsAt" IS NULL OR rule."endsAt" > ${now})
      AND (rule."licenceKind" IS NULL OR EXISTS (
        SELECT 1 FROM "ShopLicence" licence WHERE licence."shopId" = p."shopId" AND licence."kind" = rule."licenceKind"
          AND licence."country" = rule."country" AND licence."removedAt" IS NULL AND licence."validUntil" > ${now}))))`
