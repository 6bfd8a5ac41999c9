-- D8: which line an exchanged one replaces. I7: who pays the way back, as it was agreed for this return.
ALTER TABLE "OrderLine" ADD COLUMN "exchangeForLineId" TEXT;
ALTER TABLE "Return" ADD COLUMN "postagePaidBy" TEXT NOT NULL DEFAULT 'merchant';

-- The sweeps of every minute look only at what is unfinished.
CREATE INDEX "orders_in_grace" ON "Order" ("graceUntil") WHERE "graceHold" IN ('asked', 'held') AND "cancelledAt" IS NULL;
CREATE INDEX "orders_to_ship" ON "Order" ("shipBy") WHERE "shipBy" IS NOT NULL AND "cancelledAt" IS NULL;
CREATE INDEX "orders_readdressed" ON "Order" ("addressChangedAt") WHERE "addressChangedAt" IS NOT NULL;
CREATE INDEX "pushes_unfinished" ON "OrderPush" ("leasedUntil") WHERE "state" IN ('new', 'sending', 'unknown');

ALTER TABLE "WarehouseStock" ADD CONSTRAINT "warehouse_promises" CHECK ("committed" <= "onHand");
