/** Indexes Order(checkoutId, shopId), Payment(checkoutId). $1 checkout */
export const payResultSql = `
  SELECT till."state", till."failure", payment."challengeUrl",
    ARRAY(SELECT placed."number" FROM "Order" placed WHERE placed."checkoutId" = till."id" ORDER BY placed."number") AS "orderNumbers"
  FROM "Checkout" till LEFT JOIN "Payment" payment ON payment."checkoutId" = till."id" WHERE till."id" = $1`
