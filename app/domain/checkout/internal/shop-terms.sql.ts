/** Whole minor units do not fit a JSON number exactly, so they travel as text. */
const offersSql = `
  SELECT COALESCE(json_agg(json_build_object(
    'id', offer."id", 'title', offer."title", 'priceMinor', offer."priceMinor"::text,
    'freeFromMinor', offer."freeFromMinor"::text, 'countries', offer."countries", 'minDays', offer."minDays",
    'maxDays', offer."maxDays", 'basis', offer."basis", 'bands', (
      SELECT COALESCE(json_agg(json_build_object('fromValue', band."fromValue"::text, 'priceMinor', band."priceMinor"::text)
        ORDER BY band."fromValue"), '[]') FROM "ShippingBand" band WHERE band."shippingOptionId" = offer."id")
  ) ORDER BY offer."position", offer."id"), '[]')
  FROM "ShippingOption" offer WHERE offer."shopId" = shop."id" AND offer."archivedAt" IS NULL`

const taxesSql = `
  SELECT COALESCE(json_agg(json_build_object(
    'country', tax."country", 'region', tax."region", 'title', tax."title", 'ratePpm', tax."ratePpm",
    'isIncluded', tax."isIncluded", 'onShipping', tax."onShipping") ORDER BY tax."createdAt", tax."id"), '[]')
  FROM "TaxRate" tax WHERE tax."shopId" = shop."id" AND tax."archivedAt" IS NULL`

/** Indexes ShippingOption(shopId, position), TaxRate(shopId, country). $1 shops */
export const shopTermsSql = `
  SELECT shop."id", shop."name", shop."handle", shop."currency", (${offersSql}) AS "offers", (${taxesSql}) AS "taxRates"
  FROM "Shop" shop WHERE shop."id" = ANY($1::text[])`
