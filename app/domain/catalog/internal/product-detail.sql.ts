import { sellableUnitsSql } from '../sellable.sql.ts'
import { mayBeShownSql, minimumAgeSql, shopIsOpenSql, variantIsOfferedSql } from '../visibility.sql.ts'
import { formerVariantPriceSql, variantIsInOfferSql } from './offers.sql.ts'
import { offerInSql } from './refresh-offers.sql.ts'

const productSql = `
  SELECT p."id" AS "productId", p."shopifyGid" AS "productGid", p."shopId", shop."name" AS "shopName", shop."handle" AS "shopHandle",
         COALESCE(words."title", p."title") AS "title", p."handle",
         COALESCE(NULLIF(words."descriptionHtml", ''), p."descriptionHtml") AS "descriptionHtml",
         COALESCE(words."language", lower(left(shop."primaryLocale", 2))) AS "wordsLanguage",
         p."vendor", p."productType", p."tags", p."departmentId", p."categoryId", p."options", p."images", p."imageUrl", p."videos",
         ${minimumAgeSql({ country: '$1::text', now: '$3::timestamptz' })} AS "minimumAge",
         offer."currency", shop."taxesIncluded", shipping."days" AS "shippingDays"
  FROM "Product" p
  JOIN "Shop" shop ON shop."id" = p."shopId"
  CROSS JOIN LATERAL ${offerInSql('$1::text')} offer
  LEFT JOIN "ProductText" words ON words."productId" = p."id" AND words."language" = $2::text
  LEFT JOIN LATERAL (
    SELECT json_build_object('least', min(way."minDays"), 'most', max(way."maxDays")) AS "days"
    FROM "ShippingOption" way
    WHERE way."shopId" = p."shopId" AND way."archivedAt" IS NULL AND (way."countries" = '{}' OR $1::text = ANY(way."countries"))
    HAVING count(*) > 0
  ) shipping ON true`

/** Primary key. $1 country, $2 language, $3 now, $4 product */
export const productByIdSql = `${productSql}
  WHERE p."id" = $4::text AND ${mayBeShownSql}`

/** Index Product(shopId, handle). $1 country, $2 language, $3 now, $4 shop, $5 handle */
export const productByHandleSql = `${productSql}
  WHERE p."shopId" = $4::text AND p."handle" = $5::text AND ${mayBeShownSql}
  ORDER BY p."id" DESC LIMIT 1`

/** Variant(productId, position), of a product that is offered there. $1 country, $2 product */
export const variantsOfProductSql = `
  SELECT v."id" AS "variantId", v."title", v."sku", v."selectedOptions", v."imageUrl",
         COALESCE(price."priceMinor", v."priceMinor") AS "priceMinor",
         ${formerVariantPriceSql('$1::text')} AS "compareAtMinor",
         COALESCE(price."currency", v."currency") AS "currency",
         ${variantIsInOfferSql} AS "isOfferedInCountry", ${sellableUnitsSql}::int AS "sellable"
  FROM "Product" p
  JOIN "Shop" shop ON shop."id" = p."shopId"
  JOIN "Variant" v ON v."productId" = p."id"
  CROSS JOIN LATERAL ${offerInSql('$1::text')} offer
  LEFT JOIN "VariantPrice" price ON price."variantId" = v."id" AND price."country" = $1::bpchar
  LEFT JOIN "StockLevel" stock ON stock."variantId" = v."id"
  WHERE p."id" = $2::text AND ${variantIsOfferedSql}
  ORDER BY v."position", v."id"`

/** $1 country, $2 product */
export const hiddenFactsSql = `
  SELECT p."status", p."isPublished", p."isGiftCard", p."requiresSellingPlan", p."requiresComponents", p."listingState",
         p."deletedAt", ${shopIsOpenSql} AS "isShopOpen", EXISTS ${offerInSql('$1::text')} AS "isOffered"
  FROM "Product" p JOIN "Shop" shop ON shop."id" = p."shopId" WHERE p."id" = $2::text`
