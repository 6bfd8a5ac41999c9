/** The least an order can be: one claim, the order, its line and its payment, in one transaction. */
export const createBareOrdersSql = `
  CREATE TABLE "BareUnits" ("variantId" text PRIMARY KEY, "left" int NOT NULL);
  CREATE TABLE "BareOrder" ("id" text PRIMARY KEY, "shopperKey" text NOT NULL, "totalMinor" bigint NOT NULL, "placedAt" timestamptz NOT NULL);
  CREATE TABLE "BareLine" ("id" text PRIMARY KEY, "orderId" text NOT NULL REFERENCES "BareOrder", "variantId" text NOT NULL, "quantity" int NOT NULL);
  CREATE TABLE "BarePayment" ("id" text PRIMARY KEY, "orderId" text NOT NULL UNIQUE REFERENCES "BareOrder", "amountMinor" bigint NOT NULL)`

export const insertBareUnitsSql = `INSERT INTO "BareUnits" VALUES ($1, $2)`
export const takeBareUnitSql = `UPDATE "BareUnits" SET "left" = "left" - 1 WHERE "variantId" = $1 AND "left" > 0`
export const insertBareOrderSql = `INSERT INTO "BareOrder" VALUES ($1, $2, $3, now())`
export const insertBareLineSql = `INSERT INTO "BareLine" VALUES ($1, $2, $3, 1)`
export const insertBarePaymentSql = `INSERT INTO "BarePayment" VALUES ($1, $2, $3)`
