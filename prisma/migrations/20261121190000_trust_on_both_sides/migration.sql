-- AlterTable
ALTER TABLE "Touch" ADD COLUMN     "isAtCheckout" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Link" ADD COLUMN     "shareSetId" TEXT;

-- AlterTable
ALTER TABLE "Commission" ADD COLUMN     "fixedMinor" BIGINT,
ADD COLUMN     "limitMinor" BIGINT,
ADD COLUMN     "tierBps" INTEGER;

-- AlterTable
ALTER TABLE "CommissionEntry" ADD COLUMN     "payoutId" TEXT;

-- AlterTable
ALTER TABLE "Creator" ADD COLUMN     "audiences" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "categories" TEXT[],
ADD COLUMN     "country" CHAR(2),
ADD COLUMN     "isListed" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "languages" TEXT[],
ADD COLUMN     "markets" TEXT[],
ADD COLUMN     "permitExpiresAt" TIMESTAMPTZ(3),
ADD COLUMN     "permitNumber" TEXT;

-- AlterTable
ALTER TABLE "Order" ADD COLUMN     "attributionExclusion" TEXT,
ADD COLUMN     "attributionSignals" JSONB;

-- AlterTable
ALTER TABLE "Post" ADD COLUMN     "sampleRequestId" TEXT;

-- AlterTable
ALTER TABLE "Program" ADD COLUMN     "affiliatedFactorBps" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "approval" TEXT NOT NULL DEFAULT 'open',
ADD COLUMN     "description" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "eligibility" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "lifetimeDays" INTEGER,
ADD COLUMN     "productMode" TEXT NOT NULL DEFAULT 'all',
ADD COLUMN     "terms" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "campaign" TEXT,
ADD COLUMN     "capMinor" BIGINT,
ADD COLUMN     "capPeriod" TEXT,
ADD COLUMN     "collectionId" TEXT,
ADD COLUMN     "name" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "RateVersion" ADD COLUMN     "fixedAmounts" JSONB,
ADD COLUMN     "lockNoticeAt" TIMESTAMPTZ(3),
ADD COLUMN     "storefrontBps" INTEGER;

-- AlterTable
ALTER TABLE "Enrollment" ADD COLUMN     "note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "ShareSet" (
    "id" TEXT NOT NULL,
    "creatorId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ShareSet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ShareSetItem" (
    "shareSetId" TEXT NOT NULL,
    "productId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ShareSetItem_pkey" PRIMARY KEY ("shareSetId","productId")
);

