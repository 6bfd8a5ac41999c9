/** What shoppers paid for a line's goods, after discounts and less refunds; on rows of "OrderLine" and "Order". */
export const soldMinorSql = `(CASE WHEN sale."cancelledAt" IS NOT NULL THEN 0
  ELSE line."unitPriceMinor" * line."quantity" - line."discountMinor" - COALESCE((
    SELECT sum(back."subtotalMinor") FROM "RefundLine" back WHERE back."orderLineId" = line."id"), 0) END)`
