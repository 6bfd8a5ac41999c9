-- CreateTable
CREATE TABLE "StatementKey" (
    "keyId" TEXT NOT NULL,
    "publicKey" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StatementKey_pkey" PRIMARY KEY ("keyId")
);

-- F3: only money waits to be paid; steps that merely move it are not looked at again.
DROP INDEX "entries_to_pay";
CREATE INDEX "entries_to_pay" ON "CommissionEntry" ("commissionId")
  WHERE "payoutId" IS NULL AND "kind" IN ('accrual', 'reversal', 'clawback', 'adjustment');

-- E6: the hourly look at blocks whose clock has run out.
CREATE INDEX "blocks_due" ON "CommissionBlock" ("clockAt") WHERE "clearedAt" IS NULL;
