import { unlimitedUnits } from './sellable.ts'

/** H1 on aliases `stock` "StockLevel" (may be absent through a LEFT JOIN: nothing to sell) and `shop` "Shop". */
export const sellableUnitsSql = `(CASE
  WHEN stock."variantId" IS NULL THEN 0
  WHEN NOT stock."tracked" OR stock."policy" = 'CONTINUE' THEN ${unlimitedUnits}
  ELSE GREATEST(0, stock."available" - shop."safetyStock" - stock."reserved" - stock."awaitingPush") END)`