-- CreateTable
CREATE TABLE "CommissionDispute" (
    "id" TEXT NOT NULL,
    "commissionId" TEXT NOT NULL,
    "shopId" TEXT NOT NULL,
    "creatorId" TEXT NOT NULL,
    "openedBy" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "evidence" JSONB NOT NULL DEFAULT '[]',
    "state" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "answerBy" TIMESTAMPTZ(3) NOT NULL,
    "decideBy" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "decision" TEXT,
    "decidedBy" TEXT,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CommissionDispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RiskFinding" (
    "id" TEXT NOT NULL,
    "commissionId" TEXT NOT NULL,
    "shopId" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "foundAt" TIMESTAMPTZ(3) NOT NULL,
    "reviewedAt" TIMESTAMPTZ(3),
    "reviewedBy" TEXT,
    "outcome" TEXT,

    CONSTRAINT "RiskFinding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TierClosing" (
    "schemeId" TEXT NOT NULL,
    "creatorId" TEXT NOT NULL,
    "periodStart" TIMESTAMPTZ(3) NOT NULL,
    "settledMinor" BIGINT NOT NULL,
    "rateBps" INTEGER NOT NULL,
    "closedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TierClosing_pkey" PRIMARY KEY ("schemeId","creatorId","periodStart")
);

-- CreateTable
CREATE TABLE "ShopAffiliation" (
    "shopId" TEXT NOT NULL,
    "creatorId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ShopAffiliation_pkey" PRIMARY KEY ("shopId","creatorId")
);

-- CreateTable
CREATE TABLE "ShortlistEntry" (
    "shopId" TEXT NOT NULL,
    "creatorId" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ShortlistEntry_pkey" PRIMARY KEY ("shopId","creatorId")
);

-- CreateTable
CREATE TABLE "ProgramDiscount" (
    "programId" TEXT NOT NULL,
    "percentBps" INTEGER NOT NULL,
    "discountGid" TEXT,
    "state" TEXT NOT NULL,
    "failure" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProgramDiscount_pkey" PRIMARY KEY ("programId")
);

-- CreateTable
CREATE TABLE "CreatorCode" (
    "id" TEXT NOT NULL,
    "programId" TEXT NOT NULL,
    "shopId" TEXT NOT NULL,
    "creatorId" TEXT NOT NULL,
    "voucherId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "failure" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CreatorCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "recipientKind" TEXT NOT NULL,
    "recipientId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PayoutTerms" (
    "shopId" TEXT NOT NULL,
    "cadence" TEXT NOT NULL,
    "day" INTEGER NOT NULL,
    "needsApproval" BOOLEAN NOT NULL DEFAULT true,
    "rail" TEXT NOT NULL DEFAULT 'bankFile',
    "debtorSealed" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PayoutTerms_pkey" PRIMARY KEY ("shopId")
);

-- CreateTable
CREATE TABLE "PayoutProfile" (
    "creatorId" TEXT NOT NULL,
    "legalName" TEXT NOT NULL,
    "entityType" TEXT NOT NULL,
    "address" JSONB NOT NULL,
    "country" CHAR(2) NOT NULL,
    "isUsPerson" BOOLEAN NOT NULL DEFAULT false,
    "taxForm" TEXT,
    "taxFormAt" TIMESTAMPTZ(3),
    "taxIdSealed" TEXT,
    "taxIdLast4" TEXT,
    "vatNumber" TEXT,
    "vatCheckedAt" TIMESTAMPTZ(3),
    "selfBillingAgreedAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PayoutProfile_pkey" PRIMARY KEY ("creatorId")
);

-- CreateTable
CREATE TABLE "PayoutMethod" (
    "id" TEXT NOT NULL,
    "creatorId" TEXT NOT NULL,
    "rail" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "detailsSealed" TEXT NOT NULL,
    "detailsHash" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "isDefault" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),
    "flaggedAt" TIMESTAMPTZ(3),
    "flagResolvedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PayoutMethod_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PayoutRun" (
    "id" TEXT NOT NULL,
    "shopId" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "cutoffAt" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" TEXT NOT NULL,
    "approvedAt" TIMESTAMPTZ(3),
    "approvedBy" TEXT,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "PayoutRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Payout" (
    "id" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "creatorId" TEXT NOT NULL,
    "shopId" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "methodId" TEXT,
    "state" TEXT NOT NULL,
    "rail" TEXT NOT NULL,
    "railRef" TEXT,
    "failure" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claimedAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "paidAt" TIMESTAMPTZ(3),
    "failedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Payout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Obligation" (
    "id" TEXT NOT NULL,
    "creatorId" TEXT NOT NULL,
    "shopId" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "ledgerEntryId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "payoutId" TEXT,

    CONSTRAINT "Obligation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Funding" (
    "id" TEXT NOT NULL,
    "shopId" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "reference" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "feeBps" INTEGER NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "paidAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Funding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PayoutExchange" (
    "payoutId" TEXT NOT NULL,
    "toCurrency" CHAR(3) NOT NULL,
    "rate" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "quotedAt" TIMESTAMPTZ(3) NOT NULL,
    "toMinor" BIGINT NOT NULL,

    CONSTRAINT "PayoutExchange_pkey" PRIMARY KEY ("payoutId")
);

-- CreateTable
CREATE TABLE "SelfBilledInvoice" (
    "id" TEXT NOT NULL,
    "creatorId" TEXT NOT NULL,
    "legalEntity" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "payoutId" TEXT NOT NULL,
    "treatment" TEXT NOT NULL,
    "treatmentReason" TEXT NOT NULL,
    "vatBps" INTEGER NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "body" JSONB NOT NULL,

    CONSTRAINT "SelfBilledInvoice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Statement" (
    "id" TEXT NOT NULL,
    "payoutId" TEXT NOT NULL,
    "creatorId" TEXT NOT NULL,
    "shopId" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "sequence" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "previousHash" TEXT,
    "signature" TEXT NOT NULL,
    "keyId" TEXT NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TaxReport" (
    "id" TEXT NOT NULL,
    "creatorId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "form" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TaxReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PostDay" (
    "postId" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "views" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "PostDay_pkey" PRIMARY KEY ("postId","day")
);

-- CreateTable
CREATE TABLE "EnrollmentEvent" (
    "id" TEXT NOT NULL,
    "enrollmentId" TEXT NOT NULL,
    "fromStatus" TEXT,
    "toStatus" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "effectiveAt" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EnrollmentEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EnrollmentMessage" (
    "id" TEXT NOT NULL,
    "enrollmentId" TEXT NOT NULL,
    "sender" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "EnrollmentMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgramProduct" (
    "programId" TEXT NOT NULL,
    "productId" TEXT NOT NULL,
    "isIncluded" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProgramProduct_pkey" PRIMARY KEY ("programId","productId")
);

-- CreateTable
CREATE TABLE "PlanSpend" (
    "planId" TEXT NOT NULL,
    "periodStart" TIMESTAMPTZ(3) NOT NULL,
    "spentMinor" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "PlanSpend_pkey" PRIMARY KEY ("planId","periodStart")
);

-- CreateTable
CREATE TABLE "FlashRate" (
    "id" TEXT NOT NULL,
    "programId" TEXT NOT NULL,
    "productId" TEXT,
    "creatorId" TEXT,
    "kind" TEXT NOT NULL,
    "rateBps" INTEGER NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "cancelledAt" TIMESTAMPTZ(3),

    CONSTRAINT "FlashRate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TierScheme" (
    "id" TEXT NOT NULL,
    "programId" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "steps" JSONB NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TierScheme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FlatFee" (
    "id" TEXT NOT NULL,
    "programId" TEXT NOT NULL,
    "shopId" TEXT NOT NULL,
    "creatorId" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "brief" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3),
    "state" TEXT NOT NULL,
    "postId" TEXT,
    "submission" TEXT,
    "offeredAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "submittedAt" TIMESTAMPTZ(3),
    "approvedAt" TIMESTAMPTZ(3),

    CONSTRAINT "FlatFee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SampleOffer" (
    "id" TEXT NOT NULL,
    "programId" TEXT NOT NULL,
    "shopId" TEXT NOT NULL,
    "productId" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'free',
    "quotaLeft" INTEGER NOT NULL,
    "isAutoApproved" BOOLEAN NOT NULL DEFAULT false,
    "refundAfterUnits" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SampleOffer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SampleRequest" (
    "id" TEXT NOT NULL,
    "offerId" TEXT NOT NULL,
    "shopId" TEXT NOT NULL,
    "creatorId" TEXT NOT NULL,
    "productId" TEXT NOT NULL,
    "variantId" TEXT NOT NULL,
    "address" JSONB,
    "note" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "decideBy" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "orderId" TEXT,
    "deliveredAt" TIMESTAMPTZ(3),
    "contentDueAt" TIMESTAMPTZ(3),
    "extendedAt" TIMESTAMPTZ(3),
    "appealState" TEXT NOT NULL DEFAULT 'none',
    "appeal" TEXT,
    "appealedAt" TIMESTAMPTZ(3),
    "postId" TEXT,
    "fulfilledAt" TIMESTAMPTZ(3),
    "valueMinor" BIGINT,
    "currency" CHAR(3),
    "remindedAt" TIMESTAMPTZ(3),
    "lastRemindedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SampleRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" TEXT NOT NULL,
    "shopId" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "creator_share_sets_page" ON "ShareSet"("creatorId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "merchant_commission_disputes_page" ON "CommissionDispute"("shopId", "openedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "creator_commission_disputes_page" ON "CommissionDispute"("creatorId", "openedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "merchant_findings_page" ON "RiskFinding"("shopId", "foundAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "RiskFinding_commissionId_rule_key" ON "RiskFinding"("commissionId", "rule");

-- CreateIndex
CREATE INDEX "ShortlistEntry_shopId_addedAt_idx" ON "ShortlistEntry"("shopId", "addedAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "ProgramDiscount_discountGid_key" ON "ProgramDiscount"("discountGid");

-- CreateIndex
CREATE UNIQUE INDEX "CreatorCode_voucherId_key" ON "CreatorCode"("voucherId");

-- CreateIndex
CREATE INDEX "CreatorCode_creatorId_createdAt_idx" ON "CreatorCode"("creatorId", "createdAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "CreatorCode_shopId_code_key" ON "CreatorCode"("shopId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_key_key" ON "Notice"("key");

-- CreateIndex
CREATE INDEX "notices_page" ON "Notice"("recipientKind", "recipientId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "PayoutMethod_creatorId_idx" ON "PayoutMethod"("creatorId");

-- CreateIndex
CREATE INDEX "PayoutMethod_detailsHash_idx" ON "PayoutMethod"("detailsHash");

-- CreateIndex
CREATE INDEX "merchant_payout_runs_page" ON "PayoutRun"("shopId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "PayoutRun_shopId_currency_cutoffAt_key" ON "PayoutRun"("shopId", "currency", "cutoffAt");

-- CreateIndex
CREATE INDEX "creator_payouts_page" ON "Payout"("creatorId", "claimedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "payouts_in_flight" ON "Payout"("state", "sentAt");

-- CreateIndex
CREATE UNIQUE INDEX "Payout_creatorId_shopId_currency_runId_key" ON "Payout"("creatorId", "shopId", "currency", "runId");

-- CreateIndex
CREATE UNIQUE INDEX "Obligation_ledgerEntryId_key" ON "Obligation"("ledgerEntryId");

-- CreateIndex
CREATE INDEX "obligations_due" ON "Obligation"("creatorId", "shopId", "currency");

-- CreateIndex
CREATE UNIQUE INDEX "Obligation_kind_sourceId_key" ON "Obligation"("kind", "sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Funding_runId_key" ON "Funding"("runId");

-- CreateIndex
CREATE UNIQUE INDEX "Funding_reference_key" ON "Funding"("reference");

-- CreateIndex
CREATE INDEX "merchant_fundings_page" ON "Funding"("shopId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "fundings_due" ON "Funding"("state", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "SelfBilledInvoice_payoutId_key" ON "SelfBilledInvoice"("payoutId");

-- CreateIndex
CREATE UNIQUE INDEX "SelfBilledInvoice_creatorId_legalEntity_sequence_key" ON "SelfBilledInvoice"("creatorId", "legalEntity", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "Statement_payoutId_key" ON "Statement"("payoutId");

-- CreateIndex
CREATE UNIQUE INDEX "Statement_creatorId_shopId_currency_sequence_key" ON "Statement"("creatorId", "shopId", "currency", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "TaxReport_creatorId_year_form_key" ON "TaxReport"("creatorId", "year", "form");

-- CreateIndex
CREATE INDEX "EnrollmentEvent_enrollmentId_at_idx" ON "EnrollmentEvent"("enrollmentId", "at");

-- CreateIndex
CREATE INDEX "enrollment_thread_page" ON "EnrollmentMessage"("enrollmentId", "sentAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "FlashRate_programId_startsAt_idx" ON "FlashRate"("programId", "startsAt");

-- CreateIndex
CREATE INDEX "TierScheme_programId_startsAt_idx" ON "TierScheme"("programId", "startsAt");

-- CreateIndex
CREATE INDEX "merchant_flat_fees_page" ON "FlatFee"("shopId", "offeredAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "creator_flat_fees_page" ON "FlatFee"("creatorId", "offeredAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "merchant_sample_offers_page" ON "SampleOffer"("shopId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "SampleOffer_productId_idx" ON "SampleOffer"("productId");

-- CreateIndex
CREATE UNIQUE INDEX "SampleRequest_orderId_key" ON "SampleRequest"("orderId");

-- CreateIndex
CREATE INDEX "merchant_samples_page" ON "SampleRequest"("shopId", "state", "requestedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "creator_samples_page" ON "SampleRequest"("creatorId", "requestedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "samples_due" ON "SampleRequest"("state", "contentDueAt");

-- CreateIndex
CREATE INDEX "audit_page" ON "AuditEntry"("shopId", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "entries_of_payout" ON "CommissionEntry"("payoutId");

-- CreateIndex
CREATE INDEX "enrollment_inbox_page" ON "Enrollment"("programId", "status", "updatedAt" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_shareSetId_fkey" FOREIGN KEY ("shareSetId") REFERENCES "ShareSet"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShareSet" ADD CONSTRAINT "ShareSet_creatorId_fkey" FOREIGN KEY ("creatorId") REFERENCES "Creator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShareSetItem" ADD CONSTRAINT "ShareSetItem_shareSetId_fkey" FOREIGN KEY ("shareSetId") REFERENCES "ShareSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShareSetItem" ADD CONSTRAINT "ShareSetItem_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommissionEntry" ADD CONSTRAINT "CommissionEntry_payoutId_fkey" FOREIGN KEY ("payoutId") REFERENCES "Payout"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommissionDispute" ADD CONSTRAINT "CommissionDispute_commissionId_fkey" FOREIGN KEY ("commissionId") REFERENCES "Commission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RiskFinding" ADD CONSTRAINT "RiskFinding_commissionId_fkey" FOREIGN KEY ("commissionId") REFERENCES "Commission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TierClosing" ADD CONSTRAINT "TierClosing_schemeId_fkey" FOREIGN KEY ("schemeId") REFERENCES "TierScheme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShopAffiliation" ADD CONSTRAINT "ShopAffiliation_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShopAffiliation" ADD CONSTRAINT "ShopAffiliation_creatorId_fkey" FOREIGN KEY ("creatorId") REFERENCES "Creator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShortlistEntry" ADD CONSTRAINT "ShortlistEntry_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShortlistEntry" ADD CONSTRAINT "ShortlistEntry_creatorId_fkey" FOREIGN KEY ("creatorId") REFERENCES "Creator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgramDiscount" ADD CONSTRAINT "ProgramDiscount_programId_fkey" FOREIGN KEY ("programId") REFERENCES "Program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CreatorCode" ADD CONSTRAINT "CreatorCode_programId_fkey" FOREIGN KEY ("programId") REFERENCES "Program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CreatorCode" ADD CONSTRAINT "CreatorCode_creatorId_fkey" FOREIGN KEY ("creatorId") REFERENCES "Creator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CreatorCode" ADD CONSTRAINT "CreatorCode_voucherId_fkey" FOREIGN KEY ("voucherId") REFERENCES "Voucher"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PayoutTerms" ADD CONSTRAINT "PayoutTerms_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PayoutProfile" ADD CONSTRAINT "PayoutProfile_creatorId_fkey" FOREIGN KEY ("creatorId") REFERENCES "Creator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PayoutMethod" ADD CONSTRAINT "PayoutMethod_creatorId_fkey" FOREIGN KEY ("creatorId") REFERENCES "Creator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Payout" ADD CONSTRAINT "Payout_runId_fkey" FOREIGN KEY ("runId") REFERENCES "PayoutRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Payout" ADD CONSTRAINT "Payout_creatorId_fkey" FOREIGN KEY ("creatorId") REFERENCES "Creator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Payout" ADD CONSTRAINT "Payout_methodId_fkey" FOREIGN KEY ("methodId") REFERENCES "PayoutMethod"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_payoutId_fkey" FOREIGN KEY ("payoutId") REFERENCES "Payout"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Funding" ADD CONSTRAINT "Funding_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Funding" ADD CONSTRAINT "Funding_runId_fkey" FOREIGN KEY ("runId") REFERENCES "PayoutRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PayoutExchange" ADD CONSTRAINT "PayoutExchange_payoutId_fkey" FOREIGN KEY ("payoutId") REFERENCES "Payout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SelfBilledInvoice" ADD CONSTRAINT "SelfBilledInvoice_payoutId_fkey" FOREIGN KEY ("payoutId") REFERENCES "Payout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_payoutId_fkey" FOREIGN KEY ("payoutId") REFERENCES "Payout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostDay" ADD CONSTRAINT "PostDay_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_collectionId_fkey" FOREIGN KEY ("collectionId") REFERENCES "Collection"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EnrollmentEvent" ADD CONSTRAINT "EnrollmentEvent_enrollmentId_fkey" FOREIGN KEY ("enrollmentId") REFERENCES "Enrollment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EnrollmentMessage" ADD CONSTRAINT "EnrollmentMessage_enrollmentId_fkey" FOREIGN KEY ("enrollmentId") REFERENCES "Enrollment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgramProduct" ADD CONSTRAINT "ProgramProduct_programId_fkey" FOREIGN KEY ("programId") REFERENCES "Program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgramProduct" ADD CONSTRAINT "ProgramProduct_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanSpend" ADD CONSTRAINT "PlanSpend_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FlashRate" ADD CONSTRAINT "FlashRate_programId_fkey" FOREIGN KEY ("programId") REFERENCES "Program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TierScheme" ADD CONSTRAINT "TierScheme_programId_fkey" FOREIGN KEY ("programId") REFERENCES "Program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FlatFee" ADD CONSTRAINT "FlatFee_programId_fkey" FOREIGN KEY ("programId") REFERENCES "Program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SampleOffer" ADD CONSTRAINT "SampleOffer_programId_fkey" FOREIGN KEY ("programId") REFERENCES "Program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SampleOffer" ADD CONSTRAINT "SampleOffer_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SampleRequest" ADD CONSTRAINT "SampleRequest_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "SampleOffer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SampleRequest" ADD CONSTRAINT "SampleRequest_creatorId_fkey" FOREIGN KEY ("creatorId") REFERENCES "Creator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SampleRequest" ADD CONSTRAINT "SampleRequest_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma's schema language cannot say --------------------------------------------------------------------------

-- B1: a percentage or fixed amounts, never neither.
ALTER TABLE "RateVersion" DROP CONSTRAINT "rate_in_range";
ALTER TABLE "RateVersion" ADD CONSTRAINT "rate_in_range"
  CHECK ("rateBps" BETWEEN 1 AND 10000 OR ("rateBps" = 0 AND "fixedAmounts" IS NOT NULL));
ALTER TABLE "RateVersion" ADD CONSTRAINT "storefront_rate_in_range" CHECK ("storefrontBps" BETWEEN 0 AND 10000);
ALTER TABLE "FlashRate" ADD CONSTRAINT "flash_rate_lasts" CHECK ("startsAt" < "endsAt" AND "rateBps" BETWEEN 1 AND 10000);
ALTER TABLE "Plan" ADD CONSTRAINT "cap_has_period" CHECK (("capMinor" IS NULL) = ("capPeriod" IS NULL) AND "capMinor" >= 0);
ALTER TABLE "PlanSpend" ADD CONSTRAINT "spend_not_negative" CHECK ("spentMinor" >= 0);
ALTER TABLE "FlatFee" ADD CONSTRAINT "flat_fee_positive" CHECK ("amountMinor" > 0);
ALTER TABLE "SampleOffer" ADD CONSTRAINT "sample_quota_not_negative" CHECK ("quotaLeft" >= 0);
ALTER TABLE "PayoutExchange" ADD CONSTRAINT "exchange_not_negative" CHECK ("toMinor" >= 0);

-- A collection may have a plan of its own.
DROP INDEX "one_plan_per_scope";
CREATE UNIQUE INDEX "one_plan_per_scope" ON "Plan" ("programId", "kind", COALESCE("creatorId", ''),
  COALESCE("productId", ''), COALESCE("collectionId", '')) WHERE "archivedAt" IS NULL;

CREATE UNIQUE INDEX "one_tier_scheme" ON "TierScheme" ("programId") WHERE "endsAt" IS NULL;
CREATE UNIQUE INDEX "one_code_per_creator" ON "CreatorCode" ("programId", "creatorId") WHERE "endedAt" IS NULL;
CREATE UNIQUE INDEX "one_default_payout_method" ON "PayoutMethod" ("creatorId", "currency") WHERE "archivedAt" IS NULL AND "isDefault";
CREATE UNIQUE INDEX "one_open_commission_dispute" ON "CommissionDispute" ("commissionId") WHERE "decidedAt" IS NULL;
CREATE INDEX "commission_disputes_due" ON "CommissionDispute" ("decideBy") WHERE "decidedAt" IS NULL;
CREATE UNIQUE INDEX "one_offer_per_product" ON "SampleOffer" ("programId", "productId") WHERE "archivedAt" IS NULL;
CREATE UNIQUE INDEX "one_sample_at_a_time" ON "SampleRequest" ("creatorId", "productId")
  WHERE "state" IN ('requested', 'approved', 'shipped', 'delivered');
CREATE INDEX "samples_to_decide" ON "SampleRequest" ("decideBy") WHERE "state" = 'requested';
-- F3: what a payout run looks for.
CREATE INDEX "entries_to_pay" ON "CommissionEntry" ("commissionId") WHERE "payoutId" IS NULL;
CREATE INDEX "commissions_to_pay" ON "Commission" ("shopId", "currency", "creatorId") WHERE "state" IN ('payable', 'paid');
-- A link is made once for each thing it leads to, and kept.
CREATE UNIQUE INDEX "one_link_per_target" ON "Link" ("creatorId", COALESCE("productId", ''), COALESCE("postId", ''),
  COALESCE("shopId", ''), COALESCE("shareSetId", ''));

-- What was noted about changes, and what a statement says, is never edited.
CREATE FUNCTION refuse_record_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the record is append-only';
END $$;
CREATE TRIGGER statement_append_only BEFORE UPDATE OR DELETE ON "Statement" FOR EACH ROW EXECUTE FUNCTION refuse_record_change();
CREATE TRIGGER invoice_append_only BEFORE UPDATE OR DELETE ON "SelfBilledInvoice" FOR EACH ROW EXECUTE FUNCTION refuse_record_change();
CREATE TRIGGER audit_append_only BEFORE UPDATE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION refuse_record_change();

-- Creators who joined before there was a history have one step in it.
INSERT INTO "EnrollmentEvent" ("id", "enrollmentId", "fromStatus", "toStatus", "actor", "effectiveAt", "at")
SELECT 'eev_' || substr("id", 5), "id", NULL, "status", 'creator', "enrolledAt", "enrolledAt" FROM "Enrollment";
UPDATE "Enrollment" SET "updatedAt" = COALESCE("inactiveFrom", "enrolledAt");

-- Samples, payouts, disputes and risk get their numbers: new versions right after the ones they continue.
INSERT INTO "PolicyVersion" ("id", "market", "values", "effectiveFrom")
SELECT CASE WHEN "market" IS NULL THEN 'pol_default_4' ELSE 'pol_' || lower("market") || '_2' END, "market",
       "values" || '{"commissionDisputes": {"answerDays": 14, "decideDays": 30},
         "risk": {"ordersToOneAddress": 5, "disputesOfBuyer": 2, "patternDays": 30},
         "samples": {"openRequests": [{"fromUnits": 0, "most": 5}, {"fromUnits": 50, "most": 20}, {"fromUnits": 500, "most": 50}],
           "againAfterDays": 30, "decideDays": 7, "contentDays": 14, "extensionDays": 7, "reminderDays": [3, 1],
           "publicDays": 3, "liveMinutes": 10, "refundDays": 90},
         "payouts": {"floors": {"USD": "1000", "EUR": "1000", "GBP": "1000", "AED": "4000", "SAR": "4000", "KWD": "3000", "JPY": "1000"},
           "failureFees": {}, "platformFeeBps": 0, "fundingDays": 7,
           "necThresholds": [{"fromYear": 0, "minor": "60000"}, {"fromYear": 2026, "minor": "200000"}]}}',
       "effectiveFrom" + interval '1 second'
FROM "PolicyVersion" WHERE "id" = 'pol_default_3' OR ("market" IS NOT NULL AND "id" LIKE 'pol\___\_1');

-- Creators who joined before there were these lists have none, not unknown ones.
UPDATE "Creator" SET "markets" = '{}', "languages" = '{}', "categories" = '{}';
