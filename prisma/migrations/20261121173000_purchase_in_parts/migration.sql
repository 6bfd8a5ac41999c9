-- What was bought at one shop becomes the one part of its purchase.
INSERT INTO "CheckoutPart" ("checkoutId", "shopId", "position", "lines", "shippingOptionId")
SELECT "id", "shopId", 0, "lines", "shippingOptionId" FROM "Checkout"
ON CONFLICT ("checkoutId", "shopId") DO NOTHING;

UPDATE "Checkout" SET "confirmedQuote" =
  jsonb_build_object(
    'currency', "confirmedQuote"->'currency',
    'totalMinor', "confirmedQuote"->'totalMinor',
    'parts', jsonb_build_array(("confirmedQuote" - 'checkedAge') || jsonb_build_object('shopId', "shopId")))
  || CASE WHEN "confirmedQuote" ? 'checkedAge'
       THEN jsonb_build_object('checkedAge', "confirmedQuote"->'checkedAge') ELSE '{}'::jsonb END
WHERE "confirmedQuote" IS NOT NULL AND NOT "confirmedQuote" ? 'parts';

-- Until now a payment was for one order: its refunds were that order's, and it was taken whole.
UPDATE "PaymentRefund" refund SET "orderId" = bought."id"
FROM "Payment" payment JOIN "Order" bought ON bought."checkoutId" = payment."checkoutId"
WHERE refund."paymentId" = payment."id" AND refund."orderId" IS NULL;

UPDATE "Payment" SET "capturedMinor" = "amountMinor" WHERE "state" = 'captured' AND "capturedMinor" IS NULL;

-- DropIndex
DROP INDEX "Order_checkoutId_key";

-- AlterTable
ALTER TABLE "Checkout" DROP COLUMN "lines",
DROP COLUMN "shippingOptionId",
DROP COLUMN "shopId";

-- CreateIndex
CREATE UNIQUE INDEX "Order_checkoutId_shopId_key" ON "Order"("checkoutId", "shopId");
