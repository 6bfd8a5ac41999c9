/**
 * What of a line's goods went back to shoppers: as they paid it, so with its tax where prices contain it. A refund's lines
 * are kept without. On rows of "OrderLine" and "Order".
 */
export const refundedMinorSql = `(SELECT sum(back."subtotalMinor" + CASE WHEN sale."taxesIncluded" THEN back."taxMinor" ELSE 0 END)
  FROM "RefundLine" back WHERE back."orderLineId" = line."id")`

/** What shoppers paid for a line's goods, after discounts and less refunds; on rows of "OrderLine" and "Order". */
export const soldMinorSql = `(CASE WHEN sale."cancelledAt" IS NOT NULL THEN 0
  ELSE line."unitPriceMinor" * line."quantity" - line."discountMinor" - COALESCE(${refundedMinorSql}, 0) END)`
