-- AlterTable
ALTER TABLE "CartLine" ADD COLUMN     "savedAt" TIMESTAMPTZ(3),
ADD COLUMN     "touchId" TEXT;

-- AlterTable
ALTER TABLE "Checkout" ADD COLUMN     "isDirect" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "keepCard" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "savedCardId" TEXT,
ADD COLUMN     "voucherCodes" TEXT[];

-- AlterTable
ALTER TABLE "Payment" ADD COLUMN     "capturedMinor" BIGINT,
ADD COLUMN     "savedCardId" TEXT;

-- AlterTable
ALTER TABLE "PaymentRefund" ADD COLUMN     "orderId" TEXT;

-- AlterTable
ALTER TABLE "Problem" ADD COLUMN     "alarmedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Order" ADD COLUMN     "addressChangedAt" TIMESTAMPTZ(3),
ADD COLUMN     "addressSentAt" TIMESTAMPTZ(3),
ADD COLUMN     "cancelBy" TIMESTAMPTZ(3),
ADD COLUMN     "graceHold" TEXT NOT NULL DEFAULT 'none',
ADD COLUMN     "graceHoldGid" TEXT,
ADD COLUMN     "graceUntil" TIMESTAMPTZ(3),
ADD COLUMN     "mode" TEXT NOT NULL DEFAULT 'CHANNEL_MOR',
ADD COLUMN     "presentmentShippingDiscountMinor" BIGINT,
ADD COLUMN     "presentmentShippingTaxMinor" BIGINT,
ADD COLUMN     "reconciledAt" TIMESTAMPTZ(3),
ADD COLUMN     "replacesOrderId" TEXT,
ADD COLUMN     "shipBy" TIMESTAMPTZ(3),
ADD COLUMN     "shippingDiscountMinor" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "OrderLine" ADD COLUMN     "presentmentDiscountMinor" BIGINT,
ADD COLUMN     "presentmentTaxMinor" BIGINT,
ADD COLUMN     "touchId" TEXT;

-- AlterTable
ALTER TABLE "Fulfillment" ADD COLUMN     "estimatedAt" TIMESTAMPTZ(3),
ADD COLUMN     "locationGid" TEXT;

-- AlterTable
ALTER TABLE "FulfillmentOrder" ADD COLUMN     "deliveryMethod" TEXT,
ADD COLUMN     "fulfillAt" TIMESTAMPTZ(3),
ADD COLUMN     "fulfillBy" TIMESTAMPTZ(3),
ADD COLUMN     "locationGid" TEXT;

-- AlterTable
ALTER TABLE "OrderEvent" ADD COLUMN     "source" TEXT NOT NULL DEFAULT 'vitrine';

-- AlterTable
ALTER TABLE "Shop" ADD COLUMN     "isDevelopment" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "returnAddress" JSONB,
ADD COLUMN     "returnInstructions" TEXT,
ADD COLUMN     "returnPostage" TEXT NOT NULL DEFAULT 'merchant';

-- AlterTable
ALTER TABLE "ChannelConnection" ADD COLUMN     "storefrontToken" TEXT;

-- AlterTable
ALTER TABLE "ShippingOption" ADD COLUMN     "basis" TEXT NOT NULL DEFAULT 'flat';

-- CreateTable
CREATE TABLE "CheckoutPart" (
    "checkoutId" TEXT NOT NULL,
    "shopId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "lines" JSONB NOT NULL,
    "shippingOptionId" TEXT,

    CONSTRAINT "CheckoutPart_pkey" PRIMARY KEY ("checkoutId","shopId")
);

-- CreateTable
CREATE TABLE "SavedCard" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "processor" TEXT NOT NULL,
    "processorRef" TEXT NOT NULL,
    "brand" TEXT NOT NULL,
    "last4" TEXT NOT NULL,
    "expiryMonth" INTEGER NOT NULL,
    "expiryYear" INTEGER NOT NULL,
    "fingerprint" TEXT,
    "isDefault" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SavedCard_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProcessorCustomer" (
    "accountId" TEXT NOT NULL,
    "processor" TEXT NOT NULL,
    "ref" TEXT NOT NULL,

    CONSTRAINT "ProcessorCustomer_pkey" PRIMARY KEY ("accountId","processor")
);

