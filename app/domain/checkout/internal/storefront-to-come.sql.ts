/** A cart whose order may still come. $1 shop, $2 opened after this */
export const storefrontToComeSql = `
  SELECT 1 FROM "StorefrontCheckout"
  WHERE "shopId" = $1 AND "state" IN ('opened', 'expired') AND "createdAt" > $2 LIMIT 1`
