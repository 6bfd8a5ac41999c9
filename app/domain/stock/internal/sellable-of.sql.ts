import { sellableUnitsSql } from '#app/domain/catalog/sellable.sql.ts'

export const sellableOfSql = `
  SELECT stock."variantId", ${sellableUnitsSql}::int AS "sellableUnits"
  FROM "StockLevel" stock JOIN "Shop" shop ON shop."id" = stock."shopId"
  WHERE stock."variantId" = ANY($1::text[])`