-- CreateTable
CREATE TABLE "Dispute" (
    "id" TEXT NOT NULL,
    "paymentId" TEXT NOT NULL,
    "processorRef" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "evidenceDueBy" TIMESTAMPTZ(3),
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "sourceUpdatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Dispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StorefrontCheckout" (
    "id" TEXT NOT NULL,
    "shopId" TEXT NOT NULL,
    "shopperKey" TEXT NOT NULL,
    "accountId" TEXT,
    "country" CHAR(2) NOT NULL,
    "locale" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "cartGid" TEXT,
    "checkoutUrl" TEXT,
    "lines" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "orderId" TEXT,

    CONSTRAINT "StorefrontCheckout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Voucher" (
    "id" TEXT NOT NULL,
    "shopId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "funder" TEXT NOT NULL,
    "creatorId" TEXT,
    "kind" TEXT NOT NULL,
    "percentBps" INTEGER,
    "amountMinor" BIGINT,
    "currency" CHAR(3) NOT NULL,
    "minimumSpendMinor" BIGINT,
    "productIds" TEXT[],
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3),
    "perShopperLimit" INTEGER,
    "totalLimit" INTEGER,
    "budgetMinor" BIGINT,
    "usedCount" INTEGER NOT NULL DEFAULT 0,
    "spentMinor" BIGINT NOT NULL DEFAULT 0,
    "isStackable" BOOLEAN NOT NULL DEFAULT false,
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Voucher_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VoucherUse" (
    "voucherId" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "shopperKey" TEXT NOT NULL,
    "accountId" TEXT,
    "amountMinor" BIGINT NOT NULL,
    "usedAt" TIMESTAMPTZ(3) NOT NULL,
    "returnedAt" TIMESTAMPTZ(3),

    CONSTRAINT "VoucherUse_pkey" PRIMARY KEY ("voucherId","orderId")
);

-- CreateTable
CREATE TABLE "ProblemTry" (
    "problemId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "what" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "answer" TEXT NOT NULL,

    CONSTRAINT "ProblemTry_pkey" PRIMARY KEY ("problemId","at")
);

-- CreateTable
CREATE TABLE "OrderPace" (
    "shopId" TEXT NOT NULL,
    "available" DOUBLE PRECISION NOT NULL,
    "measuredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OrderPace_pkey" PRIMARY KEY ("shopId")
);

-- CreateTable
CREATE TABLE "OrderReconciliation" (
    "id" TEXT NOT NULL,
    "shopId" TEXT NOT NULL,
    "fromAt" TIMESTAMPTZ(3) NOT NULL,
    "untilAt" TIMESTAMPTZ(3) NOT NULL,
    "comparedCount" INTEGER NOT NULL DEFAULT 0,
    "findings" JSONB NOT NULL DEFAULT '[]',
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "OrderReconciliation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrderTaxLine" (
    "id" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "orderLineId" TEXT,
    "title" TEXT NOT NULL,
    "ratePpm" INTEGER NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "presentmentMinor" BIGINT,

    CONSTRAINT "OrderTaxLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrderDiscount" (
    "id" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "orderLineId" TEXT,
    "voucherId" TEXT,
    "code" TEXT NOT NULL,
    "funder" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "presentmentMinor" BIGINT,
    "isShopifyCode" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "OrderDiscount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CancelRequest" (
    "id" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "note" TEXT,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "answerBy" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answeredBy" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "declineReason" TEXT,

    CONSTRAINT "CancelRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FulfillmentOrderLine" (
    "shopifyGid" TEXT NOT NULL,
    "fulfillmentOrderGid" TEXT NOT NULL,
    "orderLineId" TEXT NOT NULL,
    "totalQuantity" INTEGER NOT NULL,
    "remainingQuantity" INTEGER NOT NULL,

    CONSTRAINT "FulfillmentOrderLine_pkey" PRIMARY KEY ("shopifyGid")
);

-- CreateTable
CREATE TABLE "FulfillmentHold" (
    "shopifyGid" TEXT NOT NULL,
    "fulfillmentOrderGid" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "notes" TEXT,
    "isOurs" BOOLEAN NOT NULL DEFAULT false,
    "heldAt" TIMESTAMPTZ(3) NOT NULL,
    "releasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "FulfillmentHold_pkey" PRIMARY KEY ("shopifyGid")
);

-- CreateTable
CREATE TABLE "Return" (
    "id" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "shopId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "openedBy" TEXT NOT NULL,
    "shopifyReturnGid" TEXT,
    "shopifyName" TEXT,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "answerBy" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredBy" TEXT,
    "declineReason" TEXT,
    "instructions" TEXT,
    "labelUrl" TEXT,
    "sendBy" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "carrier" TEXT,
    "trackingNumber" TEXT,
    "trackingUrl" TEXT,
    "receivedAt" TIMESTAMPTZ(3),
    "inspectBy" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "restockingFeeMinor" BIGINT NOT NULL DEFAULT 0,
    "refundShipping" BOOLEAN NOT NULL DEFAULT false,
    "refundId" TEXT,
    "replacementOrderId" TEXT,
    "pendingAction" TEXT,
    "sourceUpdatedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Return_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReturnLine" (
    "id" TEXT NOT NULL,
    "returnId" TEXT NOT NULL,
    "orderLineId" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "note" TEXT,
    "acceptedQuantity" INTEGER,
    "restock" BOOLEAN NOT NULL DEFAULT true,
    "shopifyReturnLineGid" TEXT,

    CONSTRAINT "ReturnLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReturnPhoto" (
    "id" TEXT NOT NULL,
    "returnId" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "mimeType" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReturnPhoto_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ShippingBand" (
    "shippingOptionId" TEXT NOT NULL,
    "fromValue" BIGINT NOT NULL,
    "priceMinor" BIGINT,

    CONSTRAINT "ShippingBand_pkey" PRIMARY KEY ("shippingOptionId","fromValue")
);

-- CreateTable
CREATE TABLE "TaxRate" (
    "id" TEXT NOT NULL,
    "shopId" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "region" TEXT,
    "title" TEXT NOT NULL,
    "ratePpm" INTEGER NOT NULL,
    "isIncluded" BOOLEAN NOT NULL,
    "onShipping" BOOLEAN NOT NULL DEFAULT true,
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TaxRate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WarehouseContract" (
    "shopId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "serviceGid" TEXT,
    "locationGid" TEXT,
    "failure" TEXT,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "WarehouseContract_pkey" PRIMARY KEY ("shopId")
);

-- CreateTable
CREATE TABLE "WarehouseStock" (
    "shopId" TEXT NOT NULL,
    "variantId" TEXT NOT NULL,
    "inventoryItemGid" TEXT NOT NULL,
    "bin" TEXT NOT NULL DEFAULT '',
    "onHand" INTEGER NOT NULL DEFAULT 0,
    "committed" INTEGER NOT NULL DEFAULT 0,
    "pushedQuantity" INTEGER,
    "pushedAt" TIMESTAMPTZ(3),
    "isDirty" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "WarehouseStock_pkey" PRIMARY KEY ("shopId","variantId")
);

-- CreateTable
CREATE TABLE "WarehouseMovement" (
    "id" TEXT NOT NULL,
    "shopId" TEXT NOT NULL,
    "variantId" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "note" TEXT,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WarehouseMovement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WarehouseRequest" (
    "id" TEXT NOT NULL,
    "shopId" TEXT NOT NULL,
    "fulfillmentOrderGid" TEXT NOT NULL,
    "orderGid" TEXT NOT NULL,
    "orderName" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "cancellation" TEXT NOT NULL DEFAULT 'none',
    "merchantMessage" TEXT,
    "destination" JSONB NOT NULL,
    "shippingTitle" TEXT,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "answerBy" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "rejectReason" TEXT,
    "shipBy" TIMESTAMPTZ(3),
    "cancelAskedAt" TIMESTAMPTZ(3),
    "cancelAnsweredAt" TIMESTAMPTZ(3),
    "shippedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "pendingAction" TEXT,
    "failure" TEXT,

    CONSTRAINT "WarehouseRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WarehouseRequestLine" (
    "shopifyGid" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "variantId" TEXT,
    "title" TEXT NOT NULL,
    "sku" TEXT,
    "quantity" INTEGER NOT NULL,
    "pickedQuantity" INTEGER NOT NULL DEFAULT 0,
    "shippedQuantity" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "WarehouseRequestLine_pkey" PRIMARY KEY ("shopifyGid")
);

-- CreateTable
CREATE TABLE "WarehouseParcel" (
    "id" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "lines" JSONB NOT NULL,
    "carrier" TEXT NOT NULL,
    "trackingNumber" TEXT NOT NULL,
    "trackingUrl" TEXT,
    "packedAt" TIMESTAMPTZ(3) NOT NULL,
    "fulfillmentGid" TEXT,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "WarehouseParcel_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SavedCard_accountId_createdAt_idx" ON "SavedCard"("accountId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "SavedCard_processor_processorRef_key" ON "SavedCard"("processor", "processorRef");

-- CreateIndex
CREATE UNIQUE INDEX "ProcessorCustomer_processor_ref_key" ON "ProcessorCustomer"("processor", "ref");

-- CreateIndex
CREATE UNIQUE INDEX "Dispute_processorRef_key" ON "Dispute"("processorRef");

-- CreateIndex
CREATE INDEX "Dispute_paymentId_idx" ON "Dispute"("paymentId");

-- CreateIndex
CREATE UNIQUE INDEX "StorefrontCheckout_orderId_key" ON "StorefrontCheckout"("orderId");

-- CreateIndex
CREATE INDEX "StorefrontCheckout_shopperKey_createdAt_idx" ON "StorefrontCheckout"("shopperKey", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "StorefrontCheckout_state_createdAt_idx" ON "StorefrontCheckout"("state", "createdAt");

-- CreateIndex
CREATE INDEX "merchant_vouchers_page" ON "Voucher"("shopId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Voucher_shopId_code_key" ON "Voucher"("shopId", "code");

-- CreateIndex
CREATE INDEX "VoucherUse_voucherId_shopperKey_idx" ON "VoucherUse"("voucherId", "shopperKey");

-- CreateIndex
CREATE INDEX "VoucherUse_voucherId_accountId_idx" ON "VoucherUse"("voucherId", "accountId");

-- CreateIndex
CREATE INDEX "OrderReconciliation_shopId_startedAt_idx" ON "OrderReconciliation"("shopId", "startedAt" DESC);

-- CreateIndex
CREATE INDEX "OrderTaxLine_orderId_idx" ON "OrderTaxLine"("orderId");

-- CreateIndex
CREATE INDEX "OrderDiscount_orderId_idx" ON "OrderDiscount"("orderId");

-- CreateIndex
CREATE INDEX "CancelRequest_orderId_idx" ON "CancelRequest"("orderId");

-- CreateIndex
CREATE INDEX "cancel_requests_due" ON "CancelRequest"("answeredAt", "answerBy");

-- CreateIndex
CREATE INDEX "FulfillmentOrderLine_fulfillmentOrderGid_idx" ON "FulfillmentOrderLine"("fulfillmentOrderGid");

-- CreateIndex
CREATE INDEX "FulfillmentHold_fulfillmentOrderGid_idx" ON "FulfillmentHold"("fulfillmentOrderGid");

-- CreateIndex
CREATE INDEX "merchant_returns_page" ON "Return"("shopId", "requestedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "returns_to_answer" ON "Return"("state", "answerBy");

-- CreateIndex
CREATE INDEX "returns_to_send" ON "Return"("state", "sendBy");

-- CreateIndex
CREATE INDEX "returns_to_inspect" ON "Return"("state", "inspectBy");

-- CreateIndex
CREATE UNIQUE INDEX "Return_orderId_shopifyReturnGid_key" ON "Return"("orderId", "shopifyReturnGid");

-- CreateIndex
CREATE INDEX "ReturnLine_returnId_idx" ON "ReturnLine"("returnId");

-- CreateIndex
CREATE INDEX "ReturnLine_orderLineId_idx" ON "ReturnLine"("orderLineId");

-- CreateIndex
CREATE INDEX "ReturnPhoto_returnId_idx" ON "ReturnPhoto"("returnId");

-- CreateIndex
CREATE INDEX "TaxRate_shopId_country_idx" ON "TaxRate"("shopId", "country");

-- CreateIndex
CREATE UNIQUE INDEX "WarehouseContract_serviceGid_key" ON "WarehouseContract"("serviceGid");

-- CreateIndex
CREATE UNIQUE INDEX "WarehouseContract_locationGid_key" ON "WarehouseContract"("locationGid");

-- CreateIndex
CREATE UNIQUE INDEX "WarehouseMovement_key_key" ON "WarehouseMovement"("key");

-- CreateIndex
CREATE INDEX "WarehouseMovement_shopId_variantId_at_idx" ON "WarehouseMovement"("shopId", "variantId", "at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "WarehouseRequest_fulfillmentOrderGid_key" ON "WarehouseRequest"("fulfillmentOrderGid");

-- CreateIndex
CREATE INDEX "warehouse_page" ON "WarehouseRequest"("shopId", "requestedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "warehouse_to_answer" ON "WarehouseRequest"("state", "answerBy");

-- CreateIndex
CREATE INDEX "warehouse_to_ship" ON "WarehouseRequest"("state", "shipBy");

-- CreateIndex
CREATE INDEX "WarehouseRequestLine_requestId_idx" ON "WarehouseRequestLine"("requestId");

-- CreateIndex
CREATE UNIQUE INDEX "WarehouseParcel_fulfillmentGid_key" ON "WarehouseParcel"("fulfillmentGid");

-- CreateIndex
CREATE INDEX "WarehouseParcel_requestId_idx" ON "WarehouseParcel"("requestId");

-- AddForeignKey
ALTER TABLE "CheckoutPart" ADD CONSTRAINT "CheckoutPart_checkoutId_fkey" FOREIGN KEY ("checkoutId") REFERENCES "Checkout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedCard" ADD CONSTRAINT "SavedCard_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProcessorCustomer" ADD CONSTRAINT "ProcessorCustomer_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dispute" ADD CONSTRAINT "Dispute_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VoucherUse" ADD CONSTRAINT "VoucherUse_voucherId_fkey" FOREIGN KEY ("voucherId") REFERENCES "Voucher"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProblemTry" ADD CONSTRAINT "ProblemTry_problemId_fkey" FOREIGN KEY ("problemId") REFERENCES "Problem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderTaxLine" ADD CONSTRAINT "OrderTaxLine_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderTaxLine" ADD CONSTRAINT "OrderTaxLine_orderLineId_fkey" FOREIGN KEY ("orderLineId") REFERENCES "OrderLine"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderDiscount" ADD CONSTRAINT "OrderDiscount_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderDiscount" ADD CONSTRAINT "OrderDiscount_orderLineId_fkey" FOREIGN KEY ("orderLineId") REFERENCES "OrderLine"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CancelRequest" ADD CONSTRAINT "CancelRequest_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FulfillmentOrderLine" ADD CONSTRAINT "FulfillmentOrderLine_fulfillmentOrderGid_fkey" FOREIGN KEY ("fulfillmentOrderGid") REFERENCES "FulfillmentOrder"("shopifyGid") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FulfillmentOrderLine" ADD CONSTRAINT "FulfillmentOrderLine_orderLineId_fkey" FOREIGN KEY ("orderLineId") REFERENCES "OrderLine"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FulfillmentHold" ADD CONSTRAINT "FulfillmentHold_fulfillmentOrderGid_fkey" FOREIGN KEY ("fulfillmentOrderGid") REFERENCES "FulfillmentOrder"("shopifyGid") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Return" ADD CONSTRAINT "Return_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReturnLine" ADD CONSTRAINT "ReturnLine_returnId_fkey" FOREIGN KEY ("returnId") REFERENCES "Return"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReturnLine" ADD CONSTRAINT "ReturnLine_orderLineId_fkey" FOREIGN KEY ("orderLineId") REFERENCES "OrderLine"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReturnPhoto" ADD CONSTRAINT "ReturnPhoto_returnId_fkey" FOREIGN KEY ("returnId") REFERENCES "Return"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShippingBand" ADD CONSTRAINT "ShippingBand_shippingOptionId_fkey" FOREIGN KEY ("shippingOptionId") REFERENCES "ShippingOption"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaxRate" ADD CONSTRAINT "TaxRate_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WarehouseStock" ADD CONSTRAINT "WarehouseStock_variantId_fkey" FOREIGN KEY ("variantId") REFERENCES "Variant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WarehouseRequestLine" ADD CONSTRAINT "WarehouseRequestLine_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "WarehouseRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WarehouseParcel" ADD CONSTRAINT "WarehouseParcel_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "WarehouseRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Constraints guard (the code's own checks come first and say what is wrong).
CREATE UNIQUE INDEX "one_open_cancel_request" ON "CancelRequest" ("orderId") WHERE "answeredAt" IS NULL;
ALTER TABLE "Voucher" ADD CONSTRAINT "voucher_counts" CHECK ("usedCount" >= 0 AND "spentMinor" >= 0
  AND ("totalLimit" IS NULL OR "usedCount" <= "totalLimit") AND ("budgetMinor" IS NULL OR "spentMinor" <= "budgetMinor"));
ALTER TABLE "WarehouseStock" ADD CONSTRAINT "warehouse_units" CHECK ("onHand" >= 0 AND "committed" >= 0);
ALTER TABLE "ReturnLine" ADD CONSTRAINT "return_units" CHECK ("quantity" > 0
  AND ("acceptedQuantity" IS NULL OR "acceptedQuantity" BETWEEN 0 AND "quantity"));
ALTER TABLE "OrderDiscount" ADD CONSTRAINT "discount_amount" CHECK ("amountMinor" >= 0);

-- The deadlines of orders and returns (I6, I7, I10): a new version of the general numbers, right after the one it continues.
INSERT INTO "PolicyVersion" ("id", "values", "effectiveFrom")
SELECT 'pol_default_3',
       jsonb_set("values", '{orders}', "values" -> 'orders' || '{"cancelAnswerHours": 48, "shipWithinDays": 5,
         "autoCancelDays": 10, "challengeMinutes": 30, "idleCheckoutHours": 24, "parkedNewsDays": 7,
         "problemAlarmMinutes": 15, "trialOrdersPerMinute": 5}')
       || '{"returns": {"answerHours": 48, "sendDays": 14, "inspectDays": 8, "seasonFromMonth": 11, "seasonUntil": "01-31"}}',
       "effectiveFrom" + interval '1 second'
FROM "PolicyVersion" WHERE "id" = 'pol_default_2';

-- I7: how long something may be sent back is a matter of the market.
INSERT INTO "PolicyVersion" ("id", "market", "values", "effectiveFrom")
SELECT 'pol_' || lower(market."country") || '_1', market."country",
       jsonb_set(policy."values", '{orders,returnWindowDays}', to_jsonb(market."days")), policy."effectiveFrom"
FROM "PolicyVersion" policy, (VALUES ('VN', 15), ('ID', 6),
  ('AT', 14), ('BE', 14), ('BG', 14), ('HR', 14), ('CY', 14), ('CZ', 14), ('DK', 14), ('EE', 14), ('FI', 14), ('FR', 14),
  ('DE', 14), ('GR', 14), ('HU', 14), ('IE', 14), ('IT', 14), ('LV', 14), ('LT', 14), ('LU', 14), ('MT', 14), ('NL', 14),
  ('PL', 14), ('PT', 14), ('RO', 14), ('SK', 14), ('SI', 14), ('ES', 14), ('SE', 14)) AS market ("country", "days")
WHERE policy."id" = 'pol_default_3';
