export const createBareStockSql = `
  CREATE TABLE "BareStock" ("variantId" text PRIMARY KEY, "left" int NOT NULL);
  CREATE TABLE "BareSale" ("id" bigserial PRIMARY KEY, "variantId" text NOT NULL, "shopperKey" text NOT NULL)`

export const insertBareStockSql = `INSERT INTO "BareStock" VALUES ($1, $2)`

/** The least a sale that never oversells can be: one conditional statement. */
export const claimBareSql = `
  WITH claimed AS (
    UPDATE "BareStock" SET "left" = "left" - 1 WHERE "variantId" = $1 AND "left" > 0 RETURNING "variantId"
  )
  INSERT INTO "BareSale" ("variantId", "shopperKey") SELECT "variantId", $2 FROM claimed RETURNING "id"`
